/// The cell of a list: ready but for the marks of the items that the other tool has not.
struct ListCell: Sendable {
  /// An item: what it is compared by, and how it is shown.
  struct Item: Sendable {
    let id: String
    let html: [UInt8]
  }

  /// Empty where there is no list to show: then `start` is the whole cell.
  let items: [Item]
  /// What `partials/fact` has before and behind the list.
  let start: [UInt8]
  let end: [UInt8]
  /// The summary of the items beyond those that are shown at once.
  let more: [UInt8]

  /// How many items a cell shows at once.
  static let shownItems = 8

  /// Appends the cell.
  ///
  /// It marks what the other tool’s cell has not; that is nil where there is nothing to compare with.
  func append(to bytes: inout [UInt8], comparedWith other: ListCell?) {
    bytes += start
    guard !items.isEmpty else { return }
    bytes += "<ul class=\"values\">".utf8
    for (index, item) in items.enumerated() {
      if index == Self.shownItems {
        bytes += "</ul><details><summary>".utf8
        bytes += more
        bytes += "</summary><ul class=\"values\">".utf8
      }
      let isOnlyHere = other.map { !$0.items.isEmpty && !$0.items.contains { $0.id == item.id } } ?? false
      bytes += (isOnlyHere ? "<li class=\"only\">" : "<li>").utf8
      bytes += item.html
      bytes += "</li>".utf8
    }
    bytes += "</ul>".utf8
    if items.count > Self.shownItems { bytes += "</details>".utf8 }
    bytes += end
  }
}
