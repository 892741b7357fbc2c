/// Finds the few colours that stand best for the many of a picture.
///
/// Its pixels are parted again and again: always those whose colours lie farthest from their average, by the sum of the
/// squares, are cut at the average of red, green or blue, whichever differs most. So a colour that few pixels have gets a
/// place of its own where it is far from all others. Everything is counted in whole numbers, so that the same picture has
/// the same colours everywhere.
struct ColourCut {
  /// A pixel: its colour as `0xRRGGBB` in the upper half, its place in the lower one.
  private typealias Pixel = UInt64

  /// Pixels that get one colour.
  private struct Box {
    let pixels: Range<Int>
    /// The average of their colours.
    let colour: Colour
    /// Which of red, green and blue differs most, by the place of its bits in a pixel, and its average.
    let shift: UInt64
    let middle: UInt64
    /// How far the colours are from their average: the sum of the squares, 0 where all are one.
    let error: Int

    init(_ pixels: Range<Int>, of picture: [Pixel]) {
      self.pixels = pixels
      var averages: [UInt32] = []
      var widest = (shift: 0 as UInt64, middle: 0 as UInt64, error: -1)
      var error = 0
      for shift: UInt64 in [48, 40, 32] {
        var (sum, squares) = (0, 0)
        for index in pixels {
          let part = Int(truncatingIfNeeded: picture[index] >> shift & 0xFF)
          sum += part
          squares += part * part
        }
        let spread = squares - sum * sum / pixels.count
        if spread > widest.error { widest = (shift, UInt64(sum / pixels.count), spread) }
        error += spread
        averages.append(UInt32((sum + pixels.count / 2) / pixels.count))
      }
      colour = Colour(averages[0] << 16 | averages[1] << 8 | averages[2])
      (shift, middle, self.error) = (widest.shift, widest.middle, error)
    }

    /// The two boxes on both sides of the average; neither is empty where the box has more than one colour.
    func cut(_ picture: inout [Pixel]) -> (Box, Box) {
      var end = pixels.lowerBound
      for index in pixels where picture[index] >> shift & 0xFF <= middle {
        picture.swapAt(index, end)
        end += 1
      }
      return (Box(pixels.lowerBound..<end, of: picture), Box(end..<pixels.upperBound, of: picture))
    }
  }

  /// Gives each pixel a colour's number, from 1, and 0 to those that have the page's colour.
  ///
  /// A picture of `most` colours or fewer keeps them as they are.
  static func places(of pixels: [UInt32], page: UInt32, most: Int) -> (places: [UInt8], colours: [Colour]) {
    var picture: [Pixel] = []
    picture.reserveCapacity(pixels.count)
    for (place, colour) in pixels.enumerated() where colour != page {
      picture.append(UInt64(colour) << 32 | UInt64(place))
    }
    var places = [UInt8](repeating: 0, count: pixels.count)
    guard !picture.isEmpty else { return (places, []) }
    var boxes = [Box(picture.indices, of: picture)]
    while boxes.count < most, let index = boxes.indices.max(by: { boxes[$0].error < boxes[$1].error }),
      boxes[index].error > 0
    {
      let (one, two) = boxes[index].cut(&picture)
      boxes[index] = one
      boxes.append(two)
    }
    for (number, box) in zip(1..., boxes) {
      for index in box.pixels { places[Int(picture[index] & 0xFFFF_FFFF)] = UInt8(number) }
    }
    return (places, boxes.map(\.colour))
  }
}
