import Foundation
import TestSupport
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// Sources and entries that change at random, imported in turn.
@Suite(.timeLimit(.minutes(15))) struct ImportPropertyTests {
  /// A source, and what editors did to the entries that came of it.
  private struct World {
    var numbers: RandomSite.Numbers
    /// Tagline and pros by the tool's name.
    var rows: [String: (tagline: String, pros: String)] = [:]
    /// The entries that somebody edited or removed since they were written last.
    var touched: Set<String> = []

    mutating func number(_ end: Int) -> Int { Int.random(in: 0..<end, using: &numbers) }

    mutating func change() {
      let name = "Tool \(number(9))"
      switch number(5) {
      case 0: rows[name] = nil
      default: rows[name] = ("Tagline, \(number(3))", ["", "a", "a: b"][number(3)])
      }
    }

    var source: String {
      rows.keys.sorted().map { "\($0),\"\(rows[$0]?.tagline ?? "")\",\(rows[$0]?.pros ?? "")\n" }.joined()
    }

    static func slug(_ name: String) -> String { name.lowercased().replacing(" ", with: "-") }

    func made(_ name: String) -> String? {
      rows[name].map { row in
        let pros = ["": "", "a": "pros: [a]\n", "a: b": "pros: [\"a: b\"]\n"][row.pros] ?? ""
        return "---\nname: \(name)\ntagline: Tagline, \(row.tagline.last ?? " ")\ncategory: Media\n\(pros)---\n"
      }
    }
  }

  private static let rounds = TestLength.rounds(short: 6, long: 150)

  @Test(arguments: 0..<rounds) func trialSaysWhatARunDoes(seed: Int) throws {
    var world = World(numbers: RandomSite.Numbers(state: UInt64(seed)))
    try ImportedSite.with { imported in
      for step in 0..<10 {
        for _ in 0...world.number(4) { world.change() }
        // A row without a name can't be an entry, and hides which rows are gone.
        let isWhole = world.number(5) > 0
        try imported.write(world.source + (isWhole ? "" : ",nameless,\n"))
        try meddle(&world, imported)
        let (updates, isKilled) = (world.number(3) > 0, world.number(5) == 0)
        let before = try imported.site.files("Content")
        let trial = try imported.run(updates: updates, isTrial: true)
        #expect(try imported.site.files("Content") == before, "a trial wrote something")
        let said = trial.changes
        let lock = before["imports.lock"]
        let run = try imported.run(updates: updates)
        #expect(run.changes == said && run.diagnostics == trial.diagnostics)
        let after = try imported.site.files("Content")
        let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
        let done = changed.map { "Content/\($0): \(before[$0] == nil ? "new" : "refreshed")" }
        #expect(done.sorted() == said.filter { !$0.hasSuffix(": kept") }.sorted(), "step \(step)")
        for name in world.rows.keys {
          let path = "tools/\(World.slug(name)).md"
          if world.touched.contains(name) {
            // Without --update, an entry that is not there is written.
            if updates || before[path] != nil {
              #expect(after[path] == before[path], "step \(step): \(name) was edited")
            }
          } else if updates {
            #expect(after[path] == world.made(name), "step \(step): \(name)")
          }
          if after[path] == world.made(name) { world.touched.remove(name) }
        }
        // With its row and its file, an entry is forgotten.
        if updates, isWhole {
          world.touched = world.touched.filter {
            world.rows[$0] != nil || after["tools/\(World.slug($0)).md"] != nil
          }
        }
        // What was killed before the lock was written is as good as done.
        if isKilled, let lock { try imported.site.write(ImportedSite.lock, lock) }
        let again = try imported.run(updates: updates)
        #expect(again.files.isEmpty)
      }
    }
  }

  /// Edits entries, and removes some.
  private func meddle(_ world: inout World, _ imported: ImportedSite) throws {
    for name in world.rows.keys.sorted() {
      let path = "Content/tools/\(World.slug(name)).md"
      guard imported.site.exists(path) else { continue }
      switch world.number(10) {
      case 0: try imported.site.remove(path)
      case 1: try imported.edit(World.slug(name), "---\nname", "---\n# Seen.\nname")
      default: continue
      }
      world.touched.insert(name)
    }
  }
}
