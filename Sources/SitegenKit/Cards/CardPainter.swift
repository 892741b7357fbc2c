/// Draws the halves of cards.
struct CardPainter: Sendable {
  let font: CardFont

  /// What a half says of a tool, in texts that the font can write.
  struct Subject: Sendable {
    let name: String
    let monogram: String
    /// What is shown instead of the monogram.
    var logo: CardLogo?
    let tagline: String?
    /// The average of the scores, 0 to 100.
    let score: Int?
    let verdict: (ink: CardColours.Ink, label: String)?
  }

  /// From a card's edge to what stands on it, in pixels.
  private static let margin = 72

  /// The half of a tool: its logo or its letter, its name, what it is, and what the panel found.
  ///
  /// The upper half, in the first tool's colour, begins with the site's name; the lower one, in the second's, with what
  /// stands between the two.
  func half(of subject: Subject, _ place: CardHalf.Place, heading: String) -> CardCanvas {
    var canvas = CardCanvas()
    let ink: CardColours.Ink = place == .upper ? .first : .second
    edge(place, ink, on: &canvas)
    let (left, right) = (Self.margin, CardCanvas.width - Self.margin)
    if place == .lower { rule(on: &canvas) }
    write(heading, settings: [(30, 1)], width: right - left, x: left, y: place == .upper ? 68 : 56, .text, on: &canvas)

    let box = CardLogo.side
    let top = place == .upper ? 104 : 92
    if let logo = subject.logo {
      canvas.draw(
        logo, x: left + (box - logo.width) / 2, y: top + (box - logo.height) / 2, from: CardLogo.start(place))
    } else {
      monogram(subject.monogram, place, ink, x: left, y: top, on: &canvas)
    }

    let result = self.result(subject, ink, right: right, top: top, on: &canvas)
    let start = left + box + 32
    let width = right - start - (result > 0 ? result + 40 : 0)
    let names = [(64, 1), (56, 1), (52, 2), (46, 2), (42, 2)]
    guard let name = CardText(subject.name, font: font, settings: names, width: width) else {
      return canvas
    }
    name.draw(x: start, y: top + name.size * 4 / 5, ramp: CardColours.Ink.text.onPage, font: font, on: &canvas)
    guard let tagline = subject.tagline else { return canvas }
    let below = top + name.size * 4 / 5 + (name.lines.count - 1) * name.lineHeight + 54
    write(
      tagline, settings: [(30, name.lines.count > 1 ? 1 : 2)], width: width, x: start, y: below, .split, on: &canvas)
    return canvas
  }

  /// Draws the letter of a tool that has no logo, in the shape that tells the first tool from the second.
  private func monogram(
    _ text: String, _ place: CardHalf.Place, _ ink: CardColours.Ink, x: Int, y: Int, on canvas: inout CardCanvas
  ) {
    let box = CardLogo.side
    let shape = CardPicture(width: box, height: box, radius: place == .upper ? 20 : box / 2)
    canvas.blend(shape, x: x, y: y, ramp: ink.onPage)
    guard let letter = CardText(text, font: font, settings: [(48, 1)], width: box) else { return }
    let width = letter.lines.first.map { font.width(of: $0, size: letter.size) } ?? 0
    letter.draw(x: x + (box - width) / 2, y: y + 61, ramp: ink.onItself, font: font, on: &canvas)
  }

  /// A half that speaks of the site: its mark and its title, and what it is.
  func half(title: String?, text: String?, _ place: CardHalf.Place) -> CardCanvas {
    var canvas = CardCanvas()
    let (left, right) = (Self.margin, CardCanvas.width - Self.margin)
    edge(place, place == .upper ? .first : .second, on: &canvas)
    if place == .lower { rule(on: &canvas) }
    // The upper half has room for nothing but a large title.
    let (size, line) = place == .upper ? (84, 210) : (44, 100)
    if let title {
      let height = size * 3 / 4
      let round = height * 3 / 4
      let top = line - height + size / 40
      canvas.blend(
        CardPicture(width: height * 5 / 8, height: height, radius: height / 6), x: left, y: top,
        ramp: CardColours.Ink.first.onPage)
      canvas.blend(
        CardPicture(width: round, height: round, radius: round / 2), x: left + height * 3 / 4,
        y: top + (height - round) / 2, ramp: CardColours.Ink.second.onPage)
      let start = left + height * 3 / 2 + size / 3
      write(
        title, settings: [(size, 1), (size * 3 / 4, 1)], width: right - start, x: start, y: line, .text, on: &canvas)
    }
    if let text {
      let y = title == nil ? line : line + 70
      write(text, settings: [(40, 3), (34, 3)], width: right - left, x: left, y: y, .split, on: &canvas)
    }
    return canvas
  }

  /// The line between the halves.
  private func rule(on canvas: inout CardCanvas) {
    canvas.fill(
      x: Self.margin..<CardCanvas.width - Self.margin, y: 0..<2, with: CardColours.Ink.text.places.lowerBound)
  }

  /// The band at the card's upper or lower edge.
  private func edge(_ place: CardHalf.Place, _ ink: CardColours.Ink, on canvas: inout CardCanvas) {
    let rows = place == .upper ? 0..<12 : CardCanvas.height - 12..<CardCanvas.height
    canvas.fill(x: 0..<CardCanvas.width, y: rows, with: ink.full)
  }

  /// Draws score and verdict at the right.
  /// - Returns: how wide they are; 0 where there is neither.
  private func result(
    _ subject: Subject, _ ink: CardColours.Ink, right: Int, top: Int, on canvas: inout CardCanvas
  ) -> Int {
    var width = 0
    if let score = subject.score, let digits = font.glyphs(of: "\(score)") {
      let size = 112
      width = font.width(of: digits, size: size)
      font.draw(digits, size: size, x: right - width, y: top + 82, ramp: ink.onPage, on: &canvas)
    }
    if let verdict = subject.verdict, let label = font.glyphs(of: verdict.label) {
      let size = 32
      let text = font.width(of: label, size: size)
      let pill = text + 56
      canvas.blend(
        CardPicture(width: pill, height: 56, radius: 28), x: right - pill, y: top + 108, ramp: verdict.ink.onPage)
      font.draw(label, size: size, x: right - pill + 28, y: top + 147, ramp: verdict.ink.onItself, on: &canvas)
      width = max(width, pill)
    }
    return width
  }

  private func write(
    _ text: String, settings: [CardText.Setting], width: Int, x: Int, y: Int, _ ink: CardColours.Ink,
    on canvas: inout CardCanvas
  ) {
    CardText(text, font: font, settings: settings, width: width)?
      .draw(x: x, y: y, ramp: ink.onPage, font: font, on: &canvas)
  }
}
