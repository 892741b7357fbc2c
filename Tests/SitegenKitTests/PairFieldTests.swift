import Testing

@testable import SitegenKit

/// The names that a pair's page fills in by itself, and their slots.
@Suite struct PairFieldTests {
  /// A site with a panel of two and a fact of each kind.
  private static func configuration() throws -> SiteConfiguration {
    var diagnostics = Diagnostics()
    let facts = Fact.KindName.allCases.map { kind in
      "  \(kind.rawValue.replacing("-", with: "_")): {name: \(kind.rawValue), kind: \(kind.rawValue)"
        + (kind == .choice ? ", values: [x]}" : "}")
    }
    let text =
      "title: T\nbase_url: https://site.example/\ncategories: [Media]\nfacts:\n\(facts.joined(separator: "\n"))\n"
      + "panel: [{id: one, name: One}, {id: two, name: Two}]\n"
    var tree = SourceTree()
    tree[SiteConfiguration.path] = Array(text.utf8)
    let read = SiteConfiguration.read(tree, into: &diagnostics)
    #expect(diagnostics.sorted == [])
    return try #require(read)
  }

  /// Of two rows with one name, one would never be shown.
  @Test func everyNameStandsOnce() {
    let tables = [
      PairSlots.fields.fields.map(\.name), PairFields.head.map(\.name), PairSlots.rowFields.fields.map(\.name),
      PairSlots.groupFields.fields.map(\.name), PairFields.ofReviewer(0).map(\.name),
      ToolPieces.Layout.tool.fields.map(\.name),
      ToolPieces.Layout.review.fields.map(\.name),
    ]
    for names in tables { #expect(Set(names).count == names.count, "\(names)") }
  }

  /// What the head of a page shows is no name that a template could use: names have no colons.
  @Test func templatesCannotNameWhatTheHeadShows() {
    for field in PairFields.head { #expect(field.name.utf8.contains(UInt8(ascii: ":")), "\(field.name)") }
  }

  @Test func everyFieldHasASlotOfItsOwn() throws {
    let configuration = try Self.configuration()
    let slots = PairSlots(configuration, DecisionTable(configuration))
    var numbers: [Int] = []
    for group in [slots.own, slots.head, slots.rows] + slots.reviewers {
      numbers += group.fields.compactMap { group.slot(of: $0) }
    }
    #expect(numbers == Array(slots.firstOfPair..<slots.firstFlag))
    #expect(slots.alwaysSet >= slots.firstFlag)
  }

  @Test func showsEveryFieldOfAPair() throws {
    let own = PairFields.own.map { field in
      if case .html = field.shape { return "{{{\(field.name)}}}" }
      return "[{{#\(field.name)}}+{{/\(field.name)}}]"
    }
    let rows = BuiltInRow.allCases.map(\.rawValue).map { row in
      "{{#differs.\(row)}}d{{/differs.\(row)}}{{#same.\(row)}}s{{/same.\(row)}}"
    }
    let site = try TestSite.build(
      TestTemplates.tree(
        [
          "comparison": own.joined() + rows.joined(separator: ",")
            + "{{#reviewers}}{{name}}: {{contest}}{{#a_wins}} (a){{/a_wins}}{{#b_wins}} (b){{/b_wins}};{{/reviewers}}"
        ],
        [
          "Content/pairs/alpha-vs-beta.md": "Noted.\n",
          "Content/tools/alpha.md": TestSite.entry("Alpha", front: "best_for: Small teams\n"),
          "Content/tools/beta.md": TestSite.entry("Beta", front: "best_for: Large teams\npublished: 2026-01-02\n")
            .replacing("score: 40", with: "score: 90"),
        ]))
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    #expect(
      site.files["compare/alpha-vs-beta.html"]
        == "<p>Noted.</p>\n[][+][+][+][+][+][+][+][+][][][+][+][+][+][+]s,d,,,,d,sBuilder: Tie;Skeptic: Beta by 50 (b);"
    )
  }
}
