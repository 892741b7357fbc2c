import Testing

@testable import SitegenKit

/// The rows of facts on the pages of sites at random: marks, counts and what is left out, against a plain reckoning.
@Suite struct FactTableTests {
  private static let template = """
    {{#groups}}{{#is_shown}}[{{name}}]{{#rows}}{{#is_shown}}{{id}}{{#differs}} differs{{/differs}}{{#same}} same{{/same}}\
    {{#a_leads}} a{{/a_leads}}{{#b_leads}} b{{/b_leads}};{{/is_shown}}{{/rows}}{{/is_shown}}{{/groups}}|{{differences}}
    """

  @Test(arguments: 1...12 as ClosedRange<UInt64>) func rowsAreWhatAPlainReckoningSays(seed: UInt64) throws {
    var numbers = RandomSite.Numbers(state: seed)
    func number(_ end: Int) -> Int { Int.random(in: 0..<end, using: &numbers) }
    let facts = RandomFacts.all.shuffled(using: &numbers)
    // Now and then the table names some rows, which are shown where nothing is known too.
    let named = number(2) == 0 ? [] : facts.prefix(3).map(\.id)
    let table = named.isEmpty ? "" : "table: [\(named.joined(separator: ", ")), facts]\n"
    let declared = facts.map { "  \($0.id): \($0.text)\n" }
    var tree: [String: String] = [
      "Content/site.yml":
        "title: T\nbase_url: https://site.example/\ncategories: [Media]\nfacts:\n\(declared.joined())\(table)",
      "Templates/comparison.mustache": Self.template, "Templates/base.mustache": "{{{content}}}",
    ]
    var values: [[String: RandomFacts.Value]] = []
    for tool in 0..<6 {
      var known: [String: RandomFacts.Value] = [:]
      var lines = ""
      for fact in facts {
        let (text, value) = RandomFacts.value(of: fact.id, number)
        known[fact.id] = value
        if !text.isEmpty { lines += "  \(fact.id): \(text)\n" }
      }
      values.append(known)
      tree["Content/tools/t\(tool).md"] =
        "---\nname: T\(tool)\ntagline: T\ncategory: Media\n\(lines.isEmpty ? "" : "facts:\n\(lines)")---\nText.\n"
    }
    let site = try TestSite.build(Self.tree(tree))
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    let order = Self.order(facts, named: named)
    for first in 0..<6 {
      for second in first + 1..<6 {
        let page = try #require(site.files["compare/t\(first)-vs-t\(second).html"])
        #expect(page == Self.expected(order, named: named, values[first], values[second]), "t\(first), t\(second)")
      }
    }
  }

  /// The rows that are facts in the order of the page.
  ///
  /// Those without a group, then each group where its first one stands; named rows come first.
  private static func order(_ facts: [RandomFacts.Declared], named: [String]) -> [(String?, [RandomFacts.Declared])] {
    let rows = facts.filter { named.contains($0.id) } + facts.filter { !named.contains($0.id) }
    var groups: [String?] = [nil]
    for row in rows where !groups.contains(row.group) { groups.append(row.group) }
    return groups.map { group in (group, rows.filter { $0.group == group }) }
  }

  private static func expected(
    _ order: [(String?, [RandomFacts.Declared])], named: [String], _ first: [String: RandomFacts.Value],
    _ second: [String: RandomFacts.Value]
  ) -> String {
    var text = ""
    var (compared, differing) = (0, 0)
    for (group, facts) in order {
      var rows = ""
      // Both are of one category, which the table shows where it names no rows.
      if group == nil, named.isEmpty {
        rows += "category same;"
        compared += 1
      }
      for fact in facts {
        let row = RandomFacts.reckon(fact, first[fact.id] ?? .unknown, second[fact.id] ?? .unknown)
        if row.isCompared { compared += 1 }
        if row.differs { differing += 1 }
        guard row.isShown || named.contains(fact.id) else { continue }
        rows +=
          "\(fact.id)\(row.differs ? " differs" : "")\(row.same ? " same" : "")"
          + "\(row.leader.isEmpty ? "" : " " + row.leader);"
      }
      if !rows.isEmpty { text += "[\(group ?? "")]\(rows)" }
    }
    return text + "|" + (compared > 0 ? "\(differing) of \(compared) known rows differ" : "")
  }

  private static func tree(_ files: [String: String]) -> SourceTree {
    var tree = SourceTree()
    for (path, text) in files { tree[path] = Array(text.utf8) }
    return tree
  }

  // MARK: - Lists

  @Test func aListMarksWhatOnlyOneHas() throws {
    func entry(_ name: String, _ value: String) -> String {
      "---\nname: \(name)\ntagline: T\ncategory: Media\nfacts: {runs_on: \(value)}\n---\nText.\n"
    }
    let site = try TestSite.build(
      Self.tree([
        "Content/site.yml":
          "title: T\nbase_url: https://site.example/\ncategories: [Media]\n"
          + "facts: {runs_on: {name: Runs on, kind: list, values: [Linux, Windows, macOS]}}\n",
        "Templates/comparison.mustache": "{{{fact.runs_on.a}}}|{{{fact.runs_on.b}}}",
        "Templates/base.mustache": "{{{content}}}",
        "Content/tools/a.md": entry("A", "[macOS, Linux]"), "Content/tools/b.md": entry("B", "[Windows, Linux]"),
        "Content/tools/c.md": entry("C", "n/a"),
      ]))
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    let linux = "<ul class=\"values\"><li>Linux</li>"
    #expect(
      site.files["compare/a-vs-b.html"]
        == linux + "<li class=\"only\">macOS</li></ul>|" + linux + "<li class=\"only\">Windows</li></ul>")
    // Nothing is only there where the other tool has no list.
    #expect(
      site.files["compare/a-vs-c.html"]
        == linux + "<li>macOS</li></ul>|<span class=\"answer answer-none\">Does not apply</span>")
  }

  // MARK: - Facts that nobody sees

  private static func unshown(_ facts: String, table: String, templates: [String: String]) throws -> String {
    var files = [
      "Content/site.yml": "title: T\nbase_url: https://site.example/\ncategories: [Media]\nfacts: {\(facts)}\n\(table)"
    ]
    for (name, text) in templates { files["Templates/\(name).mustache"] = text }
    return try TestSite.problems(Self.tree(files))
  }

  @Test func aFactThatNothingShowsIsReported() throws {
    let facts = "a: {name: A, kind: text}, b: {name: B, kind: yes-no, filter: true}, c: {name: C, kind: text}"
    let templates = ["tool": "{{#tool}}{{name}}{{/tool}}", "comparison": "{{#rows}}{{name}}{{/rows}}"]
    let table = "table: [category, c]\n"
    #expect(
      try Self.unshown(facts, table: table, templates: templates) == """
        Content/site.yml:4:9: warning: no page, filter or order shows the fact "a" [fact-unshown]
            facts: {a: {name: A, kind: text}, b: {name: B, kind: yes-no, filter: true}, c: {name: C, kind: text}…
                    ^
            hint: name it in "table", or let a template show it by {{{fact.a.cell}}}

        """)
    // A row of the table, a name in a template, and a page that goes through all of them show it.
    #expect(try Self.unshown(facts, table: "", templates: templates) == "")
    let named = templates.merging(["partials/card": "{{#fact.a}}{{text}}{{/fact.a}}"]) { $1 }
    #expect(try Self.unshown(facts, table: table, templates: named) == "")
    #expect(
      try Self.unshown(facts, table: table, templates: ["tool": "{{#tool}}{{#facts}}{{name}}{{/facts}}{{/tool}}"]) == ""
    )
  }

  // MARK: - Long cells

  @Test func aLongTextIsShownInPartAndIsAllThere() throws {
    let long = Array(repeating: "word", count: 80).joined(separator: " ")
    let site = try TestSite.build(
      Self.tree([
        "Content/site.yml":
          "title: T\nbase_url: https://site.example/\ncategories: [Media]\nfacts: {terms: {name: Terms, kind: text}}\n",
        "Templates/comparison.mustache": "{{{fact.terms.a}}}|{{{fact.terms.b}}}",
        "Templates/base.mustache": "{{{content}}}",
        "Content/tools/a.md": "---\nname: A\ncategory: Media\ntagline: T\nfacts: {terms: \(long)}\n---\nText.\n",
        "Content/tools/b.md": "---\nname: B\ncategory: Media\ntagline: T\n---\nText.\n",
      ]))
    let (start, rest) = (60, 20)
    func words(_ count: Int) -> String { Array(repeating: "word", count: count).joined(separator: " ") }
    #expect(
      site.files["compare/a-vs-b.html"]
        == "\(words(start)) <details><summary>More</summary>\(words(rest))</details>"
        + "|<span class=\"answer answer-unknown\">Not stated</span>")
  }
}
