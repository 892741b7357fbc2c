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
  let prose: Prose
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
    guard
      let file = ProseFile<Key>(
        path, bytes, owner: "the words of a category", title: .title, orNamed: category?.name ?? name, configuration,
        into: &diagnostics)
    else { return nil }
    var fields = file.fields
    defer { diagnostics.append(contentsOf: fields.diagnostics) }
    let (description, updated) = (fields.text(.description), fields.day(.updated))
    guard let category, let prose = file.prose else { return nil }
    return CategoryWords(
      path: path, slug: category.slug, title: file.title?.value, description: description?.value,
      updated: updated?.value, prose: prose,
      fingerprint: Fingerprint(Fingerprint(bytes), Fingerprint(prose.html.bytes)))
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
