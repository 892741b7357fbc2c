import Foundation
import TestSupport
import Testing

@testable import SitegenKit

/// Every link of every page leads somewhere, and every id is there once.
@Suite struct LinkTests {
  private static let forms = ["file", "clean", "directory"]
  private static let prefixes = ["", "/a/b"]

  /// The site's own pages with the addresses in one form and below a path.
  private static func check(_ tree: SourceTree, form: String, prefix: String) throws {
    var tree = tree
    let text = String(decoding: try #require(tree["Content/site.yml"]), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("urls:") }
    tree["Content/site.yml"] = Array((lines.joined(separator: "\n") + "\nurls: \(form)\n").utf8)
    var options = Pipeline.Options()
    options.baseURL = "https://site.example\(prefix)/"
    let site = try TestSite.build(tree, options: options)
    #expect(site.diagnostics == [])
    #expect(site.files.count > 10)
    let pages = site.files.filter { $0.key.hasSuffix(".html") || $0.key.hasSuffix(".svg") }.mapValues(PageScan.init)
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
      #expect(
        problems(of: page, pages: pages, files: Set(site.files.keys), form: form, prefix: prefix) == [], "\(path)")
    }
  }

  private static let addressAttributes = ["href", "src", "action", "data-src", "poster"]
  private static let idAttributes = [
    "for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "list", "popovertarget", "headers",
  ]

  private static func ids(_ page: PageScan) -> [String] { page.elements.compactMap { $0.attributes["id"] } }

  private static func problems(
    of page: PageScan, pages: [String: PageScan], files: Set<String>, form: String, prefix: String
  ) -> [String] {
    var problems = page.problems
    let ids = ids(page)
    let known = Set(ids)
    problems += Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 || $0.isEmpty || $0.contains(" ") }
      .map { "the id \"\($0.key)\" stands \($0.value.count) times" }
    for element in page.elements {
      for name in idAttributes {
        for id in element.attributes[name]?.split(separator: " ") ?? [] where !known.contains(String(id)) {
          problems.append("\(element.name) \(name)=\"\(id)\" names no id")
        }
      }
      for name in addressAttributes {
        guard let address = element.attributes[name], !address.hasPrefix("mailto:") else { continue }
        let origin = "https://site.example"
        // Addresses of the site itself may be absolute; those of others are not ours to check.
        if address.contains("://"), !address.hasPrefix("\(origin)/") { continue }
        let local = address.hasPrefix(origin) ? String(address.dropFirst(origin.count)) : address
        let parts = local.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let fragment = parts.count > 1 ? parts[1] : nil
        let target = parts[0].split(separator: "?", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        if target.isEmpty, let fragment {
          if !known.contains(fragment) { problems.append("\(address) names no id of the page") }
          continue
        }
        guard let file = file(of: target, form: form, prefix: prefix), files.contains(file) else {
          problems.append("\(element.name) \(name)=\"\(address)\" leads to no file")
          continue
        }
        if let fragment, let other = pages[file], !Self.ids(other).contains(fragment) {
          problems.append("\(address) names no id of \(file)")
        }
      }
    }
    return problems
  }

  /// The file that a host gives for a path, by the form of the site's addresses.
  private static func file(of path: String, form: String, prefix: String) -> String? {
    guard path.hasPrefix("\(prefix)/") else { return nil }
    let inner = String(path.dropFirst(prefix.count + 1))
    if inner.isEmpty { return "index.html" }
    let isFile = inner.split(separator: "/").last?.contains(".") ?? false
    switch form {
    case "clean" where !isFile: return "\(inner).html"
    case "directory" where !isFile: return inner.hasSuffix("/") ? "\(inner)index.html" : nil
    default: return inner
    }
  }

  @Test(arguments: forms, prefixes) func everyLinkOfASmallSiteLeadsToAFileOfTheBuild(
    _ form: String, _ prefix: String
  ) throws {
    try Self.check(
      TestSite.tree([
        "Content/pages/method.md": "---\ntitle: Method\n---\n# One\n\n## Two\n\n[^1]\n\n[^1]: Note.\n",
        "Content/pages/about.md": "---\ntitle: About\n---\nText.\n",
        "Content/pairs/alpha-vs-beta.md": "Noted[^1].\n\n[^1]: Note.\n",
        "Content/tools/beta.md": TestSite.entry(
          "Beta", body: "It[^1].\n\n## Builder\n\nB[^1][^x]\n\n## Skeptic\n\nS[^x]\n\n[^1]: One.\n[^x]: Two.\n"),
        "Content/tools/gamma.md": "---\nname: Gamma\ntagline: G\ncategory: Media\n---\nIt[^1].\n\n[^1]: One.\n",
        "Content/site.yml": TestSite.configuration + "newsletter: {action: 'https://n.example/'}\n"
          + "votes: {endpoint: 'https://v.example/'}\n",
      ]), form: form, prefix: prefix)
  }

  @Test(arguments: [("file", ""), ("directory", "/a/b")]) func everyLinkOfTheRepositorysOwnSiteLeadsToAFileOfTheBuild(
    _ form: String, _ prefix: String
  ) throws {
    var diagnostics = Diagnostics()
    var tree = try SourceTree.read(site: Repository.root.path, into: &diagnostics)
    #expect(diagnostics.isEmpty)
    // Links of the texts are written for the form that the site has.
    if form != "file" {
      for (path, bytes) in tree.files where path.hasSuffix(".md") {
        let text = String(decoding: bytes, as: UTF8.self)
        let ending = form == "directory" ? "/" : ""
        tree[path] = Array(text.replacing(/\]\((\/[^)#]*)\.html/) { "](\($0.output.1)\(ending)" }.utf8)
      }
    }
    try Self.check(tree, form: form, prefix: prefix)
  }
}
