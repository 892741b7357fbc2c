import CDrawing

/// A picture while it is drawn, as one half of a card: a byte a pixel, which is a place in the palette.
struct CardCanvas: Sendable {
  /// The size of one half of a card.
  static let width = 1200
  static let height = 315

  let width, height: Int
  private var pixels: [UInt8]
  /// The colours of the logo on it.
  private(set) var logoColours: [Colour] = []

  /// An empty picture; its width must be even.
  init(width: Int = CardCanvas.width, height: Int = CardCanvas.height) {
    (self.width, self.height) = (width, height)
    pixels = [UInt8](repeating: CardColours.page, count: width * height)
  }

  /// Covers a box with one colour.
  mutating func fill(x: Range<Int>, y: Range<Int>, with colour: UInt8) {
    for row in y {
      pixels.replaceSubrange(
        row * width + x.lowerBound..<row * width + x.upperBound, with: repeatElement(colour, count: x.count))
    }
  }

  /// Puts a colour of the ramp at each pixel that the picture covers, by how much of it; what is outside is left out.
  mutating func blend(_ picture: CardPicture, x: Int, y: Int, ramp: [UInt8]) {
    let (width, height) = (width, height)
    unsafe pixels.withUnsafeMutableBufferPointer { pixels in
      unsafe picture.coverage.withUnsafeBufferPointer { coverage in
        unsafe cdrawing_blend(
          cdrawing_canvas(pixels: pixels.baseAddress, width: Int32(width), height: Int32(height)),
          cdrawing_picture(
            coverage: coverage.baseAddress, width: Int32(picture.width), height: Int32(picture.height), left: 0, top: 0,
            stride: Int32(picture.width)),
          Int32(x), Int32(y), ramp)
      }
    }
  }

  /// Puts a logo there, whose colours stand in the palette from a place on.
  ///
  /// The canvas must have no other logo; with this one it needs eight bits a pixel.
  mutating func draw(_ logo: CardLogo, x: Int, y: Int, from start: UInt8) {
    logoColours = logo.colours
    for row in 0..<logo.height {
      let places = logo.places[row * logo.width..<(row + 1) * logo.width]
      pixels.replaceSubrange(
        (y + row) * width + x..<(y + row) * width + x + logo.width,
        with: places.lazy.map { $0 == 0 ? CardColours.page : start + ($0 - 1) })
    }
  }

  /// The rows as PNG has them, as a part of a deflate stream.
  struct Rows: Sendable {
    let deflated: [UInt8]
    /// The Adler-32 checksum of the rows, and how many bytes they have.
    let checksum: UInt32
    let count: Int
  }

  /// Compresses the rows: the first as it is, so that it can follow any other picture's, and each other one as its difference
  /// to the row above it.
  ///
  /// Where there is no memory to do so the program ends, as it does for an array.
  func rows(_ depth: CardDepth, isLast: Bool) -> Rows {
    let (width, height, isPacked) = (Int32(width), Int32(height), depth == .four)
    var checksum: UInt32 = 0
    let room = cdrawing_deflate_bound(width, height, isPacked)
    let deflated = unsafe [UInt8](unsafeUninitializedCapacity: room) { bytes, count in
      count = unsafe cdrawing_deflate(
        pixels, width, height, isPacked, isLast, bytes.baseAddress, bytes.count, &checksum)
    }
    precondition(!deflated.isEmpty, "no memory to compress with")
    return Rows(deflated: deflated, checksum: checksum, count: cdrawing_row_bytes(width, height, isPacked))
  }
}
