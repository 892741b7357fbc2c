/// `data/import.yml`: the mapping by which an import makes entries of `data/tools.csv` again.
struct OpenDataMapping {
  /// What an import makes of a column.
  enum Place {
    case field(String, detail: String? = nil)
    case review(_ reviewer: String, String)
    case fact(String, detail: String? = nil)
    /// Left out on purpose: it follows from other files.
    case ignored
    /// Named at another place.
    case nowhere

    /// The place of what stands beside a value, such as its note.
    func detail(_ key: String) -> Place {
      switch self {
      case .field(let name, _): .field(name, detail: key)
      case .fact(let id, _): .fact(id, detail: key)
      default: self
      }
    }
  }

  /// One line below `fields`, `panel` or `facts`: its key, and the columns that it names.
  private struct Line {
    let key: String
    var columns: [(key: String, column: String)]

    var text: String {
      let value =
        if columns.count == 1, columns[0].key == "column" {
          columns[0].column
        } else {
          "{" + columns.map { "\($0.key): \($0.column)" }.joined(separator: ", ") + "}"
        }
      return "  \(YAMLText.value(key)): \(value)\n"
    }
  }

  private var fields: [Line] = []
  private var panel: [Line] = []
  private var facts: [Line] = []
  private var ignored: [String] = []

  /// Says what becomes of columns, of which the first one that has a value counts.
  mutating func add(_ columns: String..., to place: Place) {
    let names = columns.map { YAMLText.value($0, isInBrackets: true) }
    let column = names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]"
    func add(_ key: String, _ inner: String, to lines: inout [Line]) {
      // The columns of one value stand beside each other.
      if lines.last?.key != key { lines.append(Line(key: key, columns: [])) }
      lines[lines.count - 1].columns.append((inner, column))
    }
    switch place {
    case .field(let name, let detail): add(name, detail ?? "column", to: &fields)
    case .review(let reviewer, let key): add(reviewer, key, to: &panel)
    case .fact(let id, let detail): add(id, detail ?? "column", to: &facts)
    case .ignored: ignored += names
    case .nowhere: break
    }
  }

  /// The file.
  var text: String {
    func section(_ name: String, _ lines: [Line]) -> String {
      lines.isEmpty ? "" : "\(name):\n" + lines.map(\.text).joined()
    }
    return "# sitegen import tools.csv --map import.yml\n"
      + "separator: \(YAMLText.value(OpenDataTable.separator))\napostrophes: true\n" + section("fields", fields)
      + section("panel", panel) + section("facts", facts) + "ignore: [\(ignored.joined(separator: ", "))]\n"
  }
}
