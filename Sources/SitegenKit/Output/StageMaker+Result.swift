extension StageMaker {
  /// What was made, and what was not because the output has it.
  struct Result: Sendable {
    /// All files but the pages of comparisons, by path.
    var files: [String: BuildRecord.File] = [:]
    /// Those of them that are new or changed.
    var changes: [Change] = []
    /// The pages of comparisons, by the index of their first tool.
    var rows: [Row] = []
    /// How many files the output has already.
    var unchanged = 0
    /// How many bytes were written.
    var bytes = 0

    /// The paths of all that is new or changed, one a line, in chunks: first the other files, then the pages of each
    /// tool.
    func changedLines(of plan: Plan) -> some Sequence<[UInt8]> {
      (0...rows.count).lazy.map { chunk in
        var lines: [UInt8] = []
        if chunk == 0 { for change in changes { lines += "\(change.path)\n".utf8 } }
        for change in chunk > 0 ? rows[chunk - 1].changes : [] {
          plan.pairPages.appendPath(of: Pair(first: rows[chunk - 1].first, second: Int(change.second)), to: &lines)
          lines += "\(change.encoding.suffix)\n".utf8
        }
        return lines
      }
    }

    /// Counts a file in one of its encodings.
    mutating func add(_ stored: Stored) {
      files[stored.path] = BuildRecord.File(written: stored.decision.file, ingredients: stored.ingredients)
      switch stored.decision {
      case .stands: unchanged += 1
      case .written(let made, let replaces):
        changes.append(Change(path: stored.path, replaces: replaces))
        bytes += made.size
      }
    }

    /// Counts the pages of one tool with those behind it.
    mutating func add(_ row: Row) {
      rows.append(row)
      unchanged += row.unchanged
      bytes += row.bytes
    }

    /// How many files were written.
    var written: Int { changes.count + rows.reduce(0) { $0 + $1.changes.count } }
  }

  /// A file that is new or changed.
  struct Change: Sendable {
    let path: String
    /// Whether the output has something there.
    let replaces: Bool
  }

  /// A tool's pages with the tools behind it.
  ///
  /// There may be many: they are kept as numbers.
  struct Row: Sendable {
    let first: Int
    /// The files that are new or changed: the index of their second tool, how the page is stored there, and whether the
    /// output has something there.
    var changes: [(second: Int32, encoding: FileEncoding, replaces: Bool)] = []
    /// How many of the pages the output has already.
    var unchanged = 0
    /// How many bytes were written.
    var bytes = 0
  }
}
