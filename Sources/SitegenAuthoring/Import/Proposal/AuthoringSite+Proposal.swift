import SitegenKit

extension AuthoringSite {
  /// Guesses a mapping for a source, and the categories and facts that the site lacks for it.
  ///
  /// Nothing is written. What can't be read of the source is among the proposal's problems.
  /// - Throws: `AuthoringRefusal` where there is nothing to guess from, `ContentProblems` where the source can't be read
  ///   as data, or `SystemError`.
  package func readProposal(_ source: String) throws -> Proposal {
    var found = Diagnostics()
    let delimiter = ImportSource.delimiter(of: source)
    let table = try ImportSource.read(source, by: .finding(delimiter: delimiter), into: &found)
    guard let table, !table.rows.isEmpty else {
      if found.isEmpty { throw AuthoringRefusal("\(source) has nothing to import") }
      throw ContentProblems(found)
    }
    let comma = UInt8(ascii: ",")
    var proposal = try Proposal(
      table, of: source, delimiter: delimiter == comma ? nil : delimiter, site: configuration)
    proposal.problems = found.sorted
    try check(proposal)
    return proposal
  }

  /// Reads what is proposed again, as an import would.
  private func check(_ proposal: Proposal) throws {
    guard let bytes = changed(by: proposal.addition) else { return }
    var tree = tree
    tree[SiteConfiguration.path] = bytes
    var problems = Diagnostics()
    if let configuration = SiteConfiguration.read(tree, into: &problems) {
      _ = ImportMapping.read(
        Array(proposal.mapping.utf8), path: "the proposed mapping", configuration: configuration, into: &problems)
    }
    guard !problems.preventPublishing(strict: false) else { throw ContentProblems(problems) }
  }

  /// The bytes of `site.yml` with an addition; nil where it is written in a way in which nothing can be added.
  private func changed(by addition: SiteAddition) -> [UInt8]? {
    tree[SiteConfiguration.path].flatMap { addition.applied(to: $0, path: SiteConfiguration.path) }
  }

  /// Puts categories and facts into `site.yml`.
  /// - Throws: `AuthoringRefusal` where they can't be added, or where the file is no longer as it was read, or
  ///   `SystemError`.
  package func add(_ addition: SiteAddition) throws {
    guard !addition.isEmpty else { return }
    guard let bytes = changed(by: addition) else {
      throw AuthoringRefusal(
        "\(SiteConfiguration.path) is written in a way to which nothing can be added; copy the lines that --propose prints"
          + " without --write")
    }
    let content = try root.folder("Content")
    let name = String(decoding: SiteConfiguration.path.utf8.dropFirst("Content/".utf8.count), as: UTF8.self)
    guard try content.read(name, limit: SourceTree.SizeLimit.configuration) == tree[SiteConfiguration.path] else {
      throw AuthoringRefusal("\(SiteConfiguration.path) was changed meanwhile; nothing was written")
    }
    try content.replaceWhole(name, bytes)
  }
}

extension ImportMapping {
  /// What a source is read by before there is a mapping: its rows are where they seem to be.
  static func finding(delimiter: UInt8) -> ImportMapping {
    var mapping = ImportMapping(
      fields: [:], facts: [], factColumns: nil, reviews: [], reviewFields: [], slugs: [:], ignored: [], rows: nil,
      delimiter: delimiter)
    mapping.findsRows = true
    return mapping
  }
}

extension CSVTable {
  /// How much of a file tells what stands between its fields.
  private static let mostTried = 64 << 10

  /// What seems to stand between the fields of a file: that by which its first lines have the most columns and rows.
  static func guessedDelimiter(of bytes: [UInt8], path: String) -> UInt8 {
    var part = bytes[...].prefix(mostTried)
    if part.count < bytes.count { part = part[...(part.lastIndex(of: UInt8(ascii: "\n")) ?? part.endIndex - 1)] }
    let source = SourceText(path: path, bytes: Array(part))
    var best: (delimiter: UInt8, score: Int) = (UInt8(ascii: ","), -1)
    for delimiter in delimiters {
      var diagnostics = Diagnostics()
      let table = read(source, delimiter: delimiter, into: &diagnostics)
      let score = table.columns.count * (table.rows.count + 1)
      if score > best.score { best = (delimiter, score) }
    }
    return best.delimiter
  }
}

extension ImportSource {
  /// What seems to stand between the fields of a CSV file; a comma for what is none, or can't be read.
  static func delimiter(of path: String) -> UInt8 {
    guard path.lowercased().utf8.suffix(4).elementsEqual(".csv".utf8),
      let bytes = try? bytes(of: path, limit: mostBytes)
    else { return UInt8(ascii: ",") }
    return CSVTable.guessedDelimiter(of: bytes, path: path)
  }
}
