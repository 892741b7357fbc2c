/// A piece of Markdown as HTML, cut into sections at the headings that the caller chose.
struct MarkdownText: Sendable {
  /// What stands under one heading, or before the first one.
  struct Section: Sendable {
    /// The caller's name for the heading; nil for the text before the first.
    let name: String?
    /// Finds the heading; the text's beginning where there is none.
    let locator: MarkdownLocator
    let html: HTML
    /// The texts of its headings, in their order.
    let headings: [String]
    /// How many words a reader reads, code among them.
    let wordCount: Int
  }

  /// A link or a picture of the site itself.
  struct Link: Sendable {
    /// The address as it is written: `/page.html`, `#part`, or with the site's own host.
    let address: String
    let isImage: Bool
    let locator: MarkdownLocator
  }

  let sections: [Section]
  /// The first paragraph before the first chosen heading as plain text, without pictures; empty where there is none.
  let opening: String
  /// The level-2 headings that the caller did not choose: they stay in the text.
  let otherHeadings: [String]
  let links: [Link]
}

/// How Markdown becomes HTML: what depends on the site and on the page it goes to.
struct MarkdownStyle: Sendable {
  /// Goes before footnote ids, so that two entries on one page can't clash.
  let idPrefix: String
  /// Where the site's pages are, so that links to them come out in the form in use.
  let addresses: Addresses
  /// The level of the topmost heading of the text before the first chosen heading; deeper ones follow without a gap.
  let headingLevel: Int
  /// What is changed in the HTML for readers; nil leaves it as cmark-gfm made it.
  let accessibility: AccessibleMarkup?
  /// The level of the topmost heading of the text under a chosen heading.
  var sectionHeadingLevel = 4
}

extension MarkdownText {
  /// Renders a range of a source file.
  /// - Parameters:
  ///   - range: the offsets of the Markdown within the file, in bytes.
  ///   - source: the whole file, in which problems are located.
  ///   - style: what depends on the site and on the page that the HTML goes to.
  ///   - sectionName: the name of the section that a level-2 heading begins; nil where it is an ordinary heading.
  ///   - diagnostics: the problems that were found are appended to it.
  /// - Returns: nil where a limit was passed or the text can't be parsed, which is reported.
  static func render(
    _ range: Range<Int>, of source: SourceText, style: MarkdownStyle,
    sectionName: (_ heading: String) -> String? = { _ in nil }, into diagnostics: inout Diagnostics
  ) -> MarkdownText? {
    guard MarkdownLimits.check(range, of: source, into: &diagnostics) else { return nil }
    var found = Diagnostics()
    let text: MarkdownText? =
      MarkdownParser.withTree(of: source.bytes[range]) { root, extensions in
        let tree = MarkdownTree(root: root, extensions: extensions, source: source, range: range, style: style)
        return tree.check(into: &found).map { tree.render(sectionName: sectionName, links: $0) }
      } ?? nil
    diagnostics.append(contentsOf: found)
    return text
  }

  /// What `check` advises on a range of a source file, which a build does not say.
  ///
  /// The style is the one with which the text is rendered. Nothing is said of a text that can't be.
  static func advice(on range: Range<Int>, of source: SourceText, style: MarkdownStyle) -> Diagnostics {
    var ignored = Diagnostics()
    guard MarkdownLimits.check(range, of: source, into: &ignored) else { return Diagnostics() }
    let advice: Diagnostics? =
      MarkdownParser.withTree(of: source.bytes[range]) { root, extensions in
        let tree = MarkdownTree(root: root, extensions: extensions, source: source, range: range, style: style)
        return tree.check(into: &ignored).map { _ in tree.advice() }
      } ?? nil
    return advice ?? Diagnostics()
  }
}
