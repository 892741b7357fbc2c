import Testing

@testable import SitegenKit

/// Where a part of a Markdown text is found, and how much is looked at for it.
@Suite struct MarkdownLocatorTests {
  /// An address that is referred to stands where it is defined, and what is written by entities at its block's
  /// beginning: not where a later block happens to hold the same text.
  @Test(arguments: [
    ("[a]: b\n\nOne [a] two.\n\nThe letters b and b.\n", "1:6+1"),
    ("[a]: b\n\n![a]\n\nThe letters b and b.\n", "1:6+1"),
    ("[a]: tel:1\n\n- [a]\n\nNot tel:1 here\n", "1:6+5"),
    ("One &amp;#1; and &#x1;\n\nThe mark &#1 in text.\n", "1:18+2"),
    ("[t](a&#98;)\n\nab\n", "1:1+1"),
  ])
  func aPlaceIsNeverInALaterBlock(_ markdown: String, _ place: String) {
    #expect(TestMarkdown.render(markdown).problems.map { $0.prefix { $0 != " " } } == [place[...]])
  }

  @Test func aHeadingWithMarkupIsNotFoundInALaterBlock() {
    let rendered = TestMarkdown.render("## *Buil*der\n\nx\n\nThe Builder says\n", names: ["builder"])
    #expect(rendered.sections.map { $0.prefix { $0 != "<" } } == ["- 1:1 ", "builder 1:1 "])
  }

  private static let letters = String(repeating: "x", count: 7_900) + "\n\n"
  private static func references(_ count: Int, behind: Int) -> String {
    let lines = (0..<count / 100).map { _ in String(repeating: "[a] ", count: 100) + "\n\n" }.joined()
    return "[a]: /index.html\n\n" + lines + String(repeating: letters, count: behind)
  }

  /// How many bytes are looked through for the places of all links.
  private func looked(_ markdown: String) throws -> Int {
    let links = try #require(TestMarkdown.render(markdown).text).links
    #expect(links.count == 1_900)
    #expect(links.allSatisfy { $0.locator.block.count <= MarkdownLimits.blockBytes })
    return links.reduce(0) { $0 + $1.locator.block.count }
  }

  @Test func aPlaceCostsItsBlockWhateverFollows() throws {
    let bytes = try looked(Self.references(1_900, behind: 1))
    #expect(bytes <= 1_900 * 400)
    #expect(try looked(Self.references(1_900, behind: 6)) == bytes)
  }

  @Test func onlyPlacesThatAreListedAreLookedFor() {
    var diagnostics = Diagnostics()
    var (places, words, hints) = (0, 0, 0)
    func count(_ number: inout Int) { number += 1 }
    for number in 0..<1_900 {
      diagnostics.report(
        .linkAddress,
        {
          count(&words)
          return "\(number)"
        }(), in: "a.md",
        at: {
          count(&places)
          return SourceLocation(wholeFile: "a.md")
        }(),
        hint: {
          count(&hints)
          return nil
        }())
    }
    #expect((places, words, hints) == (100, 100, 100))
    #expect(diagnostics.sorted.count == 101)
  }

  /// A search that compared at every byte would take a quarter of a billion steps for one place.
  @Test func aSearchIsLinear() throws {
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 8 << 20)
    let wanted = [UInt8](repeating: UInt8(ascii: "a"), count: 4 << 20) + [UInt8(ascii: "b")]
    #expect(text.range(of: wanted, in: 0..<text.count) == nil)
    #expect(
      (text + wanted).range(of: wanted, in: 5..<text.count + wanted.count) == text.count..<text.count + wanted.count)
    #expect(text.range(of: [], in: 0..<5) == nil && text.range(of: [97, 97], in: 4..<5) == nil)
    #expect(text.range(of: [97, 97], in: 3..<5) == 3..<5)
  }
}
