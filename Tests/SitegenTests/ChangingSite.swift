import Foundation
import TestSupport
import Testing

/// A small site that goes back and forth between two states, for what must not be half of both.
struct ChangingSite {
  /// How a build gets from one state to the other.
  enum Way: CaseIterable {
    /// Every file is written, and the folder is exchanged.
    case full
    /// The changed files are written and the others linked, and the folder is exchanged.
    case links
    /// Files take the places of others one by one.
    case patch

    var arguments: [String] { self == .full ? ["--full"] : [] }
  }

  let site: ExampleSite
  let way: Way
  /// What the output is in either state, the marker included.
  private(set) var states: [[String: Data]] = []

  static func make(_ way: Way, tools: Int, in root: URL) throws -> ChangingSite {
    let site = try ExampleSite.make(in: root, tools: tools)
    for (name, text) in templates { try site.write("Templates/\(name).mustache", text) }
    return ChangingSite(site: site, way: way)
  }

  /// The site as it is after a build of both its states.
  func withStates() throws -> ChangingSite {
    var built = self
    for state in [0, 1] {
      try write(state)
      try #require(try build().status == 0)
      built.states.append(try site.files())
    }
    try #require(built.states[0] != built.states[1])
    return built
  }

  /// The same site in another folder.
  func moved(to root: URL) -> ChangingSite { ChangingSite(site: ExampleSite(root: root), way: way, states: states) }

  static func with(_ way: Way, _ body: (ChangingSite) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let root = folder.appending(path: "site")
      try body(make(way, tools: way == .patch ? 12 : 4, in: root).withStates())
    }
  }

  /// Makes the content that of a state: another text, and one page in another's place.
  func write(_ state: Int) throws {
    try site.write(ExampleSite.path(ofTool: 0), ExampleSite.entry("Tool 0", text: "State \(state)."))
    try site.write("Content/pages/page-\(state).md", "---\ntitle: Page\n---\nText.\n")
    try? FileManager.default.removeItem(at: site.url("Content/pages/page-\(1 - state).md"))
  }

  func build(_ output: String = "Output", shell: String = "exec \"$@\"") throws -> Program.Result {
    try Program.run(
      ["build", "--jobs", "1", "--output", output] + way.arguments, folder: site.root, shell: shell)
  }

  /// Whether every file is that of one state or the other.
  ///
  /// A marker that names the files of both is fine too.
  func isWhole(_ files: [String: Data]) -> Bool {
    guard way == .patch else { return states.contains(files) }
    return files.allSatisfy { path, bytes in
      path == ".sitegen" || states.contains { $0[path] == bytes }
    } && states[0].keys.filter { states[1][$0] != nil }.allSatisfy { files[$0] != nil }
  }

  /// Builds without trouble; then the site is that of a state, and nothing is left that does not belong there.
  ///
  /// Foreign files are those in the output that sitegen did not write: the build must keep them as they are.
  func expectRepair(_ state: Int, besides foreign: [String: Data] = [:], _ comment: Comment) throws {
    let result = try build()
    let kept = foreign.keys.map { "sitegen: kept \($0), which sitegen did not write\n" }
    #expect(result.status == 0 && (kept + [""]).contains(result.stderr), "\(comment): \(result.stderr)")
    #expect(try site.files() == states[state].merging(foreign) { $1 }, comment)
    let cache = try FileManager.default.contentsOfDirectory(atPath: site.url(".sitegen").path)
    let names = cache.filter { !$0.hasPrefix("pages-") }.sorted()
    #expect(names == [".gitignore", "changed-files.txt", "lock", "record", "removed-files.txt"], comment)
    // A table that could not be removed goes when the next is written.
    #expect((1...2).contains(cache.count - names.count), comment)
  }

  /// Templates that show little, for builds that take no time.
  private static let templates: [String: String] = [
    "base": "{{{content}}}", "comparison": "{{{a.card}}}{{{b.card}}}", "index": "{{comparison_count}}",
    "tool": "{{#tool}}{{{description}}}{{/tool}}", "category": "", "page": "{{{prose}}}", "404": "",
    "partials/card": "{{name}} {{{description}}}", "partials/pick": "", "partials/review": "",
    "partials/comparison-link": "", "partials/badge": "", "partials/vote": "",
  ]
}
