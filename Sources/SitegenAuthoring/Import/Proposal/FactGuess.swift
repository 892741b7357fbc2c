import SitegenKit

/// A fact that a column of the source is, with its lines in the mapping and in `site.yml`.
struct FactGuess: Sendable {
  let id: String
  let value: ProposedValue
  /// What `site.yml` says of it, with its name; nil where the site declares it already.
  let declaration: (name: String, yaml: String)?

  /// A list of at most so many values is a closed one.
  private static let mostChoices = 12

  /// Guesses the fact of a column.
  /// - Parameters:
  ///   - profile: the column.
  ///   - site: the facts that the site declares.
  ///   - ids: the ids of facts that are guessed already.
  ///   - names: the names of facts in small letters, of the site and of what is guessed already.
  init(_ profile: ColumnProfile, of site: [Fact], ids: Set<String>, names: Set<String>) {
    var kind = Self.kind(of: profile)
    let natural = Fact.suggestedID(for: Self.plain(profile), isTaken: ids.contains)
    let declared = site.first { $0.id == natural && Self.canTake(kind, $0.kind) }
    if let declared { kind = declared.kind }
    let siteIDs = Set(site.map(\.id))
    id =
      declared?.id
      ?? Fact.suggestedID(for: Self.plain(profile)) { ids.contains($0) || siteIDs.contains($0) }

    var value = ProposedValue(columns: [profile.column], reason: Self.reason(profile, kind))
    value.words = profile.blanks.map { ($0, nil) }
    switch (kind, profile.form) {
    case (.yesNo, _): value.words += AnswerWords(profile.values.map(\.text))?.words.map { ($0.word, $0.answer) } ?? []
    case (.date, .date(let format, _)): value.format = format
    case (.list(let choices), .list(let separator)):
      value.separator = separator
      value.words += Self.words(for: choices, in: profile)
    case (.text, .list(nil)): value.separator = ", "
    case (.choice(let choices), _): value.words += Self.words(for: choices, in: profile)
    default: break
    }
    self.value = value
    let title = profile.isOutside ? ColumnName(Self.plain(profile)).title : profile.name.title
    let name = Self.name(title, names)
    declaration = declared == nil ? (name, Self.declaration(kind, name: name)) : nil
  }

  /// The words that the id is made of; of a way to data round the rows, its last step that says something.
  private static func plain(_ profile: ColumnProfile) -> String {
    var steps = profile.column.split(separator: ".").map(String.init)
    if profile.isOutside {
      steps.removeAll { $0 == "*" }
      if steps.count > 1, ["name", "title"].contains(steps.last) { steps.removeLast() }
      steps = steps.suffix(1)
    }
    return steps.flatMap { $0.split(separator: " ") }.map { ColumnName(String($0)).key }.joined(separator: " ")
  }

  private static func name(_ title: String, _ names: Set<String>) -> String {
    let isTaken: (String) -> Bool = { names.contains($0.lowercased()) }
    return isTaken(title) ? (2...).lazy.map { "\(title) \($0)" }.first { !isTaken($0) } ?? title : title
  }

  // MARK: - Kinds

  private static func kind(of profile: ColumnProfile) -> Fact.Kind {
    switch profile.form {
    case .answers: return .yesNo
    case .number(let unit): return .number(Fact.NumberScale(of: unit))
    case .date: return .date
    case .link: return .link
    case .list:
      // What names a thing twice can be no list.
      if profile.hasRepeats { return .text }
      let choices = choices(of: profile)
      return .list(choices.count * 2 <= profile.items ? choices : [])
    case .text, .data:
      let choices = choices(of: profile)
      return choices.count > 1 && choices.count * 2 <= profile.items ? .choice(choices) : .text
    }
  }

  /// The values of a closed list, each in its usual spelling; none where they are too many, or no words.
  private static func choices(of profile: ColumnProfile) -> [Fact.Choice] {
    guard profile.longest <= 40, profile.distinct <= mostChoices * 2 else { return [] }
    var usual: [String: ColumnProfile.Value] = [:]
    var order: [String] = []
    for value in profile.values where !ColumnForm.isNotApplicable(value.text) {
      guard YAMLText.problem(with: value.text) == nil else { return [] }
      let key = value.text.lowercased()
      if usual[key] == nil { order.append(key) }
      if usual[key].map({ $0.count < value.count }) ?? true { usual[key] = value }
    }
    guard order.count <= mostChoices else { return [] }
    return order.compactMap { usual[$0] }.map { Fact.Choice($0.text) }
  }

  /// The column's spellings of choices that are written in another way.
  private static func words(for choices: [Fact.Choice], in profile: ColumnProfile) -> [(word: String, meaning: String?)]
  {
    choices.compactMap { choice in
      let word = choice.id.lowercased()
      let isSpelled = profile.values.contains { $0.text != choice.id && $0.text.lowercased() == word }
      return isSpelled ? (word, choice.id) : nil
    }
  }

  /// Whether a fact that the site declares takes what is guessed.
  private static func canTake(_ guess: Fact.Kind, _ declared: Fact.Kind) -> Bool {
    switch (declared, guess) {
    case (.yesNo, .yesNo), (.date, .date), (.link, .link), (.text, .text), (.text, .choice): return true
    case (.number(let scale), .number(let guessed)):
      return scale.maximum == nil && (guessed.unit == nil || guessed.unit == scale.unit)
    case (.list(let all), .list(let some)):
      return all.isEmpty || (!some.isEmpty && isAmong(all, some))
    case (.choice(let all), .choice(let some)): return isAmong(all, some)
    default: return false
    }
  }

  private static func isAmong(_ all: [Fact.Choice], _ some: [Fact.Choice]) -> Bool {
    let ids = Set(all.map { $0.id.lowercased() })
    return some.allSatisfy { ids.contains($0.id.lowercased()) }
  }

  // MARK: - Words

  private static func declaration(_ kind: Fact.Kind, name: String) -> String {
    func item(_ text: String) -> String { YAMLText.value(text, isInBrackets: true) }
    var pairs = ["name: \(item(name))", "kind: \(kind.name.rawValue)"]
    if case .number(let scale) = kind, let unit = scale.unit { pairs.append("unit: \(item(unit))") }
    if !kind.choices.isEmpty { pairs.append("values: \(YAMLText.list(kind.choices.map(\.id)))") }
    switch kind.name {
    case .yesNo, .choice: pairs.append("filter: true")
    case .list where !kind.choices.isEmpty: pairs.append("filter: true")
    case .number, .date: pairs.append("sort: true")
    case .list, .text, .link: break
    }
    return "{\(pairs.joined(separator: ", "))}"
  }

  private static func reason(_ profile: ColumnProfile, _ kind: Fact.Kind) -> String {
    let texts = profile.values.map(\.text)
    var words: String
    switch (kind, profile.form) {
    case (.yesNo, _): words = "yes-no, since its values are \(ProposalWords.some(texts, most: 6))"
    case (.number(let scale), _):
      words = "number" + (scale.unit.map { " in \(ProposalWords.inComment($0))" } ?? "")
      words += ", as in \(ProposalWords.some(texts, most: 2))"
    case (.date, .date(let format, _)):
      words = "date" + (format.map { ", written as \($0)" } ?? "") + ", as in \(ProposalWords.some(texts, most: 2))"
      if let format, format.utf8.starts(with: "D/M".utf8) { words += " (say M/D/YYYY if months stand first)" }
    case (.link, _): words = "link, as in \(ProposalWords.some(texts, most: 1))"
    case (.list(let choices), .list(let separator)):
      words =
        choices.isEmpty ? "list of \(profile.distinct.of("different value"))" : "list of \(choices.count.of("value"))"
      if let separator { words += ", divided by \"\(separator)\"" }
    case (.choice(let choices), _): words = "choice of \(choices.count.of("value"))"
    case (.text, .list): words = "text, since some of its lists name one thing twice"
    default: words = "text, of \(profile.distinct.of("different value"))"
    }
    words += "; \(ProposalWords.empty(profile))"
    guard !profile.misfits.isEmpty else { return words }
    let count = profile.misfits.count.of("value that does not fit is", "values that do not fit are")
    return words + "; \(count) left out: \(ProposalWords.some(profile.misfits))"
  }
}
