import Testing

@testable import SitegenKit

/// Lists of sites at random: which tools they have and in which order, against a plain reckoning that shares nothing with
/// the program's.
@Suite struct ListPropertyTests {
  typealias Value = RandomFacts.Value

  /// A tool as the reckoning knows it.
  private struct Tool {
    let slug: String
    let categories: [String]
    let tags: [String]
    let scores: [Int]
    let values: [String: Value]

    var mean: Double? { scores.isEmpty ? nil : Double(scores.reduce(0, +)) / Double(scores.count) }
  }

  /// What a list asks of a fact: as its file has it, and as it is meant.
  private struct Condition {
    let id: String
    let text: String
    let isMet: (Value) -> Bool
  }

  private static let tags = ["Small", "open source", "New"]

  @Test(arguments: 1...40 as ClosedRange<UInt64>) func listsAreWhatAPlainReckoningSays(seed: UInt64) throws {
    var numbers = RandomSite.Numbers(state: seed)
    func number(_ end: Int) -> Int { Int.random(in: 0..<end, using: &numbers) }
    func some<Element>(_ all: [Element]) -> [Element] { all.filter { _ in number(2) == 0 } }
    let declared = RandomFacts.all.map { "  \($0.id): \($0.text)\n" }.joined()
    var tree: [String: String] = [
      SiteConfiguration.path: TestSite.configuration + "facts:\n" + declared,
      "Templates/list.mustache": "{{#rows}}{{#tool}}{{slug}} {{/tool}}{{/rows}}",
      "Templates/base.mustache": "{{{content}}}",
    ]
    let tools = (0..<9).map { index in
      var (values, lines) = ([String: Value](), "")
      for fact in RandomFacts.all {
        let (text, value) = RandomFacts.value(of: fact.id, number)
        values[fact.id] = value
        if !text.isEmpty { lines += "  \(fact.id): \(text)\n" }
      }
      let categories = [["Media"], ["Developer Tools"], ["Developer Tools", "Media"]][number(3)]
      let tool = Tool(
        slug: "t\(index)", categories: categories, tags: some(Self.tags), scores: some([number(4), number(4)]),
        values: values)
      tree["Content/tools/\(tool.slug).md"] = Self.entry(tool, facts: lines)
      return tool
    }
    for slug in ["alpha", "beta", "gamma"] { tree["Content/tools/\(slug).md"] = Self.bare(slug) }
    let bare = ["alpha", "beta", "gamma"].map {
      Tool(slug: $0, categories: ["Media"], tags: Self.tags, scores: [], values: [:])
    }
    var expected: [String: [String]] = [:]
    for list in 0..<12 {
      let categories = some(["Media", "Developer Tools"]), tags = number(3) == 0 ? some(Self.tags) : []
      let conditions = RandomFacts.all.filter { _ in number(8) == 0 }.map { Self.condition($0.id, number) }
      let order = ["score", "stars", "price", "released"][number(4)]
      let most = 1 + number(12)
      let facts = conditions.map { "\($0.id): \($0.text)" }.joined(separator: ", ")
      tree["Content/lists/l\(list).md"] = """
        ---
        title: L
        where:
          categories: [\(categories.joined(separator: ", "))]
          tags: [\(tags.map { $0.uppercased() }.joined(separator: ", "))]
          facts: {\(facts)}
        order: \(order)
        most: \(most)
        ---

        """
      let chosen = (bare + tools).filter { tool in
        (categories.isEmpty || !Set(categories).isDisjoint(with: tool.categories))
          && (tags.isEmpty || !Set(tags).isDisjoint(with: tool.tags))
          && conditions.allSatisfy { $0.isMet(tool.values[$0.id] ?? .unknown) }
      }
      expected["lists/l\(list).html"] = Array(Self.sorted(chosen, by: order).prefix(most))
    }
    let site = try TestSite.build(TestSite.tree(tree))
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    for (path, slugs) in expected {
      #expect(
        site.files[path]?.split(separator: " ").map(String.init) == slugs,
        "seed \(seed): \(tree["Content/\(path.replacing(".html", with: ".md"))"] ?? "")")
    }
  }

  // MARK: - Files

  private static func entry(_ tool: Tool, facts: String) -> String {
    let reviews = zip(["builder", "skeptic"], tool.scores)
    return """
      ---
      name: \(tool.slug)
      categories: [\(tool.categories.joined(separator: ", "))]
      tags: [\(tool.tags.joined(separator: ", "))]
      panel: {\(reviews.map { "\($0): {score: \($1), verdict: ship}" }.joined(separator: ", "))}
      facts:
      \(facts)---
      Text.

      \(reviews.map { "## \($0.0)\n\nText.\n\n" }.joined())
      """
  }

  private static func bare(_ slug: String) -> String {
    "---\nname: \(slug)\ncategory: Media\ntags: [\(tags.joined(separator: ", "))]\n---\nText.\n"
  }

  // MARK: - The reckoning

  private static func condition(_ id: String, _ number: (_ end: Int) -> Int) -> Condition {
    func pick<Element>(_ elements: [Element]) -> Element { elements[number(elements.count)] }
    func list(_ texts: [String]) -> String { "[\(texts.joined(separator: ", "))]" }
    func anyText(_ texts: [String], ignoringCase: Bool = true) -> Condition {
      func folded(_ text: String) -> String { ignoringCase ? text.lowercased() : text }
      return Condition(id: id, text: texts.count == 1 ? texts[0] : list(texts)) { value in
        let found: [String]
        switch value {
        case .text(let text): found = [text]
        case .texts(let texts): found = texts
        default: return false
        }
        return !Set(found.map(folded)).isDisjoint(with: texts.map(folded))
      }
    }
    switch id {
    case "offline": return anyText(pick([["yes"], ["no", "partly"], ["partly"]]))
    case "stage": return anyText(pick([["one"], ["two"], ["two", "one"]]))
    case "runs_on": return anyText(pick([["Linux"], ["macOS", "Windows"]]))
    case "spoken": return anyText(pick([["ga"], ["LO", "Ki"], ["mu"]]))
    case "licence": return anyText(pick([["MIT"], ["gpl-3.0", "None"]]))
    case "repo": return anyText(["https://a.example/x"], ignoringCase: false)
    case "released":
      let (first, last) = pick([("2009", "2009"), ("2009-10", "2010"), ("2009-10-02", "2009-11")])
      let isExact = first == last
      return Condition(id: id, text: isExact ? first : "{min: \(first), max: \(last)}") { value in
        guard case .date(let date) = value else { return false }
        // Dates as texts: the first day of what is known of one, and a day behind its last one.
        func start(_ date: String) -> String { (date + "-01-01").prefix(10).description }
        func end(_ date: String) -> String { date + String("-99-99".prefix(10 - date.count)) }
        return start(first) <= start(date) && end(date) <= end(last)
      }
    default:
      let low = pick([1.0, 2, 2.5]), high = low + Double(number(3))
      if number(3) == 0 {
        return Condition(id: id, text: "\(low)") { value in
          guard case .number(let bounds) = value else { return false }
          return bounds == RandomFacts.Bounds(low: low, high: low)
        }
      }
      return Condition(id: id, text: "{min: \(low), max: \(high)}") { value in
        guard case .number(let bounds) = value else { return false }
        return low <= bounds.low && bounds.high <= high
      }
    }
  }

  /// The slugs by what comes first, each with a number of which the highest is the best; the unknown have none.
  private static func sorted(_ tools: [Tool], by order: String) -> [String] {
    func rank(_ tool: Tool) -> Double {
      switch (order, tool.values[order]) {
      case ("score", _): return tool.mean ?? -.infinity
      case ("stars", .number(let bounds)?): return bounds.high
      case ("price", .number(let bounds)?): return -bounds.low
      case ("released", .date(let date)?):
        let parts = (date + "-00-00").split(separator: "-").prefix(3).compactMap { Double($0) }
        return parts[0] * 10_000 + parts[1] * 100 + parts[2]
      default: return -.infinity
      }
    }
    return tools.sorted { (-rank($0), $0.slug) < (-rank($1), $1.slug) }.map(\.slug)
  }
}
