/// What the social cards of a site say, in letters that their font has.
struct CardWords: Sendable {
  /// The site's title; its host where the font can't write that.
  let title: String
  /// What stands between two tools; nothing where the font can't write it.
  let versus: String
  let description: String?
  private let site: SiteConfiguration
  private let font: CardFont

  init(_ site: SiteConfiguration, _ font: CardFont) {
    (self.site, self.font) = (site, font)
    let host = site.url.origin.split(separator: "/").last.map(String.init) ?? ""
    title = font.canWrite(site.title) ? site.title : host
    let words = site.copy[.versus]
    versus = font.canWrite(words) ? words : ""
    description = site.description.isEmpty || !font.canWrite(site.description) ? nil : site.description
  }

  /// What a card says of a tool: its slug where the font can't write its name.
  func subject(_ tool: Tool) -> CardPainter.Subject {
    let canWrite = font.canWrite(tool.name)
    let letter = font.canWrite(tool.monogram) ? tool.monogram : tool.slug.text.prefix(1).uppercased()
    let verdict = site.hasVerdicts ? tool.panel.verdict : nil
    return CardPainter.Subject(
      name: canWrite ? tool.name : tool.slug.text, monogram: letter, logo: tool.logo?.drawing,
      tagline: tool.tagline.flatMap { font.canWrite($0) ? $0 : nil }, score: tool.panel.average,
      verdict: verdict.flatMap { verdict in
        let label = verdict.label(site.copy)
        return font.canWrite(label) ? (verdict.ink, label) : nil
      })
  }

  /// Reports every text that the cards can't show: no empty box stands for a letter, and nothing is left out in silence.
  func check(_ tools: [Tool], into diagnostics: inout Diagnostics) {
    func report(_ what: String, _ text: String, at location: SourceLocation, instead: String) {
      diagnostics.report(
        .cardText, "the font of the social cards can't write \(what), \"\(text)\"; they \(instead)", at: location,
        hint: "\"cards: {font: …}\" names another font")
    }
    let start = SourceLocation(wholeFile: SiteConfiguration.path)
    if title != site.title { report("the title", site.title, at: start, instead: "show \"\(title)\"") }
    if description == nil, !site.description.isEmpty {
      report("the description", site.description, at: start, instead: "leave it out")
    }
    let verdicts = site.hasVerdicts ? [CopyKey.ship, .skip, .split] : []
    for key in [.versus] + verdicts where !font.canWrite(site.copy[key]) {
      report("\"\(key.rawValue)\" of \"copy\"", site.copy[key], at: start, instead: "leave it out")
    }
    for tool in tools {
      let locations = tool.entry.locations
      if !font.canWrite(tool.name) {
        report(
          "the name", tool.name, at: locations.values[.name] ?? locations.start, instead: "show \"\(tool.slug)\"")
      } else if let tagline = tool.tagline, !font.canWrite(tagline) {
        report(
          "the tagline", tagline, at: locations.values[.tagline] ?? locations.start, instead: "leave it out")
      }
    }
  }
}

extension CardFont {
  fileprivate func canWrite(_ text: String) -> Bool { glyphs(of: text) != nil }
}

extension PanelSummary.Verdict {
  fileprivate var ink: CardColours.Ink {
    switch self {
    case .ship: .ship
    case .skip: .skip
    case .split: .split
    }
  }
}
