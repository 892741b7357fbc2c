/// An editor's note on one pair of tools.
package struct PairNote: Sendable {
  let path: String
  let first: Slug
  let second: Slug
  let html: HTML
  let links: [MarkdownText.Link]

  /// - Returns: nil where the file's name is not that of a pair or its text can't be shown, which is reported.
  static func read(
    path: String, bytes: [UInt8], configuration: SiteConfiguration, into diagnostics: inout Diagnostics
  ) -> PairNote? {
    let name = ContentPath.stem(of: path)
    let slugs = readName(name, path: path, into: &diagnostics)
    guard let source = SourceText(checking: bytes, path: path, into: &diagnostics),
      let cut = FrontMatter.cut(source, into: &diagnostics)
    else { return nil }
    if let data = cut.data, !data.isEmpty {
      diagnostics.report(
        .frontMatter, "a note on a pair has no data, only text", at: source.location(source.lineRange(1)))
    }
    let text = MarkdownText.render(
      cut.body, of: source,
      style: configuration.markdownStyle(of: configuration.copy[.noteHeading], idPrefix: "note-", headingLevel: 3),
      into: &diagnostics)
    guard let slugs, let text else { return nil }
    return PairNote(
      path: path, first: slugs.first, second: slugs.second, html: text.sections[0].html, links: text.links)
  }

  /// The two slugs that a note's name is made of, in their order.
  package static func readName(
    _ name: String, path: String, into diagnostics: inout Diagnostics
  ) -> (first: Slug, second: Slug)? {
    func refuse(_ message: String, hint: String? = nil) -> (first: Slug, second: Slug)? {
      diagnostics.report(.pairName, message, at: .init(wholeFile: path), hint: hint)
      return nil
    }
    // No slug has the word `vs`, so there is one way to divide the name.
    let words = Array(name.utf8).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let middles = words.indices.filter { words[$0].elementsEqual("vs".utf8) }
    guard middles.count == 1, let middle = middles.first else {
      return refuse("the file's name \"\(name)\" must be two slugs with -vs- between them")
    }
    func text(_ words: ArraySlice<ArraySlice<UInt8>>) -> String {
      words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    }
    let (first, second) = (text(words[..<middle]), text(words[(middle + 1)...]))
    for side in [first, second] {
      guard let problem = Slug.problem(with: side) else { continue }
      // Two, unless one has none or both have the same.
      let cures = Set([first, second].compactMap { Slug.cure(for: $0) }).sorted { $0.precedes($1) }
      return refuse(
        "the slug \"\(side)\" in the file's name \(problem)",
        hint: cures.count == 2 ? "rename the file to \(cures[0])-vs-\(cures[1]).md" : nil)
    }
    guard let first = Slug(checking: first), let second = Slug(checking: second) else { return nil }
    if first == second { return refuse("\"\(name)\" is a pair of one tool with itself") }
    if second < first {
      // Which pair is meant is clear, so what else is wrong with it is told as well.
      _ = refuse("\"\(name)\" has its slugs in the wrong order", hint: "rename the file to \(second)-vs-\(first).md")
      return (second, first)
    }
    return (first, second)
  }
}
