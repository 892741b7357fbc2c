/// The files of `assets/` that the site publishes, and the links to them.
struct SiteAssets: Sendable {
  /// In the order of their published paths.
  let files: [Asset]
  /// The link to the style sheet that the program makes of `theme`; nil where there is nothing to say.
  let themeStyle: String?
  /// The links by the files' paths below `Templates/`, to the names with a fingerprint where there are some.
  private let links: [String: String]
  /// The paths of files that templates name, by what stands behind `asset.`.
  private let named: [String: String]

  init(_ theme: Theme, _ site: SiteConfiguration) {
    let prefix = site.url.pathPrefix
    var files = theme.assets.map { Asset(path: $0, bytes: $1) }
    // What is asked for by a tag gets a second name, which can be kept for ever; style sheets know the first one.
    let asked = Set(theme.namedAssets.values).union([site.theme.logo, site.theme.icon].compactMap { $0?.path })
    files += files.filter { asked.contains($0.path) && !$0.isFingerprinted }
      .map { Asset(path: $0.path, bytes: $0.bytes, isFingerprinted: true) }
      .filter { $0.published != $0.path }
    links = Dictionary(files.map { ($0.path, "\(prefix)/\($0.published)") }) { _, last in last }
    if let style = site.theme.styleSheet {
      let sheet = Asset(path: "assets/theme.css", bytes: Array(style.utf8), isFingerprinted: true, isSource: false)
      themeStyle = "\(prefix)/\(sheet.published)"
      files.append(sheet)
    } else {
      themeStyle = nil
    }
    self.files = files.sorted { $0.published.precedes($1.published) }
    named = theme.namedAssets
  }

  /// The link to a file by its path below `Templates/`; nil where there is none.
  func link(_ path: String) -> String? { links[path] }

  /// The link to a file by what stands behind `asset.`; nil where no template names it.
  func link(named name: String) -> String? { named[name].flatMap { links[$0] } }
}

extension SiteTheme {
  /// The site's colours as a style sheet, which goes after `site.css`; nil where it has none of its own.
  fileprivate var styleSheet: String? {
    let rules = [("a", first), ("b", second)].compactMap { name, colour in
      colour.map { colour in
        func both(_ make: (ColourScheme, Colour) -> Colour) -> String {
          let (light, dark) = (make(.light, colour.light), make(.dark, colour.dark))
          return "light-dark(\(light.text), \(dark.text))"
        }
        return "  --\(name): \(both { $1 }); --\(name)-soft: \(both { $0.soft($1) });"
          + " --\(name)-line: \(both { $0.line($1) });\n"
      }
    }
    return rules.isEmpty ? nil : ":root {\n\(rules.joined())}\n"
  }

  /// The colours of pictures that the program draws, which are those of light pages.
  var cardColours: CardColours {
    var colours = CardColours()
    if let first { colours.first = first.light }
    if let second { colours.second = second.light }
    return colours
  }
}
