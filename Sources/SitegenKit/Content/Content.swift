/// Everything in `Content/` but the configuration, as read.
struct Content: Sendable {
  let entries: [Entry]
  /// The names of all entries' files, also of those that could not be read: what names them is no mistake.
  let entryNames: Set<String>
  let notes: [PairNote]
  let pages: [ProsePage]
  let lists: [ToolList]
  let categoryWords: [CategoryWords]
  let votes: [String: Located<Votes>]
  /// Whether there is a file of votes, with or without any.
  let hasVotesFile: Bool
  let logos: [Logo]
  let staticFiles: [StaticFile]
  /// What social cards are written with; nil where there are none, and where their font can't be used.
  let cardFont: CardFont?

  /// Reads all files; what is wrong in one does not keep the others from being read.
  static func read(
    _ tree: SourceTree, configuration: SiteConfiguration, includesDrafts: Bool, jobs: Int,
    memory: ContentMemory? = nil, into diagnostics: inout Diagnostics
  ) throws -> Content {
    let font = configuration.cards?.font.map { "\(CardsPolicy.fontFolder)/\($0.value)" }
    for path in tree.paths(below: "Content") where !isExpected(path) && path != font {
      diagnostics.report(
        .unexpectedFile, "\"\(path)\" is not a file that a site has there", at: .init(wholeFile: path),
        hint: hint(forUnexpected: path))
    }
    // Most files are read by the rules of the configuration, and it may have another address than `site.yml` says.
    let rules = Fingerprint(
      Fingerprint(tree[SiteConfiguration.path] ?? []),
      Fingerprint(configuration.url.origin + configuration.url.pathPrefix), configuration.pageNames.fingerprint)
    func readAll<Value: Sendable>(
      below folder: String, memory: Memory<FileReading<Value>>? = nil, rules own: Fingerprint? = nil,
      _ read: @Sendable (_ path: String, _ bytes: [UInt8], _ diagnostics: inout Diagnostics) -> Value?
    ) throws -> [Value] {
      let paths = tree.paths(below: folder).filter(isExpected)
      let readings = try concurrentMap(paths, jobs: jobs) { path in
        let bytes = tree[path] ?? []
        func reading() -> FileReading<Value> {
          var found = Diagnostics()
          let value = read(path, bytes, &found)
          return FileReading(value: value, diagnostics: found)
        }
        return memory?.value(of: path, from: Fingerprint(own ?? rules, Fingerprint(bytes)), reading) ?? reading()
      }
      for reading in readings { diagnostics.append(contentsOf: reading.diagnostics) }
      return readings.compactMap(\.value)
    }
    return Content(
      entries: try readAll(below: ContentPath.tools, memory: memory?.entries) {
        Entry.read(path: $0, bytes: $1, configuration: configuration, into: &$2)
      },
      entryNames: Set(
        (tree.paths(below: ContentPath.tools) + tree.unread(below: ContentPath.tools)).map(ContentPath.stem)),
      notes: try readAll(below: ContentPath.pairs) {
        PairNote.read(path: $0, bytes: $1, configuration: configuration, into: &$2)
      },
      pages: try readAll(below: ContentPath.pages) {
        ProsePage.read(
          path: $0, bytes: $1, configuration: configuration, includesDrafts: includesDrafts, into: &$2)
      },
      lists: try readAll(below: ContentPath.lists) {
        ToolList.read(path: $0, bytes: $1, configuration: configuration, includesDrafts: includesDrafts, into: &$2)
      },
      categoryWords: try readAll(below: ContentPath.categories) {
        CategoryWords.read(path: $0, bytes: $1, configuration: configuration, into: &$2)
      },
      votes: VotesFile.read(tree, into: &diagnostics), hasVotesFile: tree[VotesFile.path] != nil,
      logos: try readAll(
        below: Logo.folder, memory: memory?.logos, rules: Fingerprint(configuration.cards == nil ? "" : "cards")
      ) {
        Logo.read(path: $0, bytes: $1, forCards: configuration.cards != nil, into: &$2)
      },
      staticFiles: tree.paths(below: StaticFile.folder).map { StaticFile(path: $0, bytes: tree[$0] ?? []) },
      cardFont: configuration.cards.flatMap { $0.openFont(in: tree, into: &diagnostics) })
  }

  private static func isExpected(_ path: String) -> Bool {
    isBesideMarkdown(path) && ContentPath.isForSite(path) || expected.contains(path) || Logo.isLogo(path)
      || StaticFile.isBelow(path)
  }

  private static let expected: Set = [
    SiteConfiguration.path, VotesFile.path, ContentPath.archetype, ContentPath.imports,
  ]

  private static func isBesideMarkdown(_ path: String) -> Bool {
    markdownFolders.contains { path.utf8.starts(with: $0.utf8) }
  }

  private static let markdownFolders = [
    ContentPath.tools, ContentPath.pairs, ContentPath.pages, ContentPath.lists, ContentPath.categories,
  ].map { $0 + "/" }

  private static func hint(forUnexpected path: String) -> String? {
    if ContentPath.isForPeople(path) { return "move it out of Content/" }
    if Logo.isBelow(path) { return Logo.hint(forUnexpected: path) }
    let name = ContentPath.stem(of: path)
    func ends(with suffix: String) -> Bool {
      name.lowercased().utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    }
    if [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"].contains(where: ends) {
      return "pictures go into Templates/assets/"
    }
    guard isBesideMarkdown(path), let suffix = [".md", ".markdown", ".md.txt", ".mdx"].first(where: ends) else {
      return nil
    }
    return "rename the file to \(String(decoding: name.utf8.dropLast(suffix.utf8.count), as: UTF8.self)).md"
  }
}
