/// Checks a template against the names it will see, through all its partials.
struct TemplateChecker {
  /// The offsets of each template's section tags that stay open until a page is composed, and what becomes of them.
  typealias HoleSections = [String: [Int: TemplateTag.Kind]]

  let files: TemplateFiles
  private(set) var diagnostics = Diagnostics()
  /// The names of the templates that were met.
  var used: Set<String> = []
  /// Where the template and its partials name facts one by one.
  var namedFacts: Set<FactName> = []
  /// The names of the lists that its sections go through.
  private(set) var listNames: Set<String> = []
  private(set) var holeSections: HoleSections = [:]
  /// The files of `assets/` that it names, by what stands behind `asset.`.
  private(set) var namedAssets: Set<String> = []
  var (includeCount, tagCount) = (0, 0)
  /// For each template whose tags' positions are checked, the offsets of the tags that begin an address.
  private var addressTags: [String: Set<Int>] = [:]
  /// For each template and offset of a section: whether the section was found to be decided by each page.
  private var decidedByPage: [String: [Int: Bool]] = [:]

  /// Counts those of a partial each time it is included, so that checking ends soon whatever the partials hold.
  private static let mostTags = 50_000

  /// The ids of the facts that the site declares; nil where the site is not known, so that any may be meant.
  let factIDs: [String]?

  init(_ files: TemplateFiles, factIDs: [String]?) { (self.files, self.factIDs) = (files, factIDs) }

  /// Where the walk is: what a tag there can name.
  struct Context {
    let template: TemplateSource
    /// The things whose names can be used, from the outside in.
    var things: [Shape]
    /// The lists whose items are gone through, from the outside in.
    var lists: [String] = []
    /// The templates that include each other here, from the outside in.
    var including: [String]

    func inside(_ partial: TemplateSource) -> Context {
      Context(template: partial, things: things, lists: lists, including: including + [partial.name])
    }
  }

  /// Checks one template with the names it can see at its outermost level.
  mutating func check(_ name: String, names: Shape.Names) {
    guard let template = files.templates[name] else { return }
    used.insert(name)
    includeCount = 0
    tagCount = 0
    check(Context(template: template, things: [.object(names)], including: [name]))
  }

  mutating func check(_ context: Context) {
    let template = context.template
    if addressTags[template.name] == nil {
      addressTags[template.name] = TagPosition.check(template, into: &diagnostics)
    }
    walk(template.tree.nodes, context)
    if let problem = template.tree.problem { report(.templateSyntax, problem.message, at: problem.tag, in: template) }
  }

  private mutating func walk(_ nodes: [TemplateTree.Node], _ context: Context) {
    for node in nodes {
      switch node {
      case .value(let tag): if count(tag, context) { checkValue(tag, context) }
      case .partial(let tag): if count(tag, context) { include(tag, context) }
      case .section(let section): if count(section.start, context) { checkSection(section, context) }
      }
    }
  }

  /// - Returns: false for a tag too many; the first one is reported.
  private mutating func count(_ tag: TemplateTag, _ context: Context) -> Bool {
    tagCount += 1
    if tagCount == Self.mostTags + 1 {
      report(
        .templateSyntax, "a page may have \(Self.mostTags) tags, those of its partials included", at: tag,
        in: context.template)
    }
    return tagCount <= Self.mostTags
  }

  // MARK: - Sections

  private mutating func checkSection(_ section: TemplateTree.Section, _ context: Context) {
    let tag = section.start
    guard let shape = resolve(tag, context, end: section.end) else { return walk(section.nodes, context) }
    var inner = context
    if let brought = brought(by: tag, shape, context) {
      inner.things.append(brought)
      if case .list = shape { listNames.insert(tag.name) }
      if brought.isList {
        checkList(tag, context)
        inner.lists.append(tag.name)
      }
    }
    let isHole = if case .perPage = shape { true } else { false }
    decide(section, byPage: isHole, in: context.template)
    walk(section.nodes, inner)
  }

  /// Notes who decides on a section: the template as it is rendered, or each page that is composed.
  ///
  /// A partial is made ready once for all templates that include it, so it must be the same in all of them.
  private mutating func decide(_ section: TemplateTree.Section, byPage isHole: Bool, in template: TemplateSource) {
    let tag = section.start
    let offset = tag.range.lowerBound
    if isHole {
      holeSections[template.name, default: [:]][offset] = tag.kind
      if let end = section.end { holeSections[template.name, default: [:]][end.range.lowerBound] = .end }
    }
    let before = decidedByPage[template.name, default: [:]].updateValue(isHole, forKey: offset)
    guard let before, before != isHole else { return }
    report(
      .templateSection,
      "\"\(tag.name)\" differs from pair to pair at one place that includes \(template.name).mustache, and not at another",
      at: tag, in: template, hint: "make two partials of it")
  }

  /// The items of a list inside itself would be shown for each item again: a few levels of that take hours to render,
  /// and say nothing that one level does not.
  private mutating func checkList(_ tag: TemplateTag, _ context: Context) {
    guard context.lists.contains(tag.name) else { return }
    report(
      .templateSection, "\"\(tag.name)\" is a list that a section round this one goes through already", at: tag,
      in: context.template)
  }

  /// The thing whose names a section brings in; nil where it brings none.
  private mutating func brought(by tag: TemplateTag, _ shape: Shape, _ context: Context) -> Shape? {
    switch shape {
    case .html:
      report(
        .templateSection, "\"\(tag.name)\" is HTML; a section can go over a text, a list or yes and no", at: tag,
        in: context.template)
      return nil
    case .perTool:
      report(
        .templateSection,
        "\"\(tag.name)\" is a list of one tool's; a page of two tools is composed and can't go through it", at: tag,
        in: context.template, hint: "put the section into partials/card.mustache, which is rendered once for each tool")
      return nil
    case .object, .factsByID, .list, .texts: return tag.kind == .inverted ? nil : shape
    case .text, .url, .flag, .perPage: return nil
    }
  }

  // MARK: - Values

  private mutating func checkValue(_ tag: TemplateTag, _ context: Context) {
    let template = context.template
    guard var shape = resolve(tag, context) else { return }
    if case .perPage(let inner) = shape { shape = inner }
    switch (shape, tag.kind) {
    case (.text, .text) where addressTags[template.name]?.contains(tag.range.lowerBound) == true:
      report(
        .templatePlace, "\"\(tag.name)\" is a text and no checked address, so it can't begin one", at: tag, in: template
      )
    case (.text, .text), (.url, .text), (.html, .html): break
    case (.text, _), (.url, _):
      report(.templateName, "\"\(tag.name)\" is text; write {{\(tag.name)}}", at: tag, in: template)
    case (.html, _):
      report(.templateName, "\"\(tag.name)\" is HTML; write {{{\(tag.name)}}}", at: tag, in: template)
    case (.flag, _):
      report(
        .templateName, "\"\(tag.name)\" is yes or no; write {{#\(tag.name)}}…{{/\(tag.name)}}", at: tag, in: template)
    case (.list, _), (.texts, _), (.object, _), (.factsByID, _), (.perTool, _), (.perPage, _):
      report(
        .templateName, "\"\(tag.name)\" has parts of its own and can't be shown by itself", at: tag, in: template)
    }
  }

  // MARK: - Names

  /// Finds what a name stands for, as rendering will: its first word from the inside out, the others within
  /// what that stands for.
  private mutating func resolve(_ tag: TemplateTag, _ context: Context, end: TemplateTag? = nil) -> Shape? {
    let template = context.template
    if tag.name == "." {
      if case .texts = context.things.last { return .text }
      report(.templateName, "\".\" is an item of a list of texts, and there is none here", at: tag, in: template)
      return nil
    }
    let words = tag.name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    var scopes = context.things.reversed().compactMap { names(of: $0, asked: words[0]) }
    var missingIndex = 0
    var missing: String { words[missingIndex] }
    var found = scopes.firstValue { $0[missing] }
    if let owner = context.things.last(where: { names(of: $0, asked: words[0])?[words[0]] != nil }),
      case .factsByID = owner
    {
      noteFact(words, 0, tag, end, in: template)
    }
    for (index, word) in words.enumerated().dropFirst() {
      guard let shape = found else { break }
      // A list has no names of its own: its items have, inside a section.
      if case .factsByID = shape { noteFact(words, index, tag, end, in: template) }
      if case .list = shape { scopes = [[:]] } else { scopes = [names(of: shape, asked: word) ?? [:]] }
      missingIndex = index
      found = scopes[0][word]
    }
    if let found {
      if words[0] == AssetNames.object { namedAssets.insert(words.dropFirst().joined(separator: ".")) }
      return found
    }
    let suggestion = Suggestion(for: missing, among: Set(scopes.flatMap(\.keys)).sorted())
    let meant = suggestion.map {
      (words[..<missingIndex] + [$0.replacement] + words[(missingIndex + 1)...]).joined(separator: ".")
    }
    report(
      .templateName, "\"\(tag.name)\" is not a name that \(template.name).mustache can use here", at: tag, in: template,
      hint: meant.map { "did you mean \"\($0)\"?" },
      // A section has its name at its end too.
      meant: suggestion?.isCertain == true && [.text, .html].contains(tag.kind) ? meant : nil)
    return nil
  }

  private func names(of shape: Shape, asked name: String) -> Shape.Names? {
    switch shape {
    case .object(let names), .list(let names): names
    case .factsByID(let names):
      Dictionary((factIDs ?? [name]).map { ($0, .object(names)) }) { first, _ in first }
    default: nil
    }
  }

  mutating func report(
    _ rule: Rule, _ message: String, at tag: TemplateTag, in template: TemplateSource, hint: String? = nil,
    meant: String? = nil
  ) {
    let range = tag.kind == .partial || rule == .templateName || rule == .templateSection ? tag.nameRange : tag.range
    let location = template.source.location(range)
    let fix = location.text == tag.name ? meant.flatMap { Fix(at: location, replacement: $0) } : nil
    diagnostics.report(rule, message, at: location, hint: hint, fix: fix)
  }
}
