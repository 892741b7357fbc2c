/// A page of prose, such as a description of the method.
struct ProsePage: Sendable {
  let path: String
  let slug: Slug
  let title: String
  let description: String
  /// Its text; the headings have no ids yet.
  let html: HTML
  /// The texts of its headings, in their order.
  let headings: [String]
  let links: [MarkdownText.Link]
  /// What `check` advises on the text alone.
  let advice: Diagnostics

  /// - Returns: nil where it can't be shown, which is reported, or where it is a draft that is not wanted.
  static func read(
    path: String, bytes: [UInt8], configuration: SiteConfiguration, includesDrafts: Bool,
    into diagnostics: inout Diagnostics
  ) -> ProsePage? {
    let name = ContentPath.stem(of: path)
    checkFolder(of: path, name, into: &diagnostics)
    let problem = Slug.problem(with: name, isAtRoot: true)
    if let problem {
      diagnostics.report(
        .slug, "the file's name \"\(name)\" \(problem)", at: .init(wholeFile: path),
        hint: Slug.cure(for: name, isAtRoot: true).map { "rename the file to \($0).md" })
    }
    guard let source = SourceText(checking: bytes, path: path, into: &diagnostics),
      let cut = FrontMatter.cut(source, into: &diagnostics)
    else { return nil }
    let pairs = YAMLReader.readMapping(
      cut.data ?? 0..<0, of: source, limit: YAMLReader.frontMatterBytes, into: &diagnostics)
    var fields = FieldReader<Key>(pairs ?? [], owner: "a page", at: source.location(source.lineRange(1)))
    let title = fields.text(.title)
    let text = MarkdownText.render(
      cut.body, of: source,
      style: configuration.markdownStyle(of: title?.value ?? name, idPrefix: "", headingLevel: 2),
      into: &diagnostics)
    guard pairs != nil else { return nil }
    defer { diagnostics.append(contentsOf: fields.diagnostics) }
    let description = fields.text(.description)
    let isDraft = fields.flag(.draft) ?? false
    guard problem == nil, let slug = Slug(checking: name), let title, let text, !isDraft || includesDrafts else {
      return nil
    }
    return ProsePage(
      path: path, slug: slug, title: title.value, description: description?.value ?? "",
      html: text.sections[0].html, headings: text.sections[0].headings, links: text.links, advice: text.advice)
  }

  /// A page's address is its file's name alone, so a folder would be lost without a word.
  private static func checkFolder(of path: String, _ name: String, into diagnostics: inout Diagnostics) {
    let direct = "\(ContentPath.pages)/\(name).md"
    guard !path.utf8.elementsEqual(direct.utf8) else { return }
    diagnostics.report(
      .pageFolder, "a page of prose can't be in a folder of its own; its address is /\(name)",
      at: .init(wholeFile: path), hint: "move the file to \(direct)")
  }
}
