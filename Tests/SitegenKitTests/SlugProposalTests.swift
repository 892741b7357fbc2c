import Testing

@testable import SitegenKit

@Suite struct SlugProposalTests {
  @Test(arguments: [
    ("Tool Name", "tool-name"), ("Café Größe", "cafe-grosse"), ("Łódź & Ærø", "lodz-aero"),
    ("ChatGPT vs. Claude", "chatgpt-claude"),
    ("C++", "c"), ("日本語", ""), ("../../etc/passwd", "etc-passwd"), ("a/\u{301}..", "a"), ("ﬁx ½", "fix-1-2"),
    (String(repeating: "word ", count: 40), Array(repeating: "word", count: 16).joined(separator: "-")),
    (String(repeating: "x", count: 200), String(repeating: "x", count: 80)),
  ])
  func namesSuggestSlugs(name: String, slug: String) {
    #expect(SlugProposal.text(for: name) == slug)
  }
}
