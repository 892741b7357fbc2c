import SitegenKit

/// Finds the rows in the data of a JSON, YAML or TOML file.
struct ImportRows {
  private typealias Surroundings = ImportTable.Surroundings

  /// What the data is written in, which has its own words for the same things.
  enum Format: Sendable {
    case json, yaml, toml

    var rule: Rule {
      switch self {
      case .json: .jsonSyntax
      case .yaml: .yamlSyntax
      case .toml: .tomlSyntax
      }
    }
  }

  /// The column that says under which key a row stands in a map of rows.
  private static let key = "key"
  private static let hint = "say in the mapping where the rows are, as in rows: categories.*.tools"

  private var rule: Rule { format.rule }
  private(set) var table: ImportTable
  private(set) var diagnostics = Diagnostics()
  private let format: Format
  /// What counts for every row; nil where the file is no folder's.
  private let surroundings: Surroundings?
  /// A step of the way that was not there, and what was there in its place.
  private var missed: (step: String, keys: [String])?

  init(_ format: Format, into table: ImportTable = ImportTable(), in surroundings: ImportTable.Surroundings? = nil) {
    (self.format, self.table, self.surroundings) = (format, table, surroundings)
  }

  // MARK: - Without a way

  /// Takes the rows of a list, of a map with one list in it, or of a map of maps.
  /// - Returns: whether there are such; what is a map of other things is reported for JSON alone, since elsewhere it may be one row.
  mutating func add(_ root: YAMLNode) -> Bool {
    switch root.value {
    case .null where format != .json: return true
    case .sequence(let items): addRows(items, in: surroundings)
    case .mapping(let pairs):
      let lists = pairs.filter(holdsRows)
      if lists.count == 1, case .sequence(let items) = lists[0].value.value {
        addRows(items, in: surroundings)
        reportBeside(pairs.filter { $0.key != lists[0].key })
      } else if lists.isEmpty, !pairs.isEmpty, pairs.allSatisfy({ Self.isMap($0.value) }) {
        addRows(pairs, in: surroundings)
      } else if lists.isEmpty, format != .json {
        return false
      } else {
        let words =
          format == .json
          ? "object has \(lists.count) arrays; it must have one, of objects"
          : "data has \(lists.count) lists of maps; it must have one"
        diagnostics.report(rule, "the \(words)", at: root.location, hint: Self.hint)
      }
    default:
      diagnostics.report(
        rule, "the data is \(root.kind); it must be \(format == .json ? "an array of objects" : "a list of maps")",
        at: root.location)
    }
    return true
  }

  /// Whether a list stands there that can be rows: any one of JSON, and one of maps elsewhere.
  private func holdsRows(_ pair: YAMLPair) -> Bool {
    guard case .sequence(let items) = pair.value.value else { return false }
    return format == .json || items.contains(where: Self.isMap)
  }

  private static func isMap(_ node: YAMLNode) -> Bool { if case .mapping = node.value { true } else { false } }

  private mutating func reportBeside(_ pairs: [YAMLPair]) {
    for pair in pairs {
      diagnostics.report(
        .importColumn, "\"\(pair.key)\" beside the \(format == .json ? "array" : "list") is not imported",
        at: pair.keyLocation)
    }
  }

  // MARK: - By a way

  /// Takes the rows that a way such as `categories.*.tools` leads to.
  ///
  /// A `*` stands for each key of a map and each item of a list. What stands beside the way below a `*` counts for
  /// each row: the keys as a column of the way's own beginning, `categories.*`, and values as `categories.*.name`.
  mutating func add(_ root: YAMLNode, way: Located<String>) {
    let steps = way.value.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let before = table.rows.count + table.unreadableRows
    walk(root, steps[...], path: "", in: surroundings)
    guard table.rows.count + table.unreadableRows == before, !diagnostics.preventPublishing(strict: false) else {
      return
    }
    diagnostics.report(
      .unknownKey, "\"\(way.value)\" leads to no rows", at: surroundings == nil ? way.location : root.location,
      hint: missed.flatMap { Suggestion.hint(for: $0.step, among: Set($0.keys).sorted()) })
  }

  private mutating func walk(_ node: YAMLNode, _ steps: ArraySlice<String>, path: String, in outer: Surroundings?) {
    guard let step = steps.first else {
      return addAll(node, isBehindStar: path.utf8.last == UInt8(ascii: "*"), in: outer)
    }
    let (rest, below) = (steps.dropFirst(), path.isEmpty ? step : path + "." + step)
    switch node.value {
    case .mapping(let pairs) where step == "*":
      for pair in pairs {
        table.addColumn(below, at: pair.keyLocation)
        let key = YAMLNode(value: .scalar(pair.key), location: pair.keyLocation)
        walk(pair.value, rest, path: below, in: Surroundings([below: key], in: outer))
      }
    case .sequence(let items) where step == "*":
      for item in items { walk(item, rest, path: below, in: outer) }
    case .mapping(let pairs):
      guard let next = pairs.first(where: { $0.key == step }) else {
        missed = missed ?? (step, pairs.map(\.key))
        return
      }
      let beside = pairs.filter { $0.key != step }
      var inner = outer
      if path.utf8.contains(UInt8(ascii: "*")) {
        inner = table.surroundings(beside, prefix: path + ".", in: outer, into: &diagnostics)
      } else {
        reportBeside(beside)
      }
      walk(next.value, rest, path: below, in: inner)
    case .null: break
    default:
      diagnostics.report(
        rule, "\"\(path)\" is \(node.kind) here, in which there is no \"\(step)\"", at: node.location)
    }
  }

  /// Takes what stands at the end of a way: a list of rows, a map of rows or, behind a `*`, one row.
  private mutating func addAll(_ node: YAMLNode, isBehindStar: Bool, in outer: Surroundings?) {
    switch node.value {
    case .sequence(let items): addRows(items, in: outer)
    case .mapping(let pairs) where isBehindStar:
      table.addRow(pairs, at: node.location, in: outer, into: &diagnostics)
    case .mapping(let pairs): addRows(pairs, in: outer)
    case .null: break
    case .scalar: refuse(node)
    }
  }

  // MARK: - Rows

  private mutating func addRows(_ items: [YAMLNode], in outer: Surroundings?) {
    for item in items {
      guard case .mapping(let pairs) = item.value else {
        refuse(item)
        continue
      }
      table.addRow(pairs, at: item.location, in: outer, into: &diagnostics)
    }
  }

  /// Takes the rows of a map, with the key of each as the column `key`.
  private mutating func addRows(_ pairs: [YAMLPair], in outer: Surroundings?) {
    for pair in pairs {
      guard case .mapping(var values) = pair.value.value else {
        refuse(pair.value)
        continue
      }
      if !values.contains(where: { $0.key == Self.key }) {
        let key = YAMLNode(value: .scalar(pair.key), location: pair.keyLocation)
        values.append(YAMLPair(key: Self.key, keyLocation: pair.keyLocation, value: key))
      }
      table.addRow(values, at: pair.keyLocation, in: outer, into: &diagnostics)
    }
  }

  private mutating func refuse(_ item: YAMLNode) {
    let wanted = format == .json ? "an object" : "a map of keys"
    diagnostics.report(rule, "the item is \(item.kind); it must be \(wanted)", at: item.location)
    table.countUnreadableRow()
  }
}
