/// What `Content/site.yml` says: the site's name and address, its panel, its categories and its words.
struct SiteConfiguration: Sendable {
  static let path = "Content/site.yml"

  let title: String
  let url: SiteURL
  let language: String
  let description: String
  let panel: [Reviewer]
  let categories: [Category]
  /// What the site compares its tools by, with where each is declared.
  let facts: [Located<Fact>]
  /// The rows of the decision table, in their order.
  let table: [TableRow]
  let pairs: PairsPolicy
  let addressForm: AddressForm
  /// Where the site is published, with the location of the key; nil where nobody said.
  let host: Located<WebHost>?
  let newsletter: Newsletter?
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
  static func read(_ tree: SourceTree, baseURL: String? = nil, into diagnostics: inout Diagnostics)
    -> SiteConfiguration?
  {
    guard let bytes = tree[path] else {
      // One that is there and can't be read is reported as what it is.
      guard !tree.unread.contains(path) else { return nil }
      diagnostics.report(
        .configurationMissing, "\"\(path)\" is missing; it names the site, its panel and its categories",
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
    let categories = readCategories(&fields)
    let schemaType = readSchemaType(&fields)
    let facts = readFacts(&fields, categories: categories ?? [], schemaType: schemaType)
    let table = readTable(&fields, facts: facts.map(\.value))
    let optional = (
      language: readLanguage(&fields), description: fields.text(.description),
      pairs: readPairs(&fields, facts: facts.map(\.value)),
      addressForm: readAddressForm(&fields), newsletter: readNewsletter(&fields), votes: readVotes(&fields),
      copy: readCopy(&fields), indexing: readIndexing(&fields), panelUsedTools: fields.flag(.panelUsedTools),
      llms: fields.flag(.llms), data: fields.flag(.data), host: readHost(&fields, url: url)
    )
    guard let panel, let categories else { return nil }
    return SiteConfiguration(
      title: title?.value ?? "", url: url, language: optional.language, description: optional.description?.value ?? "",
      panel: panel, categories: categories, facts: facts, table: table, pairs: optional.pairs,
      addressForm: optional.host.form ?? optional.addressForm, host: optional.host.host,
      newsletter: optional.newsletter, votesEndpoint: optional.votes.endpoint, votesCounted: optional.votes.counted,
      copy: optional.copy, indexing: optional.indexing,
      panelUsedTools: optional.panelUsedTools ?? false, hasLLMsFile: optional.llms ?? false,
      hasOpenData: optional.data ?? true, schemaType: schemaType)
  }

  private static func readURL(_ fields: inout FieldReader<Key>, override: String?) -> SiteURL {
    let written = fields.text(.baseURL)
    if let written, SiteURL(written.value) == nil {
      fields.report(
        .baseURL, "\"base_url\" is \"\(written.value)\"; it must be an absolute address like https://example.com/",
        at: written.location)
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

  /// - Returns: nil without a member, which is reported. A member with a mistake is kept, so that its reviews are no
  ///   mistakes too.
  private static func readPanel(_ fields: inout FieldReader<Key>) -> [Reviewer]? {
    guard let pair = fields.value(.panel) else { return nil }
    let form = "it must be a list of {id, name, question}"
    guard case .sequence(let items) = pair.value.value else {
      fields.report(.valueType, "\"panel\" is \(pair.value.kind); \(form)", at: pair.value.location)
      return nil
    }
    if items.isEmpty { fields.report(.emptyPanel, "\"panel\" has no members; \(form)", at: pair.value.location) }
    var reviewers: [Reviewer] = []
    for item in items {
      guard case .mapping(let pairs) = item.value else {
        fields.report(
          .valueType, "a panel member is \(item.kind); it must be {id, name, question}", at: item.location)
        if case .scalar(let text) = item.value { reviewers.append(Reviewer(id: text, name: text, question: "")) }
        continue
      }
      var member = FieldReader<PanelKey>(pairs, owner: "a panel member", at: item.location)
      let id = member.text(.id)
      let name = member.text(.name)
      let question = member.text(.question)
      if let id, let problem = Slug.problem(with: id.value) {
        member.report(.slug, "the id \"\(id.value)\" \(problem)", at: id.location)
      }
      if let id, reviewers.contains(where: { $0.id == id.value }) {
        member.report(.duplicateKey, "the panel has two members with the id \"\(id.value)\"", at: id.location)
      } else if let name, reviewers.contains(where: { $0.name.lowercased() == name.value.lowercased() }) {
        member.report(.duplicateKey, "the panel has two members named \"\(name.value)\"", at: name.location)
      } else if let known = id?.value ?? name?.value {
        reviewers.append(
          Reviewer(
            id: id?.value ?? Slug.suggestion(for: known), name: name?.value ?? known, question: question?.value ?? ""))
      }
      fields.append(member.diagnostics)
    }
    return reviewers.isEmpty ? nil : reviewers
  }

  private static func readPairs(_ fields: inout FieldReader<Key>, facts: [Fact]) -> PairsPolicy {
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
      fields.append(keys.diagnostics)
      if let top { return .top(top, by: by) }
    default:
      fields.report(.pairsPolicy, "\"pairs\" is \(pair.value.kind); \(form)", at: pair.value.location)
    }
    return .all
  }

  private static func readAddressForm(_ fields: inout FieldReader<Key>) -> AddressForm {
    guard let text = fields.text(.urls) else { return .file }
    if let form = AddressForm(rawValue: text.value) { return form }
    let names = AddressForm.allCases.map(\.rawValue)
    fields.report(
      .valueRange, "\"urls\" is \"\(text.value)\"; it must be file, clean or directory", at: text.location,
      meant: text.value, among: names)
    return .file
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

  private static func readVotes(_ fields: inout FieldReader<Key>) -> (endpoint: String?, counted: Day?) {
    guard let pairs = fields.mapping(.votes), let location = fields.pair(.votes)?.keyLocation else { return (nil, nil) }
    var inner = FieldReader<VotesKey>(pairs, owner: "\"votes\"", at: location)
    defer { fields.append(inner.diagnostics) }
    return (inner.webAddress(.endpoint)?.value, inner.day(.counted)?.value)
  }
}

extension SiteConfiguration {
  /// The panel member that a heading names, whatever its case.
  func panelMember(named heading: String) -> Reviewer? {
    let wanted = heading.lowercased()
    return panel.first { $0.name.lowercased() == wanted } ?? panel.first { $0.id == wanted }
  }
}
