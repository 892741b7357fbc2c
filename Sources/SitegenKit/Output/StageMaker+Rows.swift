extension StageMaker {
  /// Whether the pages of two tools that did not change stay as the last build left them, without a look at any of them.
  ///
  /// With one entry edited among a thousand that is half a million pages, and to decide of each takes longer than to
  /// write those that changed.
  var keepsUnseen: Bool {
    guard case .stay = unchanged, survey?.isKnownToStand ?? false else { return false }
    return last?.hasSameTools ?? false
  }

  /// The pages of a tool with those behind it, while they are made.
  struct RowInProgress {
    var made: Row
    var pages: PageTable.Row
    let last: LastBuild.Row?
    /// Whether `pages` began as what the last build left.
    let isKept: Bool
    /// How many files were decided of.
    private var decided = 0

    init(made: Row, pages: PageTable.Row, last: LastBuild.Row?, isKept: Bool) {
      (self.made, self.pages, self.last, self.isKept) = (made, pages, last, isKept)
    }

    /// Says that a tool has no page here.
    mutating func leaveOut(_ second: Int, _ encodings: [FileEncoding]) {
      guard isKept else { return }
      for encoding in encodings { pages[second - made.first - 1, encoding] = nil }
    }

    /// Counts the files that no decision was made of, since they stand, and returns how many they are.
    mutating func countUnseen() -> Int {
      let unseen = isKept ? pages.fileCount - decided : 0
      made.unchanged += unseen
      return unseen
    }

    mutating func add(_ decision: Decision, second: Int, _ encoding: FileEncoding) {
      decided += 1
      pages[second - made.first - 1, encoding] = decision.file
      switch decision {
      case .stands: made.unchanged += 1
      case .written(let file, let replaces):
        made.bytes += file.size
        made.changes.append((Int32(second), encoding, replaces))
      }
    }
  }
}
