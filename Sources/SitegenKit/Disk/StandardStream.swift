import Glibc

/// Writes to a standard stream through a buffer and reports every failure, as `print` does not.
package final class StandardStream {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []

  private init(stream descriptor: Int32, name: String) {
    self.descriptor = descriptor
    path = name
  }

  /// Standard output, for results.
  package static var output: StandardStream { StandardStream(stream: STDOUT_FILENO, name: "standard output") }
  /// Standard error, for what is said to people.
  package static var error: StandardStream { StandardStream(stream: STDERR_FILENO, name: "standard error") }

  /// Writes a text as UTF-8.
  package func write(_ text: String) throws { try write(text.utf8) }

  /// Writes bytes.
  func write(_ bytes: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Hands what was written to the system; call it last, since nothing is written when the value goes away.
  package func flush() throws {
    var done = 0
    while done < buffer.count {
      let count = unsafe buffer.withUnsafeBytes { bytes in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
        return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError("write", path)
      }
      done += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
