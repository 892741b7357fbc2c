import CDrawing

/// A tool's logo as cards show it: as large as the place of the letter, and in colours of its own.
struct CardLogo: Sendable {
  let width, height: Int
  /// For each pixel, row by row, 0 where the page is seen, else the number of its colour, from 1.
  let places: [UInt8]
  let colours: [Colour]

  /// The most pixels that it is wide and high.
  static let side = 88
  /// What is left of a palette of 256 for each half of a card.
  static let mostColours = (256 - CardColours.count) / 2

  /// The place of a logo's first colour in the palette of a card, in either half.
  static func start(_ place: CardHalf.Place) -> UInt8 {
    UInt8(CardColours.count + (place == .upper ? 0 : mostColours))
  }

  /// Why a file can't be shown.
  enum Failure: Error {
    case damaged
    /// It has more pixels than are read.
    case size(width: Int, height: Int)
  }

  /// How many pixels wide and high a file's picture may be.
  static var longestSide: Int { cdrawing_longest_side }

  /// Reads a PNG of any kind.
  ///
  /// Each pixel is the average of what it covers of the picture, in whole numbers, so that every machine makes the same.
  init(png bytes: [UInt8]) throws(Failure) {
    var size = cdrawing_size()
    var reading = cdrawing_damaged
    let page = CardColours.pageColour.number
    let pixels = unsafe [UInt32](unsafeUninitializedCapacity: Self.side * Self.side) { pixels, count in
      reading = unsafe cdrawing_logo(bytes, bytes.count, UInt32(Self.side), page, pixels.baseAddress, &size)
      count = reading == cdrawing_read ? Int(size.width * size.height) : 0
    }
    (width, height) = (Int(size.width), Int(size.height))
    switch reading {
    case cdrawing_read: (places, colours) = ColourCut.places(of: pixels, page: page, most: Self.mostColours)
    case cdrawing_too_large: throw .size(width: width, height: height)
    default: throw .damaged
    }
  }
}
