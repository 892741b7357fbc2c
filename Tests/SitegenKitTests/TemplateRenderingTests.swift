import Testing

@testable import SitegenKit

/// Templates rendered by the program and by a library of Mustache: the same bytes, for the program's own templates and
/// for random ones, of values at random, however much of them is settled before.
@Suite struct TemplateRenderingTests {
  private typealias Numbers = RandomSite.Numbers

  private static let words = Copy()
  /// Texts as they come to templates: escaped, or markup.
  private static let texts = [
    "", "", "a", "<p>x</p>\n", "&amp;\u{301}", "é", "{{name}}", "two\nlines", "\u{1F600}", "&lt;b&gt; ", "}",
    "\u{2068}n\u{2069}",
  ]

  /// A value of a shape, which follows from the seed alone, however often it is asked for.
  private static func value(_ shape: Shape, _ seed: UInt64) -> TemplateValue {
    var numbers = Numbers(state: seed)
    func next(_ count: Int) -> Int { Int.random(in: 0..<count, using: &numbers) }
    func text() -> HTML { HTML(markup: texts[next(texts.count)]) }
    switch shape {
    case .text, .url, .html: return .html(text())
    case .flag: return .flag(next(2) == 0)
    case .texts: return .texts((0..<next(4)).map { _ in text() })
    case .object(let names): return next(4) == 0 ? .nothing : .object(scope(names, seed ^ 0x9E37))
    case .list(let names): return .list((0..<next(4)).map { scope(names, seed &+ UInt64($0) &+ 1) })
    case .factsByID(let names):
      return .object(Scope { id in .object(scope(names, seed ^ Fingerprint(id).value)) })
    case .perPage(let inner): return value(inner, seed)
    case .perTool: return .nothing
    }
  }

  private static func scope(_ names: Shape.Names, _ seed: UInt64) -> Scope {
    Scope { name in names[name].map { value($0, seed ^ Fingerprint(name).value) } }
  }

  private static func compare(
    _ name: String, _ sources: [TemplateSource], _ names: Shape.Names, settled: Shape.Names, seeds: Range<UInt64>,
    _ comment: String = "",
    passingOver isPassedOver: (UInt8) -> Bool = { _ in false }
  ) throws {
    let own = Template(name: name, sources: sources, holeSections: [:], words: words)
    let library = try LibraryTemplate(name, sources)
    let copy = Scope(name: "copy", .object(SiteContext.copyFields.scope(words)))
    for seed in seeds {
      let scope = Scope(copy, Self.scope(names, seed))
      let (found, wanted) = (own.render(scope).text, library.render(scope) ?? "")
      #expect(
        found.utf8.filter { !isPassedOver($0) } == wanted.utf8.filter { !isPassedOver($0) },
        "\(name), seed \(seed)\n\(comment)")
      let rest = own.settled(in: Scope(copy, Self.scope(settled, seed)))
      #expect(rest.render(scope).text.utf8.elementsEqual(found.utf8), "\(name), settled, seed \(seed)\n\(comment)")
    }
  }

  @Test(arguments: TemplateRole.allCases) func templatesOfTheProgram(_ role: TemplateRole) throws {
    var diagnostics = Diagnostics()
    let files = TemplateFiles(SourceTree(), into: &diagnostics)
    var checker = TemplateChecker(files, factIDs: nil)
    let names = role.names.merging(SiteContext.names) { own, _ in own }
    checker.check(role.rawValue, names: names)
    #expect(diagnostics.isEmpty && checker.diagnostics.isEmpty)
    let sources = checker.used.sorted().compactMap { files.templates[$0] }
    try Self.compare(role.rawValue, sources, names, settled: SiteContext.names, seeds: 0..<20)
  }

  /// Settled in a template, its names would be hidden by nothing.
  @Test(arguments: TemplateRole.allCases) func nothingElseHasANameOfTheSites(_ role: TemplateRole) {
    func all(_ names: Shape.Names) -> [String] {
      names.flatMap { name, shape in
        switch shape {
        case .object(let inner), .list(let inner), .factsByID(let inner): [name] + all(inner)
        default: [name]
        }
      }
    }
    #expect(Set(all(role.names)).isDisjoint(with: SiteContext.names.keys + [AssetNames.object]))
  }

  // MARK: - Random templates

  private static let inner: Shape.Names = [
    "t": .text, "u": .html, "f": .flag, "many": .texts,
    "o": .object(["t": .text, "g": .flag, "p": .object(["t": .text, "u": .html])]),
    "l": .list(["t": .text, "f": .flag, "o": .object(["t": .text]), "k": .list(["u": .html])]),
  ]
  private static let site: Shape.Names = ["s": .object(inner)]
  private static let names = inner.merging(site) { own, _ in own }
  private static let known = [
    "t", "u", "f", "o", "l", "o.t", "o.g", "o.p", "o.p.u", "k", "g", "p", "unknown", "o.none", "s", "s.t", "s.f", "s.o",
    "s.l", "s.l", "s.many", "s.none",
  ]
  /// Those that may be shown: the checks refuse the others.
  private static let shown = ["t", "s.t", "o.t", "o.p.t", "unknown", "o.none"]
  /// What stands between tags.
  ///
  /// The library reads characters, so it would not see a brace that an accent joins.
  private static let between = ["", "", "\n", "\n", "a", "e\u{301}", "<p class=\"x\">", "} { a", "b\n"]

  private static func template(_ numbers: inout Numbers, depth: Int, isPartial: Bool) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0..<6, using: &numbers) {
      func one(_ list: [String]) -> String { list[Int.random(in: 0..<list.count, using: &numbers)] }
      text += one(between)
      let name = one(known)
      switch Int.random(in: 0..<8, using: &numbers) {
      case 0: text += "{{\(one(shown))}}"
      case 1: text += "{{{ u }}}"
      case 2: text += "{{! a comment }}"
      case 3 where !isPartial: text += "{{> \(one(["one", "two"]))}}"
      case 4 where depth > 0:
        text += "{{^\(name)}}\(template(&numbers, depth: depth - 1, isPartial: isPartial))\(one(between)){{/\(name)}}"
      case 5 where depth > 0: text += "{{#many}}\(one(between)){{.}}\(one(between)){{/many}}"
      case 6, 7:
        guard depth > 0 else { continue }
        text += "{{#\(name)}}\(template(&numbers, depth: depth - 1, isPartial: isPartial))\(one(between)){{/\(name)}}"
      default: break
      }
      text += one(between)
    }
    return text
  }

  private static func source(_ name: String, _ text: String) throws -> TemplateSource {
    var diagnostics = Diagnostics()
    let source = SourceText(path: "\(name).mustache", bytes: Array(text.utf8))
    let tags = try #require(TemplateTag.scan(source, into: &diagnostics), "\(text)")
    return TemplateSource(name: name, source: source, tags: tags, tree: TemplateTree(tags), isDefault: false)
  }

  /// Line breaks are passed over: of two lines one behind the other that have nothing but tags, the library leaves one.
  @Test func randomTemplates() throws {
    var numbers = Numbers(state: 20_261_126)
    for round in 0..<2_000 {
      let texts = [
        ("main", Self.template(&numbers, depth: 3, isPartial: false) + "."),
        ("one", Self.template(&numbers, depth: 1, isPartial: true) + "."),
        ("two", Self.template(&numbers, depth: 1, isPartial: true) + "."),
      ]
      let sources = try texts.map { try Self.source($0, $1) }
      let seed = UInt64(round)
      try Self.compare(
        "main", sources, Self.names, settled: Self.site, seeds: seed..<seed + 2, "\(texts)",
        passingOver: Ascii.isLineBreak)
    }
  }
}
