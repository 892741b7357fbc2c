/// Finds the files of a plan by their paths.
struct PlanIndex: Sendable {
  enum Found: Sendable {
    /// A file that is planned on its own.
    case other(PlannedFile)
    case comparison(Pair, FileEncoding)
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

  /// Finds what readers and servers may ask for: the page of a comparison too where it is stored in another encoding
  /// alone.
  /// - Returns: nil where nothing of the plan is at the path.
  func find(_ path: String) -> Found? {
    files[path].map { .other($0) } ?? findComparison(path).map { .comparison($0.pair, $0.encoding) }
  }

  /// Whether a file of the plan goes to the path.
  func holdsFile(at path: String) -> Bool {
    files[path] != nil || findComparison(path).map { plan.encodings.contains($0.encoding) } ?? false
  }

  /// - Returns: nil where no comparison of the plan has its page at the path.
  func findComparison(_ stored: String) -> (pair: Pair, encoding: FileEncoding)? {
    let (path, encoding) = FileEncoding.split(stored)
    guard encoding == .plain || plan.encodings.contains(encoding),
      let slugs = Addresses.slugs(ofComparison: path), let first = toolIndices[slugs.first],
      let second = toolIndices[slugs.second], first < second
    else { return nil }
    let pair = Pair(first: first, second: second)
    guard plan.holds(pair), path.utf8.elementsEqual(plan.path(of: pair, as: .plain).utf8) else { return nil }
    return (pair, encoding)
  }

  /// The bytes of the file at a path.
  func bytes(at path: String) -> [UInt8]? {
    switch find(path) {
    case .other(let file): file.bytes()
    case .comparison(let pair, let encoding): plan.bytes(of: pair, as: encoding)
    case nil: nil
    }
  }
}
