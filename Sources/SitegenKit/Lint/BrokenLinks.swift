/// Links in prose that lead to no page of the site, or to no part of one, and pictures that are not there.
struct BrokenLinks {
  private let site: Site
  private let content: Content
  private let addresses: Addresses
  private var parts: PageParts
  /// Pages of files that have mistakes: what can't be read has no page, and that is reported.
  private let unread: Set<String>

  init(plan: Plan, content: Content, faultyFiles: Set<String>) {
    site = plan.site
    self.content = content
    addresses = plan.site.configuration.addresses
    parts = PageParts(PlanIndex(plan))
    unread = Set(
      faultyFiles.map { path in
        let name = ContentPath.stem(of: path)
        return path.utf8.starts(with: ContentPath.tools.utf8) ? "tools/\(name)" : name
      })
  }

  mutating func check(_ link: InternalLink, into diagnostics: inout Diagnostics) {
    guard let path = link.target.path else {
      return checkPart(of: link, in: link.pages.map(addresses.file), into: &diagnostics)
    }
    if let file = file(at: path) { return checkPart(of: link, in: [file], into: &diagnostics) }
    guard !leadsToMistake(path) else { return }
    let words =
      link.isImage ? "the picture \"\(link.address)\" is no file" : "the link \"\(link.address)\" leads to no page"
    diagnostics.report(
      .brokenLink, "\(words) of the site", in: link.place.source.path, at: link.place.location,
      hint: hint(for: path, isImage: link.isImage))
  }

  private mutating func checkPart(
    of link: InternalLink, in files: [String], into diagnostics: inout Diagnostics
  ) {
    guard let part = link.target.part else { return }
    for file in files where file.utf8.suffix(5).elementsEqual(".html".utf8) && !leadsToMistake(file) {
      let known = parts.parts(of: file)
      guard !known.contains(part) else { continue }
      diagnostics.report(
        .brokenLink, "the link \"\(link.address)\" leads to no part of the page; /\(file) has no \"\(part)\"",
        in: link.place.source.path, at: link.place.location, hint: Suggestion.hint(for: part, among: known.sorted()))
      return
    }
  }

  /// The file that a host sends for a path, by the form of the site's addresses alone: some hosts know more, not all.
  private func file(at path: String) -> String? {
    if path.isEmpty { return "index.html" }
    if path.utf8.last == UInt8(ascii: "/") { return holdsFile(path + "index.html") ? path + "index.html" : nil }
    if holdsFile(path) { return path }
    return addresses.form == .clean && holdsFile(path + ".html") ? path + ".html" : nil
  }

  private func holdsFile(_ path: String) -> Bool { parts.index.find(path) != nil }

  /// Whether a path names something that is there and has mistakes, so that it could not be read, or not all of it: they
  /// are reported.
  private func leadsToMistake(_ path: String) -> Bool {
    let page = Self.page(path)
    guard let pair = Addresses.slugs(ofComparison: page + ".html") else { return unread.contains(page) }
    return unread.contains("tools/\(pair.first)") || unread.contains("tools/\(pair.second)")
  }

  // MARK: - What was meant

  private func hint(for path: String, isImage: Bool) -> String? {
    let prefix = site.configuration.url.pathPrefix.dropFirst()
    if !prefix.isEmpty, path.utf8.starts(with: (prefix + "/").utf8) {
      let rest = String(path.utf8.dropFirst(prefix.utf8.count + 1)) ?? ""
      if file(at: rest) != nil { return "write \"/\(rest)\"; /\(prefix) goes before it by itself" }
    }
    // The hints that follow are pages.
    guard !isImage else { return nil }
    let page = Self.page(path)
    if holdsFile(addresses.file(page)) { return "write \"\(written(page))\"" }
    if let pair = Addresses.slugs(ofComparison: page + ".html") { return hint(forPair: pair.first, pair.second) }
    if let slug = Self.name(page, below: "tools/") { return hint(forTool: slug) }
    if let slug = Self.name(page, below: "categories/") {
      let former = site.categories.first { $0.aliases.contains { $0.text == slug } }?.slug
      return (former ?? Suggestion.nearest(to: slug, among: site.categories.map(\.slug))).map {
        meant("categories/\($0)")
      }
    }
    return Suggestion.nearest(to: page, among: site.pages.map(\.slug.text)).map(meant)
  }

  private func hint(forTool slug: String) -> String? {
    if let tool = tool(slug) { return meant(addresses.tool(tool.slug)) }
    return isDraft(slug) ? "\"\(slug)\" is a draft" : nil
  }

  private func hint(forPair first: String, _ second: String) -> String? {
    guard let left = tool(first), let right = tool(second) else {
      return [first, second].first(where: isDraft).map { "\"\($0)\" is a draft" }
    }
    guard left.slug != right.slug else { return nil }
    let (smaller, larger) = left.slug < right.slug ? (left, right) : (right, left)
    let page = Addresses.comparison(smaller.slug, larger.slug)
    if holdsFile(addresses.file(page)) { return meant(page) }
    guard let places = site.places(of: smaller.slug, larger.slug) else { return nil }
    return "the pair has no page: \(site.pairs.reason(for: places, site.tools))"
  }

  /// The tool that a slug means: its own, a former one of it, or the nearest.
  private func tool(_ slug: String) -> Tool? {
    let exact =
      site.tools.first { $0.slug.text == slug } ?? site.tools.first { $0.aliases.contains { $0.text == slug } }
    if let exact { return exact }
    guard !isDraft(slug) else { return nil }
    let nearest = Suggestion.nearest(to: slug, among: site.tools.map(\.slug.text))
    return site.tools.first { $0.slug.text == nearest }
  }

  private func isDraft(_ slug: String) -> Bool { content.entries.contains { $0.slug.text == slug && $0.isDraft } }

  private func meant(_ page: String) -> String { "did you mean \"\(written(page))\"?" }

  /// A page's link as an editor writes it: the site's path prefix goes before it by itself.
  private func written(_ page: String) -> String {
    let link = addresses.link(page)
    return String(link.utf8.dropFirst(site.configuration.url.pathPrefix.utf8.count)) ?? link
  }

  /// A path without what the forms of addresses put behind a page's name.
  private static func page(_ path: String) -> String {
    let bytes = Array(path.utf8)
    for suffix in ["/index.html", ".html", "/"] where bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) {
      return String(decoding: bytes.dropLast(suffix.utf8.count), as: UTF8.self)
    }
    return path
  }

  private static func name(_ page: String, below folder: String) -> String? {
    page.utf8.starts(with: folder.utf8) ? String(page.utf8.dropFirst(folder.utf8.count)) : nil
  }
}

extension Site {
  /// The pair of two tools of the site.
  fileprivate func places(of first: Slug, _ second: Slug) -> Pair? {
    guard let left = tools.firstIndex(where: { $0.slug == first }),
      let right = tools.firstIndex(where: { $0.slug == second })
    else { return nil }
    return Pair(first: left, second: right)
  }
}
