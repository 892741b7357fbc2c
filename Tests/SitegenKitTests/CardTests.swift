import Testing

@testable import SitegenKit

/// Social cards: which there are, what they say, and that nobody sees that two halves were joined.
@Suite struct CardTests {
  private static func tree(_ settings: String, _ changes: [String: String] = [:]) -> SourceTree {
    TestSite.tree(changes.merging([SiteConfiguration.path: TestSite.configuration + settings]) { old, _ in old })
  }

  private static func plan(_ tree: SourceTree) throws -> Plan {
    var diagnostics = Diagnostics()
    let plan = try Pipeline(.init()).plan(tree, into: &diagnostics)
    #expect(diagnostics.isEmpty)
    return try #require(plan)
  }

  private static func cards(_ plan: Plan) -> [String] {
    plan.files.map(\.path).filter { $0.hasPrefix("cards/") }
  }

  private static let toolCards = ["cards/site.png"] + ["alpha", "beta", "gamma"].map { "cards/tools/\($0).png" }

  @Test(arguments: [
    ("{pairs: none}", []), ("{}", []), ("{pairs: noted}", ["alpha-vs-gamma"]), ("{pairs: {top: 2}}", ["beta-vs-gamma"]),
    ("{pairs: all}", ["alpha-vs-beta", "alpha-vs-gamma", "beta-vs-gamma"]),
  ])
  func ruleSaysWhichPairsHaveOne(_ rule: String, _ pairs: [String]) throws {
    let higher =
      "---\nname: NAME\ntagline: T\ncategory: Developer Tools\npanel: {builder: {score: 90, verdict: ship}}\n---\nIt.\n\n## Builder\n\nYes.\n"
    let plan = try Self.plan(
      Self.tree(
        "cards: \(rule)\n",
        [
          "Content/pairs/alpha-vs-gamma.md": "Noted.\n",
          "Content/tools/beta.md": higher.replacing("NAME", with: "Beta"),
          "Content/tools/gamma.md": higher.replacing("NAME", with: "Gamma"),
        ]))
    #expect(Self.cards(plan) == Self.toolCards + pairs.map { "cards/compare/\($0).png" })
    let index = PlanIndex(plan)
    func image(_ path: String) throws -> String {
      let page = String(decoding: try #require(index.bytes(at: path)), as: UTF8.self)
      let image = try #require(page.split(separator: "<meta property=\"og:image\" content=\"").dropFirst().first)
      #expect(page.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">"))
      let address = String(image.prefix { $0 != "\"" })
      // Search engines are told of the same picture, but of the home page.
      #expect(page.contains("\"image\":\"\(address)\"") == (path != "index.html"))
      return address
    }
    for pair in ["alpha-vs-beta", "alpha-vs-gamma", "beta-vs-gamma"] {
      let own = pairs.contains(pair) ? "compare/\(pair).png" : "site.png"
      #expect(try image("compare/\(pair).html") == "https://site.example/cards/\(own)")
    }
    #expect(try image("tools/beta.html") == "https://site.example/cards/tools/beta.png")
    #expect(try image("index.html") == "https://site.example/cards/site.png")
  }

  @Test(arguments: ["", "cards: none\n"]) func noCardsUnlessASiteAsksForThem(_ settings: String) throws {
    let plan = try Self.plan(Self.tree(settings))
    #expect(Self.cards(plan) == [])
    let page = String(decoding: try #require(PlanIndex(plan).bytes(at: "tools/alpha.html")), as: UTF8.self)
    #expect(!page.contains("og:image") && !page.contains("\"image\":"))
    #expect(page.contains("<meta name=\"twitter:card\" content=\"summary\">"))
  }

  @Test func addressesHaveTheSitesPath() throws {
    let settings = TestSite.configuration.replacing("site.example/", with: "site.example/a/") + "cards: {pairs: all}\n"
    let files = try TestSite.build(TestSite.tree([SiteConfiguration.path: settings])).files
    #expect(
      files["compare/alpha-vs-beta.html"]?.contains("\"https://site.example/a/cards/compare/alpha-vs-beta.png\"")
        == true)
    #expect(files["tools/alpha.html"]?.contains("\"https://site.example/a/cards/tools/alpha.png\"") == true)
  }

  /// The bytes that the program makes, whatever machine and compiler: a browser that has one may keep it.
  ///
  /// They change with the version of the library that draws, with that of the one that compresses, and with the design.
  @Test func bytesAreTheSameEverywhere() throws {
    let painter = CardPainter(font: try #require(.standard))
    let upper = CardHalf(painter.half(of: Self.subject, .upper, heading: "Ship or Skip"), .upper)
    let lower = CardHalf(painter.half(of: Self.longSubject, .lower, heading: "vs"), .lower)
    #expect("\(upper.checksum) \(lower.checksum)" == Self.checksums)
    #expect("\(LastingFingerprint(CardImage().png(upper, lower)))" == Self.file)
  }

  private static let checksums = "2205455657 1901807116"
  private static let file = "1ba33dd07e8d201e"

  private static let subject = CardPainter.Subject(
    name: "Kestrel Code Search", monogram: "K", tagline: "Finds what you meant, on your own machine", score: 76,
    verdict: (.ship, "Ship"))
  private static let longSubject = CardPainter.Subject(
    name: "Marlowe Review Agent for Pull Requests and Everything Behind Them", monogram: "M",
    tagline: "Reads each pull request before you do, and says what it would not merge and why that is so", score: 100,
    verdict: (.skip, "Überspringen"))

  /// Nothing that a tool can be called draws over the edge of the card or onto its score.
  @Test(arguments: ["i", "W", String(repeating: "W", count: 200), String(repeating: "ab ", count: 80), "Ⅳ"])
  func anyNameFits(_ name: String) throws {
    let font = try #require(CardFont.standard)
    guard let text = CardText(name, font: font, settings: [(64, 1), (42, 2)], width: 500) else {
      #expect(font.glyphs(of: name) == nil)
      return
    }
    #expect(text.lines.count <= 2)
    for line in text.lines { #expect(font.width(of: line, size: text.size) <= 500) }
  }

  @Test(arguments: [
    ("Naïve Œuvre", true), ("Straße & Söhne", true), ("Żółć", true), ("Ямбы", true), ("Αθήνα", true),
    ("C++ / C#", true),
    ("€5 – “so”", true), ("ノート", false), ("한글", false), ("שלום", false), ("مرحبا", false), ("हिन्दी", false),
    ("Rocket 🚀", false), ("e\u{301}", false), ("a\u{200D}b", false),
  ])
  func fontSaysWhatItCanWrite(_ text: String, _ can: Bool) throws {
    #expect((try #require(CardFont.standard).glyphs(of: text) == nil) == !can)
  }

  @Test(arguments: [
    [], Array("no font".utf8), Array(repeating: 0, count: 4096), Array("OTTO".utf8) + Array(repeating: 255, count: 512),
  ])
  func whatIsNoFontIsNone(_ bytes: [UInt8]) { #expect(CardFont(bytes) == nil) }
}
