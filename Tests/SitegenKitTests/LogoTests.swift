import Foundation
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// Pictures in `Content/logos/`, from the folder to the pages.
@Suite struct LogoTests {
  static let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><path d=\"M0 0h4v4H0z\"/></svg>\n"

  /// The beginning of a picture of each format, which is all that is looked at.
  static func picture(_ format: LogoFormat) -> [UInt8] {
    switch format {
    case .svg: Array(svg.utf8)
    case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    case .webp: Array("RIFF".utf8) + [1, 2, 3, 4] + Array("WEBPVP8 ".utf8)
    case .avif: [0, 0, 0, 0x1C] + Array("ftypmif1".utf8) + [0, 0, 0, 0] + Array("mif1avifmiaf".utf8)
    case .jpg: [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10]
    }
  }

  static func tree(_ logos: [String: [UInt8]], settings: String = "") -> SourceTree {
    var tree = TestSite.tree([SiteConfiguration.path: TestSite.configuration + settings])
    for (name, bytes) in logos { tree["Content/logos/\(name)"] = bytes }
    return tree
  }

  private static func published(_ name: String, _ bytes: [UInt8]) -> String {
    let parts = name.split(separator: ".")
    return "logos/\(parts[0]).\(Fingerprint(bytes)).\(parts[1])"
  }

  @Test(arguments: LogoFormat.allCases) func aLogoIsPublishedAndShown(_ format: LogoFormat) throws {
    let bytes = Self.picture(format)
    let path = Self.published("alpha.\(format)", bytes)
    var diagnostics = Diagnostics()
    let plan = try #require(try Pipeline(.init()).plan(Self.tree(["alpha.\(format)": bytes]), into: &diagnostics))
    #expect(diagnostics.isEmpty)
    #expect(PlanIndex(plan).bytes(at: path) == bytes)
    func page(_ path: String) throws -> String {
      String(decoding: try #require(PlanIndex(plan).bytes(at: path)), as: UTF8.self)
    }
    let large = "<img class=\"logo\" src=\"/\(path)\" alt=\"\" width=\"52\" height=\"52\">"
    let small = "<img class=\"logo logo-small\" src=\"/\(path)\" alt=\"\" width=\"26\" height=\"26\""
    let pair = try page("compare/alpha-vs-beta.html")
    #expect(pair.contains(large) && pair.contains("<p class=\"monogram\" aria-hidden=\"true\">B</p>"))
    #expect(!pair.contains("<p class=\"monogram\" aria-hidden=\"true\">A</p>"))
    #expect(try page("tools/alpha.html").contains(small + ">Alpha"))
    #expect(try page("tools/alpha.html").contains("\"image\":\"https://site.example/\(path)\""))
    for list in ["index.html", "categories/developer-tools.html"] {
      #expect(try page(list).contains(small + " loading=\"lazy\"><span>Alpha</span></a>"), "\(list)")
    }
    #expect(try page("tools.json").contains("\"logo\":\"/\(path)\""))
    // Another tool's page shows it once, beside the alternative.
    let pictures = PageScan(try page("tools/beta.html")).elements.filter { $0.name == "img" }
    #expect(pictures.map { $0.attributes["src"] } == ["/\(path)"])
  }

  @Test func theAddressHasTheSitesPath() throws {
    let settings = TestSite.configuration.replacing("site.example/", with: "site.example/tools-site/")
    var tree = Self.tree(["alpha.svg": Array(Self.svg.utf8)])
    tree[SiteConfiguration.path] = Array(settings.utf8)
    let files = try TestSite.build(tree).files
    let path = Self.published("alpha.svg", Array(Self.svg.utf8))
    #expect(files["compare/alpha-vs-beta.html"]?.contains("src=\"/tools-site/\(path)\"") == true)
    #expect(files[path] != nil)
  }

  @Test func theLogoOfADraftWaits() throws {
    var tree = Self.tree(["delta.svg": Array(Self.svg.utf8)])
    tree["Content/tools/delta.md"] = Array(TestSite.delta("draft: true\n").utf8)
    let (files, diagnostics) = try TestSite.build(tree)
    #expect(diagnostics == [] && !files.keys.contains { $0.hasPrefix("logos/") })
  }

  private static let mistakes: [(name: String, bytes: [UInt8], printed: String)] = [
    (
      "alpha.png", picture(.jpg),
      """
      Content/logos/alpha.png:1:1: error: "Content/logos/alpha.png" is not a PNG, whatever its name says [logo-format]
          hint: it is a JPEG; rename the file to alpha.jpg

      """
    ),
    (
      "alpha.svg", picture(.webp),
      """
      Content/logos/alpha.svg:1:1: error: "Content/logos/alpha.svg" is not an SVG, whatever its name says [logo-format]
          hint: it is a WebP; rename the file to alpha.webp

      """
    ),
    (
      "alpha.avif", Array("GIF89a".utf8),
      """
      Content/logos/alpha.avif:1:1: error: "Content/logos/alpha.avif" is not an AVIF, whatever its name says [logo-format]

      """
    ),
    (
      "alpha.jpg", [],
      """
      Content/logos/alpha.jpg:1:1: error: "Content/logos/alpha.jpg" is not a JPEG, whatever its name says [logo-format]

      """
    ),
    (
      "alhpa.png", picture(.png),
      """
      Content/logos/alhpa.png:1:1: warning: "alhpa" is no entry's slug, so no page shows this logo [logo-unused]
          hint: did you mean "alpha"?

      """
    ),
    (
      "alpha.gif", Array("GIF89a".utf8),
      """
      Content/logos/alpha.gif:1:1: warning: "Content/logos/alpha.gif" is not a file that a site has there [unexpected-file]
          hint: a logo is Content/logos/<slug>. and one of svg, png, webp, avif, jpg

      """
    ),
    (
      "alpha.JPEG", picture(.jpg),
      """
      Content/logos/alpha.JPEG:1:1: warning: "Content/logos/alpha.JPEG" is not a file that a site has there \
      [unexpected-file]
          hint: rename the file to alpha.jpg

      """
    ),
    (
      "more/alpha.png", picture(.png),
      """
      Content/logos/more/alpha.png:1:1: warning: "Content/logos/more/alpha.png" is not a file that a site has there \
      [unexpected-file]
          hint: a logo is Content/logos/<slug>. and one of svg, png, webp, avif, jpg

      """
    ),
  ]

  @Test(arguments: mistakes)
  func saysWhatIsWrongWithAFile(_ name: String, _ bytes: [UInt8], _ printed: String) throws {
    #expect(try TestSite.problems(Self.tree([name: bytes])) == printed)
  }

  @Test func anEntryHasOneLogo() throws {
    let tree = Self.tree(["alpha.png": Self.picture(.png), "alpha.svg": Self.picture(.svg)])
    #expect(
      try TestSite.problems(tree) == """
        Content/logos/alpha.svg:1:1: error: "alpha" has a logo already, Content/logos/alpha.png [slug-clash]

        """)
  }

  @Test(arguments: LogoFormat.allCases) func aLogoMayBeAsLargeAsItsLimit(_ format: LogoFormat) throws {
    let limit = format == .svg ? 64 << 10 : 256 << 10
    let path = "Content/logos/alpha.\(format)"
    for extra in [0, 1] {
      try SiteFolder.with { site in
        let picture = Self.picture(format)
        let filling = [UInt8](repeating: 0x20, count: limit + extra - picture.count)
        try site.write(path, Data(picture + filling))
        let message = "\(path):1:1: error: \"\(path)\" has \(limit + 1) bytes; the limit is \(limit) [file-size]\n"
        #expect(DiagnosticFormat.text.render(try site.build().diagnostics) == (extra == 0 ? "" : message))
      }
    }
  }

  /// What shows a tool changes with its logo, and nothing else does.
  @Test func aChangedLogoRewritesThePagesOfItsTool() throws {
    try SiteFolder.with(Self.tree(["alpha.svg": Array(Self.svg.utf8)])) { site in
      try site.publish()
      let before = try site.published()
      let other = Self.svg.replacing("h4v4", with: "h3v3")
      try site.write("Content/logos/alpha.svg", other)
      let report = try site.publish()
      let (old, new) = (
        Self.published("alpha.svg", Array(Self.svg.utf8)), Self.published("alpha.svg", Array(other.utf8))
      )
      let after = try site.published()
      #expect(after[new] == other && after[old] == nil)
      let changed = after.filter { before[$0.key] != $0.value }.keys.sorted()
      #expect(
        changed.filter { !$0.hasPrefix("logos/") }
          == [
            "_headers", "categories/developer-tools.html", "compare/alpha-vs-beta.html",
            "compare/alpha-vs-gamma.html", "index.html", "tools.json", "tools/alpha.html", "tools/beta.html",
            "tools/gamma.html",
          ].filter { $0 != "_headers" })
      #expect(report.written == changed.count && report.removed == 1)
      #expect(try site.published() == site.planned())
      try site.remove("Content/logos/alpha.svg")
      try site.publish()
      #expect(try site.published() == site.planned())
      #expect(!site.exists("Output/logos"))
    }
  }

  @Test(arguments: [
    ("", "_headers", "/logos/*\n  Cache-Control: public, max-age=31536000, immutable\n"),
    ("host: netlify\n", "_headers", "/logos/*\n  Cache-Control: public, max-age=31536000, immutable\n"),
    (
      "host: azure\n", "staticwebapp.config.json",
      "{\"route\": \"/logos/*\", \"headers\": {\"Cache-Control\": \"public, max-age=31536000, immutable\"}}"
    ),
    (
      "host: vercel\n", "vercel.json",
      "{\"source\": \"/logos/(.*)\", \"headers\": [{\"key\": \"Cache-Control\", \"value\": \"public, max-age=31536000, immutable\"}]}"
    ),
    ("host: nginx\n", "nginx-http.conf", "\"~^/logos/\" \"public, max-age=31536000, immutable\";"),
  ])
  func hostsKeepLogosForEver(_ settings: String, _ path: String, _ text: String) throws {
    let logos = ["alpha.svg": Array(Self.svg.utf8)]
    #expect(try TestSite.build(Self.tree(logos, settings: settings)).files[path]?.contains(text) == true)
    #expect(try TestSite.build(Self.tree([:], settings: settings)).files[path]?.contains("/logos/") == false)
  }

  @Test func aRenamedEntryTakesItsLogoAlong() throws {
    let logos = ["beta.png": Self.picture(.png), "alpha.svg": Self.picture(.svg)]
    try SiteFolder.with(Self.tree(logos)) { site in
      let open = try AuthoringSite.open(site.root.path)
      let renaming = try open.renaming("beta", to: "b-2")
      #expect(
        renaming.report == [
          "Content/tools/beta.md: \"beta\" is an alias", "Content/logos/beta.png -> Content/logos/b-2.png",
          "Content/tools/beta.md -> Content/tools/b-2.md",
        ])
      try open.apply(renaming)
      #expect(site.exists("Content/logos/b-2.png") && !site.exists("Content/logos/beta.png"))
    }
    try SiteFolder.with(Self.tree(logos)) { site in
      #expect(try site.build().diagnostics == [])
      try site.write("Content/logos/new.png", "")
      #expect(throws: AuthoringRefusal("Content/logos/new.png is there already")) {
        try AuthoringSite.open(site.root.path).renaming("beta", to: "new")
      }
    }
  }
}
