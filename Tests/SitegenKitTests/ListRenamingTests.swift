import Foundation
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// Lists follow where a fact, a value or a tool gets another name.
@Suite(.timeLimit(.minutes(15))) struct ListRenamingTests {
  private static let path = "Content/lists/best.md"

  private static let list = """
    ---
    title: The stars of Linux # stars
    where:
      facts:
        'stars': {min: 5}
        runs_on: [ "Linux" , macOS]
        stage: sandbox
      tags: [Linux]
    order: "stars"
    ---
    More stars on Linux: [Alpha](/tools/alpha.html).

    """

  private static func with(_ body: (SiteFolder) throws -> Void) throws {
    var tree = FactRenamingTests.tree
    tree["Content/tools/gamma.md"] = Array(TestSite.entry("Gamma", front: "tags: [linux]\n").utf8)
    tree[path] = Array(list.utf8)
    try SiteFolder.with(tree, body)
  }

  @Test func aFactIsFollowedInConditionsAndOrder() throws {
    try Self.with { site in
      let renaming = try AuthoringSite.open(site.root.path).renaming(fact: "stars", to: "likes")
      #expect(
        renaming.report.filter { $0.contains("lists") } == [
          "Content/lists/best.md:5: 'stars' -> 'likes'", "Content/lists/best.md:9: \"stars\" -> \"likes\"",
        ])
      try AuthoringSite.open(site.root.path).apply(renaming)
      #expect(
        try site.text(Self.path)
          == Self.list.replacing("'stars'", with: "'likes'").replacing("\"stars\"", with: "\"likes\""))
      #expect(try site.build().diagnostics.filter { $0.severity == .error } == [])
    }
  }

  @Test func aValueIsFollowedAloneAndAmongOthers() throws {
    try Self.with { site in
      for (id, old, new) in [("runs_on", "Linux", "GNU"), ("stage", "sandbox", "early")] {
        let open = try AuthoringSite.open(site.root.path)
        try open.apply(open.renaming(value: old, of: id, to: new))
      }
      #expect(
        try site.text(Self.path)
          == Self.list.replacing("[ \"Linux\" ,", with: "[ \"GNU\" ,").replacing("stage: sandbox", with: "stage: early")
      )
      #expect(try site.build().diagnostics.filter { $0.severity == .error } == [])
    }
  }

  @Test func linksToARenamedToolAreFollowed() throws {
    try Self.with { site in
      let open = try AuthoringSite.open(site.root.path)
      try open.apply(open.renaming("alpha", to: "zed"))
      #expect(try site.text(Self.path) == Self.list.replacing("/tools/alpha", with: "/tools/zed"))
    }
  }

  @Test func aListThatCannotBeReadIsReported() throws {
    try Self.with { site in
      try site.write(Self.path, "---\ntitle: [\n---\n")
      let before = try site.items(".")
      let open = try AuthoringSite.open(site.root.path)
      #expect(throws: ContentProblems.self) { try open.renaming(fact: "stars", to: "likes") }
      #expect(try site.items(".") == before)
    }
  }
}
