/// `data/tools.csv`: a line a tool (RFC 4180), for spreadsheets.
///
/// What a list has stands in one cell, with `; ` between the items.
struct OpenDataTable {
  /// One column: its name, and what stands in it for a tool.
  private struct Column {
    var name: String
    let cell: (Tool) -> String
  }

  private let tools: [Tool]
  private let columns: [Column]
  /// How an import reads the table back.
  let mapping: OpenDataMapping

  init(_ data: OpenData) {
    tools = data.tools
    var columns: [Column] = []
    var mapping = OpenDataMapping()
    // Two columns of one name could not be told apart, and a fact may be called as something else is.
    func add(_ name: String, to place: OpenDataMapping.Place, _ cell: @escaping (Tool) -> String) {
      var name = name
      while columns.contains(where: { $0.name == name }) { name = "fact_\(name)" }
      columns.append(Column(name: name, cell: cell))
      mapping.add(name, to: place)
    }
    func addUsed(_ name: String, to place: OpenDataMapping.Place, _ cell: @escaping (Tool) -> String) {
      if data.tools.contains(where: { !cell($0).isEmpty }) { add(name, to: place, cell) }
    }
    func addField(_ name: String, _ cell: @escaping (Tool) -> String) { add(name, to: .field(name), cell) }
    func addStatement(
      _ name: String, _ fact: Fact? = nil, to place: OpenDataMapping.Place, _ value: @escaping (Tool) -> FactValue?
    ) {
      add(name, to: place) { Self.cell(value($0), fact) }
      addUsed("\(name)_max", to: place.detail("max")) { value($0)?.severalNumbers?.high.description ?? "" }
      addUsed("\(name)_from", to: place.detail("from")) { tool in
        if case .number(let range) = value(tool)?.content, range.isFrom { "true" } else { "" }
      }
      addUsed("\(name)_note", to: place.detail("note")) { value($0)?.note ?? "" }
      addUsed("\(name)_source", to: place.detail("source")) { value($0)?.source ?? "" }
      addUsed("\(name)_checked", to: place.detail("checked")) { value($0)?.checked?.description ?? "" }
    }
    let addresses = data.addresses
    addField("slug") { $0.slug.text }
    addField("name") { $0.name }
    addUsed("short_name", to: .field("short_name")) { $0.entry.shortName ?? "" }
    addField("tagline") { $0.entry.tagline ?? "" }
    // A tool of one category has it in the first column alone.
    let haveSeveral = data.tools.contains { $0.categories.count > 1 }
    add("category", to: haveSeveral ? .nowhere : .field("category")) { $0.category.name }
    if haveSeveral {
      add("categories", to: .nowhere) { $0.categories.count > 1 ? Self.list($0.categories.map(\.name)) : "" }
      mapping.add("categories", "category", to: .field("categories"))
    }
    add("url", to: .ignored) { addresses.absolute(addresses.tool($0.slug)) }
    addField("website") { $0.entry.website?.url ?? "" }
    addUsed("sponsored", to: .field("sponsored")) { $0.entry.website?.isSponsored == true ? "true" : "" }
    addField("aliases") { Self.list($0.aliases.map(\.text)) }
    addStatement("entry", to: .field("entry")) { $0.entry.entryPrice }
    addStatement("pricing", to: .field("pricing")) { $0.entry.pricing }
    addField("best_for") { $0.entry.bestFor ?? "" }
    addField("pros") { Self.list($0.entry.pros) }
    addField("cons") { Self.list($0.entry.cons) }
    addField("tags") { Self.list($0.entry.tags) }
    addField("published") { $0.entry.published?.description ?? "" }
    addField("updated") { $0.entry.updated?.description ?? "" }
    let verdicts = data.configuration.verdicts
    for reviewer in data.configuration.panel {
      add("\(reviewer.id)_score", to: .review(reviewer.id, "score")) {
        $0.entry.reviews[reviewer.id].map { "\($0.score)" } ?? ""
      }
      if verdicts != .scoresAlone {
        add("\(reviewer.id)_verdict", to: verdicts.asksForVerdicts ? .review(reviewer.id, "verdict") : .ignored) {
          $0.entry.reviews[reviewer.id]?.verdict?.rawValue ?? ""
        }
      }
    }
    addUsed("votes_for", to: .ignored) { $0.votes.map { "\($0.ship)" } ?? "" }
    addUsed("votes_against", to: .ignored) { $0.votes.map { "\($0.skip)" } ?? "" }
    for (index, fact) in data.configuration.facts.enumerated() {
      addStatement(fact.value.id, fact.value, to: .fact(fact.value.id)) { $0.entry.facts[index] }
    }
    (self.columns, self.mapping) = (columns, mapping)
  }

  /// What stands between the items of a list.
  static let separator = "; "

  private static func list(_ items: [String]) -> String { items.joined(separator: separator) }

  private static func cell(_ value: FactValue?, _ fact: Fact?) -> String {
    switch value?.content {
    case .answer(let answer): answer.rawValue
    case .choice(let index): fact?.choices[index].id ?? ""
    case .choices(let indices): list(indices.map { fact?.choices[$0].id ?? "" })
    case .texts(let texts): list(texts)
    case .text(let text): text
    case .number(let range): range.low.description
    case .date(let date): date.description
    case .link(let address): address
    case .notApplicable: FactValue.notApplicable
    case .noteAlone, nil: ""
    }
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(columns.map(\.name), to: &bytes)
    for tool in tools { append(columns.map { $0.cell(tool) }, to: &bytes) }
    return bytes
  }

  private func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (number, cell) in cells.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell, to: &bytes)
    }
    bytes += "\r\n".utf8
  }

  /// Whether a cell with the byte needs quotes.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }

  private func append(_ cell: String, to bytes: inout [UInt8]) {
    let text = Array(SpreadsheetText.written(cell).utf8)
    guard text.contains(where: Self.isMark) || text.first == UInt8(ascii: " ") else {
      bytes += text
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
