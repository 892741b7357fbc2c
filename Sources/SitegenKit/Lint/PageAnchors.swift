/// The parts of the site's pages that a link can name: their `id`s.
///
/// A page is made when a link asks for a part of it.
struct PageAnchors {
  let index: PlanIndex
  private var known: [String: Set<String>] = [:]

  init(_ index: PlanIndex) { self.index = index }

  /// The parts of a file below the output folder; none where the plan does not hold it.
  mutating func ids(of path: String) -> Set<String> {
    if let parts = known[path] { return parts }
    let parts = Self.ids(in: index.bytes(at: path) ?? [])
    known[path] = parts
    return parts
  }

  /// In our pages a quote is always markup, since text and attributes have theirs escaped.
  private static func ids(in bytes: [UInt8]) -> Set<String> {
    let attribute = Array(" id=\"".utf8)
    var ids: Set<String> = []
    var offset = 0
    while let found = bytes.range(of: attribute, in: offset..<bytes.count) {
      let id = bytes[found.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
      ids.insert(String(decoding: id, as: UTF8.self))
      offset = id.endIndex
    }
    return ids
  }
}
