import Foundation
import Testing

@testable import SitegenKit

/// What a build writes after a change, and what it leaves alone.
@Suite(.timeLimit(.minutes(15))) struct IncrementalTests {
  /// With few tools most of the site changes with one of them, and the whole folder is exchanged; with many, files are.
  static let sizes = [3, 12]

  static func name(_ number: Int) -> String { "tool-\(number + 10)" }
  static func entry(_ number: Int) -> String { "Content/tools/\(name(number)).md" }

  /// The pages that show a tool, but for lists.
  static func pages(of number: Int, tools: Int) -> [String] {
    (0..<tools).filter { $0 != number }.map {
      "compare/\(name(min($0, number)))-vs-\(name(max($0, number))).html"
    } + ["tools/\(name(number)).html"]
  }

  static func pages(_ folder: String, tools: Int) -> [String] {
    let names = (0..<tools).map(name)
    if folder == "tools" { return names.map { "tools/\($0).html" } }
    return names.indices.flatMap { first in
      names[(first + 1)...].map { "compare/\(names[first])-vs-\($0).html" }
    }
  }

  static func with(
    tools: Int, configuration: String = "", _ body: (SiteFolder) throws -> Void
  ) throws {
    var tree = TestTemplates.small
    tree["Content/site.yml"] = Array((TestSite.configuration + configuration).utf8)
    for number in 0..<tools { tree[entry(number)] = Array(TestSite.entry("Tool \(number)").utf8) }
    try SiteFolder.with(tree) { site in
      try site.publish()
      try body(site)
    }
  }

  /// Builds, and tells by bytes, inodes and times which files are new or changed and which are gone: those that must
  /// be, and no others.
  @discardableResult
  static func rebuild(_ site: SiteFolder, full: Bool = false) throws -> (written: [String], removed: [String]) {
    let before = try site.items()
    let report = try site.publish(full: full)
    let after = try site.items()
    let written = after.filter { path, item in
      path != OutputMarker.name && item.bytes != nil && before[path] != item
    }.keys.sorted()
    let removed = before.filter { $1.bytes != nil && after[$0] == nil }.keys.sorted()
    let planned = try site.planned()
    #expect(try site.published() == planned)
    let changed = planned.filter { before[$0]?.bytes.map { String(decoding: $0, as: UTF8.self) } != $1 }.keys.sorted()
    #expect(written == (full ? planned.keys.sorted() : changed))
    #expect(try site.list("changed-files.txt").sorted() == written)
    #expect(try site.list("removed-files.txt").sorted() == removed)
    #expect(report.written == written.count)
    #expect(report.unchanged == after.count { $1.bytes != nil } - 1 - written.count)
    #expect(report.removed == removed.count)
    #expect(!site.exists(".sitegen/stage"))
    return (written, removed)
  }

  func edit(_ site: SiteFolder, _ path: String, _ old: String, _ new: String) throws {
    let text = try site.text(path)
    try #require(text.contains(old))
    try site.write(path, text.replacing(old, with: new))
  }

  // MARK: - The content

  @Test(arguments: sizes, [true, false]) func editedBodyWritesTheToolsPages(tools: Int, isTwice: Bool) throws {
    try Self.with(tools: tools) { site in
      try edit(site, Self.entry(1), "About it.", "More about it.")
      // At once and once more, within a tick of the file system's clock.
      if isTwice {
        try Self.rebuild(site)
        try edit(site, Self.entry(1), "More about it.", "Less about it.")
      }
      #expect(try Self.rebuild(site) == (Self.pages(of: 1, tools: tools), []))
    }
  }

  @Test(arguments: sizes, [("name: Tool 0", "name: Other"), ("score: 80", "score: 10")])
  func changedNameOrScoreAlsoWritesWhatListsIt(tools: Int, change: (old: String, new: String)) throws {
    try Self.with(tools: tools) { site in
      try edit(site, Self.entry(0), change.old, change.new)
      let listings = ["categories/developer-tools.html", "index.html", "tools.json"]
      let expected = Set(Self.pages(of: 0, tools: tools) + Self.pages("tools", tools: tools) + listings)
      let (written, removed) = try Self.rebuild(site)
      #expect(expected.subtracting(written) == [])
      #expect(removed == [])
    }
  }

  /// A list says who leads by the reviewers of both, so that two scores which change places count, though their sum
  /// stays.
  @Test func scoresThatChangePlacesWriteWhatTheListsSayOfThem() throws {
    try Self.with(tools: 3) { site in
      try site.write("Templates/partials/comparison-link.mustache", "{{first_score}}:{{second_score}}")
      try edit(site, Self.entry(0), "  skeptic: {score: 40, verdict: skip}\n", "")
      try edit(site, Self.entry(0), "## Skeptic\n\nDoubted.\n", "")
      try Self.rebuild(site)
      for (old, new) in [("score: 80", "score: ?"), ("score: 40", "score: 80"), ("score: ?", "score: 40")] {
        try edit(site, Self.entry(1), old, new)
      }
      #expect(try Self.rebuild(site).written.contains("tools/\(Self.name(0)).html"))
    }
  }

  @Test func changedTagsWriteThePagesThatShowThem() throws {
    try Self.with(tools: 3) { site in
      try site.write(
        "Templates/tool.mustache", "{{#tool}}{{#has_tags}}{{#tags}}<i>{{.}}</i>{{/tags}}{{/has_tags}}{{/tool}}")
      try Self.rebuild(site)
      try edit(site, Self.entry(1), "\npanel:", "\ntags: [a, b]\npanel:")
      #expect(
        try Self.rebuild(site).written
          == ["data/tools.csv", "data/tools.json", "tools.json", "tools/\(Self.name(1)).html"])
    }
  }

  @Test(arguments: sizes, ["file", "directory"]) func removedEntryTakesItsPagesAlong(tools: Int, form: String) throws {
    try Self.with(tools: tools, configuration: "urls: \(form)\n") { site in
      try site.remove(Self.entry(2))
      let suffix = form == "directory" ? "/index.html" : ".html"
      let gone = Self.pages(of: 2, tools: tools).map { $0.replacing(".html", with: suffix) }
      #expect(try Self.rebuild(site).removed == gone.sorted())
      #expect(!site.exists("Output/compare/\(Self.name(0))-vs-\(Self.name(2))"))
      #expect(!site.exists("Output/tools/\(Self.name(2))"))
    }
  }

  @Test(arguments: sizes) func renamedEntryMovesItsPages(tools: Int) throws {
    try Self.with(tools: tools) { site in
      try FileManager.default.moveItem(at: site.url(Self.entry(2)), to: site.url("Content/tools/zeta.md"))
      let changes = try Self.rebuild(site)
      #expect(changes.removed == Self.pages(of: 2, tools: tools))
      let isNew = changes.written.filter { $0.contains("zeta") }
      #expect(isNew.count == tools)
    }
  }

  /// The last comparisons of a site with much else: files go one by one, and their folder with the last.
  @Test(arguments: ["file", "directory"]) func foldersThatAreEmptyGo(form: String) throws {
    try Self.with(tools: 2, configuration: "urls: \(form)\n") { site in
      for number in 0..<40 { try site.write("Content/pages/p-\(number).md", "---\ntitle: P\n---\nText.\n") }
      try site.publish()
      try site.remove(Self.entry(0))
      try Self.rebuild(site)
      #expect(!site.exists("Output/compare"))
    }
  }

  // MARK: - Templates and settings

  /// Four tools, and a note on each two of them: the tools keep their notes' texts, and yet each page has another.
  @Test(arguments: sizes) func notesThatChangeTheirPairsMove(tools: Int) throws {
    try Self.with(tools: tools + 2) { site in
      func note(_ first: Int, _ second: Int) -> String {
        "Content/pairs/\(Self.name(first))-vs-\(Self.name(second)).md"
      }
      try site.write(note(0, 2), "A note.\n")
      try site.write(note(1, 3), "A note.\n")
      try Self.rebuild(site)
      try site.remove(note(0, 2))
      try site.remove(note(1, 3))
      try site.write(note(0, 3), "A note.\n")
      try site.write(note(1, 2), "A note.\n")
      #expect(try Self.rebuild(site).written.count == 4)
    }
  }

  @Test(arguments: sizes) func templateWritesWhatItMakes(tools: Int) throws {
    try Self.with(tools: tools) { site in
      for (template, pages) in [
        ("comparison", Self.pages("compare", tools: tools)), ("tool", Self.pages("tools", tools: tools)),
        ("index", ["index.html"]), ("404", ["404.html"]), ("category", ["categories/developer-tools.html"]),
      ] {
        let path = "Templates/\(template).mustache"
        try site.write(path, site.text(path) + "<!-- new -->")
        #expect(try Self.rebuild(site) == (pages, []), "\(template)")
      }
    }
  }

  @Test func stylesheetMovesAndWritesEveryPage() throws {
    try Self.with(tools: 4) { site in
      let assets = try site.published().keys.filter { $0.hasPrefix("assets/site.") && $0.hasSuffix(".css") }
      try site.write("Templates/assets/site.css", "p { margin: 1px }")
      let (written, removed) = try Self.rebuild(site)
      #expect(removed == assets)
      let pages = try site.published().keys.filter { $0.hasSuffix(".html") }
      #expect(Set(pages).subtracting(written) == [])
    }
  }

  @Test(arguments: sizes) func settingWritesWhatShowsIt(tools: Int) throws {
    try Self.with(tools: tools) { site in
      try site.write("Content/site.yml", TestSite.configuration + "copy: {kicker: Two tools}\n")
      #expect(try Self.rebuild(site) == (Self.pages("compare", tools: tools), []))
    }
  }

  // MARK: - Nothing

  @Test(arguments: ["file", "directory"], [false, true]) func nothingToDoTouchesNothing(form: String, isBlank: Bool)
    throws
  {
    try Self.with(tools: 12, configuration: "urls: \(form)\n") { site in
      for _ in 0..<2 {
        let before = try site.items()
        // A change of the input that no page shows.
        if isBlank { try site.write(Self.entry(0), site.text(Self.entry(0)) + "\n") }
        #expect(try Self.rebuild(site) == ([], []))
        #expect(try site.items() == before)
      }
    }
  }

  @Test func fullBuildWritesEverything() throws {
    try Self.with(tools: 6) { site in
      let written = try Self.rebuild(site, full: true).written
      #expect(written.count > 15)
    }
  }
}
