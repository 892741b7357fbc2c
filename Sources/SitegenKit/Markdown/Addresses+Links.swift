extension Addresses {
  /// The address that a page has for one of the site: with the site's path prefix before it, and one of a page in the
  /// form in use; nil for an address that leads elsewhere.
  func published(_ address: String) -> String? {
    if address.utf8.first == UInt8(ascii: "/") { return published(path: Substring(address.utf8.dropFirst())) }
    if let tool = LinkPolicy.toolName(in: address) { return published(path: "tools/\(tool)") }
    guard address.utf8.starts(with: home.utf8) else { return nil }
    return site.origin + published(path: Substring(address.utf8.dropFirst(home.utf8.count)))
  }

  /// The link to a path below the site's root; what stands behind the path stays behind it.
  private func published(path text: Substring) -> String {
    let path = Substring(text.utf8.prefix { !"?#".utf8.contains($0) })
    guard let page = pages.page(at: String(path)) else { return homeLink + text }
    return link(page) + text[path.endIndex...]
  }
}
