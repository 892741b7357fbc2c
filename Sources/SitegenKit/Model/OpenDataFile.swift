/// The files of what the entries say as data for reuse, by their paths below the output folder.
enum OpenDataFile: String, Sendable {
  case tools = "data/tools.json"
  /// The JSON Schema of the first.
  case schema = "data/tools.schema.json"
  /// The same as the first, as a table.
  case table = "data/tools.csv"
  /// How an import reads the table.
  case mapping = "data/import.yml"
}
