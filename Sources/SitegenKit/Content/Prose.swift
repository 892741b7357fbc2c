/// A text of a site that is a whole page or the words of one: what stands below the front matter of its file.
struct Prose: Sendable {
  /// The text; its headings have no ids yet.
  let html: HTML
  /// The texts of its headings, in their order.
  let headings: [String]
  let links: [MarkdownText.Link]

  /// The text with ids in its headings, other ones than the page has already.
  func html(withIDsBeside taken: Set<String>) -> HTML {
    HeadingAnchors.add(to: html, names: headings, taken: taken)
  }
}

/// A file of prose as it was read: the values of its front matter, and its text.
struct ProseFile<Key: FieldKey> {
  var fields: FieldReader<Key>
  let title: Located<String>?
  /// Nil where it can't be shown, which is reported.
  let prose: Prose?
  /// Where the file begins.
  let start: SourceLocation

  /// Cuts a file into front matter and text, and reads both; nil where the front matter can't be read.
  ///
  /// The owner is what the keys belong to, as in "a page". The tables of the text are named by the title, or by `name`
  /// where there is none. Problems are reported, but those of the values, which stay with `fields`.
  init?(
    _ path: String, _ bytes: [UInt8], owner: String, title: Key, orNamed name: String,
    _ configuration: SiteConfiguration, into diagnostics: inout Diagnostics
  ) {
    guard let source = SourceText(checking: bytes, path: path, into: &diagnostics),
      let cut = FrontMatter.cut(source, into: &diagnostics)
    else { return nil }
    let pairs = YAMLReader.readMapping(
      cut.data ?? 0..<0, of: source, limit: YAMLReader.frontMatterBytes, into: &diagnostics)
    start = source.location(source.lineRange(1))
    fields = FieldReader<Key>(pairs ?? [], owner: owner, at: start)
    self.title = fields.text(title)
    let style = configuration.markdownStyle(of: self.title?.value ?? name, idPrefix: "", headingLevel: 2)
    prose = MarkdownText.render(cut.body, of: source, style: style, into: &diagnostics).map { text in
      Prose(html: text.sections[0].html, headings: text.sections[0].headings, links: text.links)
    }
    if pairs == nil { return nil }
  }
}
