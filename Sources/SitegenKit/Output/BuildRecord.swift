/// What a build leaves for the next one: what the site was made from, and what it became.
struct BuildRecord: Sendable {
  /// A file that is no comparison's page.
  struct File: Sendable, Equatable {
    let written: RecordedFile
    /// See `PlannedFile`.
    let ingredients: Fingerprint?
  }

  /// Of everything that was read.
  let inputs: Fingerprint
  /// Whether nothing was to be said of the content: then a build with the same inputs need not look at it again.
  let isFaultless: Bool
  let summary: SiteSummary
  /// How many pages of comparisons were written or stood there: with shards fewer than there are comparisons.
  let pageCount: Int
  /// Of the marker in the output folder, after the last file was written.
  let settled: FileStamp
  /// When that build began, in the time of the file system: what it did not write and is younger may have been changed
  /// while it ran.
  let begun: Int64
  /// When its last file was written, before the first took its place.
  let published: Int64
  /// Whether all files were on the disk before they took their places. Otherwise a power cut may have left any of them
  /// empty, with the times that it had.
  var isSynced: Bool
  /// The folders in the output that files are in, but for those with one page alone.
  let folders: [String: FileIdentity]
  /// What all comparisons' pages follow from.
  let commonIngredients: Fingerprint
  /// The tools, sorted by slug, and what each one's pages follow from.
  let tools: [(slug: String, ingredients: Fingerprint)]
  let files: [String: File]
  /// What the path of a page ends with, behind the pair.
  let pageSuffix: String
  /// Of the table of pages, which is the name of its file too.
  let table: Fingerprint

  /// The path of a comparison's page.
  func page(_ first: Int, _ second: Int) -> String {
    "\(Addresses.comparison(tools[first].slug, tools[second].slug))\(pageSuffix)"
  }

  var fileCount: Int { files.count + pageCount }

  /// Names what the build wrote.
  var marker: OutputMarker { OutputMarker(files: Set(files.keys), slugs: Set(tools.map(\.slug))) }
}

extension BuildRecord {
  private static let heading = "sitegen build record 2"

  /// One line for each fact. The last line is the fingerprint of the others, so that a damaged record is known.
  var text: String {
    var lines = [
      Self.heading,
      "inputs \(inputs) \(isFaultless ? "faultless" : "faulty")",
      "comparisons \(summary.comparisons) \(summary.unindexed) \(pageCount)",
      "settled \(Int64(bitPattern: settled.identity.device)) \(Int64(bitPattern: settled.identity.inode))"
        + " \(settled.changed) \(settled.modified) \(settled.size)",
      "moments \(begun) \(published)",
      "disk \(isSynced ? "synced" : "unsynced")",
      "common \(commonIngredients)",
      "suffix \(pageSuffix)",
      "table \(table)",
    ]
    lines += folders.sorted { $0.key < $1.key }.map { "folder \($1.device) \($1.inode) \($0)" }
    lines += tools.map { "tool \($0.ingredients) \($0.slug)" }
    lines += files.sorted { $0.key < $1.key }.map { path, file in
      "file \(file.written.content) \(file.ingredients?.description ?? "-") \(file.written.size)"
        + " \(file.written.isNew ? "new" : "kept") \(path)"
    }
    let text = lines.map { $0 + "\n" }.joined()
    return text + "end \(Fingerprint(text))\n"
  }

  /// - Returns: nil where the text is not a record, or not a whole one.
  init?(_ text: String) {
    var lines = text.utf8.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    guard let end = lines.popLast(), lines.first == Self.heading else { return nil }
    let body = lines.map { $0 + "\n" }.joined()
    guard end == "end \(Fingerprint(body))" else { return nil }
    var facts: [String: [String]] = [:]
    var (tools, files) = ([(slug: String, ingredients: Fingerprint)](), [String: File]())
    var folders: [String: FileIdentity] = [:]
    for line in lines.dropFirst() {
      // A path may hold blanks, and is the last.
      let name = line.prefix { $0 != " " }
      let words = line.utf8.split(
        separator: UInt8(ascii: " "), maxSplits: name == "file" ? 5 : name == "folder" ? 3 : 8
      )
      .map { String(decoding: $0, as: UTF8.self) }
      switch words.first ?? "" {
      case "folder" where words.count == 4:
        guard let device = UInt64(words[1]), let inode = UInt64(words[2]) else { return nil }
        folders[words[3]] = FileIdentity(device: device, inode: inode)
      case "tool" where words.count == 3:
        guard let ingredients = Fingerprint(digits: words[1]) else { return nil }
        tools.append((words[2], ingredients))
      case "file" where words.count == 6:
        guard let content = Fingerprint(digits: words[1]), let size = Int(words[3]) else { return nil }
        files[words[5]] = File(
          written: RecordedFile(content: content, size: size, isNew: words[4] == "new"),
          ingredients: Fingerprint(digits: words[2]))
      case let name:
        facts[name] = Array(words.dropFirst())
      }
    }
    func numbers(_ name: String) -> [Int64] { facts[name, default: []].compactMap { Int64($0) } }
    func fingerprint(_ name: String) -> Fingerprint? { facts[name]?.first.flatMap { Fingerprint(digits: $0) } }
    let (counts, settled, moments) = (numbers("comparisons"), numbers("settled"), numbers("moments"))
    guard counts.count == 3, settled.count == 5, moments.count == 2, let inputs = fingerprint("inputs"),
      let common = fingerprint("common"), let suffix = facts["suffix"]?.first, let table = fingerprint("table"),
      zip(tools, tools.dropFirst()).allSatisfy({ $0.slug < $1.slug })
    else { return nil }
    self.init(
      inputs: inputs, isFaultless: facts["inputs"]?.last == "faultless",
      summary: SiteSummary(comparisons: Int(counts[0]), unindexed: Int(counts[1])),
      pageCount: Int(counts[2]),
      settled: FileStamp(
        kind: .file,
        identity: FileIdentity(device: UInt64(bitPattern: settled[0]), inode: UInt64(bitPattern: settled[1])),
        changed: settled[2], modified: settled[3], size: Int(settled[4])),
      begun: moments[0], published: moments[1], isSynced: facts["disk"] == ["synced"],
      folders: folders,
      commonIngredients: common, tools: tools, files: files, pageSuffix: suffix, table: table)
  }
}
