/// How large a picture is, in pixels, as far as its file says.
struct PictureSize: Sendable, Equatable {
  let width, height: Int

  init(width: Int, height: Int) { (self.width, self.height) = (width, height) }

  /// Reads the size of an SVG, a PNG or a JPEG; nil where the file does not say, or not in a way that a page could show.
  init?(of bytes: [UInt8], _ format: LogoFormat) {
    let size: PictureSize? =
      switch format {
      case .png: Self.png(bytes)
      case .jpg: Self.jpeg(bytes)
      case .svg: Self.svg(bytes)
      case .webp, .avif: nil
      }
    guard let size, size.width > 0, size.height > 0 else { return nil }
    self = size
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

  /// By the header chunk, which comes first (PNG, 11.2.2).
  private static func png(_ bytes: [UInt8]) -> PictureSize? {
    guard bytes.count >= 24, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
    return PictureSize(width: number(bytes[16..<20]), height: number(bytes[20..<24]))
  }

  /// By the first frame header among the segments (ITU-T T.81, B.2.2).
  private static func jpeg(_ bytes: [UInt8]) -> PictureSize? {
    var offset = 2
    while offset + 9 <= bytes.count, bytes[offset] == 0xFF {
      let marker = bytes[offset + 1]
      // Of the markers of frames three mean something else.
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return PictureSize(
          width: number(bytes[offset + 7..<offset + 9]), height: number(bytes[offset + 5..<offset + 7]))
      }
      offset += marker == 0xFF ? 1 : 2 + number(bytes[offset + 2..<offset + 4])
    }
    return nil
  }

  /// By the view box, whose proportions are those of the picture, or else by width and height.
  private static func svg(_ bytes: [UInt8]) -> PictureSize? {
    var reader = SVGReader(bytes)
    func number(_ text: Substring) -> Int? {
      let digits = text.utf8.prefix { Ascii.isDigit($0) || $0 == UInt8(ascii: ".") }
      return Double(String(decoding: digits, as: UTF8.self)).flatMap { Int(exactly: ($0 * 100).rounded()) }
    }
    while let token = (try? reader.next()) ?? nil {
      guard case .start(let tag) = token else { continue }
      var values: [String: String] = [:]
      for attribute in tag.attributes {
        values[String(decoding: bytes[attribute.name], as: UTF8.self)] = String(
          decoding: bytes[attribute.value], as: UTF8.self)
      }
      let box = (values["viewBox"] ?? "").split { $0 == " " || $0 == "," || $0.isNewline }
      let sides = box.count == 4 ? [box[2], box[3]] : ["width", "height"].compactMap { values[$0].map { $0[...] } }
      let numbers = sides.compactMap(number)
      return numbers.count == 2 ? PictureSize(width: numbers[0], height: numbers[1]) : nil
    }
    return nil
  }
}
