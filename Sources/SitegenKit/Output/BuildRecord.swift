/// What a build leaves for the next one: what the site was made from, and what it became.
struct BuildRecord: Sendable {
  /// A file of the output that is no comparison's page.
  struct File: Sendable, Equatable {
    let written: RecordedFile
    /// Fingerprint of what the file was made from; nil where that is not known.
    ///
    /// See `PlannedFile`.
    let ingredients: Fingerprint?
  }

  /// Fingerprint of every source file and option of the build.
  let inputs: Fingerprint
  /// Whether nothing was to be said of the content: then a build with the same inputs need not look at it again.
  let isFaultless: Bool
  /// How many comparisons the site had.
  let summary: SiteSummary
  /// How many files of comparisons' pages were written or stood there: with shards fewer than there are comparisons, and
  /// more where each is stored in several encodings.
  let pageCount: Int
  /// The stamp of the marker in the output folder, taken after the last file was written.
  let settled: FileStamp
  /// When the build began, by the clock of the file system: what it did not write and is younger may have been changed
  /// while it ran.
  ///
  /// In nanoseconds since 1970.
  let begun: Int64
  /// When its last file was written, before any was moved to the output; in the same unit.
  let published: Int64
  /// Whether all files were on the disk before any was moved to the output.
  ///
  /// Otherwise a power cut may have left any of them empty, with the times that it had.
  var isSynced: Bool
  /// The folders in the output that files are in, but for those with one page alone.
  let folders: [String: FileIdentity]
  /// Fingerprint of what every comparison's page is made from, besides its two tools.
  let commonIngredients: Fingerprint
  /// The tools, sorted by slug, each with the fingerprint of what its own share of a page is made from.
  let tools: [(slug: String, ingredients: Fingerprint)]
  /// The files but for the pages of comparisons, by path below the output.
  let files: [String: File]
  /// How the path of a page ends, behind the pair: as in `.html`.
  let pageSuffix: String
  /// How each page is stored.
  let encodings: [FileEncoding]
  /// Fingerprint of the `PageTable`, which its file is named for.
  let table: Fingerprint

  /// The path of a comparison's page in an encoding, by the indices of its tools in `tools`, of which the second is
  /// greater.
  func page(_ first: Int, _ second: Int, _ encoding: FileEncoding) -> String {
    "\(Addresses.comparison(tools[first].slug, tools[second].slug))\(pageSuffix)\(encoding.suffix)"
  }

  /// How many files the output has, the pages of comparisons among them.
  var fileCount: Int { files.count + pageCount }

  /// Names what the build wrote.
  var marker: OutputMarker {
    OutputMarker(files: Set(files.keys), slugs: Set(tools.map(\.slug)), encodings: Set(encodings))
  }

  /// Whether a file is as the build left it: nobody changed it since the build began.
  ///
  /// What the build wrote itself was written before any of it was where others could change it.
  func left(_ stamp: FileStamp, as recorded: RecordedFile) -> Bool {
    guard stamp.kind == .file, stamp.size == recorded.size, stamp.changed < settled.changed else { return false }
    return stamp.changed < begun || recorded.isNew && stamp.modified < published
  }
}

extension BuildRecord {
  private static let heading = "sitegen build record 3"

  /// The record as text: one line for each item.
  ///
  /// The last line is the fingerprint of the others, so that a damaged record is known.
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
      "encodings \(encodings.map(\.method).joined(separator: " "))",
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

  /// Reads a record.
  /// - Returns: nil where the text is not a record, or not a whole one, or files were stored by another method.
  init?(_ text: String) {
    var lines = text.utf8.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    guard let end = lines.popLast(), lines.first == Self.heading else { return nil }
    let body = lines.map { $0 + "\n" }.joined()
    guard end == "end \(Fingerprint(body))" else { return nil }
    var items: [String: [String]] = [:]
    var (tools, files) = ([(slug: String, ingredients: Fingerprint)](), [String: File]())
    var folders: [String: FileIdentity] = [:]
    for line in lines.dropFirst() {
      // A path may hold spaces, and is the last.
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
        items[name] = Array(words.dropFirst())
      }
    }
    func numbers(_ name: String) -> [Int64] { items[name, default: []].compactMap { Int64($0) } }
    let methods = items["encodings", default: []]
    let encodings = methods.compactMap { method in FileEncoding.allCases.first { $0.method == method } }
    func fingerprint(_ name: String) -> Fingerprint? { items[name]?.first.flatMap { Fingerprint(digits: $0) } }
    let (counts, settled, moments) = (numbers("comparisons"), numbers("settled"), numbers("moments"))
    guard !methods.isEmpty, encodings.count == methods.count, counts.count == 3, settled.count == 5, moments.count == 2,
      let inputs = fingerprint("inputs"),
      let common = fingerprint("common"), let suffix = items["suffix"]?.first, let table = fingerprint("table"),
      zip(tools, tools.dropFirst()).allSatisfy({ $0.slug < $1.slug })
    else { return nil }
    self.init(
      inputs: inputs, isFaultless: items["inputs"]?.last == "faultless",
      summary: SiteSummary(comparisons: Int(counts[0]), unindexed: Int(counts[1])),
      pageCount: Int(counts[2]),
      settled: FileStamp(
        kind: .file,
        identity: FileIdentity(device: UInt64(bitPattern: settled[0]), inode: UInt64(bitPattern: settled[1])),
        changed: settled[2], modified: settled[3], size: Int(settled[4])),
      begun: moments[0], published: moments[1], isSynced: items["disk"] == ["synced"],
      folders: folders,
      commonIngredients: common, tools: tools, files: files, pageSuffix: suffix,
      encodings: encodings, table: table)
  }
}
