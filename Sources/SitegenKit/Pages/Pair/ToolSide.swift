/// What each page with a certain tool shows of it, made once.
///
/// A class of constants: each page has two of them, and a structure would be copied for each.
final class ToolSide: Sendable {
  let pieces: Pieces
  /// The tool's closest comparisons, as links that are ready, each with the index of the other tool.
  let closest: [(partner: Int, link: [UInt8])]
  /// Its cells of facts that are lists, by the indices of the facts.
  let lists: [ListCell?]
  /// What it says of each fact, as the short version can; empty where no page shows facts.
  let values: [[UInt8]]

  init(pieces: Pieces, closest: [(partner: Int, link: [UInt8])], lists: [ListCell?], values: [[UInt8]]) {
    (self.pieces, self.closest, self.lists, self.values) = (pieces, closest, lists, values)
  }
}
