/// The parts of the site's pages that a link can name: their `id`s. A page is made when a link asks for a part of it.
struct PageParts {
  private let plan: Plan
  private let files: [String: Plan.File]
  private let places: [String: Int]
  private var known: [String: Set<String>] = [:]

  init(plan: Plan) {
    self.plan = plan
    files = Dictionary(plan.sharedFiles.map { ($0.path, $0) }) { first, _ in first }
    places = Dictionary(uniqueKeysWithValues: plan.site.tools.enumerated().map { ($1.slug.text, $0) })
  }

  /// Of a file below the output folder that the plan holds.
  mutating func parts(of path: String) -> Set<String> {
    if let parts = known[path] { return parts }
    let parts = Self.ids(in: bytes(of: path))
    known[path] = parts
    return parts
  }

  private func bytes(of path: String) -> [UInt8] {
    if let file = files[path] { return file.bytes() }
    var bytes: [UInt8] = []
    if let pair = Addresses.slugs(ofComparison: path), let first = places[pair.first], let second = places[pair.second]
    {
      plan.pairPages.compose(Pair(first: min(first, second), second: max(first, second)), into: &bytes)
    }
    return bytes
  }

  /// In our pages a quote is always markup, since text and attributes have theirs escaped.
  private static func ids(in bytes: [UInt8]) -> Set<String> {
    let mark = Array(" id=\"".utf8)
    var ids: Set<String> = []
    var index = 0
    // The standard library's search is generic and slow, and a tool's page is long.
    while index + mark.count < bytes.count {
      guard bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark) else {
        index += 1
        continue
      }
      let id = bytes[(index + mark.count)...].prefix { $0 != UInt8(ascii: "\"") }
      ids.insert(String(decoding: id, as: UTF8.self))
      index = id.endIndex
    }
    return ids
  }
}
