import SitegenKit

/// In which fields two texts of an entry say something else.
struct EntryDifference: Sendable, Equatable {
  /// The names of the fields, as in `tagline` and `facts.stars`; `text` for what stands below the data.
  private(set) var names: [String] = []
  /// Where the first of them stands in the first text; its beginning where none stands there.
  private(set) var location: SourceLocation

  /// Compares an entry as it is with what its row makes.
  ///
  /// Whether it is a draft is the editor's to say, so that is no difference.
  /// - Returns: nil where the entry can't be read.
  init?(_ entry: [UInt8], _ made: [UInt8], path: String) {
    var ignored = Diagnostics()
    guard let mine = FrontMatterEditor(entry, path: path, into: &ignored),
      let theirs = FrontMatterEditor(made, path: path, into: &ignored)
    else { return nil }
    location = SourceLocation(wholeFile: path)
    compare(mine.pairs, theirs.pairs, prefix: "")
    let texts = [mine, theirs].map { editor in
      editor.source.text(editor.body).utf8.split { Ascii.isLineBreak($0) }.map { Array($0) }
    }
    if texts[0] != texts[1] { names.append("text") }
  }

  private mutating func compare(_ mine: [YAMLPair], _ theirs: [YAMLPair], prefix: String) {
    let others = Dictionary(theirs.map { ($0.key, $0.value) }) { first, _ in first }
    for pair in mine where pair.key != Entry.Key.draft.rawValue {
      let other = others[pair.key]
      // The facts and the reviews one by one.
      if prefix.isEmpty, [Entry.Key.facts.rawValue, Entry.Key.panel.rawValue].contains(pair.key),
        case .mapping(let inner) = pair.value.value
      {
        var innerOthers: [YAMLPair] = []
        if case .mapping(let pairs)? = other?.value { innerOthers = pairs }
        compare(inner, innerOthers, prefix: pair.key + ".")
      } else if other.map({ !pair.value.hasSameData(as: $0) }) ?? !pair.value.isEmpty {
        add(prefix + pair.key, at: pair.keyLocation)
      }
    }
    let known = Set(mine.map(\.key))
    for pair in theirs where !known.contains(pair.key) && pair.key != Entry.Key.draft.rawValue {
      if prefix.isEmpty, case .mapping(let inner) = pair.value.value {
        for fact in inner { add("\(pair.key).\(fact.key)", at: nil) }
      } else {
        add(prefix + pair.key, at: nil)
      }
    }
  }

  private mutating func add(_ name: String, at place: SourceLocation?) {
    names.append(name)
    if let place, location.sourceLine == nil { location = place }
  }
}
