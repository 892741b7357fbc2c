import Testing

@testable import SitegenKit

/// A site that has everything a site can have, for one host and form of addresses.
struct WholeSite: Sendable, CustomTestStringConvertible {
  /// Nil for a site whose host is not known.
  let host: WebHost?
  let form: AddressForm

  /// Compressed as far as the host can send that.
  var compression: Compression {
    if host == .nginx, form == .clean { return .only }
    return Compression.gzip.problem(on: host) == nil ? .gzip : .no
  }

  var testDescription: String { "\(host?.rawValue ?? "no host"), \(form.rawValue)" }

  /// Every host with every form that it can serve.
  static let all: [WholeSite] = ([nil] + WebHost.allCases).flatMap { host in
    AddressForm.allCases.filter { host?.problem(with: $0) == nil }.map { WholeSite(host: host, form: $0) }
  }

  private static let otherSettings = """
    language: en
    description: Tools, two at a time
    pairs: all
    cards: {pairs: noted}
    verdicts: given
    newsletter: {action: "https://provider.example/subscribe", field: email, hidden: {list: weekly}}
    votes: {endpoint: "https://votes.example/", counted: 2026-11-15}
    indexing: {same_category: true}
    panel_used_tools: true
    llms: true
    data: true
    schema_type: WebApplication
    facts:
      licence: {name: Licence, kind: text, schema: license, filter: true}
      stars: {name: Stars, kind: number, better: higher, sort: true}
    table: [verdict, facts, pricing]
    theme: {logo: /assets/logo.svg, a: "#8a1c5c", b: {light: "#0b5d4f", dark: "#7fe0c8"}}
    menu: [{name: Blog, url: "https://blog.example/"}, {name: Method, url: /method.html}]
    security: {scripts: ["https://stats.example/count.js"], frames: ["https://video.example"]}
    edit: https://git.example/edit/main/{path}
    columns: [average, stars, licence]
    copy: {kicker: Two tools, data_licence: CC BY 4.0}

    """

  private static let otherValues = """
    entry: Free
    pricing: Free
    best_for: Everybody
    website: {url: https://alpha.example/, sponsored: true}
    changes: [{day: 2026-11-19, text: It costs less now.}]
    short_name: A
    pros: [Fast]
    cons: [Loud]
    tags: [small, new]
    published: 2026-10-02
    draft: false
    facts: {licence: {value: MIT, source: "https://alpha.example/LICENSE", checked: 2026-10}, stars: 57536}

    """

  /// Three tools in two categories, so that one comparison is for search engines and two are not.
  var tree: SourceTree {
    let host = host.map { "host: \($0.rawValue)\n" } ?? ""
    let categories = """
      categories:
        - Developer Tools
        - {name: Media, aliases: [films]}

      """
    let settings = TestSite.published.replacing("categories: [Developer Tools, Media]\n", with: categories)
    var tree = TestSite.tree([
      SiteConfiguration.path: settings + Self.otherSettings
        + "\(host)urls: \(form.rawValue)\ncompress: \(compression.rawValue)\n",
      "Content/tools/alpha.md": TestSite.entry("Alpha", front: Self.otherValues),
      "Content/tools/beta.md": TestSite.entry("Beta", front: "aliases: [old]\nupdated: 2026-11-18\ntags: [New]\n"),
      "Content/tools/gamma.md": TestSite.entry("Gamma").replacing(
        "category: Developer Tools", with: "categories: [Media]"),
      "Content/lists/best.md": "---\ntitle: Best\nwhere: {facts: {stars: {min: 5}}}\n---\nText.\n",
      "Content/categories/media.md": "---\ntitle: Media, compared\n---\nText.\n",
      "Content/pages/about.md": "---\ntitle: About\n---\nText.\n",
      "Content/pages/method.md": "---\ntitle: Method\n---\nText.\n",
      "Content/pairs/alpha-vs-beta.md": "Noted.\n",
      "Content/static/ads.txt": "ads.example, 1, DIRECT\n",
      "Content/votes.csv": "tool,ship,skip\nalpha,3,4\n",
      "Templates/assets/photo.avif": "picture", "Templates/assets/logo.svg": LogoTests.svg,
      "Templates/assets/custom.css": "p { color: red }\n", "Content/logos/alpha.svg": LogoTests.svg,
    ])
    tree["Content/logos/beta.png"] = TestPicture(width: 1, height: 1, kind: .grey, rows: [[0]]).png
    return tree
  }

  /// The plan of the site with the files for its host.
  func plan() throws -> Plan {
    var diagnostics = Diagnostics()
    let plan = try Pipeline(.init()).plan(tree, into: &diagnostics)
    #expect(diagnostics.isEmpty)
    return try #require(plan)
  }

  /// The kind of a file: its path without what only this site calls it, and without fingerprints.
  func kind(of path: String) -> String {
    let suffix = form == .directory ? "/index.html" : ".html"
    if path == "ads.txt" { return "static" }
    if path.hasPrefix("cards/") { return path.replacing(/\/[a-z-]+\.png$/, with: "/*.png") }
    let pages = ["tools", "categories", "lists", "tags"].map { "\($0)/" }
    for folder in pages where path.hasPrefix(folder) { return "\(folder)*\(suffix)" }
    if path.hasPrefix("compare/") { return "compare/*-vs-*\(suffix)" }
    if ["about", "method"].contains(where: { path == $0 + suffix }) { return "*\(suffix)" }
    if ["assets/photo.avif", "assets/logo.svg"].contains(path) { return "assets/*" }
    let path = path.replacing(/^logos\/[a-z]+/, with: "logos/*")
      .replacing(/^assets\/logo\./, with: "assets/*.")
    return path.replacing(/\.[0-9a-f]{16}\./, with: ".*.").replacing(/-[0-9]+\.xml$/, with: "-*.xml")
  }
}
