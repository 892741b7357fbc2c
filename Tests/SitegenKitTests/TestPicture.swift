@testable import SitegenKit

/// A PNG put together byte by byte, without a compressor, so that a test can say what is in it and what is wrong.
struct TestPicture {
  /// What the bytes of a row are, by the number of the standard (PNG, 11.2.2).
  enum Kind: UInt8 {
    case grey = 0
    case colour = 2
    case palette = 3
    case greyAlpha = 4
    case colourAlpha = 6
  }

  var width, height: Int
  var kind: Kind
  var depth: UInt8 = 8
  var isInterlaced = false
  /// Whole chunks that stand before the pixels.
  var chunks: [UInt8] = []
  /// The bytes of each row, or of each row of each pass.
  var rows: [[UInt8]]

  /// The file.
  var png: [UInt8] {
    let size = Self.bigEndian(UInt32(width)) + Self.bigEndian(UInt32(height))
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + CardImage.chunk("IHDR", size + [depth, kind.rawValue, 0, 0, isInterlaced ? 1 : 0])
      + chunks + CardImage.chunk("IDAT", Self.stored(rows.flatMap { [0] + $0 })) + CardImage.chunk("IEND", [])
  }

  /// Bytes as a zlib stream of blocks that are not compressed (RFC 1950, RFC 1951, 3.2.4).
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: bytes.count, by: 65_535) {
      let block = bytes[start..<min(start + 65_535, bytes.count)]
      let length = UInt16(block.count)
      stream.append(block.endIndex == bytes.count ? 1 : 0)
      for number in [length, ~length] { stream += [UInt8(number & 0xFF), UInt8(number >> 8)] }
      stream += block
    }
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return stream + bigEndian(high << 16 | low)
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
  }
}
