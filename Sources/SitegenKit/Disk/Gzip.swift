import CDeflate
import Synchronization

/// The gzip format (RFC 1952), written by libdeflate.
///
/// No time, no name and no system stand in it, so that one program makes the same bytes of the same content everywhere.
enum Gzip {
  /// How hard libdeflate 1.14 looks for what it can leave out.
  ///
  /// Of pages of 27.0 KB the levels 1, 6 and 9 make 6.56, 6.02 and 5.97 KB, in 67, 223 and 407 microseconds; 12, the
  /// highest, makes 5.83 KB in 4,000.
  private static let level: Int32 = 6

  /// What the bytes follow from besides the content, in a word.
  static let method = "gzip-\(LIBDEFLATE_VERSION_STRING)-\(level)"

  /// Compressors that no thread uses at the moment, by their addresses: as many are made as threads work at once, each
  /// for all that its thread compresses.
  private static let idle = Mutex<[UInt]>([])

  /// Compresses bytes as a whole.
  ///
  /// Where there is no memory for a compressor the program ends, as it does for an array.
  static func compress(_ bytes: [UInt8]) -> [UInt8] {
    let kept = unsafe idle.withLock { $0.popLast() }.flatMap { unsafe OpaquePointer(bitPattern: $0) }
    guard let compressor = unsafe kept ?? libdeflate_alloc_compressor(level) else {
      preconditionFailure("no memory to compress with")
    }
    let room = unsafe libdeflate_gzip_compress_bound(compressor, bytes.count)
    let compressed = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = unsafe bytes.withUnsafeBytes {
        unsafe libdeflate_gzip_compress(compressor, $0.baseAddress, $0.count, buffer.baseAddress, room)
      }
    }
    let address = UInt(bitPattern: compressor)
    idle.withLock { $0.append(address) }
    return compressed
  }
}
