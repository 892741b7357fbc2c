extension ToolContext {
  /// The tool's tags with the links to their pages, which not all have.
  var tagLinks: [SiteContext.Link] {
    tool.entry.tags.map { name in
      let page = tags.slug(of: name).map(addresses.tag)
      return SiteContext.Link(name: name, url: page.map(addresses.link) ?? "")
    }
  }
}
