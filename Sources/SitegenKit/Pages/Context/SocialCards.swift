/// The social cards of a site: pictures that networks show beside a link to one of its pages.
///
/// The site has one and each tool; a pair that the site's rule names has one of its own, its two halves joined. Each half is
/// drawn and compressed once, when it is first asked for.
struct SocialCards: Sendable {
  private let site: Site
  private let upper: [Half]
  private let lower: [Half]
  private let siteHalves: (upper: Half, lower: Half)
  /// What the tools' cards end with.
  private let ending: Half
  /// Fingerprint of what every card follows from besides its tools.
  private let settings: Fingerprint
  private let image: CardImage

  private static let folder = "cards"

  /// Takes a fingerprint of the program, `site.yml` and the templates; nil where the site has no cards.
  init?(site: Site, settings: Fingerprint) {
    guard let font = site.cardFont else { return nil }
    self.site = site
    image = CardImage(site.configuration.theme.cardColours)
    let painter = CardPainter(font: font)
    self.settings = Fingerprint(settings, font.fingerprint)
    let words = CardWords(site.configuration, font)
    func halves(_ place: CardHalf.Place, heading: String) -> [Half] {
      site.tools.map { tool in
        Half(place, of: tool) { painter.half(of: words.subject(tool), place, heading: heading) }
      }
    }
    upper = halves(.upper, heading: words.title)
    lower = halves(.lower, heading: words.versus)
    siteHalves = (
      Half(.upper) { painter.half(title: words.title, text: nil, .upper) },
      Half(.lower) { painter.half(title: nil, text: words.description, .lower) }
    )
    ending = Half(.lower) { painter.half(title: words.title, text: words.description, .lower) }
  }

  /// One half of some cards, drawn and compressed when it is first asked for.
  private struct Half: Sendable {
    /// Whether it has colours of its own.
    let hasLogo: Bool
    private let four, eight: Lazy<CardHalf>

    init(_ place: CardHalf.Place, of tool: Tool? = nil, _ draw: @escaping @Sendable () -> CardCanvas) {
      hasLogo = tool?.logo?.drawing?.colours.isEmpty == false
      four = Lazy { CardHalf(draw(), place, depth: .four) }
      eight = Lazy { CardHalf(draw(), place, depth: .eight) }
    }

    func made(_ depth: CardDepth) -> CardHalf { depth == .four ? four.value : eight.value }
  }

  /// The file of a card.
  private static func png(_ image: CardImage, _ upper: Half, _ lower: Half) -> [UInt8] {
    // Only the colours of logos are more than four bits can tell apart, and half of the bits are half the work.
    let depth: CardDepth = upper.hasLogo || lower.hasLogo ? .eight : .four
    return image.png(upper.made(depth), lower.made(depth))
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
          Self.png(image, siteHalves.upper, siteHalves.lower)
        })
    }
    for (index, tool) in site.tools.enumerated() {
      files.append(
        PlannedFile(path: Self.path(of: tool), ingredients: Fingerprint(settings, tool.fingerprint)) {
          Self.png(image, upper[index], ending)
        })
    }
    for pair in site.tools.indices.lazy.flatMap({ site.pairs.row($0) }) where site.hasCard(pair) {
      let (first, second) = (site.tools[pair.first], site.tools[pair.second])
      files.append(
        PlannedFile(
          path: Self.path(of: first, second),
          ingredients: Fingerprint(settings, first.fingerprint, second.fingerprint)
        ) { Self.png(image, upper[pair.first], lower[pair.second]) })
    }
    return files
  }
}
