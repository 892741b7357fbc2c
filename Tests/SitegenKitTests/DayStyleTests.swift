import Testing

@testable import SitegenKit

/// Days in the words of a site's language.
@Suite struct DayStyleTests {
  @Test(arguments: [
    ("en", "3 Aug 2026", "Oct 2009"), ("en-GB", "3 Aug 2026", "Oct 2009"), ("de", "3. Aug. 2026", "Okt. 2009"),
    ("fr", "3 août 2026", "oct. 2009"), ("pt-BR", "3 de ago. de 2026", "out. de 2009"),
    ("ja", "2026年8月3日", "2009年10月"), ("fi", "3.8.2026", "10.2009"), ("cs", "3. 8. 2026", "10. 2009"),
    // No table of the program's: ISO 8601.
    ("tlh", "2026-08-03", "2009-10"), ("he", "2026-08-03", "2009-10"),
  ])
  func writesDaysAsTheLanguageDoes(_ language: String, _ day: String, _ month: String) throws {
    let style = DayStyle(language: language)
    #expect(try style.text(#require(Day("2026-08-03"))) == day)
    #expect(try style.text(#require(PartialDate("2026-08-03"))) == day)
    #expect(try style.text(#require(PartialDate("2009-10"))) == month)
    #expect(try style.text(#require(PartialDate("2009"))) == "2009")
  }

  @Test(arguments: ["en", "de", "es", "fr", "it", "ja", "nl", "pl", "pt", "sv", "zh"])
  func everyMonthHasAName(_ language: String) throws {
    let style = DayStyle(language: language)
    let months = try (1...12).map { try style.text(#require(PartialDate("2026-\($0 < 10 ? "0" : "")\($0)"))) }
    #expect(Set(months).count == 12)
  }

  @Test func aPageHasTheIsoDateInside() throws {
    let entry = TestSite.entry(
      "Alpha",
      front: "published: 2026-03-09\nupdated: 2026-11-02\nentry: {value: Free, checked: 2026-08, "
        + "source: \"https://a.example/\"}\npricing: {value: Free, source: \"https://b.example/\"}\n")
    let files = try TestSite.build(TestSite.tree(["Content/tools/alpha.md": entry])).files
    for path in ["tools/alpha.html", "compare/alpha-vs-beta.html"] {
      let page = try #require(files[path])
      #expect(page.contains("Published <time datetime=\"2026-03-09\">9 Mar 2026</time>"))
      #expect(page.contains("Updated <time datetime=\"2026-11-02\">2 Nov 2026</time>"))
    }
    // What the card rests on; an entry that says nothing of that has the reviews alone.
    let page = try #require(files["compare/alpha-vs-beta.html"])
    #expect(
      page.contains(
        "<p class=\"trust\">Reviewed 2 Nov 2026 · 2 reviews · price checked Aug 2026 · sources: 2</p>"))
    #expect(page.contains("<p class=\"trust\">2 reviews</p>"))
  }
}
