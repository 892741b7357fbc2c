/// What the last build made, seen from the plan of this one.
struct LastBuild: Sendable {
  let record: BuildRecord
  private let table: PageTable
  /// For each tool of the plan: its place in the record.
  private let places: [Int?]
  /// For each tool of the plan: whether its pages may have changed.
  private let isStale: [Bool]
  private let plan: Plan

  init(_ record: BuildRecord, table: PageTable, plan: Plan) {
    self.record = record
    self.table = table
    self.plan = plan
    let known = Dictionary(uniqueKeysWithValues: record.tools.enumerated().map { ($1.slug, $0) })
    places = plan.site.tools.map { known[$0.slug.text] }
    let isCommonStale = record.commonIngredients != plan.pairPages.commonIngredients
    isStale = zip(places, plan.pairPages.toolIngredients).map { place, ingredients in
      isCommonStale || place.map { record.tools[$0].ingredients != ingredients } ?? true
    }
  }

  func mayDiffer(_ pair: Pair) -> Bool { isStale[pair.first] || isStale[pair.second] }

  func mayDiffer(_ file: PlannedFile) -> Bool {
    file.ingredients.map { $0 != record.files[file.path]?.ingredients } ?? true
  }

  /// At most how many files there are to write, if nobody touched the output.
  var mostChanges: Int {
    let pages = plan.site.tools.indices.reduce(0) { sum, first in
      sum + plan.row(first).reduce(0) { $0 + (mayDiffer($1) ? 1 : 0) }
    }
    return pages + plan.files.count(where: mayDiffer)
  }

  /// What the last build wrote for the pairs of a tool with those behind it.
  func row(_ first: Int) throws -> Row {
    guard let place = places[first] else { return Row(pages: PageTable.Row(count: 0), first: 0, places: []) }
    return Row(pages: try table.row(place), first: place, places: places)
  }

  struct Row {
    fileprivate let pages: PageTable.Row
    fileprivate let first: Int
    fileprivate let places: [Int?]

    /// The page of a pair; nil where there was none.
    subscript(pair: Pair) -> RecordedFile? {
      guard let second = places.isEmpty ? nil : places[pair.second] else { return nil }
      return pages[second - first - 1]
    }
  }

  /// The files of the last build that the plan no longer has.
  func removedFiles() throws -> [String] {
    // A comparison's path may be a redirect's now, and the other way round.
    let planned = PlanIndex(plan)
    var removed = record.files.keys.filter { planned.find($0) == nil }.sorted()
    var newPlaces = [Int?](repeating: nil, count: record.tools.count)
    for (place, old) in places.enumerated() { if let old { newPlaces[old] = place } }
    for first in record.tools.indices {
      let row = try table.row(first)
      for offset in row.indices where row[offset] != nil {
        let second = first + 1 + offset
        if let newFirst = newPlaces[first], let newSecond = newPlaces[second],
          plan.holds(Pair(first: newFirst, second: newSecond)), record.pageSuffix == plan.pairPages.suffix
        {
          continue
        }
        let path = record.page(first, second)
        if planned.find(path) == nil { removed.append(path) }
      }
    }
    return removed
  }
}
