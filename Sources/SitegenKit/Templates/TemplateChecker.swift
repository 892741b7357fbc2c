/// Checks a template against the names it will see, through all its partials.
struct TemplateChecker {
  /// Where a section tag of a page with holes begins or ends, and what becomes of it.
  typealias HoleSections = [String: [Int: TemplateTag.Kind]]

  let files: TemplateFiles
  private(set) var diagnostics = Diagnostics()
  private(set) var used: Set<String> = []
  /// By template: the offsets of the section tags that stay open until a page is composed.
  private(set) var holeSections: HoleSections = [:]
  /// The partials being looked at, from the outside in.
  private var including: [String] = []
  private var includeCount = 0
  private var tagCount = 0
  /// The lists whose items are being looked at, from the outside in.
  private var lists: [String] = []
  /// By template, once its places in the HTML are checked: the offsets of the tags that begin an address.
  private var addressTags: [String: Set<Int>] = [:]
  /// By template and offset: whether a section was found to be decided by each page.
  private var decidedByPage: [String: [Int: Bool]] = [:]

  private static let deepestPartials = 20
  private static let mostIncludes = 1_000
  /// Counts those of a partial each time it is included, so that checking ends soon whatever the partials hold.
  private static let mostTags = 50_000
  /// The template library recurses into sections: thousands of them overflow its stack.
  private static let deepestSections = 50

  init(_ files: TemplateFiles) { self.files = files }

  /// Checks one template with the names it can see at its outermost level.
  mutating func check(_ name: String, names: Shape.Names) {
    guard let template = files.templates[name] else { return }
    used.insert(name)
    including = [name]
    includeCount = 0
    tagCount = 0
    lists = []
    check(template, stack: [.object(names)])
  }

  private struct Open {
    let tag: TemplateTag
    let pushes: Bool
    let isList: Bool
    let isHole: Bool
  }

  private mutating func check(_ template: TemplateSource, stack outer: [Shape]) {
    if addressTags[template.name] == nil {
      addressTags[template.name] = TemplatePlace.check(template, into: &diagnostics)
    }
    var stack = outer
    var open: [Open] = []
    for tag in template.tags {
      tagCount += 1
      guard tagCount <= Self.mostTags else {
        report(
          .templateSyntax, "a page may have \(Self.mostTags) tags, those of its partials included", at: tag,
          in: template)
        return
      }
      switch tag.kind {
      case .comment: break
      case .partial: include(tag, in: template, stack: stack)
      case .text, .html: checkValue(tag, in: template, stack: stack)
      case .section, .inverted:
        let shape = resolve(tag, in: template, stack: stack)
        let inner = shape.flatMap { pushed($0, by: tag, in: template) }
        if let inner { stack.append(inner) }
        let isList = inner?.isList ?? false
        if isList { enter(tag, in: template) }
        var isHole = false
        if case .perPage = shape { isHole = true }
        if shape != nil { decide(tag, byPage: isHole, in: template) }
        guard open.count < Self.deepestSections else {
          report(
            .templateSyntax, "sections are nested more than \(Self.deepestSections) deep", at: tag, in: template)
          return
        }
        open.append(Open(tag: tag, pushes: inner != nil, isList: isList, isHole: isHole))
      case .end:
        guard let last = open.popLast() else {
          report(.templateSyntax, "nothing is open that \"\(tag.name)\" could end", at: tag, in: template)
          return
        }
        guard last.tag.name == tag.name else {
          report(
            .templateSyntax, "\"\(tag.name)\" is ended here, but \"\(last.tag.name)\" is open", at: tag, in: template)
          return
        }
        if last.pushes { stack.removeLast() }
        if last.isList { lists.removeLast() }
        if last.isHole { holeSections[template.name, default: [:]][tag.range.lowerBound] = .end }
      }
    }
    if let last = open.last {
      report(.templateSyntax, "the section \"\(last.tag.name)\" is never ended", at: last.tag, in: template)
    }
  }

  /// Notes who decides on a section: the template library, or each page that is composed. A partial is made ready once
  /// for all its places, so it must be the same at all of them.
  private mutating func decide(_ tag: TemplateTag, byPage isHole: Bool, in template: TemplateSource) {
    let offset = tag.range.lowerBound
    if isHole { holeSections[template.name, default: [:]][offset] = tag.kind }
    let before = decidedByPage[template.name, default: [:]].updateValue(isHole, forKey: offset)
    guard let before, before != isHole else { return }
    report(
      .templateSection,
      "\"\(tag.name)\" differs from pair to pair at one place that includes \(template.name).mustache, and not at another",
      at: tag, in: template, hint: "make two partials of it")
  }

  /// Notes that a section goes through a list. The items of a list inside itself would be shown for each item again: a
  /// few levels of that take hours to render, and say nothing that one level does not.
  private mutating func enter(_ tag: TemplateTag, in template: TemplateSource) {
    if lists.contains(tag.name) {
      report(
        .templateSection, "\"\(tag.name)\" is a list that a section round this one goes through already", at: tag,
        in: template)
    }
    lists.append(tag.name)
  }

  /// The names that a section brings in; nil where it brings none.
  private mutating func pushed(_ shape: Shape, by tag: TemplateTag, in template: TemplateSource) -> Shape? {
    switch shape {
    case .html:
      report(
        .templateSection, "\"\(tag.name)\" is HTML; a section can go over a text, a list or yes and no", at: tag,
        in: template)
      return nil
    case .perTool:
      report(
        .templateSection,
        "\"\(tag.name)\" is a list of one tool's; a page of two tools is composed and can't go through it", at: tag,
        in: template, hint: "put the section into partials/card.mustache, which is rendered once for each tool")
      return nil
    case .object, .list, .texts: return tag.kind == .inverted ? nil : shape
    case .text, .url, .flag, .perPage: return nil
    }
  }

  private mutating func checkValue(_ tag: TemplateTag, in template: TemplateSource, stack: [Shape]) {
    guard var shape = resolve(tag, in: template, stack: stack) else { return }
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
    case (.list, _), (.texts, _), (.object, _), (.perTool, _), (.perPage, _):
      report(
        .templateName, "\"\(tag.name)\" has parts of its own and can't be shown by itself", at: tag, in: template)
    }
  }

  // MARK: - Names

  /// Finds what a name stands for, as the template library will: its first part from the inside out, the rest within.
  private mutating func resolve(_ tag: TemplateTag, in template: TemplateSource, stack: [Shape]) -> Shape? {
    if tag.name == "." {
      if case .texts = stack.last { return .text }
      report(.templateName, "\".\" is an item of a list of texts, and there is none here", at: tag, in: template)
      return nil
    }
    let parts = tag.name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    var scopes = stack.reversed().compactMap(Self.names)
    var missingPart = 0
    var missing: String { parts[missingPart] }
    var found = scopes.lazy.compactMap { $0[missing] }.first
    for (index, part) in parts.enumerated().dropFirst() {
      guard let shape = found else { break }
      // A list has no names of its own: its items have, inside a section.
      if case .object(let names) = shape { scopes = [names] } else { scopes = [[:]] }
      missingPart = index
      found = scopes[0][part]
    }
    if let found { return found }
    report(
      .templateName, "\"\(tag.name)\" is not a name that \(template.name).mustache can use here", at: tag, in: template,
      hint: Suggestion.nearest(to: missing, among: Set(scopes.flatMap(\.keys)).sorted()).map { name in
        "did you mean \"\((parts[..<missingPart] + [name] + parts[(missingPart + 1)...]).joined(separator: "."))\"?"
      })
    return nil
  }

  private static func names(of shape: Shape) -> Shape.Names? {
    switch shape {
    case .object(let names), .list(let names): names
    default: nil
    }
  }

  // MARK: - Partials

  private mutating func include(_ tag: TemplateTag, in template: TemplateSource, stack: [Shape]) {
    if including.contains(tag.name) {
      let circle = (including.drop { $0 != tag.name } + [tag.name]).joined(separator: " → ")
      report(.templateCycle, "\"\(tag.name)\" includes itself: \(circle)", at: tag, in: template)
      return
    }
    guard let partial = files.templates[tag.name] else {
      if !files.broken.contains(tag.name) {
        report(
          .templatePartial, "\"\(tag.name)\" is not a template; there is no Templates/\(tag.name).mustache", at: tag,
          in: template, hint: Suggestion.hint(for: tag.name, among: files.templates.keys.sorted()))
      }
      return
    }
    includeCount += 1
    guard including.count < Self.deepestPartials, includeCount < Self.mostIncludes else {
      report(
        .templateCycle,
        "partials may be nested \(Self.deepestPartials) deep and included \(Self.mostIncludes) times for a page",
        at: tag,
        in: template)
      return
    }
    used.insert(tag.name)
    including.append(tag.name)
    let outerLists = lists
    check(partial, stack: stack)
    // A partial that ends a list's section nowhere is reported; what follows is not inside of it.
    lists = outerLists
    including.removeLast()
  }

  private mutating func report(
    _ rule: Rule, _ message: String, at tag: TemplateTag, in template: TemplateSource, hint: String? = nil
  ) {
    let range = tag.kind == .partial || rule == .templateName || rule == .templateSection ? tag.nameRange : tag.range
    diagnostics.report(rule, message, at: template.source.location(range), hint: hint)
  }
}
