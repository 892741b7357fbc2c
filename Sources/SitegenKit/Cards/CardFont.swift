import CDrawing
import Synchronization

/// A font that cards are written with.
///
/// All places and sizes are whole numbers, and FreeType draws without hinting in whole numbers alone: every machine makes
/// the same picture. What it drew is kept, since names share their letters.
final class CardFont: Sendable {
  /// The glyphs of a text, in its order.
  typealias Glyphs = [UInt32]

  private let face: Mutex<Face>
  /// Fingerprint of the font's file.
  let fingerprint: Fingerprint

  /// The font inside the program: Inter Bold, with Latin, Greek and Cyrillic letters.
  static let standard = CardFont(
    unsafe Array(UnsafeRawBufferPointer(start: cdrawing_font_bytes(), count: cdrawing_font_count())))

  /// Opens a font of any format that FreeType reads; nil where the bytes are none.
  init?(_ bytes: [UInt8]) {
    guard let face = Face(bytes) else { return nil }
    self.face = Mutex(face)
    fingerprint = Fingerprint(bytes)
  }

  /// The glyphs of a text; nil where the font lacks one, or where a text of its script can't be set letter by letter.
  func glyphs(of text: String) -> Glyphs? {
    guard !Self.needsShaping(text) else { return nil }
    return face.withLock { face in
      var glyphs: Glyphs = []
      for scalar in text.unicodeScalars {
        let glyph = face.glyph(of: scalar)
        guard glyph != 0 else { return nil }
        glyphs.append(glyph)
      }
      return glyphs
    }
  }

  /// The width of a line at so many pixels to the em, in whole pixels.
  func width(of glyphs: Glyphs, size: Int) -> Int {
    face.withLock { face in (Self.advances(glyphs, size, &face).reduce(0, +) + 63) / 64 }
  }

  /// Writes a line: the pen begins at `x`, and the letters stand on `y`.
  func draw(_ glyphs: Glyphs, size: Int, x: Int, y: Int, ramp: [UInt8], on canvas: inout CardCanvas) {
    let placed = face.withLock { face in
      var pen = x * 64
      return zip(glyphs, Self.advances(glyphs, size, &face)).compactMap { glyph, advance in
        defer { pen += advance }
        return face.picture(of: glyph, size: size).map { (x: (pen + 32) / 64, picture: $0) }
      }
    }
    for (x, picture) in placed { canvas.blend(picture, x: x + picture.left, y: y - picture.top, ramp: ramp) }
  }

  private static func advances(_ glyphs: Glyphs, _ size: Int, _ face: inout Face) -> [Int] {
    glyphs.indices.map { index in
      face.advance(of: glyphs[index], before: index + 1 < glyphs.count ? glyphs[index + 1] : 0, size: size)
    }
  }

  /// Whether the letters of a text change or move by those beside them: marks on letters, scripts of the Near East, of
  /// India and of South-East Asia.
  private static func needsShaping(_ text: String) -> Bool {
    TextDirection.turns(text)
      || text.unicodeScalars.contains { scalar in
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .format, .control: true
        default: (0x0900...0x109F).contains(scalar.value) || (0x1780...0x18AF).contains(scalar.value)
        }
      }
  }
}

/// Everything that is done with an open font, which one thread at a time may do.
@safe private struct Face: ~Copyable {
  private let font: OpaquePointer
  /// FreeType reads from here for as long as the font is open.
  private let bytes: UnsafeMutableRawBufferPointer
  private var advances: [AdvanceKey: Int] = [:]
  private var pictures: [PictureKey: CardPicture] = [:]

  private struct AdvanceKey: Hashable { let size, glyph, next: UInt32 }
  private struct PictureKey: Hashable { let size, glyph: UInt32 }

  /// How many letters are kept, so that a site in a script of many thousands does not fill the memory.
  private static let mostPictures = 4096

  init?(_ source: [UInt8]) {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 16)
    unsafe bytes.copyBytes(from: source)
    guard let font = unsafe cdrawing_font_open(bytes.baseAddress, bytes.count) else {
      unsafe bytes.deallocate()
      return nil
    }
    unsafe (self.font, self.bytes) = (font, bytes)
  }

  deinit {
    unsafe cdrawing_font_close(font)
    unsafe bytes.deallocate()
  }

  /// 0 where the font has none.
  func glyph(of scalar: Unicode.Scalar) -> UInt32 { unsafe cdrawing_glyph(font, scalar.value) }

  /// How far the pen goes, in 64ths of a pixel; `next` is 0 at the end of a line.
  mutating func advance(of glyph: UInt32, before next: UInt32, size: Int) -> Int {
    let key = AdvanceKey(size: UInt32(size), glyph: glyph, next: next)
    if let known = advances[key] { return known }
    let advance = unsafe Int(cdrawing_advance(font, UInt32(size), glyph, next))
    if advances.count >= 16 * Self.mostPictures { advances = [:] }
    advances[key] = advance
    return advance
  }

  /// Nil where the glyph can't be drawn.
  mutating func picture(of glyph: UInt32, size: Int) -> CardPicture? {
    let key = PictureKey(size: UInt32(size), glyph: glyph)
    if let known = pictures[key] { return known }
    var drawn = unsafe cdrawing_picture()
    guard unsafe cdrawing_draw(font, UInt32(size), glyph, &drawn) else { return nil }
    let (width, height) = unsafe (Int(drawn.width), Int(drawn.height))
    var coverage: [UInt8] = []
    coverage.reserveCapacity(width * height)
    for row in 0..<height {
      unsafe coverage += UnsafeBufferPointer(start: drawn.coverage + row * Int(drawn.stride), count: width)
    }
    let picture = unsafe CardPicture(
      coverage: coverage, width: width, height: height, left: Int(drawn.left), top: Int(drawn.top))
    if pictures.count >= Self.mostPictures { pictures = [:] }
    pictures[key] = picture
    return picture
  }
}
