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
        /// Whether the circle has a place of the pixel, both counted from its corner.
        func has(_ x: Int, _ y: Int) -> Bool {
          let (x, y) = (reach - (column * unit + 2 * x + 1), reach - (row * unit + 2 * y + 1))
          return x * x + y * y <= reach * reach
        }
        var inside = 0
        if has(0, 0) {
          inside = steps * steps
        } else if has(steps - 1, steps - 1) {
          // Only what lies on the edge is worth the looking.
          for place in 0..<steps * steps where has(place % steps, place / steps) { inside += 1 }
        }
        let value = UInt8(inside * 255 / (steps * steps))
        let (right, below) = (width - 1 - column, (height - 1 - row) * width)
        coverage[row * width + column] = value
        coverage[row * width + right] = value
        coverage[below + column] = value
        coverage[below + right] = value
      }
    }
    self.init(coverage: coverage, width: width, height: height)
  }
}
