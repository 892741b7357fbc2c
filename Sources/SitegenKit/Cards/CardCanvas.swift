import CDrawing

/// A picture while it is drawn, as one half of a card: a byte a pixel, which is a place in the palette.
struct CardCanvas: Sendable {
  /// The size of one half of a card.
  static let width = 1200
  static let height = 315

  let width, height: Int
  private var pixels: [UInt8]

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

  /// The rows as PNG has them, two pixels a byte, each behind the number of its filter: the first as it is, so that it can
  /// follow any other picture's, and each other one as its difference to the row above it.
  var rows: [UInt8] {
    let (width, height) = (width, height)
    return unsafe [UInt8](unsafeUninitializedCapacity: height * (1 + width / 2)) { rows, count in
      unsafe pixels.withUnsafeBufferPointer { pixels in
        unsafe cdrawing_rows(pixels.baseAddress, Int32(width), Int32(height), rows.baseAddress)
      }
      count = rows.count
    }
  }
}
