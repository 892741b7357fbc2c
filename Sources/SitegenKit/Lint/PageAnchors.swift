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
    let parts = HTML.ids(in: index.bytes(at: path) ?? [])
    known[path] = parts
    return parts
  }
}
