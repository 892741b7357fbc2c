import Foundation
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

@Suite(.timeLimit(.minutes(15))) struct RenamingTests {
  /// A site in which everything names `beta`.
  static var tree: SourceTree {
    TestSite.tree([
      "Content/tools/beta.md": "\u{FEFF}"
        + TestSite.entry("Beta", front: "aliases: [b1] # Why.\n")
        .replacing("About it.", with: "About [itself](/tools/beta.html#x).").replacing("\n", with: "\r\n"),
      "Content/tools/sub/zeta.md": TestSite.entry("Zeta"),
      "Content/tools/alpha.md": TestSite.entry("Alpha").replacing(
        "About it.",
        with: """
          See [Beta](/tools/beta.html), [again](</tools/beta> "title"), [the pair](/compare/alpha-vs-beta.html) and
          [not this](/tools/beta-2.html) or /tools/beta or [that](https://x.example/tools/beta).

          [ref]: /compare/beta-vs-gamma/
          """),
      "Content/pages/about.md": "---\ntitle: About\n---\n[Beta](/tools/beta/)\n",
      "Content/pairs/alpha-vs-beta.md": "A note.\n",
      "Content/pairs/beta-vs-gamma.md": "A note on [Beta](/tools/beta.html).\n",
      "Content/pairs/alpha-vs-gamma.md": "A note on others.\n",
      "Content/votes.csv": "\u{FEFF}tool,ship,skip\r\nalpha,1,2\r\n beta , 3,4\r\ngamma,5,6",
    ])
  }

  private func rename(_ old: String, _ new: String, in site: SiteFolder) throws -> Renaming {
    let open = try AuthoringSite.open(site.root.path)
    let renaming = try open.renaming(old, to: new)
    try open.apply(renaming)
    return renaming
  }

  private func sources(_ site: SiteFolder) throws -> [String: Data] {
    try site.items("Content").compactMapValues(\.bytes)
  }

  @Test func everythingThatNamesTheEntryFollows() throws {
    try SiteFolder.with(Self.tree) { site in
      let before = try sources(site)
      let renaming = try rename("beta", "zz-top", in: site)
      #expect(
        renaming.report == [
          "Content/votes.csv:3: beta -> zz-top",
          "Content/pages/about.md:4: beta -> zz-top",
          "Content/pairs/beta-vs-gamma.md:1: beta -> zz-top",
          "Content/tools/alpha.md:9: beta -> zz-top",
          "Content/tools/alpha.md:9: beta -> zz-top",
          "Content/tools/alpha.md:9: alpha-vs-beta -> alpha-vs-zz-top",
          "Content/tools/alpha.md:12: beta-vs-gamma -> gamma-vs-zz-top",
          "Content/tools/beta.md:10: beta -> zz-top",
          "Content/tools/beta.md: \"beta\" is an alias",
          "Content/pairs/alpha-vs-beta.md -> Content/pairs/alpha-vs-zz-top.md",
          "Content/pairs/beta-vs-gamma.md -> Content/pairs/gamma-vs-zz-top.md",
          "Content/tools/beta.md -> Content/tools/zz-top.md",
        ])
      let after = try sources(site)
      #expect(try site.build().diagnostics == [])
      #expect(
        Set(after.keys).subtracting(before.keys) == [
          "tools/zz-top.md", "pairs/alpha-vs-zz-top.md", "pairs/gamma-vs-zz-top.md",
        ])
      #expect(
        Set(before.keys).subtracting(after.keys) == [
          "tools/beta.md", "pairs/alpha-vs-beta.md", "pairs/beta-vs-gamma.md",
        ])
      // All else is as it was, byte for byte.
      func expected(_ path: String, _ changes: (String, String)...) -> Data? {
        before[path].map { data in
          Data(changes.reduce(String(decoding: data, as: UTF8.self)) { $0.replacing($1.0, with: $1.1) }.utf8)
        }
      }
      #expect(after["tools/zz-top.md"] == expected("tools/beta.md", ("[b1]", "[b1, beta]"), ("/beta.", "/zz-top.")))
      #expect(after["votes.csv"] == expected("votes.csv", (" beta ", " zz-top ")))
      #expect(
        after["tools/alpha.md"]
          == expected(
            "tools/alpha.md", ("](/tools/beta.html", "](/tools/zz-top.html"), ("](</tools/beta>", "](</tools/zz-top>"),
            ("alpha-vs-beta", "alpha-vs-zz-top"), ("beta-vs-gamma", "gamma-vs-zz-top")))
      #expect(after["tools/sub/zeta.md"] == before["tools/sub/zeta.md"])
    }
  }

  @Test func onlyWhatIsALinkFollows() throws {
    let text = """
      ---
      name: Alpha
      tagline: "[Beta](/tools/beta.html)"
      category: Media
      ---
      [a](tool:beta), <tool:beta#x>, [b](https://site.example/tools/beta), https://site.example/tools/beta.html and
      [pair](https://site.example/compare/alpha-vs-beta/). `[x](/tools/beta.html)` and ``[`](tool:beta)`` <!-- [x](/tools/beta.html) -->
      [after](/tools/beta.html) a \\` stray [one](/tools/beta.html) `.

      ```
      [x](/tools/beta.html)
      ```

          [x](tool:beta)

      <!--
      https://site.example/tools/beta.html
      -->

      - [in a list](/tools/beta "Beta") and [elsewhere](https://other.example/tools/beta.html)

      """
    var expected = text
    for (old, new) in [
      (
        "[a](tool:beta), <tool:beta#x>, [b](https://site.example/tools/beta), https://site.example/tools/beta.html and",
        "[a](tool:zz-top), <tool:zz-top#x>, [b](https://site.example/tools/zz-top), https://site.example/tools/zz-top.html and"
      ),
      ("compare/alpha-vs-beta/", "compare/alpha-vs-zz-top/"), ("[after](/tools/beta", "[after](/tools/zz-top"),
      ("[one](/tools/beta", "[one](/tools/zz-top"), ("(/tools/beta \"", "(/tools/zz-top \""),
    ] {
      expected = expected.replacing(old, with: new)
    }
    try SiteFolder.with(TestSite.tree(["Content/tools/alpha.md": text])) { site in
      _ = try rename("beta", "zz-top", in: site)
      #expect(try site.text("Content/tools/alpha.md") == expected)
    }
  }

  @Test func aTextThatCannotBeReadIsNamed() throws {
    let nested = String(repeating: "[", count: 3_000) + "](/tools/beta.html)\n"
    try SiteFolder.with(TestSite.tree(["Content/pages/about.md": "---\ntitle: About\n---\n\(nested)"])) { site in
      let open = try AuthoringSite.open(site.root.path)
      #expect(
        try open.renaming("beta", to: "zz-top").advice == [
          "Content/pages/about.md: the text can't be read, so links in it stay as they are; \"sitegen check\" says why"
        ])
    }
  }

  @Test func entryStaysInItsFolder() throws {
    try SiteFolder.with(Self.tree) { site in
      _ = try rename("zeta", "eta", in: site)
      #expect(try site.text("Content/tools/sub/eta.md") == TestSite.entry("Zeta", front: "aliases: [zeta]\n"))
    }
  }

  /// Whatever step was the last one, asking again does the rest.
  @Test func renamingThatWasCutShortIsCompleted() throws {
    let whole = try SiteFolder.with(Self.tree) { site in
      _ = try rename("beta", "zz-top", in: site)
      return try sources(site)
    }
    var steps = 0
    for done in 0...20 {
      try SiteFolder.with(Self.tree) { site in
        do {
          let open = try AuthoringSite.open(site.root.path)
          var part = try open.renaming("beta", to: "zz-top")
          steps = part.changes.count + part.moves.count
          part.moves = Array(part.moves.prefix(max(0, done - part.changes.count)))
          part.changes = Array(part.changes.prefix(done))
          try open.apply(part)
        }
        let rest = try rename("beta", "zz-top", in: site)
        #expect(rest.changes.count + rest.moves.count == max(0, steps - done))
        #expect(rest.isDone == (done >= steps))
        #expect(try sources(site) == whole, "after \(done) steps")
      }
    }
    #expect(steps == 8)
  }

  @Test func renamingBackTakesTheAliasAway() throws {
    try SiteFolder.with(Self.tree) { site in
      let before = try sources(site)
      _ = try rename("beta", "zz-top", in: site)
      let back = try rename("zz-top", "beta", in: site)
      #expect(back.report.contains("Content/tools/zz-top.md: \"zz-top\" is an alias in the place of \"beta\""))
      var after = try sources(site)
      #expect(
        after["tools/beta.md"].map { String(decoding: $0, as: UTF8.self) }?.contains("aliases: [b1, zz-top] # Why.")
          == true)
      after["tools/beta.md"] = before["tools/beta.md"]
      #expect(after == before)
    }
  }

  @Test func nameThatIsNoSlugBecomesNoAlias() throws {
    try SiteFolder.with(TestSite.tree(["Content/tools/My Tool.md": TestSite.entry("Mine")])) { site in
      _ = try rename("My Tool", "mine", in: site)
      #expect(try site.text("Content/tools/mine.md") == TestSite.entry("Mine"))
      #expect(try site.build().diagnostics == [])
    }
  }

  @Test(arguments: [
    ("bteta", "new", "no entry has the name \"bteta\"; did you mean \"beta\"?"),
    ("nothing-like-it", "new", "no entry has the name \"nothing-like-it\""),
    ("b1", "new", "\"b1\" is an alias of Content/tools/beta.md"),
    ("beta", "beta", "\"beta\" and \"beta\" are the same name"),
    ("beta", "gamma", "Content/tools/gamma.md is there already"),
    ("beta", "zeta", "Content/tools/sub/zeta.md is there already"),
    ("gamma", "b1", "\"b1\" is an alias of Content/tools/beta.md"),
    ("beta", "Beta", "\"Beta\" must be a–z, 0–9 and single hyphens"),
    ("beta", "../x", "\"../x\" must be a–z, 0–9 and single hyphens"),
    ("beta", "a-vs-b", "\"a-vs-b\" has the word \"vs\", which stands between the slugs of a pair"),
    ("beta", "link", "Content/tools/link.md is there already"),
    ("twice", "new", "Content/tools/sub/twice.md and Content/tools/twice.md have the same name"),
    ("gamma", "noted", "Content/pairs/alpha-vs-noted.md is there already"),
    ("gamma", "voted", "Content/votes.csv:4: \"voted\" has votes already"),
    (
      "odd", "new",
      "the \"aliases\" of Content/tools/odd.md can't be edited; put \"odd\" into it by hand first"
    ),
  ])
  func namesThatDoNotFitAreRefused(old: String, new: String, reason: String) throws {
    var tree = Self.tree
    for path in ["tools/twice.md", "tools/sub/twice.md"] {
      tree["Content/" + path] = Array(TestSite.entry("Twice").utf8)
    }
    tree["Content/tools/odd.md"] = Array("---\n{name: Odd, tagline: T, category: Media}\n---\n".utf8)
    tree["Content/pairs/alpha-vs-noted.md"] = Array("A note.\n".utf8)
    tree["Content/votes.csv"] = Array("tool,ship,skip\nalpha,1,1\nvoted,1,1\ngamma,1,1\n".utf8)
    try SiteFolder.with(tree) { site in
      try FileManager.default.createSymbolicLink(
        atPath: site.url("Content/tools/link.md").path, withDestinationPath: "alpha.md")
      let before = try site.items("Content")
      #expect(throws: AuthoringRefusal(reason)) { try rename(old, new, in: site) }
      #expect(try site.items("Content") == before)
    }
  }

  @Test func entriesThatCannotBeReadAreReported() throws {
    try SiteFolder.with(TestSite.tree(["Content/tools/broken.md": "---\nname: [\n---\n"])) { site in
      let before = try site.items("Content")
      #expect(throws: ContentProblems.self) { try rename("alpha", "new", in: site) }
      #expect(try site.items("Content") == before)
    }
  }
}
