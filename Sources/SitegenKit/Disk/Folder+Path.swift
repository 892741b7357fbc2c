import Glibc

extension Folder {
  /// The names in a path, from the outermost folder to the last one.
  package static func names(in path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Opens the folders below this one that a path leads through, for the last name in it; no link is followed.
  ///
  /// An empty path gives an empty name.
  package func innermost(of path: String) throws -> (folder: Folder, name: String) {
    let names = Self.names(in: path)
    return (try names.dropLast().reduce(self) { try $0.folder($1) }, names.last ?? "")
  }

  /// Splits a path into the path of the folder that it leads to and the name in there.
  /// - Returns: no name where the path ends with `.` or `..`, or is empty.
  static func split(_ path: String) -> (parent: String, name: String?) {
    let names = names(in: path)
    guard let name = names.last, name != ".", name != ".." else { return (path, nil) }
    let parent = names.dropLast().joined(separator: "/")
    if path.utf8.first == UInt8(ascii: "/") { return ("/" + parent, name) }
    return (parent.isEmpty ? "." : parent, name)
  }

  /// Opens the folder that a path of the user's leads to, for the name in there.
  static func parent(of path: String) throws -> (folder: Folder, name: String) {
    let (parent, name) = split(path)
    guard let name else { throw SystemError("create", path, code: EISDIR) }
    return (try open(parent), name)
  }
}

extension Folder {
  /// The path of the folder that a path is in; empty for a path without a slash.
  static func parentPath(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }

  /// The folders that a path goes through, the innermost first.
  static func ancestors(of path: String) -> [String] {
    let parent = parentPath(of: path)
    return parent.isEmpty ? [] : [parent] + ancestors(of: parent)
  }
}
