/// What is to be imported, whatever file it came from: rows with a value for each column that they have.
struct ImportTable: Sendable {
  struct Column: Sendable {
    let name: String
    /// Where it is named first.
    let location: SourceLocation
  }

  struct Row: Sendable {
    let location: SourceLocation
    /// By column. A value is a text, a list or, where there is nothing, null.
    let values: [String: YAMLNode]
  }

  /// In the order in which they come first.
  private(set) var columns: [Column] = []
  private(set) var rows: [Row] = []
  /// Rows that could not be read, which is reported.
  private(set) var unreadableRows = 0
  private var names: Set<String> = []

  mutating func addColumn(_ name: String, at location: SourceLocation) {
    if names.insert(name).inserted { columns.append(Column(name: name, location: location)) }
  }

  mutating func countUnreadableRow() { unreadableRows += 1 }

  mutating func addRow(_ values: [String: YAMLNode], at location: SourceLocation) {
    rows.append(Row(location: location, values: values))
  }

  /// Adds a row of keys with values; the columns of a map in it are named `outer.inner`.
  mutating func addRow(_ pairs: [YAMLPair], at location: SourceLocation) {
    var values: [String: YAMLNode] = [:]
    flatten(pairs, prefix: "", into: &values)
    addRow(values, at: location)
  }

  private mutating func flatten(_ pairs: [YAMLPair], prefix: String, into values: inout [String: YAMLNode]) {
    for pair in pairs {
      let name = prefix + pair.key
      if case .mapping(let inner) = pair.value.value {
        flatten(inner, prefix: name + ".", into: &values)
      } else {
        addColumn(name, at: pair.keyLocation)
        values[name] = pair.value
      }
    }
  }
}
