/// The icon of a site that has no picture for it: a letter in the first tool's colour, over a line in the second's.
struct SiteIcon: Sendable {
  let letter: String
  /// Nil where there is none to write with.
  let font: CardFont?
  let image: CardImage

  /// The sizes in `favicon.ico`, in pixels: for tabs, and for results of search engines, which want 48 or more.
  static let iconSizes = [32, 48]
  /// What phones show on their home screens.
  static let touchSize = 180

  /// A PNG of so many pixels a side; the number must be even.
  ///
  /// Where no font has the letter, the program's own mark stands for it: a box and a circle.
  func png(_ size: Int) -> [UInt8] {
    var canvas = CardCanvas(width: size, height: size)
    canvas.fill(x: 0..<size, y: 0..<size, with: CardColours.Ink.first.full)
    canvas.fill(x: 0..<size, y: size - max(size / 10, 2)..<size, with: CardColours.Ink.second.full)
    let ramp = CardColours.Ink.first.onItself
    if let font, let glyphs = font.glyphs(of: letter) {
      let letterSize = size * 7 / 10
      let width = font.width(of: glyphs, size: letterSize)
      // A capital is about seven tenths of its size high.
      font.draw(
        glyphs, size: letterSize, x: (size - width) / 2, y: size * 9 / 20 + letterSize * 7 / 20, ramp: ramp, on: &canvas
      )
    } else {
      let box = CardPicture(width: size * 5 / 16, height: size / 2, radius: size / 12)
      let circle = CardPicture(width: size * 3 / 8, height: size * 3 / 8, radius: size * 3 / 16)
      canvas.blend(box, x: size / 8, y: size * 3 / 16, ramp: ramp)
      canvas.blend(circle, x: size / 2, y: size / 4, ramp: ramp)
    }
    return image.png(canvas)
  }

  /// `favicon.ico`, with the icon as PNG in each of its sizes.
  var ico: [UInt8] { Self.ico(Self.iconSizes.map { (size: $0, bytes: png($0)) }) }

  /// An ICO file: a table of pictures, and these as PNG.
  static func ico(_ pictures: [(size: Int, bytes: [UInt8])]) -> [UInt8] {
    func little(_ number: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(number >> (8 * $0) & 0xFF) } }
    var table = little(0, 2) + little(1, 2) + little(pictures.count, 2)
    var offset = table.count + 16 * pictures.count
    for (size, bytes) in pictures {
      // A side of 256 pixels or more is written as 0; the PNG says how long it is.
      let side = little(size < 256 ? size : 0, 1)
      table += side + side + [0, 0] + little(1, 2) + little(32, 2) + little(bytes.count, 4) + little(offset, 4)
      offset += bytes.count
    }
    return table + pictures.flatMap(\.bytes)
  }
}
