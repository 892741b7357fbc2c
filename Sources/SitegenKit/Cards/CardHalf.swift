import CDrawing

/// The upper or the lower half of a card, drawn and compressed: it is made once and joined with any other.
///
/// PNG allows that: a picture's compressed bytes may be cut into chunks anywhere (PNG, 5.3), the parts of a deflate stream
/// know nothing of each other where one ended with a full flush, and the checksum of the whole follows from those of its parts.
struct CardHalf: Sendable {
  /// Which half it is: only the lower one ends the stream.
  enum Place: Sendable, CaseIterable { case upper, lower }

  /// A whole chunk of the file, with its length and its own checksum.
  let chunk: [UInt8]
  /// The Adler-32 checksum of the rows, and how many bytes they have.
  let checksum: UInt32
  let rowBytes: Int
  let depth: CardDepth
  /// The colours of the logo on it.
  let logoColours: [Colour]

  /// Compresses a half with four bits a pixel, or with eight: where it has a logo, and where it is to be joined with one.
  init(_ canvas: CardCanvas, _ place: Place, depth: CardDepth = .four) {
    logoColours = canvas.logoColours
    self.depth = logoColours.isEmpty ? depth : .eight
    let rows = canvas.rows(self.depth, isLast: place == .lower)
    (checksum, rowBytes) = (rows.checksum, rows.count)
    // The first two bytes of a zlib stream (RFC 1950) say how it is compressed.
    chunk = CardImage.chunk("IDAT", place == .upper ? [0x78, 0x9C] + rows.deflated : rows.deflated)
  }
}

/// Pictures of a site's colours as PNG: cards, of two halves one above the other, and smaller ones.
struct CardImage: Sendable {
  static let width = CardCanvas.width
  static let height = 2 * CardCanvas.height

  private let colours: [UInt8]
  /// What every picture without a logo has.
  private let palette: [UInt8]
  private static let end = chunk("IEND", [])

  init(_ colours: CardColours = CardColours()) {
    self.colours = colours.palette
    palette = Self.chunk("PLTE", self.colours)
  }

  private static func head(width: Int, height: Int, _ depth: CardDepth) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", bigEndian(UInt32(width)) + bigEndian(UInt32(height)) + [depth.rawValue, 3, 0, 0, 0])
  }

  /// The file of two halves, which must have the same depth.
  func png(_ upper: CardHalf, _ lower: CardHalf) -> [UInt8] {
    let checksum = cdrawing_adler_joined(upper.checksum, lower.checksum, lower.rowBytes)
    return Self.head(width: Self.width, height: Self.height, upper.depth) + palette(upper, lower) + upper.chunk
      + lower.chunk + Self.chunk("IDAT", Self.bigEndian(checksum)) + Self.end
  }

  /// The site's colours and those of the halves' logos, each at the places where its pixels look for them.
  private func palette(_ upper: CardHalf, _ lower: CardHalf) -> [UInt8] {
    guard !upper.logoColours.isEmpty || !lower.logoColours.isEmpty else { return palette }
    var all = colours
    for (place, half) in [(CardHalf.Place.upper, upper), (.lower, lower)] where !half.logoColours.isEmpty {
      all += [UInt8](repeating: 0, count: 3 * Int(CardLogo.start(place)) - all.count)
      all += half.logoColours.flatMap { [$0.red, $0.green, $0.blue] }
    }
    return Self.chunk("PLTE", all)
  }

  /// The file of a picture of any size, without a logo.
  func png(_ canvas: CardCanvas) -> [UInt8] {
    let rows = canvas.rows(.four, isLast: true)
    return Self.head(width: canvas.width, height: canvas.height, .four) + palette
      + Self.chunk("IDAT", [0x78, 0x9C] + rows.deflated + Self.bigEndian(rows.checksum)) + Self.end
  }

  /// A part of a PNG: its length, its name, its bytes and the checksum of both.
  static func chunk(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    let content = Array(name.utf8) + bytes
    return bigEndian(UInt32(bytes.count)) + content + bigEndian(unsafe cdrawing_crc(content, content.count))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
  }
}
