/// What a list asks of one fact of a tool.
///
/// A fact that is unknown, does not apply or has a note alone meets no condition.
struct FactCondition: Sendable {
  /// The index of the fact in the order of `site.yml`.
  let fact: Int
  let wanted: Wanted

  enum Wanted: Sendable {
    /// One of these; of a list, one of its items.
    case anyOf([FactValue.Statement])
    case numbers(least: DecimalNumber?, most: DecimalNumber?)
    case dates(earliest: PartialDate?, latest: PartialDate?)
  }

  func isMet(by values: [FactValue?]) -> Bool {
    guard let content = values[fact]?.content else { return false }
    switch (wanted, content) {
    case (.anyOf(let statements), _): return statements.contains { Self.holds($0, of: content) }
    case (.numbers(let least, let most), .number(let range)):
      return least.map { $0 <= range.low } ?? true && most.map { range.high <= $0 } ?? true
    case (.dates(let earliest, let latest), .date(let date)):
      return earliest.map { $0.firstDay <= date.firstDay } ?? true && latest.map { date.lastDay <= $0.lastDay } ?? true
    default: return false
    }
  }

  /// The items of a list that the condition asks for, as a value; all of any other value.
  func matching(_ content: FactValue.Statement) -> FactValue.Statement {
    guard case .anyOf(let wanted) = wanted else { return content }
    switch content {
    case .choices(let indices):
      return .choices(indices.filter { index in wanted.contains { Self.holds($0, of: .choices([index])) } })
    case .texts(let texts):
      return .texts(texts.filter { text in wanted.contains { Self.holds($0, of: .texts([text])) } })
    default: return content
    }
  }

  /// Whether a value is what is wanted, as far as that is known for certain: 2009 may be no day of October.
  private static func holds(_ wanted: FactValue.Statement, of content: FactValue.Statement) -> Bool {
    switch (wanted, content) {
    case (.answer(let left), .answer(let right)): left == right
    case (.choice(let left), .choice(let right)): left == right
    case (.choices(let wanted), .choices(let items)): wanted.contains(where: items.contains)
    case (.texts(let wanted), .texts(let items)):
      wanted.contains { text in items.contains { $0.lowercased() == text.lowercased() } }
    case (.text(let left), .text(let right)): left.lowercased() == right.lowercased()
    case (.link(let left), .link(let right)): left.utf8.elementsEqual(right.utf8)
    case (.number(let left), .number(let right)): left == right
    case (.date(let wanted), .date(let date)): wanted.firstDay <= date.firstDay && date.lastDay <= wanted.lastDay
    default: false
    }
  }
}
