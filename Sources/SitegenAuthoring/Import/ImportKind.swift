import SitegenKit

/// The kinds of files that can be imported, each told by the ending of its name.
enum ImportKind: Sendable {
  case csv, tsv, json, yaml, toml, markdown

  /// What a message says they are.
  static let endings = ".csv, .tsv, .json, .yml, .toml or .md file"

  /// - Returns: nil where a name has the ending of no such file.
  init?(of name: String) {
    switch Self.ending(of: name) {
    case "csv": self = .csv
    case "tsv": self = .tsv
    case "json": self = .json
    case "yml", "yaml": self = .yaml
    case "toml": self = .toml
    case "md", "markdown": self = .markdown
    default: return nil
    }
  }

  /// Whether rows are nested in the file's data, so that `rows` can say where.
  var isNested: Bool { [.json, .yaml, .toml].contains(self) }

  /// What stands behind the last dot of a name, in small letters; empty where nothing does.
  static func ending(of name: String) -> String {
    let parts = name.lowercased().utf8.split(separator: UInt8(ascii: "."))
    return parts.count > 1 ? parts.last.map { String(decoding: $0, as: UTF8.self) } ?? "" : ""
  }
}
