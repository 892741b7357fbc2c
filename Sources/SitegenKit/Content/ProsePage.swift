/// A page of prose, such as a description of the method.
struct ProsePage: Sendable {
  let path: String
  let slug: Slug
  let title: String
  let description: String
  let prose: Prose

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
    guard
      let file = ProseFile<Key>(
        path, bytes, owner: "a page", title: .title, orNamed: name, configuration, into: &diagnostics)
    else { return nil }
    var fields = file.fields
    defer { diagnostics.append(contentsOf: fields.diagnostics) }
    let description = fields.text(.description)
    let isDraft = fields.flag(.draft) ?? false
    guard problem == nil, let slug = Slug(checking: name), let title = file.title, let prose = file.prose,
      !isDraft || includesDrafts
    else { return nil }
    return ProsePage(
      path: path, slug: slug, title: title.value, description: description?.value ?? "", prose: prose)
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
