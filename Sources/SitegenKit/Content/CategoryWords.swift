/// What a site says of one of its categories, on the category's page: a file of `Content/categories/`.
struct CategoryWords: Sendable {
  let path: String
  /// The name of the category's page, which is the file's name.
  let slug: String
  /// The page's heading; nil for the category's name.
  let title: String?
  /// What search engines show; nil for a sentence with the names of tools.
  let description: String?
  let updated: Day?
  /// The text; its headings have no ids yet.
  let html: HTML
  /// The texts of its headings, in their order.
  let headings: [String]
  let links: [MarkdownText.Link]
  /// What `check` advises on the text alone.
  let advice: Diagnostics
  /// Fingerprint of the file, and of its text as the page has it: the form of links depends on other files too.
  let fingerprint: Fingerprint

  /// The keys of its front matter.
  enum Key: String, FieldKey {
    case title, description, updated

    var field: DataField {
      switch self {
      case .title: .optional(.text, "The page's heading; the category's name where missing")
      case .description: .optional(.text, "What search engines show")
      case .updated: .optional(.day, "The day of the text's last change")
      }
    }

    static let otherNames: [String: Key] = ["heading": .title, "summary": .description, "date": .updated]
    static let otherHints: [String: String] = [
      "slug": "the file's name is that of the category's page", "name": "site.yml names the category",
    ]
  }

  /// - Returns: nil where the file is none of a category's, or its text can't be shown, which is reported.
  static func read(
    path: String, bytes: [UInt8], configuration: SiteConfiguration, into diagnostics: inout Diagnostics
  ) -> CategoryWords? {
    let name = ContentPath.stem(of: path)
    let slugs = configuration.categories.map(\.slug)
    let category = configuration.categories.first { $0.slug == name }
    if category == nil {
      diagnostics.report(
        .categoryWords, "\"\(name)\" is the page of no category, so no page shows this text",
        at: .init(wholeFile: path), hint: hint(for: name, configuration) ?? Suggestion.hint(for: name, among: slugs))
    } else if !path.utf8.elementsEqual("\(ContentPath.categories)/\(name).md".utf8) {
      diagnostics.report(
        .pageFolder, "the words of a category can't be in a folder of their own", at: .init(wholeFile: path),
        hint: "move the file to \(ContentPath.categories)/\(name).md")
    }
    guard let source = SourceText(checking: bytes, path: path, into: &diagnostics),
      let cut = FrontMatter.cut(source, into: &diagnostics)
    else { return nil }
    let pairs = YAMLReader.readMapping(
      cut.data ?? 0..<0, of: source, limit: YAMLReader.frontMatterBytes, into: &diagnostics)
    var fields = FieldReader<Key>(
      pairs ?? [], owner: "the words of a category", at: source.location(source.lineRange(1)))
    let title = fields.text(.title)
    let text = MarkdownText.render(
      cut.body, of: source,
      style: configuration.markdownStyle(of: title?.value ?? category?.name ?? name, idPrefix: "", headingLevel: 2),
      into: &diagnostics)
    defer { diagnostics.append(contentsOf: fields.diagnostics) }
    let (description, updated) = (fields.text(.description), fields.day(.updated))
    guard pairs != nil, let category, let text else { return nil }
    return CategoryWords(
      path: path, slug: category.slug, title: title?.value, description: description?.value, updated: updated?.value,
      html: text.sections[0].html, headings: text.sections[0].headings, links: text.links, advice: text.advice,
      fingerprint: Fingerprint(Fingerprint(bytes), Fingerprint(text.sections[0].html.text)))
  }

  /// What to call the file of a category that is named by its name, or by a name that its page had before.
  private static func hint(for name: String, _ configuration: SiteConfiguration) -> String? {
    let slug = Slug.suggestion(for: name)
    let category = configuration.categories.first { category in
      category.slug == slug || category.name == name || category.aliases.contains { $0.text == slug }
    }
    return category.map { "rename the file to \($0.slug).md" }
  }

  /// Reports the words of each category that no tool is in: it has no page.
  static func check(_ words: [CategoryWords], inUse: [Category], into diagnostics: inout Diagnostics) {
    let slugs = Set(inUse.map(\.slug))
    for words in words where !slugs.contains(words.slug) {
      diagnostics.report(
        .categoryWords, "no tool is in the category \"\(words.slug)\", so no page shows this text",
        at: .init(wholeFile: words.path))
    }
  }
}
