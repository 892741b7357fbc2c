import Testing

@testable import SitegenKit

/// Advice on what was typed must keep still where nothing is wrong.
@Suite struct HonestProseTests {
  @Test func adviceKeepsStillOnAThousandHonestParagraphs() {
    for text in HonestProse.texts(120, paragraphs: 10) {
      #expect(TestMarkdown.render(text).advice.map(\.message) == [], "\(text)")
    }
  }

  @Test(arguments: HonestProse.sentences)
  func adviceKeepsStillOnAnHonestSentence(_ sentence: String) {
    let rendered = TestMarkdown.render(sentence + "\n" + HonestProse.definitions)
    #expect(rendered.text != nil && rendered.advice.map(\.message) == [])
  }

  /// A sentence that may be a tagline; code and links are none.
  @Test func adviceKeepsStillOnHonestValues() throws {
    for sentence in HonestProse.sentences where !sentence.contains("`") && !sentence.contains("](") {
      guard !sentence.contains("**really**") else { continue }
      let tree = TestSite.tree([
        "Content/tools/delta.md":
          "---\nname: Delta\ncategory: Media\ntagline: \(YAMLText.value(sentence))\n---\nText.\n"
      ])
      #expect(try LintTests.advice(.markupInValue, tree) == "")
    }
  }

  /// What a text escapes is meant as it reads.
  @Test(arguments: [
    "A \\{% tag %}", "A \\[[page]]", "safe\\[^2]", "\\[b][nope]", "\\#Simple", "A \\==mark==", "> \\[!NOTE]",
    "\\$$x^2$$",
    "A &#123;% tag %}",
  ])
  func adviceKeepsStillOnWhatIsEscaped(_ markdown: String) {
    let rendered = TestMarkdown.render(markdown + "\n")
    #expect(rendered.text != nil && rendered.advice.map(\.message) == [])
  }
}
