/// Finds the files of a plan by their paths.
struct PlanIndex: Sendable {
  enum Found: Sendable {
    /// A file that is planned on its own.
    case other(PlannedFile)
    case comparison(Pair)
  }

  private let plan: Plan
  private let files: [String: PlannedFile]
  /// The index of each tool by its slug.
  private let toolIndices: [String: Int]

  init(_ plan: Plan) {
    self.plan = plan
    files = Dictionary(plan.files.map { ($0.path, $0) }) { first, _ in first }
    toolIndices = Dictionary(uniqueKeysWithValues: plan.site.tools.enumerated().map { ($1.slug.text, $0) })
  }

  /// - Returns: nil where no file of the plan goes to the path.
  func find(_ path: String) -> Found? {
    files[path].map { .other($0) } ?? findComparison(path).map { .comparison($0) }
  }

  /// - Returns: nil where no comparison of the plan has its page at the path.
  func findComparison(_ path: String) -> Pair? {
    guard let slugs = Addresses.slugs(ofComparison: path), let first = toolIndices[slugs.first],
      let second = toolIndices[slugs.second], first < second
    else { return nil }
    let pair = Pair(first: first, second: second)
    return plan.holds(pair) && path.utf8.elementsEqual(plan.pairPages.path(of: pair).utf8) ? pair : nil
  }

  /// The bytes of the file at a path.
  func bytes(at path: String) -> [UInt8]? {
    switch find(path) {
    case .other(let file): return file.bytes()
    case .comparison(let pair):
      var page: [UInt8] = []
      plan.pairPages.compose(pair, into: &page)
      return page
    case nil: return nil
    }
  }
}
