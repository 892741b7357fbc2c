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

    /// The paths of all that is new or changed, one a line, in parts: those of pages by their first tool.
    func changedLines(of plan: Plan) -> some Sequence<[UInt8]> {
      (0...rows.count).lazy.map { part in
        var lines: [UInt8] = []
        if part == 0 { for change in changes { lines += "\(change.path)\n".utf8 } }
        for change in part > 0 ? rows[part - 1].changes : [] {
          plan.pairPages.appendPath(of: Pair(first: rows[part - 1].first, second: Int(change.second)), to: &lines)
          lines.append(UInt8(ascii: "\n"))
        }
        return lines
      }
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
      result.files[file.path] = BuildRecord.File(written: made.file, ingredients: file.ingredients)
      if let change = made.change {
        result.changes.append(change)
        result.bytes += made.file.size
      } else {
        result.unchanged += 1
      }
    }
    let places = Array(plan.site.tools.indices)
    // The first tool has the longest row and the last one none, so that the threads end together.
    let size = max(1, min(Self.rowsTogether, places.count / (8 * max(1, jobs))))
    let bands = stride(from: 0, to: places.count, by: size).map { places[$0..<min($0 + size, places.count)] }
    result.rows = try concurrentMap(bands, jobs: jobs, makeRows).flatMap(\.self)
    for row in result.rows {
      result.unchanged += row.unchanged
      result.bytes += row.bytes
    }
    return result
  }

  private func make(_ file: PlannedFile) throws -> (file: RecordedFile, change: Change?) {
    defer { progress.finish(1) }
    let recorded = last?.record.files[file.path]?.written
    let found = try look(at: file.path, recorded: recorded)
    if let recorded, let last, !last.mayDiffer(file), found == .file(recorded.content), try keep(file.path) {
      return (recorded.kept, nil)
    }
    let bytes = file.bytes()
    let new = RecordedFile(content: Fingerprint(bytes), size: bytes.count, isNew: true)
    if found == .file(new.content), try keep(file.path) { return (new.kept, nil) }
    try stage.createFile(at: file.path, bytes)
    return (new, Change(path: file.path, replaces: found != .nothing))
  }

  /// How many rows are made together, at most. Their pages with one second tool follow each other, so that what the pages
  /// are made of stays in the processor's cache: 16 tools have about 250 KB.
  private static let rowsTogether = 16

  private func makeRows(_ firsts: ArraySlice<Int>) throws -> [Row] {
    var rows = try firsts.map { first in
      RowInProgress(first: first, last: try last?.row(first), toolCount: plan.site.tools.count)
    }
    var page: [UInt8] = []
    for second in plan.site.tools.indices.dropFirst((firsts.first ?? 0) + 1) {
      for index in rows.indices where rows[index].made.first < second {
        let pair = Pair(first: rows[index].made.first, second: second)
        if plan.holds(pair) { try makePage(pair, in: &rows[index], by: &page) }
      }
    }
    for row in rows { try table.write(row.pages, row.made.first) }
    return rows.map(\.made)
  }

  private struct RowInProgress {
    var made: Row
    var pages: PageTable.Row
    let last: LastBuild.Row?

    init(first: Int, last: LastBuild.Row?, toolCount: Int) {
      made = Row(first: first)
      pages = PageTable.Row(count: toolCount - first - 1)
      self.last = last
    }
  }

  private func makePage(_ pair: Pair, in row: inout RowInProgress, by page: inout [UInt8]) throws {
    defer { progress.finish(1) }
    let recorded = row.last?[pair]
    let isCurrent = last.map { !$0.mayDiffer(pair) } ?? false
    func leave(_ file: RecordedFile) {
      row.pages[pair.second - pair.first - 1] = file.kept
      row.made.unchanged += 1
    }
    if isCurrent, let recorded, unchanged == .stay, survey?.isKnownToStand ?? false { return leave(recorded) }
    let path = plan.pairPages.path(of: pair)
    let found = try look(at: path, recorded: recorded, isComparison: true)
    if isCurrent, let recorded, found == .file(recorded.content), try keep(path) { return leave(recorded) }
    page.removeAll(keepingCapacity: true)
    plan.pairPages.compose(pair, into: &page)
    let new = RecordedFile(content: Fingerprint(page), size: page.count, isNew: true)
    if found == .file(new.content), try keep(path) { return leave(new) }
    try stage.createFile(at: path, page)
    row.pages[pair.second - pair.first - 1] = new
    row.made.bytes += page.count
    row.made.changes.append((Int32(pair.second), found != .nothing))
  }

  private func look(at path: String, recorded: RecordedFile?, isComparison: Bool = false) throws
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
