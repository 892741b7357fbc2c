import Testing

@testable import SitegenKit

/// A site whose entries hold the seeds' facts and whose copy holds the seeds' sentences says what the seeds say, in
/// their order.
///
/// The words here are invented; the shape is the seeds'.
@Suite struct SeedTextTests {
  private struct Seed {
    let name: String
    let tagline: String
    let description: String
    let reviews: [(score: Int, verdict: String, text: String)]
    var pricing: String?
    var bestFor: String?

    var entry: String {
      let panel = zip(SeedTextTests.panel, reviews)
        .map { "  \($0.lowercased()): {score: \($1.score), verdict: \($1.verdict)}" }
      let texts = zip(SeedTextTests.panel, reviews).map { "## \($0)\n\n\($1.text)\n" }
      return """
        ---
        name: \(name)
        tagline: "\(tagline)"
        category: Garden Tools
        entry: Free
        published: 2026-03-01
        \(pricing.map { "pricing: \"\($0)\"\n" } ?? "")\(bestFor.map { "best_for: \"\($0)\"\n" } ?? "")panel:
        \(panel.joined(separator: "\n"))
        ---
        \(description)

        \(texts.joined(separator: "\n"))
        """
    }
  }

  private static let panel = ["Builder", "Skeptic", "Founder"]

  private static let aster = Seed(
    name: "Aster 3.5 Quick Pruner", tagline: "Real-time hedges — no ladder required",
    description: "Aster cuts what it's told to (twig → branch → log). It has one \"blade\" & no cord.",
    reviews: [
      (82, "ship", "The bet is 'one blade', and that's right — the old flow of three tools was slow."),
      (76, "ship", "Competitors are Briar's and Thorn's; both ship. What breaks it: wet wood."),
      (78, "ship", "The buyer pays for two tools today; this is <50% of that."),
    ], pricing: "Free tier via the shed / Pay-as-you-go (per cut, sharpening billed at standard rates)",
    bestFor: "Real-time hedges — no ladder required")
  private static let basalt = Seed(
    name: "BasaltRake2-2B", tagline: "A two-tine rake that runs in your garden, not theirs",
    description: "BasaltRake2-2B is a rake with two tines for small, steep and stony gardens.",
    reviews: [
      (88, "ship", "Clean: a rake you can hold, in every size that matters — S, M/L and XL."),
      (78, "ship", "'Rakes better' is what its makers say."),
      (52, "skip", "Free — so who pays? Rakes as an artifact, skips as a trade."),
    ], pricing: "Free / Open handle (Ash 2.0)",
    bestFor: "A two-tine rake that runs in your garden, not theirs")
  private static let cobalt = Seed(
    name: "Cobalt Shears", tagline: "Shears for those who can't wait",
    description: "Cobalt Shears are shears, released under Ash 2.0.",
    reviews: [
      (90, "ship", "“Two blades, one screw: 'zero ceremony before cutting'.”"),
      (71, "ship", "“Direct competitors are Tin-3.5 and Zinc 4 — a crowded bed.”"),
      (64, "ship", "“There's no direct sale here; the buyer is the gardener's neighbour.”"),
    ])
  private static let dune = Seed(
    name: "DuneBarrow3", tagline: "A 3-wheel barrow that carries above its class",
    description: "DuneBarrow3 is a barrow with 3 wheels for sand, where 7+ wheels aren't feasible.",
    reviews: [
      (85, "ship", "“The primitive here is clean: wheels.”"),
      (70, "ship", "“What tips it isn't the load — it's the slope.”"),
      (68, "ship", "“The only durable asset is the sand, which they already have.”"),
    ])

  private static let site: SourceTree = [
    "Content/site.yml": """
    title: Dig or Don't
    base_url: https://dig.example/
    panel:
      - {id: builder, name: Builder}
      - {id: skeptic, name: Skeptic}
      - {id: founder, name: Founder}
    categories: [Garden Tools]
    table: [verdict, community, pricing, best_for, category]
    copy:
      kicker: Garden tool duel
      lede: Which one belongs in the shed? Here is what the panel said, what it costs, and how the street voted.
      title_question: Which Tool Should You Dig With?
      newsletter_kicker: Monthly Digs
      newsletter_heading: Get the next duel by post
      newsletter_text: New tools arrive monthly. We dig before you waste a Sunday.
      bookmarks_heading: Your shed
      bookmarks_loading: Opening the shed...
      bookmarks_empty: Nothing in the shed
      bookmarks_hint: Put tools here to find them later

    """,
    "Content/votes.csv": "tool,ship,skip\n", "Content/tools/aster.md": aster.entry,
    "Content/tools/basalt.md": basalt.entry,
    "Content/tools/cobalt.md": cobalt.entry, "Content/tools/dune.md": dune.entry,
  ]

  private static let opening = [
    "Garden tool duel", "%",
    "Which one belongs in the shed? Here is what the panel said, what it costs, and how the "
      + "street voted.",
  ]
  private static let newsletter = [
    "Monthly Digs", "Get the next duel by post", "New tools arrive monthly. We dig before you waste a Sunday.",
  ]

  /// With monograms, the verdict's word, the table, the reviewers' names and scores, and all blocks at the end.
  private static var first: [String] {
    func card(_ seed: Seed, _ share: String) -> [String] {
      [
        "\(seed.name.prefix(1))", "Garden Tools", seed.name, seed.tagline, "Ship", share, "Panel ship", "Community",
        "Free", "Entry", seed.description,
      ]
    }
    let table = [
      "Decision", aster.name, basalt.name, "Panel verdict", "Ship · 3 ship / 0 skip", "Ship · 2 ship / 1 skip",
      "Community", "No community votes yet", "No community votes yet", "Pricing", aster.pricing ?? "",
      basalt.pricing ?? "", "Best for", aster.bestFor ?? "", basalt.bestFor ?? "", "Category", "Garden Tools",
      "Garden Tools",
    ]
    let scorecard = zip(panel, zip(aster.reviews, basalt.reviews)).flatMap { name, reviews in
      [name] + [reviews.0, reviews.1].flatMap { ["\($0.score)/100 · \($0.verdict)", $0.text] }
    }
    let title = "\(aster.name) vs \(basalt.name)"
    return ["\(title): Which Tool Should You Dig With? — Dig or Don't", "Compare/\(title)"]
      + opening.map { $0 == "%" ? title : $0 } + card(aster, "100%") + card(basalt, "67%") + table
      + ["Reviewer scorecard"] + scorecard + newsletter
      + ["Your shed", "Opening the shed...", "Nothing in the shed", "Put tools here to find them later"]
  }

  /// With quoted reviews and a dash for the community, and no more than that.
  private static var second: [String] {
    func card(_ seed: Seed) -> [String] {
      [
        "Garden Tools", seed.name, seed.tagline, "100%", "Panel ship", "—", "Community", "Free", "Entry",
        seed.description,
      ]
    }
    let title = "\(cobalt.name) vs \(dune.name)"
    return ["\(title): Which Tool Should You Dig With? — Dig or Don't"] + opening.map { $0 == "%" ? title : $0 }
      + card(cobalt) + card(dune) + ["Reviewer scorecard"]
      + zip(cobalt.reviews, dune.reviews).flatMap { [$0.text, $1.text] } + newsletter
  }

  @Test(arguments: [("compare/aster-vs-basalt.html", first), ("compare/cobalt-vs-dune.html", second)])
  func aPairsPageSaysTheSeedsTextLineByLine(_ path: String, _ expected: [String]) throws {
    let site = try TestSite.build(Self.site)
    #expect(site.diagnostics == [])
    let page = PageScan(try #require(site.files[path]))
    #expect(page.problems == [])
    var lines = page.visibleLines[...]
    for line in expected {
      guard let found = lines.firstIndex(of: line) else {
        Issue.record("\"\(line)\" is no line of the page behind the one before it; \(path) has \(lines.prefix(12))")
        return
      }
      lines = lines[(found + 1)...]
    }
  }
}
