@testable import SitegenKit

/// A site without a panel that has everything else: dates, a note, prose pages, links for machines.
enum PlainSite {
  static let configuration = """
    title: Plain Site
    base_url: https://site.example/
    description: Databases and players, two at a time
    categories: [Databases, Media]
    llms: true

    """

  static func entry(_ name: String, category: String = "Databases", front: String = "") -> String {
    """
    ---
    name: \(name)
    tagline: What \(name) is
    category: \(category)
    \(front)---
    About \(name).

    ## History

    It is old.

    """
  }

  static func tree(_ changes: [String: String] = [:], adding lines: String = "") -> SourceTree {
    var files = [
      "Content/site.yml": configuration + lines,
      "Content/tools/alpha.md": entry(
        "Alpha",
        front: "pricing: $20 a month\nbest_for: Small teams.\npros: [Fast]\ncons: [Loud]\nwebsite: https://a.example/\n"
          + "tags: [new]\npublished: 2026-10-02\n"),
      "Content/tools/beta.md": entry("Beta", front: "entry: Free\nupdated: 2026-11-18\n"),
      "Content/tools/gamma.md": entry("Gamma", category: "Media"),
      "Content/pairs/alpha-vs-beta.md": "Noted.\n",
      "Content/pages/method.md": "---\ntitle: Method\n---\nText.\n",
    ]
    files.merge(changes) { _, new in new }
    var tree: SourceTree = [:]
    for (path, text) in files { tree[path] = Array(text.utf8) }
    return tree
  }

  /// Every file that readers or machines read as text, by its path; the files of the theme are the same on all sites.
  static func texts(_ tree: SourceTree) throws -> [String: String] {
    let site = try TestSite.build(tree)
    guard site.diagnostics == [] else { throw Mistaken(problems: DiagnosticFormat.text.render(site.diagnostics)) }
    return site.files.filter { !$0.key.hasPrefix("assets/") }
  }

  /// The words of some kind in a file's text; the link past the navigation and the names of icons are none.
  static func traces(of words: some RegexComponent, in text: String) -> [String] {
    let said = text.replacing("skip-link", with: "").replacing("Skip to the content", with: "")
      .replacing(/icons\.[0-9a-f]+\.svg#(ship|skip)/, with: "")
    return said.ranges(of: words).map { String(said[$0]) }
  }

  /// The page of a pair without its decision table.
  static func withoutTable(_ page: String) -> String { page.replacing(/<table>(?s:.*?)<\/table>/, with: "") }

  struct Mistaken: Error { let problems: String }
}
