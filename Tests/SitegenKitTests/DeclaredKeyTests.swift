import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// A key that is declared is read: a value of a wrong kind is reported where it stands, at every key of every file.
@Suite struct DeclaredKeyTests {
  /// A kind of file with keys.
  struct Owner: Sendable, CustomTestStringConvertible {
    let path: String
    let keys: FieldSet
    /// What stands at some keys of a file without mistakes.
    let usual: [String: String]
    /// What goes round the data, with `*` for it.
    var frame = "---\n*---\n"

    var testDescription: String { path }
  }

  static let owners = [
    Owner(
      path: SiteConfiguration.path, keys: FieldSet(SiteConfiguration.Key.self),
      usual: [
        "title": "T", "base_url": "https://site.example/", "categories": "[Media]",
        "panel": "[{id: builder, name: Builder}]",
      ], frame: "*"),
    Owner(
      path: "Content/tools/delta.md", keys: FieldSet(Entry.Key.self),
      usual: ["name": "Delta", "tagline": "T", "category": "Media"]),
    Owner(path: "Content/pages/about.md", keys: FieldSet(ProsePage.Key.self), usual: ["title": "About"]),
    Owner(path: "Content/lists/best.md", keys: FieldSet(ToolList.Key.self), usual: ["title": "Best"]),
    Owner(
      path: "mapping.yml", keys: FieldSet(ImportMapping.Key.self),
      usual: ["fields": "{name: n, tagline: t, category: c}"], frame: "*"),
  ]

  @Test(arguments: owners) func wrongValueIsReportedAtEveryKey(_ owner: Owner) throws {
    let mistakes = Self.mistakes(in: owner.keys)
    #expect(mistakes.count >= owner.keys.fields.count)
    for mistake in mistakes {
      var lines = owner.usual
      lines[mistake.key] = mistake.value
      let data = lines.sorted { $0.key < $1.key }.map { "\($0): \($1)\n" }.joined()
      let text = owner.frame.replacing("*", with: data)
      let found = try Self.problems(text, at: owner.path)
      let place = try #require(text.firstRange(of: mistake.wrong))
      let before = text[..<place.lowerBound]
      let line = before.count { $0 == "\n" } + 1
      let column = before.reversed().prefix { $0 != "\n" }.count + 1
      #expect(
        found.contains { $0.location.path == owner.path && $0.location.line == line && $0.location.column == column },
        "\(owner.path): nothing is said of \(mistake.key): \(mistake.value); the key is declared and never read")
    }
  }

  private static func problems(_ text: String, at path: String) throws -> [Diagnostic] {
    guard path == "mapping.yml" else { return try TestSite.build(TestSite.tree([path: text])).diagnostics }
    var diagnostics = Diagnostics()
    let configuration = try #require(SiteConfiguration.read(TestSite.tree, into: &diagnostics))
    _ = ImportMapping.read(Array(text.utf8), path: path, configuration: configuration, into: &diagnostics)
    return diagnostics.sorted
  }

  /// A value for one of the outer keys in which one thing, however deep, is of a wrong kind.
  private struct Mistake {
    let key: String
    let value: String
    let wrong: String
  }

  private static func mistakes(in set: FieldSet) -> [Mistake] {
    set.fields.flatMap { name, field in
      mistakes(in: field.kind).map { Mistake(key: name, value: $0.value, wrong: $0.wrong) }
    }
  }

  private static func mistakes(in kind: DataField.Kind) -> [(value: String, wrong: String)] {
    let (list, map) = ("[wrong, wrong]", "{wrong: wrong}")
    func inside(_ keys: FieldSet, _ start: String, _ end: String) -> [(value: String, wrong: String)] {
      mistakes(in: keys).map { ("\(start){\($0.key): \($0.value)}\(end)", $0.wrong) }
    }
    return
      switch kind
    {
    case .text, .shortText, .flag, .day, .number, .decimal, .partialDate, .webAddress, .baseURL, .slug, .language,
      .choice,
      .category, .anyValue, .toolOrder:
      [(map, map)]
    case .factValues, .factConditions: [(list, list)]
    case .factDeclarations(let keys): [(list, list)] + inside(keys, "{stars: ", "}")
    // Bounds belong to numbers alone, whatever stands there.
    case .statement(let keys):
      [(list, list)] + inside(FieldSet(keys.fields.filter { !["min", "max"].contains($0.name) }), "", "")
    case .texts: [(list, list)]
    case .map(let keys): [(list, list)] + inside(keys, "", "")
    case .decisions(let keys): [(list, list)] + inside(keys, "{builder: ", "}")
    case .list(.map(let keys), _): [(map, map)] + inside(keys, "[", "]")
    case .list(let item, _): [(map, map)] + mistakes(in: item).map { ("[\($0.value)]", $0.wrong) }
    case .either(let kinds) where kinds.contains(where: { if case .texts = $0 { true } else { false } }):
      [("wrong", "wrong")]
    case .either(let kinds):
      if !kinds.contains(where: { if case .map = $0 { true } else { false } }),
        kinds.contains(where: { if case .list = $0 { true } else { false } })
      {
        [(map, map)]
      } else {
        // What is wrong for all of them, and what is wrong within one of them.
        kinds.reduce(into: [
          kinds.contains { if case .list = $0 { true } else { false } } ? ("[\(map)]", map) : (list, list)
        ]) { found, kind in
          if case .map(let keys) = kind { found += inside(keys, "", "") }
        }
      }
    }
  }
}
