/// Makes the files of a plan in the stage: all of them, or those alone that are not in the output already.
struct StageMaker: Sendable {
  /// Where the files go that need not be written.
  enum Unchanged: Sendable {
    /// They are what the output has; the stage is for the others.
    case stay
    /// The stage becomes the whole site, and gets them under a second name.
    case link
  }

  let plan: Plan
  let stage: Folder
  let table: PageTable
  /// What the output has; nil where it is not there yet.
  let survey: OutputSurvey?
  /// Nil where every file is made anew.
  let last: LastBuild?
  let output: Folder?
  let unchanged: Unchanged
  let progress: BuildProgress

  /// What was made.
  struct Result: Sendable {
    var files: [String: BuildRecord.File] = [:]
    /// The files that are new or changed.
    var changes: [Change] = []
    /// The pages that are, by the place of their first tool.
    var rows: [Row] = []
    var unchanged = 0
    var bytes = 0

    /// The paths of all that is new or changed.
    func changedPaths(of plan: Plan) -> some Sequence<String> {
      let pages = rows.lazy.flatMap { row in
        row.changes.lazy.map { plan.pairPages.path(of: Pair(first: row.first, second: Int($0.second))) }
      }
      return [AnySequence(changes.lazy.map(\.path)), AnySequence(pages)].lazy.joined()
    }

    var written: Int { changes.count + rows.reduce(0) { $0 + $1.changes.count } }
  }

  struct Change: Sendable {
    let path: String
    /// Whether the output has something there.
    let replaces: Bool
  }

  /// A tool's pages with the tools behind it. There may be many: they are kept as numbers.
  struct Row: Sendable {
    let first: Int
    var changes: [(second: Int32, replaces: Bool)] = []
    fileprivate var unchanged = 0
    fileprivate var bytes = 0
  }

  /// - Throws: `SystemError`, or `OutputTarget.Refusal` where the output has somebody else's file in a page's place.
  func make(jobs: Int) throws -> Result {
    var result = Result()
    for (file, made) in zip(plan.files, try concurrentMap(plan.files, jobs: jobs, make)) {
      result.files[file.path] = BuildRecord.File(content: made.content, ingredients: file.ingredients)
      result.bytes += made.bytes
      if let change = made.change { result.changes.append(change) } else { result.unchanged += 1 }
    }
    // The first tool has the longest row and the last one none, so that the threads end together.
    result.rows = try concurrentMap(Array(plan.site.tools.indices), jobs: jobs, makeRow)
    for row in result.rows {
      result.unchanged += row.unchanged
      result.bytes += row.bytes
    }
    return result
  }

  private func make(_ file: Plan.File) throws -> (content: Fingerprint, change: Change?, bytes: Int) {
    defer { progress.finish(1) }
    let recorded = last?.record.files[file.path]?.content
    let found = try look(at: file.path, recorded: recorded)
    if let recorded, let last, !last.mayDiffer(file), found == .file(recorded), try keep(file.path) {
      return (recorded, nil, 0)
    }
    let bytes = file.bytes()
    let content = Fingerprint(bytes)
    if found == .file(content), try keep(file.path) { return (content, nil, 0) }
    try stage.createFile(at: file.path, bytes)
    return (content, Change(path: file.path, replaces: found != .nothing), bytes.count)
  }

  private func makeRow(_ first: Int) throws -> Row {
    var row = Row(first: first)
    var cells = [UInt64](repeating: 0, count: plan.site.tools.count - first - 1)
    let lastRow = try last?.row(first)
    var page: [UInt8] = []
    for pair in plan.row(first) {
      defer { progress.finish(1) }
      let recorded = lastRow?[pair]
      let cell = pair.second - first - 1
      let isCurrent = last.map { !$0.mayDiffer(pair) } ?? false
      if isCurrent, let recorded, unchanged == .stay, survey?.isKnownToStand ?? false {
        cells[cell] = recorded.value
        row.unchanged += 1
        continue
      }
      let path = plan.pairPages.path(of: pair)
      let found = try look(at: path, recorded: recorded, isComparison: true)
      if isCurrent, let recorded, found == .file(recorded), try keep(path) {
        cells[cell] = recorded.value
        row.unchanged += 1
        continue
      }
      page.removeAll(keepingCapacity: true)
      plan.pairPages.compose(pair, into: &page)
      let content = Fingerprint(page)
      cells[cell] = content.value
      if found == .file(content), try keep(path) {
        row.unchanged += 1
        continue
      }
      try stage.createFile(at: path, page)
      row.bytes += page.count
      row.changes.append((Int32(pair.second), found != .nothing))
    }
    try table.write(cells, first)
    return row
  }

  private func look(at path: String, recorded: Fingerprint?, isComparison: Bool = false) throws
    -> OutputSurvey.Finding
  {
    guard let survey else { return .nothing }
    guard last != nil else {
      try survey.checkFree(path)
      return .nothing
    }
    return try survey.look(at: path, recorded: recorded, isComparison: isComparison)
  }

  /// - Returns: false where the file must be written after all.
  private func keep(_ path: String) throws -> Bool {
    switch unchanged {
    case .stay: return true
    case .link:
      guard let output else { return false }
      do {
        return try stage.link(path, from: output, path)
      } catch let error as SystemError where error.isMissing {
        try stage.makeFolders(above: path)
        return try stage.link(path, from: output, path)
      }
    }
  }
}
