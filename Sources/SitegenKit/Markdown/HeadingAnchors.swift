import Foundation

/// The ids of a text's headings, by which links lead to them (`#cookies`).
enum HeadingAnchors {
  /// The text with an id in each heading.
  /// - Parameters:
  ///   - html: the rendered text, in which a `<` is always markup.
  ///   - names: the texts of its headings, in their order.
  ///   - taken: ids that the page has already: a heading of such a name gets `-1` behind it, as the second of two does.
  /// - Returns: the same text where it has no headings.
  static func add(to html: HTML, names: [String], taken: Set<String>) -> HTML {
    guard !names.isEmpty else { return html }
    let bytes = html.bytes
    // Footnotes have ids too.
    var ids = ids(of: names, taken: taken.union(HTML.ids(in: bytes))).makeIterator()
    var result: [UInt8] = []
    var start = 0
    while let found = bytes.range(of: Array("<h".utf8), in: start..<bytes.count) {
      // A digit follows in headings, and none in `<hr />`.
      let end = min(found.upperBound + 1, bytes.count)
      result += bytes[start..<end]
      start = end
      if Ascii.isDigit(bytes[end - 1]), let id = ids.next() ?? nil { result += " id=\"\(id)\"".utf8 }
    }
    return HTML(markup: result + bytes[start...])
  }

  /// The id of each heading; nil where its text has neither a letter nor a digit.
  static func ids(of names: [String], taken: Set<String>) -> [String?] {
    var taken = taken
    // How many headings have had a name, so that each number is tried once.
    var counts: [String: Int] = [:]
    return names.map { name in
      let stem = stem(of: name)
      guard !stem.isEmpty else { return nil }
      var id = stem
      while taken.contains(id) {
        counts[stem, default: 0] += 1
        id = "\(stem)-\(counts[stem, default: 0])"
      }
      taken.insert(id)
      return id
    }
  }

  /// A name by the rule for slugs; by its own letters where that rule leaves nothing of it, as of other scripts.
  private static func stem(of name: String) -> String {
    let slug = Slug.suggestion(for: name)
    guard slug.isEmpty else { return slug }
    let words = name.precomposedStringWithCanonicalMapping.lowercased().unicodeScalars.split { scalar in
      !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark)
    }
    return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
  }
}
