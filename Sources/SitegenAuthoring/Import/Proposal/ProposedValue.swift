import SitegenKit

/// What a proposed mapping says of one value, and why.
struct ProposedValue: Sendable {
  var columns: [String]
  /// What stands where the columns have no value; alone, it is the same in every entry.
  var constant: String?
  var separator: String?
  /// Words of the column with what they become, nil for those that are left out.
  var words: [(word: String, meaning: String?)] = []
  var format: String?
  /// Why it is guessed, for a comment.
  let reason: String

  /// The value as it stands behind its key.
  var yaml: String {
    let columns = self.columns.map(Self.column)
    let named = columns.count == 1 ? columns[0] : "[\(columns.joined(separator: ", "))]"
    var pairs: [String] = columns.isEmpty ? [] : ["column: \(named)"]
    if !words.isEmpty {
      let pairsOfWords = words.map { "\(Self.item($0.word)): \($0.meaning.map(Self.item) ?? "~")" }
      pairs.append("words: {\(pairsOfWords.joined(separator: ", "))}")
    }
    // Always in quotes, so that spaces and signs are seen.
    if let separator { pairs.append("separator: \"\(separator)\"") }
    if let format { pairs.append("format: \(Self.item(format))") }
    if let constant { pairs.append("value: \(Self.item(constant))") }
    return pairs.count == 1 && constant == nil ? named : "{\(pairs.joined(separator: ", "))}"
  }

  private static func item(_ text: String) -> String { YAMLText.value(text, isInBrackets: true) }

  /// The name of a column; the `*` of a way needs no escape.
  static func column(_ name: String) -> String {
    let bytes = Array(name.utf8)
    let areSteps = bytes.indices.allSatisfy { index in
      bytes[index] != UInt8(ascii: "*") || index + 1 == bytes.count || bytes[index + 1] == UInt8(ascii: ".")
    }
    guard bytes.contains(UInt8(ascii: "*")), areSteps, !bytes.contains(where: { "\"\\".utf8.contains($0) }) else {
      return item(name)
    }
    let letters = name.replacing("*", with: "x")
    return bytes.first != UInt8(ascii: "*") && item(letters) == letters ? name : "\"\(name)\""
  }
}

/// Words in the comments of a proposal.
enum ProposalWords {
  /// Some values in quotes, as a comment can show them.
  static func some(_ texts: [String], most: Int = 3) -> String {
    let shown = texts.prefix(most).map { "\"\(inComment($0.truncated(toScalars: 40)))\"" }
    return shown.joined(separator: ", ") + (texts.count > most ? ", …" : "")
  }

  /// How much of a column is empty.
  static func empty(_ profile: ColumnProfile) -> String {
    profile.empty == 0
      ? "no row is empty" : "\(profile.empty) of \(profile.rows.of("row")) \(profile.empty == 1 ? "is" : "are") empty"
  }

  /// A text that can stand in a comment: in one line, and without a `*` that looks like an alias of YAML.
  static func inComment(_ text: String) -> String {
    let line = Printable.text(ColumnProfile.line(text))
    return YAMLText.problem(with: line) == nil ? line.replacing("*", with: "×") : "…"
  }
}
