import Testing

@testable import SitegenKit

/// Languages and names that are written from right to left.
@Suite struct TextDirectionTests {
  @Test(arguments: [
    ("he", true), ("ar", true), ("fa-IR", true), ("ur", true), ("AR-eg", true), ("en", false), ("pt-BR", false),
    // The script decides where it is named; a region of digits is none.
    ("az-Arab", true), ("ks-Deva", false), ("he-Latn", false), ("en-Hebr-US", true), ("es-419", false),
    ("de-1901", false),
  ])
  func aLanguageHasADirection(_ language: String, _ isRightToLeft: Bool) {
    #expect(TextDirection.isRightToLeft(language: language) == isRightToLeft)
  }

  @Test(arguments: [
    ("שלום", true), ("Zed كتاب", true), ("ܫܠܡܐ", true), ("𞤀𞤣𞤤𞤢𞤥", true), ("a\u{200F}b", true), ("\u{202E}abc", true),
    ("Éclair", false), ("ノート", false), ("Größe – “so”", false), ("𝒜 👍🏽", false), ("\u{FEFF}", false), ("", false),
  ])
  func aTextHasLettersThatTurnIt(_ text: String, _ turns: Bool) { #expect(TextDirection.turns(text) == turns) }

  private static func site(language: String) throws -> [String: String] {
    let site = try TestSite.build(
      TestSite.tree([
        SiteConfiguration.path: TestSite.configuration + "language: \(language)\nllms: true\n",
        "Content/tools/alpha.md": TestSite.entry("שלום 2", front: "updated: 2026-01-01\npros: [כן 3]\n"),
      ]))
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    return site.files
  }

  /// What a page has round names: in its text a `bdi`, in sentences the marks of Unicode; machines get the bare name.
  @Test func aNameKeepsItsDirectionToItself() throws {
    let files = try Self.site(language: "en")
    let page = try #require(files["compare/alpha-vs-beta.html"])
    let (name, marked) = ("שלום 2", "\u{2068}שלום 2\u{2069}")
    for text in [
      "<html lang=\"en\">", "<title>\(marked) vs Beta: ",
      "<h1><bdi>\(name)</bdi> <span class=\"versus\">vs</span> Beta</h1>",
      "content=\"\(marked) and Beta are level on average, ",
      "<h3><i class=\"monogram monogram-small\" data-letter=\"ש\"></i>\(marked)</h3>",
      "<bdi>כן 3</bdi>", "data-name=\"\(name)\"", "<meta property=\"og:title\" content=\"\(name) vs Beta\">",
      "\"headline\":\"\(name) vs Beta\"", "\"name\":\"\(name)\"",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(try #require(files["feed.xml"]).contains("<title>\(marked) updated: 60, Split</title>"))
    #expect(try #require(files["llms.txt"]).contains("[\(name)]"))
    #expect(try #require(files["tools.json"]).contains("\"name\":\"\(name)\""))
    #expect(try #require(files["tools/alpha.html"]).contains("<title>\(marked) review: 60/100 by 2 reviewers — "))
  }

  /// The keys of an entry that hold text, each of which may hold letters of another direction.
  static let keysOfTexts = Entry.Key.allCases.filter { key in
    switch key.field.kind {
    case .text, .shortText, .list(of: .text, _): true
    default: false
    }
  }

  @Test(arguments: keysOfTexts, [("קל", "mixed"), ("easy", "")])
  func aToolIsMixedWhereOneOfItsTextsIs(_ key: Entry.Key, _ value: (text: String, expected: String)) throws {
    let text = if case .list = key.field.kind { "[a, \(value.text)]" } else { value.text }
    let lines = ["name: A", "tagline: T", "category: Media"].filter { !$0.hasPrefix("\(key.rawValue):") }
    let entry = "---\n\(lines.joined(separator: "\n"))\n\(key.rawValue): \(text)\n---\nX.\n"
    let site = try TestSite.build(
      TestTemplates.tree(
        ["tool": "{{#tool}}{{#is_mixed}}mixed{{/is_mixed}}{{/tool}}"], ["Content/tools/alpha.md": entry]))
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    #expect(site.files["tools/alpha.html"] == value.expected)
  }

  /// Nor are there marks where no text needs them.
  @Test func otherPagesHaveNoMarks() throws {
    let page = try #require(try TestSite.build(TestSite.tree).files["compare/beta-vs-gamma.html"])
    for mark in ["<bdi", " dir=", "\u{2068}", "\u{2069}"] { #expect(!page.contains(mark), "\(mark)") }
  }

  @Test func aSiteFromRightToLeftSaysSoAndKeepsLatinNamesApart() throws {
    let files = try Self.site(language: "he")
    for (path, page) in files where path.hasSuffix(".html") {
      #expect(page.contains("<html lang=\"he\" dir=\"rtl\">"), "\(path)")
    }
    let page = try #require(files["compare/beta-vs-gamma.html"])
    #expect(page.contains("<h1><bdi>Beta</bdi> "))
    #expect(page.contains("<p dir=\"auto\">About it.</p>"))
    #expect(page.contains("<title>\u{2068}Beta\u{2069} vs \u{2068}Gamma\u{2069}: "))
  }
}
