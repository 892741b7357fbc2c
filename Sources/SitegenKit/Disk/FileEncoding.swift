/// How the bytes of a file are stored.
enum FileEncoding: String, Sendable, CaseIterable {
  /// As they are.
  case plain
  /// Compressed, under the file's name with `.gz` behind it, where servers look for it.
  case gzip

  /// What stands behind the name of the file.
  var suffix: String {
    switch self {
    case .plain: ""
    case .gzip: ".gz"
    }
  }

  /// What makes the stored bytes of the others, in a word: with another method they may be others.
  var method: String {
    switch self {
    case .plain: rawValue
    case .gzip: Gzip.method
    }
  }

  /// The bytes as they are stored.
  func encode(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .plain: bytes
    case .gzip: Gzip.compress(bytes)
    }
  }

  /// Takes the path of a stored file apart: the path of what is stored there, and how.
  static func split(_ path: String) -> (path: String, encoding: FileEncoding) {
    let end = FileEncoding.gzip.suffix.utf8
    guard path.utf8.count > end.count, path.utf8.suffix(end.count).elementsEqual(end) else { return (path, .plain) }
    return (String(decoding: path.utf8.dropLast(end.count), as: UTF8.self), .gzip)
  }
}
