import Foundation
import Testing

@testable import SitegenKit

/// An entry without a tagline, for which the first sentence of its description stands.
@Suite struct TaglineTests {
  @Test(arguments: [
    ("One. Two.", "One."), ("One", "One"), ("", ""), ("Is it? Yes.", "Is it?"),
    ("Yahoo! is a name. So.", "Yahoo! is a name."),
    ("It costs 3.50 a day. So.", "It costs 3.50 a day."),
    (
      "Built by J. Doe, e.g. for U.S. users. More.",
      "Built by J. Doe, e.g. for U.S. users."
    ),
    ("Cats vs. Dogs, etc. It is.", "Cats vs. Dogs, etc. It is."), ("He said “No.” Then left.", "He said “No.”"),
    ("Wait... what? Yes.", "Wait... what?"), ("Really?! Yes.", "Really?!"),
    ("Ein Satz (kurz.) Noch einer.", "Ein Satz (kurz.)"),
    ("速い。小さい。", "速い。"), ("It uses example.com. Then.", "It uses example.com."), ("…and so on. Then.", "…and so on."),
    ("Um. 2 more.", "Um."), ("ما هذا؟ نعم.", "ما هذا؟"),
  ])
  func aTextBeginsWithASentence(_ text: String, _ sentence: String) {
    #expect(text.firstSentence(longest: 160) == sentence)
  }

  @Test(arguments: [
    ("aaaa bbbb cccc dddd.", 20, "aaaa bbbb cccc dddd."), ("aaaa bbbb cccc dddd.", 19, "aaaa bbbb cccc…"),
    ("aaaa bbbb, cccc dddd.", 19, "aaaa bbbb"), ("aaaa bbbb cccc – dddd.", 19, "aaaa bbbb cccc"),
    ("aa, bb cccc dddd eeee.", 19, "aa, bb cccc dddd…"), ("aaaa bbbb cc, (dddd.", 17, "aaaa bbbb cc"),
    ("aaaaaaaaaaaaaaaaaaaaaaaa", 10, "aaaaaaaaa…"), ("あああああああああ", 5, "ああああ…"),
  ])
  func aLongOneIsCut(_ text: String, _ longest: Int, _ sentence: String) {
    let found = text.firstSentence(longest: longest)
    #expect(found == sentence)
    #expect(found.unicodeScalars.count <= longest)
  }

  private static func entry(_ body: String, tagline: String = "") throws -> Entry {
    try TestSite.read("---\nname: Delta\n\(tagline)category: Media\n---\n\(body)")
  }

  @Test(arguments: [
    ("It is **fast**, [small](https://a.example/) and `free`.\nAnd more. Yes.\n", "It is fast, small and free."),
    ("# A heading\n\n- a list\n\n![The window](/assets/a.png)\n\nThe text. More.\n", "The text."),
    ("![The window](/assets/a.png) It is. More.\n", "It is."), ("> Quoted.\n", nil), ("", nil),
    ("Text[^1]. More.\n\n[^1]: A note.\n", "Text."), ("## Builder\n\nA review.\n", nil),
  ])
  func theFirstParagraphOfTheDescriptionIsPlainText(_ body: String, _ opening: String?) throws {
    let isReview = body.hasPrefix("## Builder")
    let entry = try Self.entry(body, tagline: isReview ? "panel: {builder: {score: 1, verdict: skip}}\n" : "")
    #expect(entry.tagline == nil)
    #expect(entry.opening == opening)
  }

  private static func files(_ entry: String) throws -> [String: String] {
    let settings = TestSite.configuration + "llms: true\n"
    let (files, diagnostics) = try TestSite.build(
      TestSite.tree([SiteConfiguration.path: settings, "Content/tools/delta.md": entry]))
    #expect(diagnostics == [])
    return files
  }

  /// Search engines get a whole sentence, or none: they cut it themselves, and say so.
  @Test(arguments: [25, 40, 60, 90])
  func aDescriptionForSearchEnginesIsNeverCut(_ words: Int) throws {
    let sentence = (1...words).map { "an\($0)" }.joined(separator: " ") + "."
    let files = try Self.files("---\nname: Delta\ncategory: Media\n---\n\(sentence) More.\n")
    let page = try #require(files["tools/delta.html"])
    #expect(page.contains("<meta name=\"description\" content=\"\(sentence)\">") == (sentence.count <= 320))
    #expect(page.contains("<meta name=\"description\"") == (sentence.count <= 320))
    // The line below the heading has room for less.
    #expect(page.contains("<p class=\"lede\">\(sentence)</p>") == (sentence.count <= 160))
  }

  @Test func theSentenceStandsWhereATaglineWould() throws {
    let files = try Self.files("---\nname: Delta\ncategory: Media\n---\nDelta draws “rivers” & seas. It is new.\n")
    let (page, sentence) = (try #require(files["tools/delta.html"]), "Delta draws “rivers” &amp; seas.")
    #expect(page.contains("<p class=\"lede\">\(sentence)</p>"))
    #expect(page.contains("<meta name=\"description\" content=\"\(sentence)\">"))
    #expect(page.contains("\"description\":\"Delta draws “rivers” \\u0026 seas.\""))
    #expect(files["index.html"]?.contains("<p class=\"tagline\">\(sentence)</p>") == true)
    #expect(files["llms.txt"]?.contains("/tools/delta.html): Delta draws “rivers” \\& seas.\n") == true)
    // The card has the description itself.
    let pair = try #require(files["compare/alpha-vs-delta.html"])
    #expect(!pair.contains("<p class=\"tagline\">Delta draws") && pair.contains("<p>\(sentence) It is new.</p>"))
    #expect(pair.contains("<p class=\"tagline\">The Alpha of tools</p>"))
  }

  @Test func nothingStandsWhereThereIsNeither() throws {
    let files = try Self.files("---\nname: Delta\ncategory: Media\nbest_for: All\n---\n")
    let page = try #require(files["tools/delta.html"])
    #expect(!page.contains("class=\"lede\"") && !page.contains("<meta name=\"description\""))
    let application = try #require(page.firstMatch(of: /\{"@type":"SoftwareApplication"[^}]*\}/))
    #expect(!application.output.contains("description"))
    #expect(files["index.html"]?.components(separatedBy: "<p class=\"tagline\">The").count == 4)
    #expect(files["llms.txt"]?.contains("/tools/delta.html)\n") == true)
    // No heading without a text, and nothing that promises more of one.
    #expect(!page.contains("<h2 id=\"about\">") && files["tools/alpha.html"]?.contains("<h2 id=\"about\">") == true)
    let pair = try #require(files["compare/alpha-vs-delta.html"])
    #expect(pair.components(separatedBy: "<p class=\"more\">").count == 2)
  }

  /// Nobody wrote it to be short.
  @Test func aSentenceIsNoLongTagline() throws {
    let body = String(repeating: "long ", count: 60) + "text.\n"
    #expect(try LintTests.advice(.longTagline, entry: "---\nname: Delta\ncategory: Media\n---\n" + body) == "")
  }

  @Test func aSentenceFromRightToLeftTurnsTheTool() throws {
    #expect(try Self.entry("שלום.\n").turns)
    #expect(try !Self.entry("Hello. שלום.\n").turns)
  }
}
