import SitegenKit

/// A table of TOML while its document is read: other lines may still add to it.
final class TOMLTable {
  /// What made a table, which decides who may add to it.
  enum Origin: Equatable {
    /// A header further in leads through it. It may still get a header of its own, or keys by dots.
    case way
    /// A header names it; no second one may.
    case header
    /// Dotted keys below this header (counted from the document's beginning) made it, and only they may add to it.
    case dots(section: Int)
  }

  /// The tables of one name in double brackets, in their order.
  final class List {
    fileprivate(set) var tables: [TOMLTable]

    init(_ first: TOMLTable) { tables = [first] }

    func append(_ table: TOMLTable) { tables.append(table) }
  }

  /// What stands behind a key.
  ///
  /// A table in braces is a value: nothing may add to it.
  enum Item {
    case value(YAMLNode)
    case table(TOMLTable)
    case tables(List)
  }

  private struct Entry {
    let key: String
    let location: SourceLocation
    let item: Item
  }

  var origin: Origin
  private let location: SourceLocation
  private var entries: [Entry] = []
  private var places: [String: Int] = [:]

  init(_ origin: Origin, at location: SourceLocation) { (self.origin, self.location) = (origin, location) }

  /// What stands behind a key, and where the key stands first; nil where nothing does.
  subscript(key: String) -> (item: Item, location: SourceLocation)? {
    places[key].map { (entries[$0].item, entries[$0].location) }
  }

  /// Adds a key that the table does not have yet.
  func add(_ key: String, at location: SourceLocation, _ item: Item) {
    places[key] = entries.count
    entries.append(Entry(key: key, location: location, item: item))
  }

  /// The keys with their values, in the order in which the document names them.
  var pairs: [YAMLPair] {
    entries.map { entry in
      let value =
        switch entry.item {
        case .value(let node): node
        case .table(let table): table.node
        case .tables(let list):
          YAMLNode(value: .sequence(list.tables.map(\.node)), location: entry.location)
        }
      return YAMLPair(key: entry.key, keyLocation: entry.location, value: value)
    }
  }

  private var node: YAMLNode { YAMLNode(value: .mapping(pairs), location: location) }
}
