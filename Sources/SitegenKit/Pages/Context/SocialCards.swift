/// The social cards of a site: pictures that networks show beside a link to one of its pages.
///
/// The site has one and each tool; a pair that the site's rule names has one of its own, its two halves joined. Each half is
/// drawn and compressed once, when it is first asked for.
struct SocialCards: Sendable {
  private let site: Site
  private let upper: [Lazy<CardHalf>]
  private let lower: [Lazy<CardHalf>]
  private let siteHalves: (upper: Lazy<CardHalf>, lower: Lazy<CardHalf>)
  /// What the tools' cards end with.
  private let ending: Lazy<CardHalf>
  /// Fingerprint of what every card follows from besides its tools.
  private let settings: Fingerprint
  private let image: CardImage

  private static let folder = "cards"

  /// Takes a fingerprint of the program, `site.yml` and the templates; nil where the site has no cards.
  init?(site: Site, settings: Fingerprint) {
    guard let font = site.cardFont else { return nil }
    self.site = site
    image = CardImage(site.configuration.theme.cardColours)
    // Only the colours of logos are more than four bits can tell apart, and half of them are half the work.
    let depth: CardDepth = site.tools.contains { $0.logo?.drawing != nil } ? .eight : .four
    let painter = CardPainter(font: font, depth: depth)
    self.settings = Fingerprint(settings, font.fingerprint, Fingerprint("\(depth)"))
    let words = CardWords(site.configuration, font)
    func halves(_ place: CardHalf.Place, heading: String) -> [Lazy<CardHalf>] {
      site.tools.map { tool in
        Lazy {
          CardHalf(painter.half(of: words.subject(tool), place, heading: heading), place)
        }
      }
    }
    upper = halves(.upper, heading: words.title)
    lower = halves(.lower, heading: words.versus)
    siteHalves = (
      Lazy { CardHalf(painter.half(title: words.title, text: nil, .upper), .upper) },
      Lazy { CardHalf(painter.half(title: nil, text: words.description, .lower), .lower) }
    )
    ending = Lazy { CardHalf(painter.half(title: words.title, text: words.description, .lower), .lower) }
  }

  // MARK: - Paths below the output folder

  static func path(of tool: Tool) -> String { "\(folder)/tools/\(tool.slug).png" }

  static func path(of first: Tool, _ second: Tool) -> String {
    "\(folder)/\(Addresses.comparison(first.slug, second.slug)).png"
  }

  private static let sitePath = "\(folder)/site.png"

  /// What a page shows that has no card of its own: the site's own picture, or its card; nil where it has neither.
  static func pathOfSite(_ site: SiteConfiguration) -> String? {
    site.theme.image?.path ?? (site.cards == nil ? nil : sitePath)
  }

  // MARK: - Files

  /// Every card as a file of the site.
  var files: [PlannedFile] {
    let (upper, lower, siteHalves, ending, image) = (upper, lower, siteHalves, ending, image)
    var files: [PlannedFile] = []
    if Self.pathOfSite(site.configuration) == Self.sitePath {
      files.append(
        PlannedFile(path: Self.sitePath, ingredients: settings) {
          image.png(siteHalves.upper.value, siteHalves.lower.value)
        })
    }
    for (index, tool) in site.tools.enumerated() {
      files.append(
        PlannedFile(path: Self.path(of: tool), ingredients: Fingerprint(settings, tool.fingerprint)) {
          image.png(upper[index].value, ending.value)
        })
    }
    for pair in site.tools.indices.lazy.flatMap({ site.pairs.row($0) }) where site.hasCard(pair) {
      let (first, second) = (site.tools[pair.first], site.tools[pair.second])
      files.append(
        PlannedFile(
          path: Self.path(of: first, second),
          ingredients: Fingerprint(settings, first.fingerprint, second.fingerprint)
        ) { image.png(upper[pair.first].value, lower[pair.second].value) })
    }
    return files
  }
}
