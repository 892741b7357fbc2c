/// The cells that say what is known of a fact, made by `partials/fact`.
///
/// A site has as many of them as it has tools times facts, so the template is rendered once, with holes, as the pages of
/// pairs are.
///
/// A class of constants, so that each page has it without a copy.
final class FactCells: Sendable {
  /// One cell as its fields see it.
  final class Subject: Sendable {
    let kind: Fact.Kind
    let value: FactValue?
    let text: FactText
    /// What stands for the value of a list, whose items are put in for each pair.
    let listMark: [UInt8]?

    init(_ value: FactValue?, kind: Fact.Kind, text: FactText, listMark: [UInt8]? = nil) {
      (self.value, self.kind, self.text, self.listMark) = (value, kind, text, listMark)
    }
  }

  private static let slots = PieceFields<Subject>(
    fields: [
      .text("kind", "the kind of the fact, for CSS classes: yes-no, choice, list, text, number, date, link") {
        $1 += $0.kind.name.rawValue.utf8
      },
      .text("answer", "yes, no, partly, none where the fact does not apply, or unknown; nothing for other kinds") {
        $1 += $0.answer.utf8
      },
      .flag("is_known", "whether the entry says anything") { $0.value != nil },
      .html("value", "the value as readers know it") { subject, bytes in
        if let mark = subject.listMark { bytes += mark } else { bytes += subject.text.html(subject.value).bytes }
      },
      .text("share", "how much of its max a number is, in percent; nothing without a max") { subject, bytes in
        if let share = subject.share { bytes.append(decimal: share) }
      },
      .text("note", "what a reader must know besides") { $1 += ($0.noteBeside ?? "").utf8 },
      .flag("has_origin", "whether it has a source, or a day on which it was looked up") {
        $0.value?.source != nil || $0.value?.checked != nil
      },
      .text("source", "where the value is from: an address of the web", shape: .url) {
        $1 += ($0.value?.source ?? "").utf8
      },
      .text("source_name", "the name of the source's site: example.com") {
        $1 += ($0.value?.source.map(FactText.host) ?? "").utf8
      },
      .text("checked", "when the value was looked up: 2026-08-02") {
        $1 += ($0.value?.checked?.description ?? "").utf8
      },
      .text("checked_day", "the same in words: 2 Aug 2026") { subject, bytes in
        if let date = subject.value?.checked { bytes += subject.text.days.text(date).utf8 }
      },
    ], firstSlot: 0)

  /// The names that the template can use, with what they mean.
  static var names: Shape.Names { slots.table.names }
  static var summaries: [NameSummary] { slots.table.summaries }

  private static let rowSlots = PieceFields<FactContext>(
    fields: [
      .text("id", "the fact's id, for CSS classes and anchors") { $1 += $0.fact.id.utf8 },
      .text("name", "the fact's name") { $1 += $0.fact.name.utf8 },
      .text("about", "what it means, for readers who do not know the word") { $1 += ($0.fact.about ?? "").utf8 },
      .flag("is_known", "whether the entry says anything of it") { $0.value != nil },
      .html("cell", "what is known of it, with note and source, by partials/fact") { $1 += $0.cell.bytes },
    ], firstSlot: 0)

  /// The names that the template of a row of a tool's page can use, with what they mean.
  static var rowNames: Shape.Names { rowSlots.table.names }
  static var rowSummaries: [NameSummary] { rowSlots.table.summaries }

  private let composition: Composition
  private let rowComposition: Composition
  let facts: [Fact]
  let texts: [FactText]
  private let plainText: FactText

  init(_ configuration: SiteConfiguration, theme: Theme, scope: Scope) {
    let holes = Self.slots.table.scope(Self.slots)
    // A file ends with a line break, which a cell has no use for.
    var html = theme.render(.fact, Scope(holes, scope)).bytes
    while let last = html.last, Ascii.isLineBreak(last) { html.removeLast() }
    composition = Composition(HTML(markup: html))
    rowComposition = Composition(theme.render(.factRow, Scope(Self.rowSlots.table.scope(Self.rowSlots), scope)))
    facts = configuration.facts.map(\.value)
    texts = facts.map { FactText($0.kind, configuration) }
    plainText = FactText(.text, configuration)
  }

  /// The cell of one of the site's facts.
  func html(_ tool: Tool, fact index: Int) -> HTML { html(tool.entry.facts[index], fact: index) }

  /// The cell of a value of one of the site's facts.
  func html(_ value: FactValue?, fact index: Int) -> HTML {
    html(Subject(value, kind: facts[index].kind, text: texts[index]))
  }

  /// What a tool says of each fact, as a sentence can; empty for lists, for what is too long, and for what is not known.
  func sentenceValues(of tool: Tool) -> [[UInt8]] {
    facts.indices.map { index in
      if case .list = facts[index].kind { return [] }
      guard let value = tool.entry.facts[index] else { return [] }
      let bytes = Array(texts[index].plain(value).utf8)
      return bytes[...].scalarCount <= Self.longestInSentence ? bytes : []
    }
  }

  /// A value with more characters than this makes no sentence.
  private static let longestInSentence = 40

  /// The rows of a tool's page.
  func rows(_ facts: [FactContext]) -> HTML {
    var (bytes, pieces): ([UInt8], Pieces) = ([], Pieces())
    for fact in facts {
      pieces.removeAll()
      for field in Self.rowSlots.fields { pieces.add { field.write(fact, &$0) } }
      rowComposition.compose(into: &bytes, own: pieces)
    }
    return HTML(markup: bytes)
  }

  /// The cell of a text that an entry has beside its facts.
  func html(_ value: FactValue?) -> HTML { html(Subject(value, kind: .text, text: plainText)) }

  private func html(_ subject: Subject) -> HTML { HTML(markup: bytes(of: subject)) }

  private func bytes(of subject: Subject) -> [UInt8] {
    var pieces = Pieces()
    for field in Self.slots.fields { pieces.add { field.write(subject, &$0) } }
    var bytes: [UInt8] = []
    composition.compose(into: &bytes, own: pieces)
    return bytes
  }

  /// The cell of a fact that is a list, with its items apart; nil for facts of other kinds.
  func list(_ tool: Tool, fact index: Int) -> ListCell? { list(tool.entry.facts[index], fact: index) }

  /// The same of a value.
  func list(_ value: FactValue?, fact index: Int) -> ListCell? {
    guard case .list = facts[index].kind else { return nil }
    guard let value, let items = texts[index].items(of: value) else {
      return ListCell(items: [], start: html(value, fact: index).bytes, end: [], more: [])
    }
    let mark = [HoleMark.section]
    let whole = bytes(of: Subject(value, kind: facts[index].kind, text: texts[index], listMark: mark))
    let parts = whole.split(separator: HoleMark.section, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    return ListCell(
      items: items, start: Array(parts[0]), end: Array(parts[1]),
      more: texts[index].more(than: ListCell.shownItems, items))
  }
}

extension FactCells.Subject {
  fileprivate var answer: String {
    switch value?.content {
    case nil: "unknown"
    case .notApplicable: "none"
    case .answer(let answer): answer.rawValue
    default: ""
    }
  }

  /// The note, where it does not stand for the value.
  fileprivate var noteBeside: String? {
    if case .noteAlone = value?.content { nil } else { value?.note }
  }

  fileprivate var share: Int? {
    guard case .number(let range) = value?.content, let maximum = kind.scale?.maximum else { return nil }
    return min(100, max(0, Int((range.high.approximation / maximum.approximation * 100).rounded())))
  }
}
