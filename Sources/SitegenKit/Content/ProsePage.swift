/// A page of prose, such as a description of the method.
struct ProsePage: Sendable {
  let path: String
  let slug: Slug
  let title: String
  let description: String
  let html: HTML
  let links: [MarkdownText.Link]

  /// - Returns: nil where it can't be shown, which is reported, or where it is a draft that is not wanted.
  static func read(
    path: String, bytes: [UInt8], configuration: SiteConfiguration, includesDrafts: Bool,
    into diagnostics: inout Diagnostics
  ) -> ProsePage? {
    let name = ContentPath.stem(of: path)
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
      html: text.sections[0].html, links: text.links)
  }
}
