/// The different cells of one row in `compare.json`, and which of them each tool has.
struct CompareCells {
  /// What a cell shows.
  enum Content {
    case html(String)
    /// A list, whose items are marked by what the tools beside it have.
    case list(ListCell)
  }

  private struct Key: Hashable {
    let content: String
    let numbers: [Int32]
  }

  private let comparison: CellComparison
  /// Whether the numbers of values that are the same or are not mean something: those of answers do.
  private let keepsNumbers: Bool
  /// The first is the one of tools of which nothing is known.
  private var cells: [JSON] = [.array([""])]
  private var indices: [Key: Int] = [:]
  private var ofTools: [JSON] = []
  /// The items of lists, each by what it is compared by and how it is shown.
  private var items: [JSON] = []
  private var itemIndices: [[UInt8]: Int] = [:]
  private var itemIDs: [String: Int] = [:]
  /// What stands before and behind each list.
  private var around: [JSON]?
  /// What stands for each value that is the same or is not.
  private var values: [[Int32]: Int32] = [:]

  init(_ comparison: CellComparison, keepsNumbers: Bool) {
    (self.comparison, self.keepsNumbers) = (comparison, keepsNumbers)
  }

  /// Adds the next tool's cell.
  mutating func add(_ cell: Cell, _ content: Content) {
    let shown = json(of: content)
    guard cell.standing != .unknown else {
      cells[0] = .array([shown])
      ofTools.append(0)
      return
    }
    let numbers = numbers(of: cell)
    let key = Key(content: shown.compact(), numbers: numbers)
    let index = indices[key] ?? cells.count
    if index == cells.count {
      indices[key] = index
      cells.append(.array([shown] + numbers.map { .integer(Int($0)) }))
    }
    ofTools.append(.integer(index))
  }

  /// What the row says of its cells.
  var members: JSON.Members {
    var members: JSON.Members = []
    if !items.isEmpty { members.append(("items", .array(items))) }
    if let around { members.append(("around", .array(around))) }
    return members + [("cells", .array(cells)), ("of", .array(ofTools))]
  }

  /// What a cell is compared by: nothing where it can't be, one number, the two ends of a range, and 1 behind them for
  /// the least of what there is.
  private mutating func numbers(of cell: Cell) -> [Int32] {
    guard cell.standing == .comparable else { return [] }
    switch comparison {
    case .dates: return [cell.low]
    case .numbers:
      if cell.isFrom { return [cell.low, cell.high, 1] }
      return cell.low == cell.high ? [cell.low] : [cell.low, cell.high]
    case .equality, .means:
      if keepsNumbers { return [cell.low] }
      let value = [cell.low, cell.high, cell.isFrom ? 1 : 0]
      let number = values[value] ?? Int32(values.count)
      values[value] = number
      return [number]
    }
  }

  /// A text, or the indices of a list's items.
  private mutating func json(of content: Content) -> JSON {
    switch content {
    case .html(let html): return .string(html)
    case .list(let list):
      // It is the same for all lists of a fact.
      if around == nil, !(list.start + list.end).isEmpty {
        around = [list.start, list.end].map { .string(String(decoding: $0, as: UTF8.self)) }
      }
      return .array(list.items.map { .integer(index(of: $0)) })
    }
  }

  private mutating func index(of item: ListCell.Item) -> Int {
    if let index = itemIndices[item.html] { return index }
    let id = itemIDs[item.id] ?? itemIDs.count
    itemIDs[item.id] = id
    itemIndices[item.html] = items.count
    items.append(.array([.string(String(decoding: item.html, as: UTF8.self)), .integer(id)]))
    return items.count - 1
  }
}
