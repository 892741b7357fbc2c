/// Something that a site compares its tools by, as `facts` in `site.yml` declares it: a licence, a price, a platform.
package struct Fact: Sendable {
  /// The key that entries, templates and addresses know it by.
  package let id: String
  package let name: String
  package let kind: Kind
  /// Whether `site.yml` says the kind: where it does not, which is an error, nothing is checked against it.
  package var isKindKnown = true
  /// The heading under which the decision table shows it; nil for the rows before all groups.
  package var group: String?
  /// What it means, for readers who do not know the word.
  package var about: String?
  /// Whether readers can narrow a list by its values.
  package var isFilter = false
  /// Whether readers can put a list in its order.
  package var isSortable = false
  /// The names of the categories that it belongs to; empty for all.
  package var categories: [String] = []
  /// Whether `check` names the entries that lack it.
  package var isExpected = false
  /// What JSON-LD calls it; nil where it says nothing of it.
  var schema: SchemaProperty?
  /// The currency of a price, as in `USD`.
  package var currency: String?

  /// What the values of a fact are.
  package enum Kind: Sendable {
    /// `yes`, `no` or `partly`.
    case yesNo
    /// One of some values.
    case choice([Choice])
    /// Some of the values, which are shown in this order; without any, whatever is typed.
    case list([Choice])
    /// One line of text.
    case text
    case number(NumberScale)
    /// A year, a month or a day.
    case date
    /// A web address.
    case link

    /// The values that an entry may choose from; empty where it writes its own.
    package var choices: [Choice] {
      switch self {
      case .choice(let choices), .list(let choices): choices
      case .yesNo, .text, .number, .date, .link: []
      }
    }

    /// What its numbers are; nil for what is no number.
    var scale: NumberScale? { if case .number(let scale) = self { scale } else { nil } }

    /// The kind as `site.yml` names it.
    package var name: KindName {
      switch self {
      case .yesNo: .yesNo
      case .choice: .choice
      case .list: .list
      case .text: .text
      case .number: .number
      case .date: .date
      case .link: .link
      }
    }
  }

  /// The names of the kinds, as `site.yml` has them.
  package enum KindName: String, CaseIterable, Sendable {
    case yesNo = "yes-no"
    case choice, list, text, number, date, link
  }

  /// A value of a closed list: what entries write, and what pages show.
  package struct Choice: Sendable, Equatable {
    package let id: String
    package let label: String
  }

  /// What the numbers of a fact count, and which of two is the better one.
  package struct NumberScale: Sendable {
    /// What stands behind the number; a currency sign at its beginning stands before it.
    package var unit: String?
    /// The highest number that there can be, which a bar is drawn against.
    package var maximum: DecimalNumber?
    /// Nil where no number is better than another: then none leads, ever.
    package var better: Better?
  }

  package enum Better: String, CaseIterable, Sendable {
    case higher, lower
  }

  /// The form of an id, which is part of addresses and of names in templates.
  static let longestID = 40

  /// Words that mean something else where ids stand: addresses of filtered lists.
  static let reservedIDs = ["sort", "category", "verdict", "q", "tools", "from", "facts", "w"]

  /// Whether a text has the form of an id: a small letter, then small letters, digits and `_`, 40 in all at most.
  static func isID(_ text: String) -> Bool {
    guard let first = text.utf8.first, Ascii.isLowercaseLetter(first), text.utf8.count <= longestID else {
      return false
    }
    return text.utf8.allSatisfy { Ascii.isLowercaseLetter($0) || Ascii.isDigit($0) || $0 == UInt8(ascii: "_") }
  }

  /// Why a text can't be the id of a fact; nil where it can.
  package static func problem(withID text: String) -> String? {
    if !isID(text) {
      return "is no id of a fact; an id is a small letter, then small letters, digits and _, at most \(longestID)"
    }
    if BuiltInRow(rawValue: text) != nil { return "is a row that every site can have; a fact needs an id of its own" }
    return reservedIDs.contains(text) ? "means something else in addresses; a fact needs an id of its own" : nil
  }

  /// The kind as `site.yml` names it.
  package var kindName: KindName { kind.name }

  /// The values that an entry may choose from; empty where it writes its own.
  package var choices: [Choice] { kind.choices }

  /// What its numbers are; nil for what is no number.
  var scale: NumberScale? { kind.scale }

  /// Which of two numbers is the better one; nil for what is no number, and where none is.
  var better: Better? { scale?.better }

  /// Whether the fact belongs to a tool of some categories.
  package func belongs(to names: [String]) -> Bool { categories.isEmpty || categories.contains { names.contains($0) } }
}
