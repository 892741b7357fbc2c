/// A sentence of the site's with places for what a page knows: `{leader} leads, {high} to {low}.`
struct Phrase: Sendable {
  private enum Part: Sendable {
    case text(String)
    case place(String)
  }

  private let parts: [Part]

  init(_ text: String) {
    var parts: [Part] = []
    var rest = text.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      if open > rest.startIndex { parts.append(.text(String(decoding: rest[..<open], as: UTF8.self))) }
      parts.append(.place(String(decoding: rest[rest.index(after: open)..<close], as: UTF8.self)))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(decoding: rest, as: UTF8.self))) }
    self.parts = parts
  }

  /// The names of the places.
  var places: [String] { parts.compactMap { if case .place(let name) = $0 { name } else { nil } } }

  /// The sentence with its places filled.
  func filled(_ values: [(String, String)]) -> String {
    var bytes: [UInt8] = []
    append(to: &bytes) { name, bytes in bytes += (values.first { $0.0 == name }?.1 ?? "").utf8 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the sentence to a text.
  /// - Parameter fill: appends what belongs in a place, by its name.
  func append(to bytes: inout [UInt8], fill: (_ place: String, _ bytes: inout [UInt8]) -> Void) {
    for part in parts {
      switch part {
      case .text(let text): bytes += text.utf8
      case .place(let name): fill(name, &bytes)
      }
    }
  }
}
