/// Makes the files of a plan in the stage: all of them, or those alone that are not in the output already.
struct StageMaker: Sendable {
  /// What becomes of files that need not be written.
  enum Unchanged: Sendable {
    /// They stay where they are in the output; the stage gets the others only.
    case stay
    /// The stage becomes the whole site, so each gets a second name there. The output is nil where there is none yet.
    case link(from: Folder?)
  }

  /// The new site.
  let plan: Plan
  /// The folder that the files are made in.
  let stage: Folder
  /// Takes what is known of each comparison's page, for the next build.
  let table: PageTable
  /// Tells what the output has; nil where it is not there yet.
  let survey: OutputSurvey?
  /// What the last build made; nil where every file is made anew.
  let last: LastBuild?
  /// What becomes of files that need not be written.
  let unchanged: Unchanged
  /// Counts the files that are done.
  let progress: BuildProgress

  /// Makes all files.
  /// - Parameter jobs: How many threads may work.
  /// - Returns: what was made, and what was not because the output has it.
  /// - Throws: `SystemError`, or `OutputTarget.Refusal` where the output has somebody else's file at the path of a
  ///   page.
  func make(jobs: Int) throws -> Result {
    let firsts = Array(plan.site.tools.indices)
    // The first tool has the longest row and the last one none, so that the threads end together.
    let size = max(1, min(Self.rowsTogether, firsts.count / (8 * max(1, jobs))))
    let bands = stride(from: 0, to: firsts.count, by: size).map { firsts[$0..<min($0 + size, firsts.count)] }
    var result = Result()
    // No thread waits for one that is still at a file of many tools.
    let parts = plan.files.map(Part.file) + bands.map(Part.rows)
    let made = try concurrentMap(parts, jobs: jobs, equippedWith: { Composer(plan.pairPages.forOneThread()) }) {
      composer, part in try make(part, with: &composer)
    }
    for made in made {
      switch made {
      case .file(let stored): for stored in stored { result.add(stored) }
      case .rows(let rows): for row in rows { result.add(row) }
      }
    }
    return result
  }

  /// What one thread makes at a time.
  private enum Part: Sendable {
    case file(PlannedFile)
    case rows(ArraySlice<Int>)
  }

  private enum MadePart: Sendable {
    case file([Stored])
    case rows([Row])
  }

  private func make(_ part: Part, with composer: inout Composer) throws -> MadePart {
    switch part {
    case .file(let file): .file(try decide(file))
    case .rows(let firsts): .rows(try makeRows(firsts, with: &composer))
    }
  }

  /// How many rows are made together, at most.
  ///
  /// Their pages with one second tool follow each other, so that what the pages are made of stays in the processor's
  /// cache: 16 tools have about 250 KB.
  private static let rowsTogether = 16

  private func makeRows(_ firsts: ArraySlice<Int>, with composer: inout Composer) throws -> [Row] {
    let keepsUnseen = keepsUnseen
    var rows = try firsts.map { first in
      let old = try last?.row(first)
      let kept = keepsUnseen && last?.isStale(first) == false ? old?.kept : nil
      return RowInProgress(
        made: Row(first: first), pages: kept ?? table.emptyRow(first), last: old, isKept: kept != nil)
    }
    let encodings = plan.encodings
    for second in plan.site.tools.indices.dropFirst((firsts.first ?? 0) + 1) {
      let isStale = last?.isStale(second) ?? true
      for index in rows.indices where rows[index].made.first < second && (isStale || !rows[index].isKept) {
        let pair = Pair(first: rows[index].made.first, second: second)
        guard plan.holds(pair) else {
          rows[index].leaveOut(second, encodings)
          continue
        }
        composer.begin(pair)
        var mayDiffer = last?.mayDiffer(pair) ?? true
        for encoding in encodings {
          let recorded = rows[index].last?[pair, encoding]
          let decision = try decide(
            plan.path(of: pair, as: encoding), recorded: recorded, mayDiffer: mayDiffer, isComparison: true
          ) { composer.page(as: encoding) }
          rows[index].add(decision, second: second, encoding)
          // What follows from a page that is the same is the same.
          if encoding == .plain, decision.file.content == recorded?.content { mayDiffer = false }
        }
      }
    }
    for index in rows.indices {
      progress.finish(rows[index].countUnseen())
      try table.write(rows[index].pages, rows[index].made.first)
    }
    return rows.map(\.made)
  }

  /// Composes pages on one thread: each when it is asked for first, and once for all files that have it.
  private struct Composer {
    private let pages: PairPages
    private var buffer = PageBuffer()
    /// The pair whose page is next; nil where the buffer has it.
    private var next: Pair?

    init(_ pages: PairPages) { self.pages = pages }

    /// Begins the page of a pair.
    mutating func begin(_ pair: Pair) { next = pair }

    /// The page as it is stored.
    mutating func page(as encoding: FileEncoding) -> [UInt8] {
      if let pair = next {
        pages.compose(pair, into: &buffer)
        next = nil
      }
      return encoding.encode(buffer.page)
    }
  }

  // MARK: - One file

  /// What became of a file.
  enum Decision: Sendable {
    /// The output has it, byte for byte.
    case stands(RecordedFile)
    /// It was written to the stage.
    case written(RecordedFile, replaces: Bool)

    var file: RecordedFile {
      switch self {
      case .stands(let file), .written(let file, _): file
      }
    }
  }

  /// A file in one of its encodings, what it was made from (a copy of the file itself), and what became of it.
  typealias Stored = (path: String, ingredients: Fingerprint?, decision: Decision)

  /// Decides of a file that is no comparison's page, in each of its encodings.
  private func decide(_ file: PlannedFile) throws -> [Stored] {
    var made: [UInt8]?
    var ingredients = file.ingredients
    return try file.encodings.map { encoding in
      let path = file.path(as: encoding)
      let decision = try decide(
        path, recorded: last?.record.files[path]?.written, mayDiffer: last?.mayDiffer(path, from: ingredients) ?? true,
        isComparison: false
      ) {
        made = made ?? file.bytes()
        return encoding.encode(made ?? [])
      }
      defer { if encoding == .plain { ingredients = Fingerprint(decision.file.content, Fingerprint(Gzip.method)) } }
      return (path, ingredients, decision)
    }
  }

  /// Decides whether a file stands or must be written, and sees to that.
  ///
  /// A file whose ingredients are those of the last build is not made to be compared.
  /// - Parameters:
  ///   - path: The path below the output, worked out only where it is needed.
  ///   - recorded: What the last build left at the path; nil where it left nothing.
  ///   - mayDiffer: Whether what the file is made from changed since.
  ///   - isComparison: Whether it is the page of a comparison.
  ///   - make: Makes the bytes.
  /// - Returns: what became of the file.
  /// - Throws: As `make(jobs:)`.
  private func decide(
    _ path: @autoclosure () -> String, recorded: RecordedFile?, mayDiffer: Bool, isComparison: Bool,
    _ make: () -> [UInt8]
  ) throws -> Decision {
    defer { progress.finish(1) }
    let known = mayDiffer ? nil : recorded
    if let known, isComparison, case .stay = unchanged, survey?.isKnownToStand ?? false { return .stands(known.kept) }
    let path = path()
    let found = try survey?.look(at: path, recorded: recorded, isComparison: isComparison) ?? .nothing
    if let known, found == .file(known.content), try keep(path) { return .stands(known.kept) }
    let bytes = make()
    let new = RecordedFile(content: Fingerprint(bytes), size: bytes.count, isNew: true)
    if found == .file(new.content), try keep(path) { return .stands(new.kept) }
    try stage.createFile(at: path, bytes)
    return .written(new, replaces: found != .nothing)
  }

  /// Leaves a file as it is.
  /// - Returns: false where it must be written after all.
  private func keep(_ path: String) throws -> Bool {
    switch unchanged {
    case .stay: return true
    case .link(nil): return false
    case .link(let output?):
      do {
        return try stage.link(path, from: output, path)
      } catch let error as SystemError where error.isMissing {
        try stage.makeFolders(above: path)
        return try stage.link(path, from: output, path)
      }
    }
  }
}
