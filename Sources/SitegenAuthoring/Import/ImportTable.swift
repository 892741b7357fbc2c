import SitegenKit

/// What is to be imported, whatever file it came from: rows with a value for each column that they have.
struct ImportTable: Sendable {
  struct Column: Sendable {
    let name: String
    /// The location at which the source names the column first.
    let location: SourceLocation
  }

  struct Row: Sendable {
    let location: SourceLocation
    /// The row's values by column.
    ///
    /// A value is a text, a list or, where there is nothing, null.
    let values: [String: YAMLNode]
  }

  /// All columns, in the order in which the source names them.
  private(set) var columns: [Column] = []
  private(set) var rows: [Row] = []
  /// The number of rows that could not be read, each of which is reported.
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
  ///
  /// One that has two values is reported: nobody knows which of them is meant.
  mutating func addRow(_ pairs: [YAMLPair], at location: SourceLocation, into diagnostics: inout Diagnostics) {
    var values: [String: YAMLNode] = [:]
    if flatten(pairs, prefix: "", into: &values, &diagnostics) {
      addRow(values, at: location)
    } else {
      countUnreadableRow()
    }
  }

  /// - Returns: whether each column has one value.
  private mutating func flatten(
    _ pairs: [YAMLPair], prefix: String, into values: inout [String: YAMLNode], _ diagnostics: inout Diagnostics
  ) -> Bool {
    var isFine = true
    for pair in pairs {
      let name = prefix + pair.key
      if case .mapping(let inner) = pair.value.value {
        if !flatten(inner, prefix: name + ".", into: &values, &diagnostics) { isFine = false }
      } else {
        addColumn(name, at: pair.keyLocation)
        if values.updateValue(pair.value, forKey: name) != nil {
          diagnostics.report(
            .duplicateKey, "the row is not imported: \"\(name)\" stands twice in it", at: pair.keyLocation)
          isFine = false
        }
      }
    }
    return isFine
  }
}
