/// What one key of a map of YAML is: whether it must be there, what it holds, what it means.
///
/// The reader and the JSON Schema both go by it, so that they can't disagree.
package struct DataField: Sendable {
  package indirect enum Kind: Sendable {
    /// One line of text; a number or a word such as `true` is taken as it was typed.
    case text
    /// The same with at most so many characters.
    case shortText(most: Int)
    /// `true` or `false`.
    case flag
    /// `YYYY-MM-DD`.
    case day
    case number(ClosedRange<Int>)
    /// Digits with at most one point.
    case decimal
    /// A year, a month or a day: `2009`, `2009-10`, `2009-10-01`.
    case partialDate
    /// An address that begins with `https://` or, where that is allowed, `http://`.
    case webAddress(allowsHTTP: Bool)
    case baseURL
    case slug
    /// A tag of BCP 47, as far as its form goes.
    case language
    case choice([String])
    /// One of the site's categories.
    case category
    /// A decision for each of the site's panel.
    case decisions(FieldSet)
    case list(of: Kind, fewest: Int)
    case map(FieldSet)
    /// Texts by names of the owner's choice.
    case texts
    case either([Kind])
    /// The facts that the site declares, each with these keys, by ids of the owner's choice.
    case factDeclarations(FieldSet)
    /// What an entry says of the site's facts.
    case factValues
    /// The value of a fact as its kind wants it.
    case anyValue
    /// What a list asks of the site's facts, by their ids: values, or a map of these keys.
    case factConditions(FieldSet)
    /// `score`, or a fact whose values have an order.
    case toolOrder
    /// A text, or a map of these keys with the text as its value.
    case statement(FieldSet)
  }

  let kind: Kind
  package let isRequired: Bool
  /// One sentence or two for editors, without a full stop at the end of the last.
  package let meaning: String
  /// What holds where the key is missing, if it is a text.
  var standard: String?

  /// A key that must be there and have a value.
  package static func required(_ kind: Kind, _ meaning: String) -> DataField {
    DataField(kind: kind, isRequired: true, meaning: meaning)
  }

  /// A key that may be missing, or have nothing in it.
  package static func optional(_ kind: Kind, _ meaning: String, standard: String? = nil) -> DataField {
    DataField(kind: kind, isRequired: false, meaning: meaning, standard: standard)
  }
}

/// The keys of one map of YAML.
package protocol FieldKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  var field: DataField { get }
  /// Keys that say one thing in several ways: exactly one of them must have a value.
  ///
  /// Empty where there are none.
  static var alternatives: [Self] { get }
  /// What other programs call these keys, in lower case; empty where nobody would expect another name.
  static var otherNames: [String: Self] { get }
  /// What to do about further keys that other programs have, by their names in lower case.
  static var otherHints: [String: String] { get }
}

extension FieldKey {
  package static var alternatives: [Self] { [] }
  package static var otherNames: [String: Self] { [:] }
  package static var otherHints: [String: String] { [:] }
}

/// The keys of a map with what they hold, without their type.
///
/// They are listed when they are asked for: a reader asks each entry's keys what they are, and few for what is in them.
package struct FieldSet: Sendable {
  private let list: @Sendable () -> [(name: String, field: DataField)]
  /// The names of the keys of which exactly one must have a value.
  let alternatives: [String]

  package init<Key: FieldKey>(_ keys: Key.Type) {
    self.init(alternatives: Key.alternatives.map(\.rawValue)) { Key.allCases.map { ($0.rawValue, $0.field) } }
  }

  /// Some of the keys of a map.
  package init(_ keys: [some FieldKey]) { self.init { keys.map { ($0.rawValue, $0.field) } } }

  init(_ fields: [(name: String, field: DataField)]) { self.init { fields } }

  private init(alternatives: [String] = [], _ list: @escaping @Sendable () -> [(name: String, field: DataField)]) {
    (self.list, self.alternatives) = (list, alternatives)
  }

  var fields: [(name: String, field: DataField)] { list() }

  /// The same keys, of which one may be missing.
  func withOptional<Key: FieldKey>(_ key: Key) -> FieldSet {
    let name = key.rawValue
    return FieldSet(alternatives: alternatives) { [list] in
      list().map { field in
        let known = field.field
        return field.name == name
          ? (name, .optional(known.kind, known.meaning, standard: known.standard)) : field
      }
    }
  }
}
