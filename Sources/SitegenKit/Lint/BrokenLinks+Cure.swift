extension BrokenLinks {
  /// What was probably meant by a path that leads nowhere.
  struct Cure {
    let hint: String
    /// The address to put in, where that is certain.
    var address: String?
  }

  /// Looks for the page that a path was meant to lead to; nil where none is near.
  func cure(for path: String, isImage: Bool) -> Cure? {
    let prefix = site.configuration.url.pathPrefix.dropFirst()
    if !prefix.isEmpty, path.utf8.starts(with: (prefix + "/").utf8) {
      let rest = String(path.utf8.dropFirst(prefix.utf8.count + 1)) ?? ""
      if file(at: rest) != nil {
        return Cure(hint: "write \"/\(rest)\"; /\(prefix) goes before it by itself", address: "/\(rest)")
      }
    }
    if let near = nearFile(path) {
      return near == path
        ? Cure(
          hint: "the letters of the file's name are put together in another way, so a host does not find it; give the"
            + " file a name of ASCII letters")
        : Cure(hint: "did you mean \"/\(near)\"?", address: "/\(near)")
    }
    // The cures that follow are pages.
    guard !isImage else { return nil }
    let page = PageNames.withoutForm(path)
    if let pair = Addresses.slugs(ofComparison: page + ".html") { return cure(forPair: pair.first, pair.second) }
    if let slug = Self.name(page, below: "tools/") { return cure(forTool: slug) }
    if let slug = Self.name(page, below: "categories/") {
      if let former = site.categories.first(where: { $0.aliases.contains { $0.text == slug } }) {
        return meant("categories/\(former.slug)", isCertain: true)
      }
      return Suggestion(for: slug, among: site.categories.map(\.slug)).map {
        meant("categories/\($0.replacement)", isCertain: $0.isCertain)
      }
    }
    if let slug = Self.name(page, below: "lists/") {
      return Suggestion(for: slug, among: site.lists.map(\.list.slug.text)).map {
        meant("lists/\($0.replacement)", isCertain: $0.isCertain)
      }
    }
    return Suggestion(for: page, among: site.pages.map(\.slug.text)).map {
      meant($0.replacement, isCertain: $0.isCertain)
    }
  }

  private func cure(forTool slug: String) -> Cure? {
    if let (tool, isCertain) = tool(slug) { return meant(addresses.tool(tool.slug), isCertain: isCertain) }
    return reason(hiding: slug).map { Cure(hint: $0) }
  }

  private func cure(forPair first: String, _ second: String) -> Cure? {
    guard let (left, isLeftCertain) = tool(first), let (right, isRightCertain) = tool(second) else {
      return [first, second].firstValue(reason(hiding:)).map { Cure(hint: $0) }
    }
    guard left.slug != right.slug else { return nil }
    let (smaller, larger) = left.slug < right.slug ? (left, right) : (right, left)
    let page = Addresses.comparison(smaller.slug, larger.slug)
    if holdsFile(addresses.file(page)) { return meant(page, isCertain: isLeftCertain && isRightCertain) }
    guard let pair = site.pair(of: smaller.slug, larger.slug) else { return nil }
    return Cure(hint: "the pair has no page: \(site.pairs.reason(for: pair, site.tools))")
  }

  /// The tool that a slug means: its own, a former one of it, or the nearest.
  private func tool(_ slug: String) -> (tool: Tool, isCertain: Bool)? {
    let exact =
      site.tools.first { $0.slug.text == slug } ?? site.tools.first { $0.aliases.contains { $0.text == slug } }
    if let exact { return (exact, true) }
    guard reason(hiding: slug) == nil, let nearest = Suggestion(for: slug, among: site.tools.map(\.slug.text)) else {
      return nil
    }
    return site.tools.first { $0.slug.text == nearest.replacement }.map { ($0, nearest.isCertain) }
  }

  /// Why no page shows an entry; nil where one does, or where there is none.
  private func reason(hiding slug: String) -> String? {
    site.hidden.first { $0.entry.slug.text == slug }.map { "\"\(slug)\" \($0.reason.words)" }
  }

  private func meant(_ page: String, isCertain: Bool) -> Cure {
    Cure(hint: "did you mean \"\(written(page))\"?", address: isCertain ? written(page) : nil)
  }

  /// A page's link as an editor writes it: the site's path prefix goes before it by itself.
  private func written(_ page: String) -> String {
    let link = addresses.link(page)
    return String(link.utf8.dropFirst(site.configuration.url.pathPrefix.utf8.count)) ?? link
  }

  private static func name(_ page: String, below folder: String) -> String? {
    page.utf8.starts(with: folder.utf8) ? String(page.utf8.dropFirst(folder.utf8.count)) : nil
  }
}

extension Site {
  /// The pair of two tools of the site, the smaller slug first.
  fileprivate func pair(of first: Slug, _ second: Slug) -> Pair? {
    guard let left = tools.firstIndex(where: { $0.slug == first }),
      let right = tools.firstIndex(where: { $0.slug == second })
    else { return nil }
    return Pair(first: left, second: right)
  }
}
