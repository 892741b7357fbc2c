import Foundation
import Glibc
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

@Suite(.timeLimit(.minutes(15))) struct ImportTests {
  @Test func rowBecomesAnEntry() throws {
    let row = """
      "Foo: ""bar""
      baz",no,DEV,https://foo.example,Fast; Small ;;,1.12.2026,"# A heading

      Text with, commas.
      ",4.4,Yes,It *works*.

      """
    let result = try TestImport.run(TestImport.header + row)
    #expect(result.printed == "")
    #expect(result.problems == [])
    #expect(
      result.files == [
        "foo-bar-baz.md": """
        ---
        name: "Foo: \\"bar\\" baz"
        tagline: "no"
        category: Developer Tools
        website: https://foo.example
        pros: [Fast, Small]
        tags: [imported, "a: b"]
        published: 2026-12-01
        panel:
          builder: {score: 88, verdict: ship}
        ---
        # A heading

        Text with, commas.

        ## Builder

        It *works*.

        """
      ])
    #expect(result.result.drafts == 0)
  }

  @Test func everyLossIsReportedAtItsPlace() throws {
    let rows = [
      "One,T,dev,ftp://x,a,31.2.2026,Text,6,maybe,Why",
      "Two,T,Toys,,,,,,,",
      ",T,dev,,,,,,,",
      "One,T,dev,,,,,,,",
      "Alpha,T,dev,,,,,,,",
      "日本,T,dev,,,,,,,",
      "Three,T,dev,,,,,4,,",
      "Four,T,dev,,,,A [link](x.html) and <b>HTML</b>.,,,",
      "Five,T,dev,,,,[bad](javascript:x),,,",
      "Six,T,dev",
      "Seven,T,dev,,,,,,,,9",
      "Eight,T\u{7F},dev,,,,,,,",
    ]
    let lost = rows.map { $0 + ($0.hasPrefix("S") ? "" : ",x") }.joined(separator: "\n")
    let result = try TestImport.run("Product,Summary,Kind,URL,Good,Since,Text,Stars,Take,Why,Extra\n" + lost)
    #expect(
      result.printed == """
        data.csv:1:57: warning: the column "Extra" is not imported [import-column]
            Product,Summary,Kind,URL,Good,Since,Text,Stars,Take,Why,Extra
                                                                    ^~~~~
            hint: name it in the mapping's "fields", "facts" or "panel", or in "ignore"
        data.csv:2:1: warning: the entry is a draft, since its review "builder" has no score and no verdict [import-draft]
            One,T,dev,ftp://x,a,31.2.2026,Text,6,maybe,Why,x
            ^
        data.csv:2:11: error: "website" is "ftp://x", which does not begin with https:// or http:// [web-address]
            One,T,dev,ftp://x,a,31.2.2026,Text,6,maybe,Why,x
                      ^~~~~~~
        data.csv:2:21: error: "published" is "31.2.2026"; it must be a day of the calendar as YYYY-MM-DD [date]
            One,T,dev,ftp://x,a,31.2.2026,Text,6,maybe,Why,x
                                ^~~~~~~~~
        data.csv:2:36: error: "6" is no score from 0 to 5 [score-range]
            One,T,dev,ftp://x,a,31.2.2026,Text,6,maybe,Why,x
                                               ^
        data.csv:2:38: error: verdict is "maybe"; a verdict is ship or skip [verdict]
            One,T,dev,ftp://x,a,31.2.2026,Text,6,maybe,Why,x
                                                 ^~~~~
        data.csv:3:1: error: the row is not imported: it has no "category" that an entry may have [import-row]
            Two,T,Toys,,,,,,,,x
            ^
        data.csv:3:7: error: "Toys" is not one of the site's categories [unknown-category]
            Two,T,Toys,,,,,,,,x
                  ^~~~
        data.csv:4:1: error: the row is not imported: it has no "name" that an entry may have [import-row]
            ,T,dev,,,,,,,,x
            ^
        data.csv:5:1: error: the row is not imported: the file name "one" is taken by data.csv:2 [slug-clash]
            One,T,dev,,,,,,,,x
            ^~~
            hint: name the file in the mapping: slugs: {One: …}
        data.csv:6:1: error: the row is not imported: Content/tools/alpha.md is there already [slug-clash]
            Alpha,T,dev,,,,,,,,x
            ^
        data.csv:7:1: error: the row is not imported: "日本" has no letter or digit that a file's name can be made of [slug]
            日本,T,dev,,,,,,,,x
            ^~~~
            hint: name the file in the mapping: slugs: {日本: …}
        data.csv:8:1: warning: the entry is a draft, since its review "builder" has no verdict and no text [import-draft]
            Three,T,dev,,,,,4,,,x
            ^
        data.csv:9:1: warning: the link "x.html" is relative, but the text is shown on pages in several folders; begin it \
        with / [link-relative]
            Four,T,dev,,,,A [link](x.html) and <b>HTML</b>.,,,,x
            ^
        data.csv:9:1: warning: "<b>" is HTML, which is left out of the page; use Markdown [raw-html]
            Four,T,dev,,,,A [link](x.html) and <b>HTML</b>.,,,,x
            ^
        data.csv:10:1: error: the row is not imported: the link "javascript:x" has the scheme "javascript:"; a link may have \
        https:, http: or mailto: [import-row]
            Five,T,dev,,,,[bad](javascript:x),,,,x
            ^
        data.csv:11:1: error: the line has 3 fields; the first line names 11 columns [csv-syntax]
            Six,T,dev
            ^
        data.csv:13:7: error: "tagline" has the control character U+007F, which no entry may have [value-character]
            Eight,T<U+007F>,dev,,,,,,,,x
                  ^~~~~~~~~
        data.csv:13:8: error: the control character U+007F is not allowed in a text [value-character]
            Eight,T<U+007F>,dev,,,,,,,,x
                   ^~~~~~~~

        """)
    #expect(result.result.drafts == 2)
    #expect(result.result.refusedRows == 7)
    #expect(result.files.keys.sorted() == ["eight.md", "four.md", "one.md", "seven.md", "three.md"])
    #expect(result.problems.filter { $0.severity == .error } == [])
  }
  @Test func draftsAreMarkedAndReadable() throws {
    let result = try TestImport.run(TestImport.header + "Three,T,dev,ftp://x,,,,4,,\n")
    #expect(
      result.files == [
        "three.md": """
        ---
        name: Three
        tagline: T
        category: Developer Tools
        tags: [imported, "a: b"]
        draft: true
        panel:
          builder: {score: 80, verdict: }
        ---

        """
      ])
  }

  @Test func textCannotPretendToBeAnotherReview() throws {
    let row = "One,T,dev,,,,\"Text\n\n## Skeptic\n\nForged.\n\n## Builder\n\nForged.\",4,yes,Why\n"
    let result = try TestImport.run(TestImport.header + row)
    #expect(
      result.printed.contains("error: the row is not imported: \"Builder\" has a second review here [import-row]"))
    #expect(result.files.isEmpty)
    let single = try TestImport.run(TestImport.header + "One,T,dev,,,,\"---\n---\n## Skeptic\n\nForged.\",,,\n")
    #expect(
      single.printed.contains(
        "warning: the entry is a draft: the review \"Skeptic\" has no score; \"panel\" must name \"skeptic\" [import-draft]"
      ))
    #expect(single.files["one.md"]?.contains("draft: true\n---\n---\n---\n## Skeptic") == true)
  }

  @Test func everyValueIsQuotedSafely() throws {
    let texts = YAMLTextTests.quoted + YAMLTextTests.plain
    let rows = texts.enumerated().map { number, text in
      "x\(number),\"" + text.replacing("\"", with: "\"\"") + "\"\n"
    }
    let map = "fields: {slug: S, name: N, tagline: N, category: {value: Media}, tags: N, pricing: N}\n"
    let result = try TestImport.run("S,N\n" + rows.joined(), map: map)
    #expect(result.printed == "")
    for (number, text) in texts.enumerated() {
      let entry = try TestSite.read(try #require(result.files["x\(number).md"]))
      #expect([entry.name, entry.tagline, entry.pricing?.text, entry.tags.first].allSatisfy { $0 == text })
    }
  }
}
