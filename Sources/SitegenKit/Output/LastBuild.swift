/// What the last build made, seen from the plan of this one.
struct LastBuild: Sendable {
  /// The record that it left.
  let record: BuildRecord
  private let table: PageTable
  /// For each tool of the plan, its index in the record; nil where the record does not name it.
  private let oldIndices: [Int?]
  /// For each tool of the plan, whether its pages may have changed.
  private let isStale: [Bool]
  private let plan: Plan

  /// Compares what tools and pages are made from with what the record says of it.
  init(_ record: BuildRecord, table: PageTable, plan: Plan) {
    self.record = record
    self.table = table
    self.plan = plan
    let known = Dictionary(uniqueKeysWithValues: record.tools.enumerated().map { ($1.slug, $0) })
    oldIndices = plan.site.tools.map { known[$0.slug.text] }
    let isCommonStale = record.commonIngredients != plan.pairPages.commonIngredients
    isStale = zip(oldIndices, plan.pairPages.toolIngredients).map { oldIndex, ingredients in
      isCommonStale || oldIndex.map { record.tools[$0].ingredients != ingredients } ?? true
    }
  }

  /// Whether the pages of a tool may have changed.
  func isStale(_ tool: Int) -> Bool { isStale[tool] }

  /// Whether the plan has the same tools, with pages that are stored in the same way: then two tools that are not stale
  /// have a page where they had one.
  ///
  /// Where a tool is compared by its place among all, a change of one can take a page from two others.
  var hasSameTools: Bool {
    record.tools.count == oldIndices.count && zip(oldIndices, oldIndices.indices).allSatisfy { $0 == $1 }
      && record.encodings == plan.encodings && record.pageSuffix == plan.pairPages.suffix
      && !plan.site.pairs.dependOnOthers
  }

  /// Whether what the page of a pair is made from is not the same as it was.
  func mayDiffer(_ pair: Pair) -> Bool { isStale[pair.first] || isStale[pair.second] }

  /// Whether what another file is made from is not the same as it was, or is not known.
  func mayDiffer(_ file: PlannedFile) -> Bool { mayDiffer(file.path, from: file.ingredients) }

  /// Whether the file at a path was made from something else than these ingredients, or that is not known.
  func mayDiffer(_ path: String, from ingredients: Fingerprint?) -> Bool {
    ingredients.map { $0 != record.files[path]?.ingredients } ?? true
  }

  /// How many files there are to write at most, if nobody touched the output.
  var mostChanges: Int {
    let stale = isStale.indices.filter { isStale[$0] }
    let pages = isStale.indices.reduce(0) { sum, first in
      // Of a tool that did not change, the pages with those that did.
      if isStale[first] { return plan.row(first).reduce(sum) { count, _ in count + 1 } }
      return stale.reduce(sum) { $0 + ($1 > first && plan.holds(Pair(first: first, second: $1)) ? 1 : 0) }
    }
    return plan.files.lazy.filter(mayDiffer).reduce(pages * plan.encodings.count) { $0 + $1.encodings.count }
  }

  /// Reads what the last build left of the pages of a tool, which is named by its index in the plan, with those behind
  /// it.
  func row(_ first: Int) throws -> Row {
    guard let old = oldIndices[first] else {
      return Row(pages: PageTable.Row(count: 0, encodings: table.encodings), first: 0, oldIndices: [])
    }
    return Row(pages: try table.row(old), first: old, oldIndices: oldIndices)
  }

  /// What the last build left of one tool's pages, by the pairs of the plan.
  struct Row {
    fileprivate let pages: PageTable.Row
    /// The index of the tool in the record.
    fileprivate let first: Int
    fileprivate let oldIndices: [Int?]

    /// The row as it is, for a plan that has the same tools; its files are not new.
    var kept: PageTable.Row { pages.kept }

    /// The file of a pair's page in an encoding; nil where there was none.
    subscript(pair: Pair, encoding: FileEncoding) -> RecordedFile? {
      guard let second = oldIndices.isEmpty ? nil : oldIndices[pair.second] else { return nil }
      return pages[second - first - 1, encoding]
    }
  }

  /// The files of the last build that the plan no longer has.
  func removedFiles() throws -> [String] {
    // A comparison's path may be a redirect's now, and the other way round.
    let planned = PlanIndex(plan)
    var removed = record.files.keys.filter { !planned.holdsFile(at: $0) }.sorted()
    var newIndices = [Int?](repeating: nil, count: record.tools.count)
    for (index, old) in oldIndices.enumerated() { if let old { newIndices[old] = index } }
    let isStoredAlike = record.pageSuffix == plan.pairPages.suffix && record.encodings == plan.encodings
    for first in record.tools.indices {
      // Looked at where the plan has not all of its pages.
      var row: PageTable.Row?
      for second in record.tools.indices.dropFirst(first + 1) {
        if let newFirst = newIndices[first], let newSecond = newIndices[second], isStoredAlike,
          plan.holds(Pair(first: newFirst, second: newSecond))
        {
          continue
        }
        let pages = try row ?? table.row(first)
        row = pages
        for encoding in record.encodings where pages[second - first - 1, encoding] != nil {
          let path = record.page(first, second, encoding)
          if !planned.holdsFile(at: path) { removed.append(path) }
        }
      }
    }
    return removed
  }
}
