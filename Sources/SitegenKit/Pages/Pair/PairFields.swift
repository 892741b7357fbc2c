/// A name that each pair's page fills in by itself.
typealias PairField = PieceField<PairContext>

/// What depends on both tools of a pair: each name once, with its meaning, its shape and what writes it.
enum PairFields {
  /// The pair's own names.
  static let own: [PairField] = [
    .html("note", "the editor's note on the pair") { pair, bytes in if let note = pair.note { bytes += note.text.utf8 }
    },
    .text("note_edit_url", "where readers propose a change to the note; nothing without one", shape: .url) {
      pair, bytes in
      if let path = pair.notePath, let edit = pair.text.edit { bytes += edit.address(of: path).utf8 }
    },
    .html("related", "other comparisons of both tools, each by partials/comparison-link") { $0.appendRelated(to: &$1) },
    .text("published", "the later of both tools' first days") { $0.published?.append(to: &$1) },
    .text("updated", "the later of both tools' days of change") { $0.updated?.append(to: &$1) },
    .text("published_day", "the first of these in words: 2 Oct 2026") { pair, bytes in
      if let day = pair.published { pair.text.days.append(day, to: &bytes) }
    },
    .text("updated_day", "the second in words") { pair, bytes in
      if let day = pair.updated { pair.text.days.append(day, to: &bytes) }
    },
    .text(
      "summary",
      "the short version: who leads, whom each suits and what it costs, where the reviewers and the facts differ"
    ) { $1 += $0.version.text },
    .text(
      "differences",
      "how many of the rows that the page shows differ, of those that can be compared; nothing without any"
    ) { pair, bytes in
      pair.text.appendDifferences(pair.comparison, among: pair.shownRows, to: &bytes)
    },
    .flag("has_picks", "whether one of the two has reasons to pick it") { $0.first.hasPick || $0.second.hasPick },
    .flag("has_scores", "whether one of the two has a review") { $0.first.panel.count + $0.second.panel.count > 0 },
    .text("unreviewed", "who of the panel reviewed neither, in a line; nothing where nobody is left") {
      $0.text.appendUnreviewed($0.first, $0.second, to: &$1)
    },
    .flag("a_leads", "whether the first tool leads, by the reviewers who scored both") {
      $0.comparison.lead.leader == .first
    },
    .flag("b_leads", "whether the second tool leads, by the reviewers who scored both") {
      $0.comparison.lead.leader == .second
    },
    .text(
      "a_score",
      "the first tool's mean score by the reviewers who scored both; its own where nobody did; nothing without reviews"
    ) { if let mean = $0.comparison.lead.first { $1.append(decimal: mean.score) } },
    .text("b_score", "the same for the second tool") {
      if let mean = $0.comparison.lead.second { $1.append(decimal: mean.score) }
    },
    .text(
      "a_reviews",
      "of how many reviews a_score is: 4 reviews, or 3 shared reviewers where others scored only one of the two"
    ) { $0.text.appendCount($0.comparison.lead, ofSecond: false, to: &$1) },
    .text("b_reviews", "the same for the second tool") {
      $0.text.appendCount($0.comparison.lead, ofSecond: true, to: &$1)
    },
  ]

  // MARK: - The head of the page

  // Templates see these as fields of `page`. No name of a template has a colon.
  static let title = PairField.text("head:title", "the title") { $0.text.appendTitle($0.first, $0.second, to: &$1) }
  static let description = PairField.text("head:description", "the description") {
    $0.version.appendDescription(to: &$1)
  }
  static let robots = PairField.text("head:robots", "what search engines may do with the page") {
    $1 += PageHead.robots(isIndexed: $0.isIndexed).utf8
  }
  static let image = PairField.text("head:image", "the path of the picture for networks") { pair, bytes in
    if pair.hasCard {
      bytes += SocialCards.path(of: pair.first, pair.second).utf8
    } else {
      bytes += pair.text.sitePicture
    }
  }
  static let dataPublished = PairField.html("data:published", "the member of JSON-LD for the first day, or nothing") {
    StructuredData.appendPublished($0.published, to: &$1)
  }
  static let dataUpdated = PairField.html("data:updated", "the member of JSON-LD for the last change, or nothing") {
    StructuredData.appendUpdated($0.updated, to: &$1)
  }
  static let head = [title, description, robots, image, dataPublished, dataUpdated]

  // MARK: - Families

  /// What one reviewer says of the two.
  ///
  /// The reviewer is given by the index in the panel, from 0. The names of the fields are the same for all.
  static func ofReviewer(_ reviewer: Int) -> [PairField] {
    [
      .text("contest", "whom this reviewer prefers, and by how many points") {
        $0.text.append($0.comparison.contests[reviewer], $0.first, $0.second, to: &$1)
      },
      .flag("is_shown", "whether this reviewer reviewed one of the two") {
        $0.first.scores[reviewer] != nil || $0.second.scores[reviewer] != nil
      },
      .flag("a_wins", "whether this reviewer's score for the first tool is the higher") {
        if case .first = $0.comparison.contests[reviewer] { true } else { false }
      },
      .flag("b_wins", "whether this reviewer's score for the second tool is the higher") {
        if case .second = $0.comparison.contests[reviewer] { true } else { false }
      },
    ]
  }
}
