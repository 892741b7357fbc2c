/// Finds the files of a plan by their paths.
struct PlanIndex: Sendable {
  enum Found: Sendable {
    case shared(PlannedFile)
    case comparison(Pair)
  }

  private let plan: Plan
  private let files: [String: PlannedFile]
  private let places: [String: Int]

  init(_ plan: Plan) {
    self.plan = plan
    files = Dictionary(plan.files.map { ($0.path, $0) }) { first, _ in first }
    places = Dictionary(uniqueKeysWithValues: plan.site.tools.enumerated().map { ($1.slug.text, $0) })
  }

  /// - Returns: nil where no file of the plan goes to the path.
  func find(_ path: String) -> Found? {
    files[path].map { .shared($0) } ?? findComparison(path).map { .comparison($0) }
  }

  /// - Returns: nil where no comparison of the plan has its page at the path.
  func findComparison(_ path: String) -> Pair? {
    guard let slugs = Addresses.slugs(ofComparison: path), let first = places[slugs.first],
      let second = places[slugs.second], first < second
    else { return nil }
    let pair = Pair(first: first, second: second)
    return plan.holds(pair) && path.utf8.elementsEqual(plan.pairPages.path(of: pair).utf8) ? pair : nil
  }

  /// The bytes of the file at a path.
  func bytes(at path: String) -> [UInt8]? {
    switch find(path) {
    case .shared(let file): return file.bytes()
    case .comparison(let pair):
      var page: [UInt8] = []
      plan.pairPages.compose(pair, into: &page)
      return page
    case nil: return nil
    }
  }
}
