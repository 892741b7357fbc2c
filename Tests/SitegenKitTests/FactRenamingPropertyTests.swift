import Foundation
import TestSupport
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// Sites of random facts, written in random ways, in which a fact or a value gets another name.
@Suite(.timeLimit(.minutes(15))) struct FactRenamingPropertyTests {
  private static let rounds = TestLength.rounds(short: 10, long: 120)
  private static let templates = [
    "{{{fact.ID.cell}}}", "{{#fact.ID}}{{{cell}}}{{/fact.ID}}", "{{# fact }}{{{ ID.cell }}}{{/fact}}",
  ]

  /// A site whose facts and values stand in all sorts of quotes, with comments behind them.
  private static func site(_ seed: Int, _ numbers: inout RandomSite.Numbers) -> SourceTree {
    func pick<Element>(_ elements: [Element]) -> Element {
      elements[Int.random(in: 0..<elements.count, using: &numbers)]
    }
    func quoted(_ word: String) -> String { pick([word, word, "'\(word)'", "\"\(word)\""]) }
    let words = ["Linux", "Windows", "macOS", "one", "two"]
    var tree = RandomSite(seed: UInt64(seed)).tree
    for path in ["Content/site.yml"] + tree.paths(below: ContentPath.tools) {
      let lines = String(decoding: tree[path] ?? [], as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      let changed = lines.map { line -> String in
        guard let fact = RandomFacts.all.first(where: { line.hasPrefix("  \($0.id): ") }) else { return String(line) }
        var value = String(line.dropFirst(fact.id.count + 4))
        if ["stage", "runs_on"].contains(fact.id) {
          for word in words {
            value = value.replacing(word, with: quoted(word))
          }
        }
        return "  \(quoted(fact.id)): \(value)" + pick(["", "", " # \(fact.id) Linux one"])
      }
      tree[path] = Array(changed.joined(separator: pick(["\n", "\r\n"])).utf8)
    }
    return tree
  }

  /// What the site's files would be built as.
  private static func build(_ site: SiteFolder) throws -> [String: String] {
    var diagnostics = Diagnostics()
    let tree = try SourceTree.read(site: site.root.path, into: &diagnostics)
    let (files, problems) = try TestSite.build(tree)
    try #require(problems.filter { $0.severity == .error } == [])
    return files
  }

  private static func change(_ site: SiteFolder, _ work: (AuthoringSite) throws -> Renaming) throws {
    let open = try AuthoringSite.open(site.root.path)
    try open.apply(work(open))
  }

  @Test(arguments: 0..<rounds) func factThereAndBack(seed: Int) throws {
    var numbers = RandomSite.Numbers(state: UInt64(seed))
    var tree = Self.site(seed, &numbers)
    let id = RandomFacts.all[Int.random(in: 0..<6, using: &numbers)].id
    let template = Self.templates[Int.random(in: 0..<Self.templates.count, using: &numbers)]
    tree["Templates/partials/card.mustache"] =
      (tree["Templates/partials/card.mustache"] ?? []) + Array(template.replacing("ID", with: id).utf8)
    try SiteFolder.with(tree) { site in
      let (sources, pages) = (try site.items("."), try Self.build(site))
      let new = id + "_zz"
      try Self.change(site) { try $0.renaming(fact: id, to: new) }
      let renamed = try site.files(".")
      #expect(renamed.values.contains { $0.contains(new) })
      let built = try Self.build(site).mapValues { $0.replacing(new, with: id) }
      #expect(built.keys.sorted() == pages.keys.sorted())
      // Compressed copies follow from their files, and no name can be replaced in them.
      #expect(built.keys.filter { built[$0] != pages[$0] && !$0.hasSuffix(".gz") } == [])
      try Self.change(site) { try $0.renaming(fact: new, to: id) }
      #expect(try site.items(".").mapValues(\.bytes) == sources.mapValues(\.bytes))
    }
  }

  @Test(arguments: 0..<rounds) func valueThereAndBack(seed: Int) throws {
    var numbers = RandomSite.Numbers(state: UInt64(seed) &+ 1 << 32)
    let tree = Self.site(seed, &numbers)
    let (id, values) = [("runs_on", ["Linux", "Windows", "macOS"]), ("stage", ["one", "two"])][seed % 2]
    let old = values[Int.random(in: 0..<values.count, using: &numbers)]
    let new = ["Zwei Wörter", "zz-1.5", "It's", "a/b (c)"][Int.random(in: 0..<4, using: &numbers)]
    try SiteFolder.with(tree) { site in
      let sources = try site.items(".")
      try Self.change(site) { try $0.renaming(value: old, of: id, to: new) }
      _ = try Self.build(site)
      for (path, text) in try site.files("Content") where !path.hasSuffix(".csv") {
        for line in text.split(whereSeparator: \.isNewline) where line.hasPrefix("  \(id): ") {
          #expect(!line.prefix { $0 != "#" }.contains(old), "\(path): \(line)")
        }
      }
      try Self.change(site) { try $0.renaming(value: new, of: id, to: old) }
      #expect(try site.items(".").mapValues(\.bytes) == sources.mapValues(\.bytes))
    }
  }
}
