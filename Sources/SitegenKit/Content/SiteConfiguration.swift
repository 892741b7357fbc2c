/// What `Content/site.yml` says: the site's name and address, its panel, its categories and its words.
package struct SiteConfiguration: Sendable {
  package static let path = "Content/site.yml"

  let title: String
  let url: SiteURL
  let language: String
  /// Whether its language is written from right to left: asked of each name and text.
  let isRightToLeft: Bool
  let description: String
  /// Empty where the site has no panel: then no page says anything of reviews.
  package let panel: [Reviewer]
  package let verdicts: VerdictPolicy
  package let categories: [Category]
  /// What the site compares its tools by, with where each is declared.
  package let facts: [Located<Fact>]
  /// The rows of the decision table, in their order.
  let table: [TableRow]
  /// The columns of a table of tools; nil where `site.yml` names none.
  let columns: [TableRow.Subject]?
  let pairs: PairsPolicy
  /// Nil where the site has no social cards.
  let cards: CardsPolicy?
  let addressForm: AddressForm
  /// Which paths in texts are pages of the site.
  let pageNames: PageNames
  /// Where the site is published, with the location of the key; nil where nobody said.
  let host: Located<WebHost>?
  let newsletter: Newsletter?
  /// Whether it speaks of the community's votes.
  let namesVotes: Bool
  /// Where a reader's vote is sent; nil where only totals are shown.
  let votesEndpoint: String?
  /// The day on which the totals in `votes.csv` were counted.
  let votesCounted: Day?
  let copy: Copy
  let indexing: Indexing
  /// Whether the panel has used the tools: only then may search engines be told of reviews.
  let panelUsedTools: Bool
  /// Whether the site has an `llms.txt`.
  let hasLLMsFile: Bool
  /// Whether what the entries say is published as data too.
  let hasOpenData: Bool
  /// What structured data calls the tools.
  let schemaType: SchemaType
  /// The site's own pictures and colours.
  let theme: SiteTheme
  /// Links of the site's own choice.
  let menu: [MenuItem]
  /// What pages may use of other sites.
  let allowed: [AllowedUse: [String]]
  /// Whether the site publishes fonts of its own.
  let hasFonts: Bool
  /// Where readers can propose changes; nil where nowhere.
  let edit: EditAddress?
  let compression: Compression

  /// A form that sends a reader's address to the provider of the newsletter.
  struct Newsletter: Sendable {
    let action: String
    /// The name that the provider expects the address under.
    let field: String
    let hidden: [(name: String, value: String)]
    /// The name of a field that must stay empty, where the provider looks for one.
    let honeypot: String?
  }
}

extension SiteConfiguration {
  /// Reads the configuration.
  /// - Parameters:
  ///   - tree: the site's files, among them `Content/site.yml`.
  ///   - baseURL: replaces `base_url`, for a preview at another address.
  ///   - diagnostics: the problems that were found are appended to it.
  /// - Returns: nil where too little of it can be read to look at the entries, which is reported.
  package static func read(_ tree: SourceTree, baseURL: String? = nil, into diagnostics: inout Diagnostics)
    -> SiteConfiguration?
  {
    guard let bytes = tree[path] else {
      // One that is there and can't be read is reported as what it is.
      guard !tree.unread.contains(path) else { return nil }
      diagnostics.report(
        .configurationMissing, "\"\(path)\" is missing; it names the site and its categories",
        at: .init(wholeFile: path), hint: "\"sitegen init\" makes a site to begin with; --site names another folder")
      return nil
    }
    guard let source = SourceText(checking: bytes, path: path, into: &diagnostics),
      let pairs = YAMLReader.readMapping(
        0..<source.bytes.count, of: source, limit: SourceTree.SizeLimit.configuration, into: &diagnostics)
    else { return nil }
    var fields = FieldReader<Key>(pairs, owner: "site.yml", at: source.location(at: 0))
    defer { diagnostics.append(contentsOf: fields.diagnostics) }

    let title = fields.text(.title)
    let url = readURL(&fields, override: baseURL)
    let panel = readPanel(&fields)
    // One with mistakes is a panel all the same.
    let hasPanel = panel?.isEmpty != true
    let verdicts = readVerdicts(&fields, hasPanel: hasPanel)
    let categories = readCategories(&fields)
    let schemaType = fields.word(SchemaType.self, .schemaType)?.value ?? .softwareApplication
    let facts = readFacts(&fields, categories: categories ?? [], schemaType: schemaType)
    let table = readTable(&fields, facts: facts.map(\.value), hasPanel: hasPanel, verdicts)
    let columns = readColumns(&fields, facts: facts.map(\.value), hasPanel: hasPanel, verdicts)
    let optional = (
      language: readLanguage(&fields), description: fields.text(.description),
      pairs: readPairs(&fields, hasPanel: hasPanel, facts: facts.map(\.value)),
      addressForm: fields.word(AddressForm.self, .urls)?.value ?? .file,
      newsletter: readNewsletter(&fields), votes: readVotes(&fields, verdicts),
      copy: readCopy(&fields, hasPanel: hasPanel),
      indexing: readIndexing(&fields, hasPanel: hasPanel),
      panelUsedTools: readPanelUsedTools(&fields, hasPanel: hasPanel), llms: fields.flag(.llms),
      data: fields.flag(.data), host: readHost(&fields, url: url), theme: readTheme(&fields, in: tree),
      menu: readMenu(&fields), allowed: readSecurity(&fields), edit: readEdit(&fields)
    )
    guard let panel, let categories else { return nil }
    return SiteConfiguration(
      title: title?.value ?? "", url: url, language: optional.language,
      isRightToLeft: TextDirection.isRightToLeft(language: optional.language),
      description: optional.description?.value ?? "",
      panel: panel, verdicts: verdicts, categories: categories, facts: facts, table: table,
      columns: columns, pairs: optional.pairs,
      cards: readCards(&fields, hasPanel: hasPanel), addressForm: optional.host.form ?? optional.addressForm,
      pageNames: PageNames(tree), host: optional.host.host,
      newsletter: optional.newsletter, namesVotes: fields.pair(.votes) != nil, votesEndpoint: optional.votes.endpoint,
      votesCounted: optional.votes.counted,
      copy: optional.copy, indexing: optional.indexing,
      panelUsedTools: optional.panelUsedTools, hasLLMsFile: optional.llms ?? false,
      hasOpenData: optional.data ?? true, schemaType: schemaType, theme: optional.theme, menu: optional.menu,
      allowed: optional.allowed, hasFonts: hasFonts(tree), edit: optional.edit,
      compression: readCompression(&fields, for: optional.host.host?.value))
  }

  private static func readURL(_ fields: inout FieldReader<Key>, override: String?) -> SiteURL {
    let written = fields.text(.baseURL)
    if let written, let problem = SiteURL.problem(with: written.value) {
      let reason = problem.utf8.starts(with: "must ".utf8) ? "; it \(problem)" : ", which \(problem)"
      fields.report(.baseURL, "\"base_url\" is \"\(written.value)\"\(reason)", at: written.location)
    }
    return (override ?? written?.value).flatMap(SiteURL.init) ?? .unknown
  }

  /// A BCP 47 tag, as far as its form goes.
  private static func readLanguage(_ fields: inout FieldReader<Key>) -> String {
    guard let text = fields.text(.language) else { return "en" }
    let subtags = text.value.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isTag = subtags.allSatisfy { subtag in
      (1...8).contains(subtag.count)
        && subtag.allSatisfy { Ascii.isLetter($0) || Ascii.isDigit($0) }
    }
    guard isTag, (2...3).contains(subtags[0].count), subtags[0].allSatisfy(Ascii.isLetter) else {
      fields.report(
        .valueRange, "\"language\" is \"\(text.value)\"; it must be a language tag like en or pt-BR", at: text.location)
      return "en"
    }
    return text.value
  }

  private static func readPairs(_ fields: inout FieldReader<Key>, hasPanel: Bool, facts: [Fact]) -> PairsPolicy {
    guard let pair = fields.pair(.pairs) else { return .all }
    let form = "it must be all, same-category, listed or {top: K}"
    switch pair.value.value {
    case .scalar("all"): return .all
    case .scalar("same-category"): return .sameCategory
    case .scalar("listed"): return .listed
    case .scalar(let other):
      fields.report(
        .pairsPolicy, "\"pairs\" is \"\(other)\"; \(form)", at: pair.value.location,
        meant: other, among: ["all", "same-category", "listed"])
    case .mapping(let inner):
      var keys = FieldReader<PairsKey>(inner, owner: "\"pairs\"", at: pair.value.location)
      let top = keys.count(.top)
      let by = readRank(&keys, facts: facts)
      if top != nil, by == nil, !hasPanel, keys.pair(.by) == nil {
        keys.refuseWithoutPanel(.top, ", so there are no scores to go by")
      }
      fields.append(keys.diagnostics)
      if let top { return .top(top, by: by) }
    default:
      fields.report(.pairsPolicy, "\"pairs\" is \(pair.value.kind); \(form)", at: pair.value.location)
    }
    return .all
  }

  private static func readNewsletter(_ fields: inout FieldReader<Key>) -> Newsletter? {
    guard let pairs = fields.mapping(.newsletter), let location = fields.pair(.newsletter)?.keyLocation else {
      return nil
    }
    var inner = FieldReader<NewsletterKey>(pairs, owner: "\"newsletter\"", at: location)
    defer { fields.append(inner.diagnostics) }
    let action = inner.webAddress(.action)
    let field = inner.text(.field)?.value ?? "email"
    var hidden: [(name: String, value: String)] = []
    for pair in inner.mapping(.hidden) ?? [] where !pair.value.isEmpty {
      if let value = inner.text(of: pair.value, as: pair.key) { hidden.append((pair.key, value.value)) }
    }
    let honeypot = inner.text(.honeypot)?.value
    return action.map { Newsletter(action: $0.value, field: field, hidden: hidden, honeypot: honeypot) }
  }

  private static func readVotes(
    _ fields: inout FieldReader<Key>, _ verdicts: VerdictPolicy
  ) -> (endpoint: String?, counted: Day?) {
    guard let pairs = fields.mapping(.votes), let location = fields.pair(.votes)?.keyLocation else { return (nil, nil) }
    var inner = FieldReader<VotesKey>(pairs, owner: "\"votes\"", at: location)
    defer { fields.append(inner.diagnostics) }
    let (endpoint, counted) = (inner.webAddress(.endpoint), inner.day(.counted)?.value)
    guard verdicts != .scoresAlone else {
      if let endpoint {
        inner.report(
          .noVoteButtons, "\"endpoint\" is passed over; with \"verdicts: none\" there are no buttons to vote by",
          at: endpoint.location)
      }
      return (nil, counted)
    }
    return (endpoint?.value, counted)
  }
}
