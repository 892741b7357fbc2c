/// What an entry says of one fact, with what stands beside it.
package struct FactValue: Sendable, Equatable {
  let content: Statement
  /// What a reader must know besides.
  var note: String?
  /// Where it is from: a web address.
  var source: String?
  /// When it was looked up.
  var checked: PartialDate?

  /// What is said.
  enum Statement: Sendable, Equatable {
    case answer(Answer)
    /// One of the fact's values, by its index.
    case choice(Int)
    /// Some of the fact's values, by their indices in the declared order.
    case choices([Int])
    /// Texts as they were typed.
    case texts([String])
    case text(String)
    case number(NumberRange)
    case date(PartialDate)
    case link(String)
    /// The fact does not apply to the tool: shown, never compared.
    case notApplicable
    /// A note says all that there is to say, as in "on request": known, never compared.
    case noteAlone
  }

  /// The values of a yes-no fact.
  enum Answer: String, CaseIterable, Sendable {
    case yes, no, partly
  }

  /// What entries write where a fact does not apply.
  package static let notApplicable = "n/a"

  /// The value without what stands beside it; a note that says all there is to say stays.
  var alone: FactValue { FactValue(content: content, note: content == .noteAlone ? note : nil) }

  /// The numbers of a value that has some, as text; nil for all others, which have no rank.
  var rankText: String? { if case .number(let range) = content { "\(range.low) \(range.high)" } else { nil } }

  /// The two numbers that bound a value; nil for all others.
  var severalNumbers: NumberRange? {
    if case .number(let range) = content, range.low != range.high { range } else { nil }
  }

  /// The text of a value that is one; nil for all others.
  var text: String? { if case .text(let text) = content { text } else { nil } }
}

/// A number as an entry states it: one, one to begin with, or two that bound it.
struct NumberRange: Sendable, Equatable {
  let low: DecimalNumber
  let high: DecimalNumber
  /// Whether it is the least of what there is, as in "from $20".
  var isFrom = false

  init(_ number: DecimalNumber, isFrom: Bool = false) {
    (low, high, self.isFrom) = (number, number, isFrom)
  }

  init(low: DecimalNumber, high: DecimalNumber) { (self.low, self.high) = (low, high) }
}
