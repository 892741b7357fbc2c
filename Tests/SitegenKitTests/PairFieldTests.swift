import Testing

@testable import SitegenKit

/// The names that a pair's page fills in by itself, and their slots.
@Suite struct PairFieldTests {
  private static let panel = [
    Reviewer(id: "one", name: "One", question: ""), Reviewer(id: "two", name: "Two", question: ""),
  ]

  /// Of two rows with one name, one would never be shown.
  @Test func everyNameStandsOnce() {
    let tables = [
      PairSlots.fields.fields.map(\.name), PairFields.head.map(\.name), PairFields.differs.map(\.name),
      PairFields.same.map(\.name), PairFields.ofReviewer(0).map(\.name), ToolPieces.Layout.tool.fields.map(\.name),
      ToolPieces.Layout.review.fields.map(\.name),
    ]
    for names in tables { #expect(Set(names).count == names.count, "\(names)") }
    #expect(PairFields.differs.map(\.name) == PairComparison.Row.allCases.map(\.rawValue))
  }

  /// What the head of a page shows is no name that a template could use: names have no colons.
  @Test func templatesCannotNameWhatTheHeadShows() {
    for field in PairFields.head { #expect(field.name.utf8.contains(UInt8(ascii: ":")), "\(field.name)") }
  }

  @Test func everyFieldHasASlotOfItsOwn() {
    let slots = PairSlots(panel: Self.panel)
    var numbers: [Int] = []
    for group in [slots.own, slots.head, slots.differs, slots.same] + slots.reviewers {
      numbers += group.fields.compactMap { group.slot(of: $0) }
    }
    #expect(numbers == Array(slots.firstOfPair..<slots.firstOfPair + slots.fieldsOfPair.count))
  }

  @Test func showsEveryFieldOfAPair() throws {
    let own = PairFields.own.map { field in
      if case .html = field.shape { return "{{{\(field.name)}}}" }
      return "[{{#\(field.name)}}+{{/\(field.name)}}]"
    }
    let rows = PairComparison.Row.allCases.map(\.rawValue).map { row in
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
        == "<p>Noted.</p>\n[+][+][+][+][+][][+][+][+][+][+]s,d,,,d,sBuilder: Tie;Skeptic: Beta by 50 (b);")
  }
}
