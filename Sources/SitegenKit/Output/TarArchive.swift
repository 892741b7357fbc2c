/// A tar archive as a stream of bytes, in the POSIX format (`pax`, IEEE Std 1003.1), with nothing in it that depends on
/// the machine: files of one owner, one mode and one time.
struct TarArchive {
  /// The size of a header, and what that of each content is filled up to a multiple of, in bytes.
  private static let block = 512

  /// Seconds since 1970, for all files: no fewer than none, and no more than a header has room for.
  private let time: Int

  /// Makes an archive whose files all have one time.
  /// - Parameter time: Seconds since 1970.
  init(time: Int) { self.time = min(max(0, time), 0o777_7777_7777) }

  /// Appends a file with its header.
  func append(_ path: String, _ bytes: [UInt8], to stream: inout [UInt8]) {
    let name = Array(path.utf8)
    if name.count > 100 { appendLongName(name, to: &stream) }
    append(header(name: Array(name.prefix(100)), size: bytes.count, type: UInt8(ascii: "0")), bytes, to: &stream)
  }

  /// The two empty blocks that an archive ends with.
  static let end = [UInt8](repeating: 0, count: 2 * block)

  /// A name that has no room in a header goes before it, in a record `length path=name` whose length counts itself.
  private func appendLongName(_ name: [UInt8], to stream: inout [UInt8]) {
    let rest = Array(" path=".utf8) + name + [UInt8(ascii: "\n")]
    var length = rest.count
    while String(length).utf8.count + rest.count > length { length = String(length).utf8.count + rest.count }
    let record = Array(String(length).utf8) + rest
    append(
      header(name: Array("././@PaxHeader".utf8), size: record.count, type: UInt8(ascii: "x")), record, to: &stream)
  }

  private func append(_ header: [UInt8], _ bytes: [UInt8], to stream: inout [UInt8]) {
    stream += header
    stream += bytes
    stream += repeatElement(0, count: (Self.block - bytes.count % Self.block) % Self.block)
  }

  private func header(name: [UInt8], size: Int, type: UInt8) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: Self.block)
    func put(_ bytes: [UInt8], at offset: Int) { header.replaceSubrange(offset..<offset + bytes.count, with: bytes) }
    func octal(_ number: Int, _ width: Int) -> [UInt8] {
      let digits = String(number, radix: 8)
      return Array((String(repeating: "0", count: max(0, width - 1 - digits.utf8.count)) + digits).utf8)
    }
    put(name, at: 0)
    put(octal(0o644, 8), at: 100)
    put(octal(0, 8), at: 108)
    put(octal(0, 8), at: 116)
    put(octal(size, 12), at: 124)
    put(octal(time, 12), at: 136)
    // The checksum is made with spaces in its own field.
    put(Array(repeating: UInt8(ascii: " "), count: 8), at: 148)
    put([type], at: 156)
    put(Array("ustar\0".utf8) + Array("00".utf8), at: 257)
    put(octal(header.reduce(0) { $0 + Int($1) }, 7) + [0], at: 148)
    return header
  }
}
