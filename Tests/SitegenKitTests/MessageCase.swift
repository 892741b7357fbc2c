import Testing

@testable import SitegenKit

/// One mistake in one file of a site that is right otherwise, and what is printed for it.
struct MessageCase: Sendable, CustomTestStringConvertible {
  let rule: Rule
  let path: String
  let bytes: [UInt8]
  let printed: String
  /// What `site.yml` is, where that is another one than in most tests.
  var configuration = TestSite.configuration

  /// The site with the mistake.
  var tree: SourceTree {
    var tree = TestSite.tree([SiteConfiguration.path: configuration])
    tree[path] = bytes
    return tree
  }

  /// A file added to the site, or put in the place of one.
  static func file(_ rule: Rule, _ path: String, _ text: String, prints printed: String) -> MessageCase {
    MessageCase(rule: rule, path: path, bytes: Array(text.utf8), printed: printed)
  }

  /// A fourth entry, with its data from line 5 on.
  static func entry(_ rule: Rule, _ data: String, body: String = "Text.\n", prints printed: String) -> MessageCase {
    .file(rule, "Content/tools/delta.md", TestSite.delta(data, body: body), prints: printed)
  }

  /// A fourth entry of a site that declares facts, with its data from line 5 on.
  static func fact(_ rule: Rule, _ data: String, prints printed: String) -> MessageCase {
    var mistake = MessageCase.entry(rule, data, prints: printed)
    mistake.configuration = TestSite.configuration + TestSite.facts
    return mistake
  }

  /// `site.yml` with more lines, from line 7 on.
  static func site(_ rule: Rule, adding lines: String, prints printed: String) -> MessageCase {
    .file(rule, SiteConfiguration.path, TestSite.configuration + lines, prints: printed)
  }

  /// `site.yml` with some of its text replaced.
  static func site(_ rule: Rule, _ old: String, becomes new: String, prints printed: String) -> MessageCase {
    .file(rule, SiteConfiguration.path, TestSite.configuration.replacing(old, with: new), prints: printed)
  }

  static let all =
    syntax + values + entries + logos + factValues + configuration + factDeclarations + structuredData
    + hosts + site + cards + habits + lists + look

  var testDescription: String { String(printed.prefix { $0 != "\n" }) }
}

extension TestSite {
  /// An entry without reviews; its data has room for more from line 5 on.
  static func delta(_ data: String, body: String = "Text.\n") -> String {
    "---\nname: Delta\ntagline: T\ncategory: Media\n\(data)---\n\(body)"
  }

  /// What is wrong with a fourth entry, each as `line:column rule`.
  static func places(_ text: String) throws -> [String] { try places(Array(text.utf8)) }

  static func places(_ bytes: [UInt8]) throws -> [String] {
    var tree = tree
    tree["Content/tools/delta.md"] = bytes
    return try build(tree).diagnostics.map { "\($0.location.line):\($0.location.column) \($0.rule.id)" }
  }

  /// The fourth entry, which must have no mistake.
  static func read(_ text: String) throws -> Entry {
    var diagnostics = Diagnostics()
    let configuration = try #require(SiteConfiguration.read(tree, into: &diagnostics))
    let entry = Entry.read(
      path: "Content/tools/delta.md", bytes: Array(text.utf8), configuration: configuration, into: &diagnostics)
    #expect(diagnostics.sorted == [])
    return try #require(entry)
  }

  /// A site that must have no mistake, up to where pages would be made from it.
  static func site(_ tree: SourceTree, includesDrafts: Bool = false) throws -> Site {
    var diagnostics = Diagnostics()
    let configuration = try #require(SiteConfiguration.read(tree, into: &diagnostics))
    let content = try Content.read(
      tree, configuration: configuration, includesDrafts: includesDrafts, jobs: 1, into: &diagnostics)
    let site = Site.assemble(
      configuration: configuration, content: content, visibility: Visibility(includesDrafts: includesDrafts),
      into: &diagnostics)
    #expect(diagnostics.sorted == [])
    return site
  }
}
