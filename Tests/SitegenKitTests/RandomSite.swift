import Foundation

@testable import SitegenKit

/// A site that changes at random, in all the ways in which editors, owners and accidents change one.
struct RandomSite {
  /// SplitMix64: the same numbers from the same seed, everywhere.
  struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private(set) var numbers: Numbers
  private(set) var tree: SourceTree = TestTemplates.small
  private var names = (1...9).map { "tool-\($0)" }
  /// The facts that the site declares, in their order.
  private var facts = Array(RandomFacts.all.prefix(6))

  init(seed: UInt64) {
    numbers = Numbers(state: seed)
    tree["Content/site.yml"] = Array(configuration().utf8)
    for name in names.prefix(5) { tree[path(name)] = Array(entry(name).utf8) }
    tree["Content/pages/about.md"] = Array("---\ntitle: About\n---\nUs.\n".utf8)
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(elements.count)] }
  mutating func number(_ end: Int) -> Int { Int.random(in: 0..<end, using: &numbers) }

  // MARK: - Content

  private func path(_ name: String) -> String { "Content/tools/\(name).md" }

  private var present: [String] { names.filter { tree[path($0)] != nil } }

  private mutating func configuration() -> String {
    let pairs = pick(["all", "all", "all", "same-category", "{top: 3}", "{top: 3, by: stars}", "listed"])
    let urls = pick(["file", "file", "clean", "directory"])
    let indexing = pick(["{}", "{same_category: true}", "{reviews: 2}", "{words: 3}", "{facts: 2}"])
    let host = pick(["", "", "host: github-pages\n", "host: gitlab-pages\n", "host: nginx\n"])
    let compress = pick(["none", "gzip", host.contains("nginx") ? "only" : "gzip"])
    return TestSite.published + host + "pairs: \(pairs)\nurls: \(urls)\nindexing: \(indexing)\n"
      + "facts:\n" + facts.map { "  \($0.id): \($0.text)\n" }.joined()
      + "description: Words \(number(3))\ncopy: {kicker: Kicker \(number(3))}\ndata: \(number(6) > 0)\n"
      + "compress: \(host.contains("github") ? "none" : compress)\n"
      + "cards: \(pick(["none", "none", "{pairs: noted}", "{pairs: {top: 3}}", "{pairs: all}"]))\n"
  }

  private mutating func entry(_ name: String) -> String {
    let (first, second) = (number(101), number(101))
    let category = pick([
      "category: Developer Tools", "category: Developer Tools", "category: Media",
      "categories: [Media, Developer Tools]",
    ])
    let tagline = number(3) == 0 ? "" : "tagline: A tagline \(number(3))\n"
    let reviews =
      number(4) == 0
      ? ("  builder: {score: \(first), verdict: ship}\n", "## Builder\n\nAlone \(number(9)).\n")
      : (
        "  builder: {score: \(first), verdict: ship}\n  skeptic: {score: \(second), verdict: skip}\n",
        "## Builder\n\nSolid \(number(9)).\n\n## Skeptic\n\nHm \(number(9)), **well**.\n"
      )
    var values = ""
    for fact in facts {
      let value = RandomFacts.value(of: fact.id) { number($0) }.text
      if !value.isEmpty { values += "  \(fact.id): \(value)\n" }
    }
    return """
      ---
      name: \(name) \(number(3))
      \(tagline)\(category)
      updated: 2024-0\(1 + number(9))-11
      draft: \(number(8) == 0)
      facts:
      \(values)\
      panel:
      \(reviews.0)---
      Text \(number(100)).

      \(reviews.1)
      """
  }

  private mutating func list() -> String {
    let category = pick(["", "category: Media", "categories: [Media, Developer Tools]"])
    let order = facts.contains { $0.id == "stars" } ? pick(["score", "stars"]) : "score"
    let facts = facts.contains { $0.id == "offline" } ? pick(["", "facts: {offline: yes}"]) : ""
    let conditions = [category, facts].filter { !$0.isEmpty }.joined(separator: ", ")
    return "---\ntitle: List \(number(3))\nwhere: {\(conditions)}\norder: \(order)\nmost: \(1 + number(4))\n"
      + "---\nText.\n"
  }

  /// Declares other facts, or the same in another order; no entry says anything of one that is gone.
  private mutating func declareFacts() {
    facts = Array(RandomFacts.all.shuffled(using: &numbers).prefix(4 + number(6)))
    for list in 0..<3 { tree["Content/lists/list-\(list).md"] = nil }
    for name in present {
      let lines = String(decoding: tree[path(name)] ?? [], as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      let kept = lines.filter { line in
        !RandomFacts.all.contains { fact in
          line.hasPrefix("  \(fact.id): ") && !facts.contains { $0.id == fact.id }
        }
      }
      tree[path(name)] = Array(kept.joined(separator: "\n").utf8)
    }
  }

  /// Changes some files of the site.
  /// - Returns: what was done, for the message of a test that fails.
  mutating func change() -> String {
    let name = pick(names)
    switch number(15) {
    case 0...3:
      tree[path(name)] = Array(entry(name).utf8)
      return "write \(name)"
    case 4:
      tree[path(name)] = nil
      return "remove \(name)"
    case 5:
      guard let old = present.first, let text = tree[path(old)], tree[path(name)] == nil else { return "nothing" }
      let renamed = String(decoding: text, as: UTF8.self)
      let hasAliases = number(2) == 0 || renamed.contains("aliases:")
      let moved =
        hasAliases ? renamed : renamed.replacing("\npanel:", with: "\naliases: [\(old)]\npanel:", maxReplacements: 1)
      (tree[path(old)], tree[path(name)]) = (nil, Array(moved.utf8))
      return "rename \(old) to \(name)"
    case 6:
      guard present.count > 1 else { return "nothing" }
      let note = "Content/pairs/\(present[0])-vs-\(present[1]).md"
      tree[note] = number(3) == 0 ? nil : Array("A note \(number(9)).\n".utf8)
      return "note on \(present[0])"
    case 7:
      let lines = present.filter { _ in number(2) == 0 }.map { "\($0),\(number(9)),\(number(9))\n" }
      tree["Content/votes.csv"] = Array(("tool,ship,skip\n" + lines.joined()).utf8)
      return "votes"
    case 8:
      if number(2) == 0 { declareFacts() }
      tree["Content/site.yml"] = Array(configuration().utf8)
      return "site.yml"
    case 9:
      let template = pick(["comparison", "tool", "index", "partials/card", "partials/comparison-link", "base"])
      let file = "Templates/\(template).mustache"
      tree[file] = (tree[file] ?? []) + Array("<!-- \(number(9)) -->".utf8)
      return "template \(template)"
    case 10:
      tree["Templates/assets/site.css"] = Array("p{margin:\(number(4))px}".utf8)
      return "stylesheet"
    case 11:
      tree["Content/pages/page-\(number(2)).md"] =
        number(2) == 0 ? nil : Array("---\ntitle: P\n---\n\(number(9))\n".utf8)
      return "page"
    case 12:
      let logo = "Content/logos/\(name).svg"
      tree[logo] =
        number(3) == 0 || tree[path(name)] == nil
        ? nil : Array(LogoTests.svg.replacing("v4", with: "v\(number(4))").utf8)
      return "logo of \(name)"
    case 13:
      tree["Content/lists/list-\(number(3)).md"] = number(4) == 0 ? nil : Array(list().utf8)
      return "list"
    default:
      // A change that says nothing.
      guard let name = present.first, let text = tree[path(name)] else { return "nothing" }
      tree[path(name)] = text + Array("\n".utf8)
      return "blank line in \(name)"
    }
  }

  mutating func revert(to old: SourceTree) { tree = old }

  // MARK: - Accidents

  /// Does something to the output or the cache that a user, a program or a dying machine may do.
  mutating func damage(_ site: SiteFolder) throws -> String {
    let files = FileManager.default
    let pages = try site.exists("Output") ? site.files().keys.filter { $0 != OutputMarker.name }.sorted() : []
    guard site.exists(".sitegen") else { return "nothing" }
    let cache = try site.files(".sitegen").keys.filter { $0 != "lock" && $0 != ".gitignore" }.sorted()
    guard !pages.isEmpty, !cache.isEmpty else { return "nothing" }
    let page = "Output/" + pick(pages)
    let record = ".sitegen/" + pick(cache)
    switch number(14) {
    case 0:
      try site.remove(page)
      return "remove \(page)"
    case 1:
      // In place: neither the folder nor the size changes.
      let handle = try FileHandle(forWritingTo: site.url(page))
      try handle.write(contentsOf: Data("#".utf8))
      try handle.close()
      return "write over \(page)"
    case 2:
      try files.removeItem(at: site.url(page))
      try files.createSymbolicLink(atPath: site.url(page).path, withDestinationPath: "/etc/hostname")
      return "link in place of \(page)"
    case 3:
      try site.remove("Output")
      return "remove Output"
    case 4:
      guard site.exists("Output/compare") else { return "nothing" }
      try site.remove("Output/compare")
      return "remove Output/compare"
    case 5:
      try site.remove(record)
      return "remove \(record)"
    case 6:
      var bytes = try Data(contentsOf: site.url(record))
      guard !bytes.isEmpty else { return "nothing" }
      bytes[number(bytes.count)] ^= 1
      try bytes.write(to: site.url(record))
      return "flip a bit of \(record)"
    case 7:
      let bytes = try Data(contentsOf: site.url(record))
      try bytes.prefix(number(bytes.count + 1)).write(to: site.url(record))
      return "cut \(record)"
    case 8:
      try site.remove(".sitegen")
      return "remove .sitegen"
    case 9:
      // As a CI cache does: the same bytes under new inodes.
      try files.copyItem(at: site.output, to: site.url("Copy"))
      try site.remove("Output")
      try files.moveItem(at: site.url("Copy"), to: site.output)
      return "restore Output"
    case 10:
      // An older cache, or that of another machine.
      try? site.remove("OldCache")
      try files.copyItem(at: site.url(".sitegen"), to: site.url("OldCache"))
      return "keep the cache"
    case 11:
      // Its files will be older than the last build.
      guard site.exists("Output/compare") else { return "nothing" }
      try? site.remove("OldPages")
      try files.copyItem(at: site.url("Output/compare"), to: site.url("OldPages"))
      return "keep the pages"
    case 12:
      guard site.exists("OldPages"), site.exists("Output/compare") else { return "nothing" }
      // Pages of tools that are gone would be taken for somebody else's.
      let current = try files.contentsOfDirectory(atPath: site.url("Output/compare").path)
      for name in try files.contentsOfDirectory(atPath: site.url("OldPages").path) where !current.contains(name) {
        try site.remove("OldPages/" + name)
      }
      try site.remove("Output/compare")
      try files.moveItem(at: site.url("OldPages"), to: site.url("Output/compare"))
      return "bring old pages back"
    default:
      guard site.exists("OldCache") else { return "nothing" }
      try site.remove(".sitegen")
      try files.moveItem(at: site.url("OldCache"), to: site.url(".sitegen"))
      return "bring an old cache back"
    }
  }
}
