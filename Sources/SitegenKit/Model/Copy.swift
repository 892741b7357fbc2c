/// The words of one site: its own where it has set them, the standard ones elsewhere.
struct Copy: Sendable {
  private var words: [CopyKey: String]

  /// The standard words: those of a site with a panel, or those of one without.
  init(hasPanel: Bool = true) {
    words = Dictionary(
      uniqueKeysWithValues: CopyKey.allCases.map { key in
        (key, (hasPanel ? nil : key.standardWithoutPanel) ?? key.standard)
      })
  }

  subscript(key: CopyKey) -> String {
    get { words[key] ?? key.standard }
    set { words[key] = newValue }
  }

  /// Fingerprint of all words, the standard ones included.
  var fingerprint: Fingerprint { Fingerprint(CopyKey.allCases.map { Fingerprint(self[$0]) }) }

  /// Returns a sentence that is ready to be filled, again and again.
  func phrase<Name>(_ sentence: Sentence<Name>) -> Phrase<Name> { Phrase(self[sentence.key]) }

  /// Returns a sentence with its placeholders filled.
  func filled<Name>(_ sentence: Sentence<Name>, _ value: (_ name: Name) -> String) -> String {
    phrase(sentence).filled(value)
  }

  /// Returns a number of things in words: those of `one` for 1, and those of `many` for any other number.
  func count(_ number: Int, _ many: Sentence<Sentences.Count>, one: CopyKey) -> String {
    if number == 1 { return self[one] }
    return filled(many) { name in
      switch name {
      case .count: "\(number)"
      }
    }
  }
}
