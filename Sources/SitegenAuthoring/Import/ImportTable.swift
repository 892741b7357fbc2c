import SitegenKit

/// What is to be imported, whatever file it came from: rows with a value for each column that they have.
struct ImportTable: Sendable {
  struct Column: Sendable {
    let name: String
    /// The location at which the source names the column first.
    let location: SourceLocation
  }

  /// Values that stand round rows and count for each of them.
  final class Surroundings: Sendable {
    let values: [String: YAMLNode]
    private let outer: Surroundings?

    init(_ values: [String: YAMLNode], in outer: Surroundings?) { (self.values, self.outer) = (values, outer) }

    subscript(column: String) -> YAMLNode? { values[column] ?? outer?[column] }
  }

  struct Row: Sendable {
    let location: SourceLocation
    /// The row's own values by column.
    ///
    /// A value is a text, a list or, where there is nothing, null.
    let values: [String: YAMLNode]
    var surroundings: Surroundings?

    /// The value in a column; nil where there is none.
    subscript(column: String) -> YAMLNode? { values[column] ?? surroundings?[column] }
  }

  /// All columns, in the order in which the source names them.
  private(set) var columns: [Column] = []
  private(set) var rows: [Row] = []
  /// The number of rows that could not be read, each of which is reported.
  private(set) var unreadableRows = 0
  /// The way to the rows, where it was searched for and is not the top of the data.
  var way: String?
  /// Columns with the name of one before them: nobody knows which of them is meant, so neither has a value.
  private(set) var secondColumns: [Column] = []
  private var names: Set<String> = []

  mutating func addColumn(_ name: String, at location: SourceLocation) {
    if names.insert(name).inserted { columns.append(Column(name: name, location: location)) }
  }

  /// Whether another table has the same columns and as many rows.
  func hasSameForm(as other: ImportTable) -> Bool { rows.count == other.rows.count && names == other.names }
  mutating func addSecondColumn(_ name: String, at location: SourceLocation) {
    secondColumns.append(Column(name: name, location: location))
  }

  mutating func countUnreadableRow() { unreadableRows += 1 }

  mutating func addRow(_ values: [String: YAMLNode], at location: SourceLocation) {
    rows.append(Row(location: location, values: values))
  }

  /// Adds the columns and rows of another table, which stand in these surroundings.
  mutating func append(_ other: ImportTable, in surroundings: Surroundings?) {
    for column in other.columns { addColumn(column.name, at: column.location) }
    for var row in other.rows {
      row.surroundings = surroundings
      rows.append(row)
    }
    unreadableRows += other.unreadableRows
    secondColumns += other.secondColumns
  }

  /// Adds a row of keys with values; the columns of a map in it are named `outer.inner`.
  ///
  /// One that has two values is reported: nobody knows which of them is meant.
  mutating func addRow(
    _ pairs: [YAMLPair], at location: SourceLocation, in surroundings: Surroundings? = nil,
    into diagnostics: inout Diagnostics
  ) {
    var values: [String: YAMLNode] = [:]
    if flatten(pairs, prefix: "", into: &values, &diagnostics) {
      rows.append(Row(location: location, values: values, surroundings: surroundings))
    } else {
      countUnreadableRow()
    }
  }

  /// Takes keys with values that stand round rows, below a name.
  mutating func surroundings(
    _ pairs: [YAMLPair], prefix: String, in outer: Surroundings?, into diagnostics: inout Diagnostics
  ) -> Surroundings {
    var values: [String: YAMLNode] = [:]
    _ = flatten(pairs, prefix: prefix, into: &values, &diagnostics)
    return Surroundings(values, in: outer)
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
