/// The files of `assets/` by the names that every template has for them: `asset.hero.png` is the address of
/// `assets/hero.png`, and `asset.img.hero.png` that of `assets/img/hero.png`.
///
/// A file whose path has other characters than letters, digits, `_`, `-`, `.` and `/` has no name.
struct AssetNames: Sendable {
  /// What the names begin with.
  static let object = "asset"

  /// The paths below `Templates/` by what stands behind `asset.`; of two files with one name the first by its path.
  let paths: [String: String]

  init(_ paths: some Sequence<String>) {
    var found: [String: String] = [:]
    for path in paths.sorted() {
      let inner = path.utf8.dropFirst("assets/".utf8.count)
      guard inner.allSatisfy({ Ascii.isLetter($0) || Ascii.isDigit($0) || "_-./".utf8.contains($0) }) else { continue }
      let words = inner.split(omittingEmptySubsequences: false) { ".".utf8.contains($0) || "/".utf8.contains($0) }
      guard !words.contains(where: \.isEmpty) else { continue }
      let name = words.map { String(decoding: Array($0), as: UTF8.self) }.joined(separator: ".")
      if found[name] == nil { found[name] = path }
    }
    self.paths = found
  }

  /// The names as a check of templates sees them.
  var shape: Shape { .object(Self.names(paths.keys.map { $0.split(separator: ".")[...] })) }

  private static func names(_ paths: [ArraySlice<Substring>]) -> Shape.Names {
    Dictionary(grouping: paths) { String($0.first ?? "") }.mapValues { paths in
      let inner = paths.map { $0.dropFirst() }.filter { !$0.isEmpty }
      // A file that has the beginning of another one's name has none of its own.
      return inner.isEmpty ? .url : .object(names(inner))
    }
  }

  /// The addresses by those names, each found as a template asks for it.
  static func scope(_ address: @escaping (_ name: String) -> String?) -> Scope {
    Scope(name: object, .object(inner("", address)))
  }

  private static func inner(_ prefix: String, _ address: @escaping (_ name: String) -> String?) -> Scope {
    Scope { word in
      let name = prefix + word
      return address(name).map { .html(HTML(escaping: $0)) } ?? .object(inner(name + ".", address))
    }
  }
}
