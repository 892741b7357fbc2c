/// What each page with a certain tool shows of it, made once.
///
/// A class of constants: each page has two of them, and a structure would be copied for each.
final class ToolSide: Sendable {
  /// The stretches of a page that it decides alone: where it is the first of a pair, and where it is the second.
  let first: Pieces
  let second: Pieces
  /// The tool's closest comparisons, as links that are ready, each with the index of the other tool.
  let closest: [(partner: Int, link: [UInt8])]
  /// Its cells of facts that are lists, by the indices of the facts.
  let lists: [ListCell?]
  /// What it says of each fact, as the short version can; empty where no page shows facts.
  let values: [[UInt8]]

  init(
    first: Pieces, second: Pieces, closest: [(partner: Int, link: [UInt8])], lists: [ListCell?], values: [[UInt8]]
  ) {
    (self.first, self.second) = (first, second)
    (self.closest, self.lists, self.values) = (closest, lists, values)
  }
}
