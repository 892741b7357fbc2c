import Foundation

/// A link in prose that leads to the site itself.
struct InternalLink: Sendable {
  /// The address as it is written, for messages.
  let address: String
  let isImage: Bool
  let locator: MarkdownLocator
  let target: Target
  /// The pages that show the text, as in `tools/alpha`.
  let pages: [String]

  /// What an address means.
  struct Target: Sendable {
    /// The path below the site's root, without a slash at its beginning and with references (`%20`) resolved; nil for a
    /// link to a part of the page that shows it.
    let path: String?
    /// The part of the page; nil where the whole page is meant.
    let part: String?

    /// Reads an address that leads to the site, which begins at `site`, as in `https://example.com/blog/`.
    init(_ text: String, site: String) {
      let hash = text.utf8.firstIndex(of: UInt8(ascii: "#")) ?? text.endIndex
      let part = Self.resolved(text[hash...].dropFirst())
      // An empty part and `top` are the page's beginning; what follows `:~:` is for the browser (Text Fragments).
      self.part = part.isEmpty || part.lowercased() == "top" || part.utf8.starts(with: ":~:".utf8) ? nil : part
      let page = text[..<hash].prefix { $0 != "?" }
      if hash == text.startIndex {
        path = nil
      } else if LinkPolicy.toolName(in: text) != nil {
        path = "tools/" + Substring(page.utf8.dropFirst(LinkPolicy.toolScheme.utf8.count + 1))
      } else {
        let root = page.utf8.first == UInt8(ascii: "/") ? 1 : site.utf8.count
        path = Self.resolved(Substring(page.utf8.dropFirst(root)))
      }
    }

    private static func resolved(_ text: Substring) -> String { String(text).removingPercentEncoding ?? String(text) }
  }
}

extension InternalLink {
  /// Whether the address has nothing behind its path: neither a query nor a part of the page.
  var isPathAlone: Bool { !address.utf8.contains { "?#".utf8.contains($0) } }

  /// The address with another part of the page; nil where it names none.
  func address(ofPart part: String) -> String? {
    address.utf8.firstIndex(of: UInt8(ascii: "#")).map { "\(address[..<$0])#\(part)" }
  }

  /// The links of all texts, each with the pages that show it.
  static func all(of entries: [Entry], content: Content, site: Site) -> [InternalLink] {
    let address = site.configuration.url.origin + site.configuration.url.pathPrefix + "/"
    let indices = Dictionary(uniqueKeysWithValues: site.tools.enumerated().map { ($1.slug, $0) })
    var links: [InternalLink] = []
    // A text may refer to one long address a thousand times.
    var targets: [String: Target] = [:]
    func add(_ found: [MarkdownText.Link], on pages: [String]) {
      for link in found {
        let target = targets[link.address] ?? Target(link.address, site: address)
        targets[link.address] = target
        links.append(
          InternalLink(
            address: link.address, isImage: link.isImage, locator: link.locator, target: target, pages: pages))
      }
    }
    for entry in entries where !entry.links.isEmpty {
      var pages = ["tools/\(entry.slug)"]
      // The pages of its comparisons show the same parts of an entry: one of them stands for all.
      if let index = indices[entry.slug], let other = site.pairs.partners(of: index).first {
        pages.append(
          Addresses.comparison(site.tools[min(index, other)].slug, site.tools[max(index, other)].slug))
      }
      add(entry.links, on: pages)
    }
    for note in content.notes {
      guard let first = indices[note.first], let second = indices[note.second],
        site.pairs.contains(Pair(first: first, second: second))
      else { continue }
      add(note.links, on: [Addresses.comparison(note.first, note.second)])
    }
    for list in content.lists { add(list.prose.links, on: ["lists/\(list.slug)"]) }
    for words in content.categoryWords { add(words.prose.links, on: ["categories/\(words.slug)"]) }
    for page in content.pages { add(page.prose.links, on: [page.slug.text]) }
    return links
  }
}
