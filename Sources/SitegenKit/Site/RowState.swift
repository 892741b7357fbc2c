/// How the two cells of a row of the decision table stand to each other.
struct RowState: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  /// One of the two tools has a value, so there is something to show.
  static let isKnown = RowState(rawValue: 1 << 0)
  /// Both are known and can be compared, and they differ.
  static let differs = RowState(rawValue: 1 << 1)
  /// Both are known and can be compared, and they are the same.
  static let same = RowState(rawValue: 1 << 2)
  /// The first tool's value is the better one.
  static let firstLeads = RowState(rawValue: 1 << 3)
  /// The second tool's value is the better one.
  static let secondLeads = RowState(rawValue: 1 << 4)

  /// Whether there was something to compare: where one is unknown there is not, for unknown is not another way of
  /// saying no.
  var isCompared: Bool { !isDisjoint(with: [.differs, .same]) }
}
