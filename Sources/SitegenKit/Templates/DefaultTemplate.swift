/// A template or an asset that came with the program, for people who make one of their own of it.
package struct DefaultTemplate: Sendable {
  /// The path below `Templates/`, as in `partials/card.mustache`.
  package let path: String
  private let bytes: [UInt8]

  /// All of them, sorted by their paths.
  package static var all: [DefaultTemplate] {
    TemplateFiles.defaults.map { DefaultTemplate(path: $0.path, bytes: $0.bytes) }
      .sorted { $0.path.precedes($1.path) }
  }

  /// Finds the one that a name means: its path, with or without its folder and the ending of templates.
  package static func named(_ name: String) -> DefaultTemplate? {
    let paths = [name, "\(name).mustache", "partials/\(name)", "partials/\(name).mustache", "assets/\(name)"]
    let all = all
    return paths.firstValue { path in all.first { $0.path.utf8.elementsEqual(path.utf8) } }
  }

  /// What was probably meant by a name that none has, as a hint; nil where nothing is near.
  package static func hint(for name: String) -> String? {
    Suggestion.hint(
      for: name,
      among: all.flatMap { template in
        let plain = template.path.replacing(".mustache", with: "")
        return [template.path, plain] + plain.split(separator: "/").dropFirst().map(String.init)
      })
  }

  // MARK: - Copies

  /// The text for a copy: the file, behind a comment that says which default it was made of.
  ///
  /// Pages are the same with it.
  package var copy: String { origin + String(decoding: bytes, as: UTF8.self) }

  private static let mark = "sitegen default "

  /// The comment in the form of the file's language.
  private var origin: String {
    let text = "\(Self.mark)\(LastingFingerprint(bytes))"
    if path.hasSuffix(".mustache") { return "{{! \(text) }}\n" }
    return path.hasSuffix(".svg") ? "<!-- \(text) -->\n" : "/* \(text) */\n"
  }

  /// What a site has in the place of a default.
  package struct Own: Sendable {
    /// How the site's file and the default came to differ, in a few words.
    package let state: String
    /// What the site's file has that the default has not, and the other way round; empty where they are the same.
    package let difference: String
  }

  /// Compares the site's own file with the default.
  /// - Returns: nil where the site has none.
  package func own(in tree: SourceTree) -> Own? {
    guard let own = tree["Templates/\(path)"] else { return nil }
    guard var text = String(validating: own, as: UTF8.self) else { return Own(state: "no text", difference: "") }
    let end = text.utf8.firstIndex(of: UInt8(ascii: "\n")).map { text.utf8.index(after: $0) } ?? text.endIndex
    let first = text[..<end]
    var source: LastingFingerprint?
    if let place = first.firstRange(of: Self.mark) {
      source = LastingFingerprint(digits: first[place.upperBound...].prefix { $0.isHexDigit })
      if source != nil { text = String(text[end...]) }
    }
    let diff = LineDiff(from: String(decoding: bytes, as: UTF8.self), to: text).text
    let isCurrent = source.map { $0 == LastingFingerprint(bytes) }
    let state =
      switch (isCurrent, diff.isEmpty) {
      case (_, true): "the same as the default"
      case (true, false): "changed here; the default is still the one that was copied"
      case (false, false): "the default has changed since it was copied"
      case (nil, false): "differs from the default; nothing says which one it was made of"
      }
    let head = "--- default/\(path)\n+++ Templates/\(path)\n"
    return Own(state: state, difference: diff.isEmpty ? "" : Printable.lines(head + diff))
  }
}

extension Printable {
  /// Lines, each made safe to print.
  fileprivate static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { Printable.text(String($0)) }
      .joined(separator: "\n")
  }
}
