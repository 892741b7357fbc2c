/// How much of each pixel something covers, from 0 to 255: a letter, a rounded box.
struct CardPicture: Sendable {
  /// Row by row from the top.
  let coverage: [UInt8]
  let width, height: Int
  /// Where it begins: to the right of the pen, and above the line that letters stand on.
  var left = 0
  var top = 0

  init(coverage: [UInt8], width: Int, height: Int, left: Int = 0, top: Int = 0) {
    (self.coverage, self.width, self.height, self.left, self.top) = (coverage, width, height, left, top)
  }

  /// A box with round corners; a circle where the radius is half of both sides.
  init(width: Int, height: Int, radius: Int) {
    var coverage = [UInt8](repeating: 255, count: width * height)
    // Each pixel of a corner is looked at in 8 by 8 places, all in sixteenths of a pixel.
    let (steps, unit) = (8, 16)
    let reach = radius * unit
    for row in 0..<radius {
      for column in 0..<radius {
        var inside = 0
        for place in 0..<steps * steps {
          let x = reach - (column * unit + place % steps * 2 + 1)
          let y = reach - (row * unit + place / steps * 2 + 1)
          if x * x + y * y <= reach * reach { inside += 1 }
        }
        let value = UInt8(inside * 255 / (steps * steps))
        for (x, y) in [
          (column, row), (width - 1 - column, row), (column, height - 1 - row), (width - 1 - column, height - 1 - row),
        ] { coverage[y * width + x] = value }
      }
    }
    self.init(coverage: coverage, width: width, height: height)
  }
}
