/// The whole site, checked: what the pages are made from.
struct Site: Sendable {
  let configuration: SiteConfiguration
  /// Sorted by slug.
  let tools: [Tool]
  /// The entries that no page shows, in the order of their slugs.
  let hidden: [HiddenEntry]
  /// The categories that have tools, in the order of `site.yml`.
  let categories: [Category]
  let pages: [ProsePage]
  /// By their slugs, each with its tools.
  let lists: [RankedList]
  /// What the site says of its categories, by the names of their pages.
  private let categoryWords: [String: CategoryWords]
  let tags: Tags
  /// What the site's owner puts beside the pages.
  let staticFiles: [StaticFile]
  let pairs: Pairs
  let cardPairs: CardPairs
  /// What social cards are written with; nil where there are none.
  let cardFont: CardFont?
  let table: DecisionTable
  /// Whether the community votes, which means that there are votes or a place for them; else no page speaks of any.
  let hasVotes: Bool

  /// What the site says of a category; nil where it says nothing.
  func words(of category: Category) -> CategoryWords? { categoryWords[category.slug] }

  /// Why search engines are kept from a pair's page; nil where they are not.
  func reasonAgainstIndexing(_ pair: Pair) -> String? {
    configuration.indexing.reason(
      against: tools[pair.first], tools[pair.second], hasNote: pairs.note(on: pair) != nil)
  }

  /// How many pairs' pages ask search engines to pass them over.
  var unindexedCount: Int {
    guard configuration.indexing != Indexing() else { return 0 }
    return tools.indices.reduce(pairs.count) { $0 - indexedCount(ofRow: $1) }
  }

  /// How many pages of a tool with those behind it search engines may list.
  func indexedCount(ofRow first: Int) -> Int {
    guard configuration.indexing != Indexing() else { return pairs.count(ofRow: first) }
    return pairs.row(first).reduce(0) { $0 + (isIndexed($1) ? 1 : 0) }
  }

  /// Whether a tool has a day: else a feed has nothing to say.
  var hasDates: Bool { tools.contains { $0.updated != nil } }

  /// Whether search engines may list a pair's page: like `reasonAgainstIndexing`, without building a message; called
  /// once per pair.
  func isIndexed(_ pair: Pair) -> Bool {
    configuration.indexing == Indexing() || reasonAgainstIndexing(pair) == nil
  }
}

extension Site {
  /// Assembles the site from its entries, pages, notes and votes, and checks what can't be checked in one file alone.
  ///
  /// The visibility says which entries are shown.
  static func assemble(
    configuration: SiteConfiguration, content: Content, visibility: Visibility = Visibility(),
    into diagnostics: inout Diagnostics
  ) -> Site {
    let entries = firstOfEach(
      content.entries, path: \.path, name: { "\($0.slug)" }, called: "slug", into: &diagnostics
    ).sorted { $0.slug < $1.slug }
    checkAliases(entries, into: &diagnostics)
    checkNames(content, into: &diagnostics)
    let hidden = entries.compactMap { entry in
      visibility.reason(against: entry).map { HiddenEntry(entry: entry, reason: $0) }
    }
    let shown = hidden.isEmpty ? entries : entries.filter { visibility.reason(against: $0) == nil }
    checkToolNames(shown, into: &diagnostics)
    let logos = logos(of: content, into: &diagnostics)
    let categories = Dictionary(configuration.categories.map { ($0.name, $0) }) { first, _ in first }
    let ranks = NameOrder.ranks(of: shown.map { ($0.name, $0.slug) })
    var cellMaker = CellMaker(facts: configuration.facts.map(\.value), entries: shown)
    let tools = shown.map { entry in
      // One that site.yml has not is reported.
      Tool(
        entry, nameRank: ranks[entry.slug] ?? 0,
        categories: entry.categories.map { categories[$0.value] ?? Category(name: $0.value) },
        votes: content.votes[entry.slug.text]?.value, logo: logos[entry.slug.text], configuration, &cellMaker)
    }
    let categoriesInUse = configuration.categories.filter { category in tools.contains { $0.isIn(category) } }
    CategoryWords.check(content.categoryWords, inUse: categoriesInUse, into: &diagnostics)
    return Site(
      configuration: configuration, tools: tools,
      hidden: hidden, categories: categoriesInUse,
      pages: firstOfEach(content.pages, path: \.path, name: { "\($0.slug)" }, called: "name", into: &diagnostics)
        .sorted { $0.slug < $1.slug },
      lists: rankedLists(of: content, among: tools, into: &diagnostics),
      categoryWords: Dictionary(content.categoryWords.map { ($0.slug, $0) }) { first, _ in first },
      tags: Tags(of: tools),
      staticFiles: content.staticFiles,
      pairs: Pairs(
        policy: configuration.pairs, tools: tools, facts: configuration.facts.map(\.value), notes: content.notes),
      cardPairs: CardPairs(configuration.cards, tools: tools), cardFont: content.cardFont,
      table: DecisionTable(configuration),
      hasVotes: content.hasVotesFile || configuration.namesVotes)
  }

  /// Returns the files in the order of their paths, without those whose name another one has; these are reported.
  ///
  /// The report says what the name is to its file, as in "slug".
  static func firstOfEach<File>(
    _ files: [File], path: (File) -> String, name: (File) -> String, called what: String,
    into diagnostics: inout Diagnostics
  ) -> [File] {
    var owners: [String: String] = [:]
    // A file may be large, as an entry is: each is copied once, at the end.
    let paths = files.map(path)
    return files.indices.sorted { paths[$0].precedes(paths[$1]) }.filter { index in
      let name = name(files[index])
      guard let owner = owners[name] else {
        owners[name] = paths[index]
        return true
      }
      diagnostics.report(
        .slugClash, "\"\(name)\" is the \(what) of \(owner) too", at: .init(wholeFile: paths[index]))
      return false
    }.map { files[$0] }
  }

  /// The logos by the slugs of their entries.
  ///
  /// A second one of an entry is reported, and one of no entry.
  private static func logos(of content: Content, into diagnostics: inout Diagnostics) -> [String: Logo] {
    var logos: [String: Logo] = [:]
    let former = FormerSlugs(content.entries)
    for logo in content.logos {
      if !content.entryNames.contains(logo.name) {
        diagnostics.report(
          .logoUnused, "\"\(logo.name)\" is no entry's slug, so no page shows this logo",
          at: .init(wholeFile: logo.path),
          hint: former.hint(for: logo.name) ?? Suggestion.hint(for: logo.name, among: content.entryNames.sorted()))
      } else if let other = logos[logo.name] {
        diagnostics.report(
          .slugClash, "\"\(logo.name)\" has a logo already, \(other.path)", at: .init(wholeFile: logo.path))
      } else {
        logos[logo.name] = logo
      }
    }
    return logos
  }

  /// Votes and notes must name entries, and a pair has one note.
  private static func checkNames(_ content: Content, into diagnostics: inout Diagnostics) {
    let known = content.entryNames.sorted()
    let former = FormerSlugs(content.entries)
    let unknown = content.votes.filter { !content.entryNames.contains($0.key) }
      .sorted { $0.value.location.line < $1.value.location.line }
    let mistyped = MistypedNames(unknown.prefix(Diagnostics.mostInFile).map(\.key), among: known) {
      content.votes[$0] != nil
    }
    // Of two lines of one entry nobody knows which one counts.
    var owners: [String: Int] = [:]
    for slug in content.votes.keys { owners[former.slug(of: slug) ?? slug, default: 0] += 1 }
    for (slug, line) in unknown {
      let own = former.slug(of: slug)
      diagnostics.report(
        .unknownTool, "\"\(slug)\" is no entry's slug", at: line.location,
        hint: former.hint(for: slug) ?? mistyped.suggestion(for: slug)?.hint,
        fix: own.map { owners[$0] == 1 ? Fix(at: line.location, replacement: $0) : nil }
          ?? Fix(mistyped.certainSuggestion(for: slug), at: line.location))
    }
    _ = firstOfEach(
      content.notes, path: \.path, name: { "\($0.first)-vs-\($0.second)" }, called: "name", into: &diagnostics)
    for note in content.notes {
      for side in [note.first, note.second] where !content.entryNames.contains(side.text) {
        diagnostics.report(
          .unknownTool, "\"\(side)\" in the file's name is no entry's slug", at: .init(wholeFile: note.path),
          hint: former.hint(for: side.text) ?? Suggestion.hint(for: side.text, among: known))
      }
    }
  }

  private static func checkAliases(_ entries: [Entry], into diagnostics: inout Diagnostics) {
    var owners = Dictionary(entries.map { ($0.slug, $0.path) }) { first, _ in first }
    for entry in entries {
      for alias in entry.aliases {
        if let owner = owners[alias.value] {
          diagnostics.report(
            .slugClash, "the alias \"\(alias.value)\" is taken by \(owner)", at: alias.location)
        } else {
          owners[alias.value] = entry.path
        }
      }
    }
  }

  /// Two tools of one name, whatever its case: a page of both would compare "Alpha" with "Alpha".
  private static func checkToolNames(_ entries: [Entry], into diagnostics: inout Diagnostics) {
    var owners: [String: String] = [:]
    var shortOwners: [String: String] = [:]
    for entry in entries {
      if let owner = owners.updateIfMissing(entry.path, for: entry.name.lowercased()) {
        diagnostics.report(
          .sameName, "\"\(entry.name)\" is the name of \(owner) too, so readers can't tell the two apart",
          at: entry.locations.values[.name] ?? entry.locations.start)
      }
      guard let shortName = entry.shortName, let location = entry.locations.values[.shortName] else { continue }
      if let owner = shortOwners.updateIfMissing(entry.path, for: shortName.lowercased()) {
        diagnostics.report(
          .sameName, "\"\(shortName)\" is the short name of \(owner) too, so readers can't tell the two apart",
          at: location)
      }
    }
  }
}

extension [String: String] {
  /// Sets the value of a key that has none.
  /// - Returns: the value that the key has already; nil where it had none.
  fileprivate mutating func updateIfMissing(_ value: String, for key: String) -> String? {
    if let known = self[key] { return known }
    self[key] = value
    return nil
  }
}
