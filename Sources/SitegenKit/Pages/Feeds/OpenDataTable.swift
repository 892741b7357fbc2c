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

  init(_ data: OpenData) {
    tools = data.tools
    var columns: [Column] = []
    // Two columns of one name could not be told apart, and a fact may be called as something else is.
    func add(_ name: String, _ cell: @escaping (Tool) -> String) {
      var name = name
      while columns.contains(where: { $0.name == name }) { name = "fact_\(name)" }
      columns.append(Column(name: name, cell: cell))
    }
    func addUsed(_ name: String, _ cell: @escaping (Tool) -> String) {
      if data.tools.contains(where: { !cell($0).isEmpty }) { add(name, cell) }
    }
    func add(_ name: String, _ fact: Fact?, _ value: @escaping (Tool) -> FactValue?) {
      add(name) { Self.cell(value($0), fact) }
      addUsed("\(name)_max") { value($0)?.severalNumbers?.high.description ?? "" }
      addUsed("\(name)_from") { tool in
        if case .number(let range) = value(tool)?.content, range.isFrom { "true" } else { "" }
      }
      addUsed("\(name)_note") { value($0)?.note ?? "" }
      addUsed("\(name)_source") { value($0)?.source ?? "" }
      addUsed("\(name)_checked") { value($0)?.checked?.description ?? "" }
    }
    let addresses = data.addresses
    add("slug") { $0.slug.text }
    add("name") { $0.name }
    addUsed("short_name") { $0.entry.shortName ?? "" }
    add("tagline") { $0.entry.tagline ?? "" }
    add("category") { $0.category.name }
    addUsed("categories") { $0.categories.count > 1 ? Self.list($0.categories.map(\.name)) : "" }
    add("url") { addresses.absolute(addresses.tool($0.slug)) }
    add("website") { $0.entry.website?.url ?? "" }
    addUsed("sponsored") { $0.entry.website?.isSponsored == true ? "true" : "" }
    add("aliases") { Self.list($0.aliases.map(\.text)) }
    add("entry", nil) { $0.entry.entryPrice }
    add("pricing", nil) { $0.entry.pricing }
    add("best_for") { $0.entry.bestFor ?? "" }
    add("pros") { Self.list($0.entry.pros) }
    add("cons") { Self.list($0.entry.cons) }
    add("tags") { Self.list($0.entry.tags) }
    add("published") { $0.entry.published?.description ?? "" }
    add("updated") { $0.entry.updated?.description ?? "" }
    for reviewer in data.configuration.panel {
      add("\(reviewer.id)_score") { $0.entry.reviews[reviewer.id].map { "\($0.score)" } ?? "" }
      if data.configuration.verdicts != .scoresAlone {
        add("\(reviewer.id)_verdict") { $0.entry.reviews[reviewer.id]?.verdict?.rawValue ?? "" }
      }
    }
    addUsed("votes_for") { $0.votes.map { "\($0.ship)" } ?? "" }
    addUsed("votes_against") { $0.votes.map { "\($0.skip)" } ?? "" }
    for (index, fact) in data.configuration.facts.enumerated() {
      add(fact.value.id, fact.value) { $0.entry.facts[index] }
    }
    self.columns = columns
  }

  private static func list(_ items: [String]) -> String { items.joined(separator: "; ") }

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

  private func append(_ cell: String, to bytes: inout [UInt8]) {
    let text = Array(Self.harmless(cell).utf8)
    guard text.contains(where: { "\",\r\n".utf8.contains($0) }) || text.first == UInt8(ascii: " ") else {
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

  /// A text that a spreadsheet would run as a formula, made a text by an apostrophe; numbers stay numbers.
  private static func harmless(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first), DecimalNumber(text) == nil else { return text }
    return "'\(text)"
  }
}
