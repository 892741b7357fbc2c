import Foundation
import TestSupport
import Testing

@testable import SitegenKit

/// A site's own look in the templates that there are: its pictures, its colours, its style sheet.
@Suite struct ThemeTests {
  /// The beginning of a PNG, up to its size.
  static func png(width: UInt8, height: UInt8) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 0, width, 0, 0, 0, height, 8, 6, 0, 0, 0]
  }

  static func tree(
    _ settings: String, _ files: [String: [UInt8]] = [:], prefix: String = ""
  ) -> SourceTree {
    let base = TestSite.configuration.replacing("site.example/", with: "site.example/\(prefix)")
    var tree = TestSite.tree([SiteConfiguration.path: base + settings])
    for (path, bytes) in files { tree[path] = bytes }
    return tree
  }

  static func files(_ settings: String, _ files: [String: [UInt8]] = [:], prefix: String = "") throws -> [String:
    String]
  {
    let site = try TestSite.build(tree(settings, files, prefix: prefix))
    #expect(site.diagnostics == [])
    return site.files
  }

  private static func bytes(_ path: String, _ tree: SourceTree) throws -> [UInt8] {
    var diagnostics = Diagnostics()
    let plan = try #require(try Pipeline(.init()).plan(tree, into: &diagnostics))
    #expect(diagnostics.isEmpty)
    return try #require(PlanIndex(plan).bytes(at: path))
  }

  private static let logo = Array(LogoTests.svg.replacing("0 0 4 4", with: "0 0 8 4").utf8)

  // MARK: - Pictures

  @Test(arguments: ["", "blog/"]) func logoTakesThePlaceOfTheMark(_ prefix: String) throws {
    let files = try Self.files(
      "theme: {logo: /assets/logo.svg}\n", ["Templates/assets/logo.svg": Self.logo], prefix: prefix)
    let link = "/\(prefix)assets/logo.\(Fingerprint(Self.logo)).svg"
    for page in ["index.html", "tools/alpha.html", "compare/alpha-vs-beta.html", "404.html"] {
      let text = try #require(files[page])
      #expect(
        text.contains(
          "<a class=\"brand\" href=\"/\(prefix)\"><img src=\"\(link)\" alt=\"\" width=\"56\" height=\"28\">Test Site</a>"
        ),
        "\(page)")
      #expect(!text.contains("mark-a"))
    }
    #expect(files[String(link.dropFirst(1 + prefix.count))] == String(decoding: Self.logo, as: UTF8.self))
    #expect(files["index.html"]?.contains("\"logo\":\"https://site.example\(link)\"") == true)
    #expect(files["tools/alpha.html"]?.contains("\"logo\":") == false)
  }

  @Test func siteWithoutAnIconHasItsLetterInItsColours() throws {
    let plain = Self.tree("")
    let page = String(decoding: try Self.bytes("compare/alpha-vs-beta.html", plain), as: UTF8.self)
    #expect(page.contains("<link rel=\"icon\" href=\"/favicon.ico\">") && !page.contains("apple-touch-icon"))
    let icon = try Self.bytes("favicon.ico", plain)
    // Two pictures, the second one where the first ends.
    #expect(Array(icon.prefix(8)) == [0, 0, 1, 0, 2, 0, 32, 32] && icon[22] == 48)
    func number(_ offset: Int) -> Int { (0..<4).reduce(0) { $0 | Int(icon[offset + $1]) << (8 * $1) } }
    #expect(number(18) == 38 && number(34) == 38 + number(14) && icon.count == number(34) + number(30))
    #expect(LogoFormat(of: Array(icon[38...])) == .png)
    let touch = try Self.bytes("apple-touch-icon.png", plain)
    #expect(PictureSize(of: touch, .png) == PictureSize(width: 180, height: 180))
    let coloured = Self.tree("theme: {a: \"#8a1c5c\"}\n")
    #expect(try Self.bytes("apple-touch-icon.png", coloured) != touch)
    let other = Self.tree("").replacing(SiteConfiguration.path, "title: Test Site", "title: 試験")
    #expect(try Self.bytes("apple-touch-icon.png", other) != touch)
  }

  /// Phones look for their icon at the root of a host alone.
  @Test func siteWithAPathNamesTheIconForPhones() throws {
    let page = try #require(try Self.files("", prefix: "blog/")["index.html"])
    #expect(page.contains("<link rel=\"icon\" href=\"/blog/favicon.ico\">"))
    #expect(page.contains("<link rel=\"apple-touch-icon\" href=\"/blog/apple-touch-icon.png\">"))
  }

  @Test func ownIconIsTakenAsItIs() throws {
    let icon = Self.png(width: 64, height: 64)
    let tree = Self.tree("theme: {icon: /assets/icon.png}\n", ["Templates/assets/icon.png": icon])
    #expect(try Self.bytes("apple-touch-icon.png", tree) == icon)
    #expect(Array(try Self.bytes("favicon.ico", tree).dropFirst(22)) == icon)
    let page = String(decoding: try Self.bytes("index.html", tree), as: UTF8.self)
    #expect(page.contains("<link rel=\"icon\" href=\"/assets/icon.\(Fingerprint(icon)).png\">"))
    // A file of the templates by the name that icons had in 0.2 counts too.
    let former = Self.tree("", ["Templates/assets/favicon.svg": Self.logo])
    let old = String(decoding: try Self.bytes("index.html", former), as: UTF8.self)
    #expect(old.contains("<link rel=\"icon\" href=\"/assets/favicon.\(Fingerprint(Self.logo)).svg\">"))
    // Who puts a file at the root means it.
    let own = Self.tree("", ["Content/static/favicon.ico": [1, 2], "Content/static/apple-touch-icon.png": [3]])
    #expect(try Self.bytes("favicon.ico", own) == [1, 2] && Self.bytes("apple-touch-icon.png", own) == [3])
  }

  @Test func pictureForNetworksIsThatOfPagesWithoutACard() throws {
    let picture = ["Templates/assets/share.png": Self.png(width: 120, height: 63)]
    let settings = "theme: {image: /assets/share.png}\n"
    func head(_ page: String?) -> [String] {
      (page ?? "").split(separator: "\n").filter { $0.contains("og:image") }.map(String.init)
    }
    func image(_ path: String) -> String { "<meta property=\"og:image\" content=\"https://site.example/\(path)\">" }
    let size = ["width\" content=\"120\">", "height\" content=\"63\">"].map { "<meta property=\"og:image:\($0)" }
    let plain = try Self.files(settings, picture)
    for page in ["index.html", "tools/alpha.html", "compare/alpha-vs-beta.html"] {
      #expect(head(plain[page]) == [image("assets/share.png")] + size, "\(page)")
    }
    let cards = try Self.files(
      settings + "cards: {pairs: noted}\n",
      picture.merging(["Content/pairs/alpha-vs-beta.md": Array("Noted.\n".utf8)]) { $1 })
    #expect(head(cards["index.html"]) == [image("assets/share.png")])
    #expect(head(cards["tools/alpha.html"]) == [image("cards/tools/alpha.png")])
    #expect(head(cards["compare/alpha-vs-beta.html"]) == [image("cards/compare/alpha-vs-beta.png")])
    #expect(head(cards["compare/alpha-vs-gamma.html"]) == [image("assets/share.png")])
    #expect(cards["cards/site.png"] == nil)
  }

  @Test(
    arguments: [
      ([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC2, 0, 11, 8, 1, 2, 3, 4, 1, 1, 0x11, 0], 772, 258),
      ([0xFF, 0xD8, 0xFF, 0xC4, 0, 4, 1, 2, 0xFF, 0xFF, 0xC0, 0, 11, 8, 0, 9, 0, 7, 1], 7, 9),
    ] as [([UInt8], Int, Int)]) func jpegSaysItsSize(_ bytes: [UInt8], _ width: Int, _ height: Int)
  {
    #expect(PictureSize(of: bytes, .jpg) == PictureSize(width: width, height: height))
    for end in bytes.indices.dropLast(4) { #expect(PictureSize(of: Array(bytes[..<min(end, 12)]), .jpg) == nil) }
  }

  // MARK: - Colours

  @Test func coloursAreAStyleSheetBehindThatOfTheProgram() throws {
    let files = try Self.files("theme: {a: \"#8a1c5c\", b: {light: \"#0b5d4f\", dark: \"#7fe0c8\"}}\n")
    let path = try #require(files.keys.first { $0.hasPrefix("assets/theme.") })
    let sheet = try #require(files[path])
    #expect(sheet.contains("--a: light-dark(#8a1c5c, #") && sheet.contains("--b: light-dark(#0b5d4f, #7fe0c8)"))
    #expect(sheet.contains("--a-soft: light-dark(") && sheet.contains("--b-line: light-dark("))
    for page in ["index.html", "compare/alpha-vs-beta.html"] {
      let links = (files[page] ?? "").split(separator: "\n").filter { $0.contains("rel=\"stylesheet\"") }
      #expect(links.count > 2 && links[0].contains("/assets/site.") && links[1].contains("\"/\(path)\""))
    }
    #expect(files["_headers"]?.contains("/\(path)\n  Cache-Control: public, max-age=31536000, immutable\n") == true)
    #expect(try Self.files("theme: {a: \"\"}\n").keys.contains { $0.hasPrefix("assets/theme.") } == false)
  }

  @Test func contrastIsThatOfWCAG() throws {
    let (black, white) = (Colour(0), Colour(0xFFFFFF))
    #expect(abs(black.contrast(with: white) - 21) < 0.0001 && white.contrast(with: white) == 1)
    // The greys between which the line of 4.5 to 1 runs, as the working group's techniques have them.
    #expect(Colour(0x767676).contrast(with: white) > 4.5 && Colour(0x777777).contrast(with: white) < 4.5)
    #expect(Colour("#24c") == Colour(0x2244CC) && Colour("#2440C4")?.text == "#2440c4")
    for text in ["", "#", "2440c4", "#24", "#2440c", "#2440c4a", "#+40c4a", "#ggg", "red"] {
      #expect(Colour(text) == nil)
    }
    for number: UInt32 in [0, 0xFFFFFF, 0x3DD999, 0x2F45C9, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00] {
      let colour = Colour(number)
      for scheme in ColourScheme.allCases {
        let nearest = scheme.nearest(to: colour)
        #expect(scheme.contrast(of: nearest) >= 4.5, "\(colour.text) on \(scheme) pages")
        #expect((nearest == colour) == (scheme.contrast(of: colour) >= 4.5))
      }
      #expect(ColourScheme.dark.contrast(of: ColourScheme.dark(of: colour)) >= 7)
    }
  }

  /// The contrast is that with the pages' own backgrounds.
  @Test func backgroundsAreThoseOfTheStyleSheet() throws {
    let sheet = try String(
      contentsOf: Repository.root.appending(path: "Templates/assets/site.css"), encoding: .utf8)
    for (index, name) in ["page", "surface", "sunken"].enumerated() {
      let found = try #require(sheet.firstMatch(of: try Regex("--\(name): light-dark\\((#[0-9a-f]+), (#[0-9a-f]+)\\)")))
      for (scheme, place) in [(ColourScheme.light, 1), (.dark, 2)] {
        #expect(Colour(String(found[place].substring ?? "")) == scheme.backgrounds[index], "--\(name) \(scheme)")
      }
    }
  }

  @Test func cardsHaveTheColours() throws {
    let cards = "cards: {pairs: all}\n"
    let plain = try Self.bytes("cards/compare/alpha-vs-beta.png", Self.tree(cards))
    let coloured = try Self.bytes("cards/compare/alpha-vs-beta.png", Self.tree(cards + "theme: {a: \"#8a1c5c\"}\n"))
    func has(_ bytes: [UInt8], _ colour: [UInt8]) -> Bool { bytes.range(of: colour, in: 0..<bytes.count) != nil }
    #expect(has(plain, [0x2F, 0x45, 0xC9]) && !has(plain, [0x8A, 0x1C, 0x5C]))
    #expect(has(coloured, [0x8A, 0x1C, 0x5C]) && has(coloured, [0x9C, 0x43, 0x0A]))
  }
}

extension SourceTree {
  /// The tree with a text of one file replaced.
  func replacing(_ path: String, _ old: String, _ new: String) -> SourceTree {
    var tree = self
    tree[path] = Array(String(decoding: self[path] ?? [], as: UTF8.self).replacing(old, with: new).utf8)
    return tree
  }
}
