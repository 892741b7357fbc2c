/// What a row of the decision table compares of one tool: numbers that stand for its value, worked out once, since half
/// a million pairs look at two of them for each row.
struct Cell: Sendable, Equatable {
  enum Standing: Sendable {
    case unknown
    /// There is something to show and nothing to compare, as where a fact does not apply.
    case shown
    case comparable
  }

  let standing: Standing
  /// What stands for the value: equal values have equal numbers, and greater numbers have greater ones.
  var low: Int32 = 0
  /// The same for the upper end of a range; elsewhere it is `low`, or tells apart what `low` alone does not.
  var high: Int32 = 0
  /// Whether the number is the least of what there is.
  var isFrom = false

  static let unknown = Cell(standing: .unknown)
  static let shown = Cell(standing: .shown)

  /// A value that is compared as a whole.
  init(_ low: Int, _ high: Int = 0, isFrom: Bool = false) {
    standing = .comparable
    // Ranks and counts are far below this; more votes than fit are as good as equal.
    self.low = Int32(clamping: low)
    self.high = Int32(clamping: high)
    self.isFrom = isFrom
  }

  private init(standing: Standing) { self.standing = standing }
}

/// What makes two cells of a row different, and one the better one.
enum CellComparison: Sendable {
  case equality
  case numbers(better: Fact.Better?)
  /// Dates, as far as both are known.
  case dates
  /// The mean scores, which follow from the reviewers who scored both.
  case means

  /// Compares two cells.
  func state(_ first: Cell, _ second: Cell) -> RowState {
    guard first.standing == .comparable, second.standing == .comparable else {
      return first.standing == .unknown && second.standing == .unknown ? [] : .isKnown
    }
    switch self {
    case .equality, .means: return first == second ? [.isKnown, .same] : [.isKnown, .differs]
    case .dates: return Self.agree(first, second) ? [.isKnown, .same] : [.isKnown, .differs]
    case .numbers(let better):
      if first == second { return [.isKnown, .same] }
      // Ranges that overlap have no better one.
      switch better {
      case .higher where first.low > second.high, .lower where first.high < second.low:
        return [.isKnown, .differs, .firstLeads]
      case .higher where second.low > first.high, .lower where second.high < first.low:
        return [.isKnown, .differs, .secondLeads]
      default: return [.isKnown, .differs]
      }
    }
  }

  /// Dates are their digits as a number, with zeros for what is not known.
  private static func agree(_ first: Cell, _ second: Cell) -> Bool {
    if first.low % 100 != 0, second.low % 100 != 0 { return first.low == second.low }
    if first.low % 10_000 != 0, second.low % 10_000 != 0 { return first.low / 100 == second.low / 100 }
    return first.low / 10_000 == second.low / 10_000
  }
}
