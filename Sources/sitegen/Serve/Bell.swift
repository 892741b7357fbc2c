import Glibc

/// Wakes the server, which waits for its sockets, from other threads.
final class Bell: Sendable {
  /// Why it rings.
  enum Reason: UInt8, Sendable {
    /// There are new pages.
    case pages
    /// The problems are others, or none.
    case problems
    /// The program is to end.
    case end
  }

  /// Can be read from when it has rung.
  let descriptor: Int32
  private let far: Int32

  /// - Returns: nil where the system has none left.
  init?() {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return nil }
    ends.forEach(Descriptor.neverWaits)
    (descriptor, far) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(far)
  }

  func ring(_ reason: Reason) {
    var byte = reason.rawValue
    // A bell that has rung thousands of times unheard is full, and nobody misses one more.
    _ = unsafe write(far, &byte, 1)
  }

  /// Every reason since it was last heard, in order.
  func hear() -> [Reason] {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = unsafe read(descriptor, &bytes, bytes.count)
    return bytes.prefix(max(0, count)).compactMap(Reason.init)
  }
}
