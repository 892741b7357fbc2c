/// What the parts of an SVG picture show of each other, to tell how much a browser has to draw.
///
/// A part that shows another twice, which shows a third twice, and so on, is a short file and a picture without end.
struct SVGReferences {
  /// The most elements that a picture may come to.
  static let mostElements = 100_000
  /// How deep parts may be shown within parts.
  static let deepest = 10

  /// What stands in one part: an element with an id, or the whole picture.
  private struct Part {
    var elements = 0
    var shown: [String] = []
  }

  private var parts: [String: Part] = ["": Part()]

  /// Counts an element, and what it shows by its attributes.
  /// - Parameters:
  ///   - ids: those of the elements that it is in, and its own.
  ///   - shown: the ids that it refers to.
  mutating func add(in ids: [String], showing shown: [String]) {
    let shown = shown.filter { !$0.isEmpty }
    for id in [""] + ids {
      parts[id, default: Part()].elements += 1
      parts[id, default: Part()].shown += shown
    }
  }

  /// Why the picture is too much to draw; nil where it is not.
  var problem: String? {
    var known: [String: (elements: Int, height: Int)] = [:]
    /// - Returns: what a part comes to, and how deep the parts are that it shows; nil where they are too deep.
    func measure(_ id: String, depth: Int) -> (elements: Int, height: Int)? {
      if let found = known[id] { return found }
      guard depth <= Self.deepest, let part = parts[id] else { return nil }
      var (elements, height) = (part.elements, 0)
      for inner in part.shown where parts[inner] != nil {
        guard let found = measure(inner, depth: depth + 1), found.height < Self.deepest else { return nil }
        elements = min(elements + found.elements, Self.mostElements + 1)
        height = max(height, found.height + 1)
      }
      known[id] = (elements, height)
      return (elements, height)
    }
    guard let whole = measure("", depth: 0) else {
      return "parts of the picture show each other more than \(Self.deepest) deep"
    }
    return whole.elements > Self.mostElements ? "the picture comes to more than \(Self.mostElements) elements" : nil
  }

  /// The ids that a value refers to, as in `#a` and `url(#a)`.
  static func ids(in value: String, isAddress: Bool) -> [String] {
    let bytes = Array(value.utf8)
    if isAddress {
      let address = bytes.drop(while: Ascii.isWhitespace)
      return address.first == UInt8(ascii: "#") ? [id(address.dropFirst())] : []
    }
    // A colour is no id of a part, and is passed over as one that no part has.
    return bytes.split(separator: UInt8(ascii: "#"), omittingEmptySubsequences: false).dropFirst().map(id)
  }

  private static func id(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix { !Ascii.isWhitespace($0) && !")\"'".utf8.contains($0) }, as: UTF8.self)
  }
}
