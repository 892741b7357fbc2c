/// A text set in lines of one size.
struct CardText: Sendable {
  let lines: [CardFont.Glyphs]
  /// Pixels to the em.
  let size: Int

  /// A size, in pixels to the em, and how many lines a text may have in it.
  typealias Setting = (size: Int, most: Int)

  /// Sets a text in the first of some settings that it fits; in the last of them, what is too much is cut.
  ///
  /// - Returns: nil where the font can't write it.
  init?(_ text: String, font: CardFont, settings: [Setting], width: Int) {
    guard let all = font.glyphs(of: text), let blank = font.glyphs(of: " ")?.first, let last = settings.last else {
      return nil
    }
    let words = all.split(separator: blank).map(Array.init)
    for setting in settings {
      let lines = Self.lines(of: words, blank, font, setting.size, width)
      if lines.count <= setting.most {
        (self.lines, size) = (lines, setting.size)
        return
      }
    }
    let lines = Self.lines(of: words, blank, font, last.size, width)
    var cut = lines[last.most - 1]
    let end = font.glyphs(of: "…") ?? []
    while !cut.isEmpty, font.width(of: cut + end, size: last.size) > width { cut.removeLast() }
    (self.lines, size) = (lines.prefix(last.most - 1) + [cut + end], last.size)
  }

  /// Breaks words into lines; a word that is longer than a line is broken too.
  private static func lines(
    of words: [CardFont.Glyphs], _ blank: UInt32, _ font: CardFont, _ size: Int, _ width: Int
  ) -> [CardFont.Glyphs] {
    func fits(_ line: CardFont.Glyphs) -> Bool { font.width(of: line, size: size) <= width }
    var lines: [CardFont.Glyphs] = []
    for word in words {
      if let last = lines.last, fits(last + [blank] + word) {
        lines[lines.count - 1] += [blank] + word
      } else if fits(word) {
        lines.append(word)
      } else {
        lines.append([])
        for glyph in word {
          if !fits(lines[lines.count - 1] + [glyph]) { lines.append([]) }
          lines[lines.count - 1].append(glyph)
        }
      }
    }
    return lines
  }

  /// The distance from one line to the next.
  var lineHeight: Int { size * 6 / 5 }

  /// Writes the lines; the first one's letters stand on `y`.
  func draw(x: Int, y: Int, ramp: [UInt8], font: CardFont, on canvas: inout CardCanvas) {
    for (number, line) in lines.enumerated() {
      font.draw(line, size: size, x: x, y: y + number * lineHeight, ramp: ramp, on: &canvas)
    }
  }
}
