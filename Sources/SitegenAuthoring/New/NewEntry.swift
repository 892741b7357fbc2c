package import SitegenKit

/// A new entry: what is asked for, checked against the site, and its file.
package struct NewEntry: Sendable, Equatable {
  /// The path of the file as the user can type it.
  package let path: String
  /// The names of the reviewers whose scores and texts are to be filled in; none on a site without a panel.
  package let reviewers: [String]
  /// Whether their verdicts are to be filled in too.
  package let asksForVerdicts: Bool

  /// What the user says of the new tool.
  package struct Request: Sendable {
    /// What the tool is called; it must not be empty, and a line break in it becomes a space.
    package var name: String
    /// What the tool is, in one sentence; the same goes for it as for the name.
    ///
    /// Nil leaves it out.
    package var tagline: String?
    /// One of the categories that `site.yml` lists, spelled as it is there.
    package var category: String
    /// The tool's own site, which begins with `https://` or `http://`; nil where it has none.
    package var website: String?
    /// The file's name; nil for the one that the tool's name suggests.
    package var slug: String?
    /// The day on which it is begun: an entry without one is in no feed.
    package var published: Day

    /// Takes everything as it is; `AuthoringSite.write` checks it.
    package init(
      name: String, tagline: String?, category: String, website: String? = nil, slug: String? = nil, published: Day
    ) {
      self.name = name
      self.tagline = tagline
      self.category = category
      self.website = website
      self.slug = slug
      self.published = published
    }
  }
}

extension AuthoringSite {
  /// Why a text can't be the name or the tagline of a tool; nil where it can.
  package func problem(with text: String, as what: String) -> String? {
    let line = text.inOneLine
    if line.isEmpty { return "the \(what) is empty" }
    return YAMLText.problem(with: line).map { "the \(what) \($0), which no entry may have" }
  }

  /// Why a text is not one of the site's categories; nil where it is.
  package func problem(withCategory text: String) -> String? {
    guard !categories.contains(where: { $0.lowercased() == text.lowercased() }) else { return nil }
    let hint = Suggestion.hint(for: text, among: categories).map { "; \($0)" } ?? ""
    return "\"\(text)\" is not one of the site's categories: \(categories.joined(separator: ", "))\(hint)"
  }

  /// The slug that an entry with a name would get.
  package func proposedSlug(for name: String) -> String { Slug.suggestion(for: name) }

  /// Why a text can't be the slug of a new entry; nil where it can.
  package func problem(withSlug text: String) -> String? {
    Slug.problem(with: text).map { "the file name \"\(text)\" \($0)" } ?? index.problem(with: text)
  }

  /// Writes the file of a new entry.
  /// - Throws: `AuthoringRefusal` where the request does not fit the site, `ContentProblems` where the site's own
  ///   archetype has errors, or `SystemError`. Nothing is written then.
  package func write(_ request: NewEntry.Request) throws -> NewEntry {
    let problems = [
      problem(with: request.name, as: "name"), request.tagline.flatMap { problem(with: $0, as: "tagline") },
      problem(withCategory: request.category), request.website.flatMap(problem(withWebsite:)),
    ]
    if let problem = problems.compactMap(\.self).first { throw AuthoringRefusal(problem) }
    let slug = try slug(for: request)
    let values = Archetype.Values(
      name: request.name.inOneLine, tagline: request.tagline.map(\.inOneLine),
      category: own(category: request.category), website: request.website, published: request.published)
    var diagnostics = Diagnostics()
    let bytes = Archetype.entry(values, site: tree, configuration: configuration, into: &diagnostics)
    guard let bytes, !diagnostics.preventPublishing(strict: false) else { throw ContentProblems(diagnostics) }
    let path = "\(ContentPath.tools)/\(slug).md"
    // What the build would say of it is said now; an archetype can have any mistake that an entry can have.
    _ = Entry.read(path: path, bytes: bytes, configuration: configuration, into: &diagnostics)
    guard !diagnostics.preventPublishing(strict: false) else { throw ContentProblems(diagnostics) }
    try createEntry(slug, bytes)
    return NewEntry(
      path: typed(path), reviewers: configuration.panel.map(\.name),
      asksForVerdicts: configuration.verdicts.asksForVerdicts)
  }

  /// Writes a category in the very bytes that `site.yml` has for it.
  private func own(category text: String) -> String {
    categories.first { $0.utf8.elementsEqual(text.utf8) } ?? categories.first { $0.lowercased() == text.lowercased() }
      ?? text
  }

  private func slug(for request: NewEntry.Request) throws -> Slug {
    let text = request.slug ?? proposedSlug(for: request.name)
    let cure = request.slug == nil ? "; name the file with --slug" : ""
    if text.isEmpty, request.slug == nil {
      throw AuthoringRefusal("\"\(request.name)\" has no letter or digit that a file's name can be made of" + cure)
    }
    if let problem = problem(withSlug: text) { throw AuthoringRefusal(problem + cure) }
    guard let slug = Slug(checking: text) else { throw AuthoringRefusal("the file name \"\(text)\" is no slug") }
    return slug
  }

  private func problem(withWebsite text: String) -> String? {
    if let problem = problem(with: text, as: "website") { return problem }
    let lower = text.lowercased().utf8
    guard lower.starts(with: "https:".utf8) || lower.starts(with: "http:".utf8) else {
      return "the website \"\(text)\" does not begin with https:// or http://"
    }
    return WebAddress.problem(with: text.utf8).map { "the website \"\(text)\" \($0)" }
  }

  /// Writes an entry's file, which must be new.
  func createEntry(_ slug: Slug, _ bytes: [UInt8]) throws {
    let tools = try root.folder("Content").makeFolder("tools")
    let name = "\(slug).md"
    // What is no regular file is not in the index.
    if try tools.kind(of: name) != nil { throw AuthoringRefusal("\(ContentPath.tools)/\(name) is there already") }
    try tools.createWhole(name, bytes)
  }
}
