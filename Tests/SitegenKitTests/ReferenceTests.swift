import Foundation
import TestSupport
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// The tables in Documentation/ that are made from the code are what the code says.
@Suite struct ReferenceTests {
  struct Block: Sendable, CustomTestStringConvertible {
    let file: String
    let name: String
    let text: @Sendable () -> String

    var testDescription: String { "\(file): \(name)" }
    var start: String {
      "<!-- \(name): made from the code by `SITEGEN_RECORD=1 swift test --filter ReferenceTests` -->\n"
    }
    var end: String { "\n<!-- end of \(name) -->\n" }
  }

  static let blocks = [
    Block(file: "Documentation/theme.md", name: "names", text: { ReferenceTables.names }),
    Block(file: "Documentation/configure.md", name: "copy", text: { ReferenceTables.copy }),
  ]

  @Test(arguments: blocks) func tableIsWhatTheCodeSays(_ block: Block) throws {
    let url = Repository.root.appending(path: block.file)
    let text = try String(contentsOf: url, encoding: .utf8)
    let start = try #require(text.range(of: block.start), "\(block.file) has no line \(block.start)")
    let end = try #require(text.range(of: block.end, range: start.upperBound..<text.endIndex))
    let made = block.text()
    if ProcessInfo.processInfo.environment["SITEGEN_RECORD"] == "1" {
      let new = text.replacingCharacters(in: start.upperBound..<end.lowerBound, with: made)
      if new != text { try new.write(to: url, atomically: true, encoding: .utf8) }
    } else {
      #expect(text[start.upperBound..<end.lowerBound] == made, "write it anew with SITEGEN_RECORD=1")
    }
  }

  /// The table is made from the names' meanings, the check of templates goes by their shapes.
  @Test func everyNameThatTheCheckKnowsHasAMeaning() throws {
    for role in TemplateRole.allCases {
      #expect(Self.paths(role.names).sorted() == Self.paths(role.summaries).sorted(), "\(role.rawValue)")
    }
    #expect(Self.paths(SiteContext.names).sorted() == Self.paths(SiteContext.summaries).sorted())
    #expect(Self.paths(SiteContext.names).count > 100)
  }

  private static func paths(_ names: Shape.Names) -> [String] {
    names.flatMap { name, shape -> [String] in
      switch shape {
      case .object(let inner), .list(let inner), .factsByID(let inner): [name] + paths(inner).map { "\(name).\($0)" }
      case .perTool: []
      default: [name]
      }
    }
  }

  private static func paths(_ names: [NameSummary]) -> [String] {
    names.flatMap { summary in [summary.name] + paths(summary.innerNames).map { "\(summary.name).\($0)" } }
  }

  // MARK: - Keys

  @Test func everyKeyIsTold() throws {
    func text(_ name: String) throws -> String {
      try String(contentsOf: Repository.root.appending(path: "Documentation/\(name)"), encoding: .utf8)
    }
    let settings = try text("configure.md")
    let keys =
      SiteConfiguration.Key.allCases.map(\.rawValue) + SiteConfiguration.PanelKey.allCases.map(\.rawValue)
      + SiteConfiguration.NewsletterKey.allCases.map(\.rawValue) + SiteConfiguration.VotesKey.allCases.map(\.rawValue)
      + SiteConfiguration.IndexingKey.allCases.map(\.rawValue) + SiteConfiguration.VerdictsKey.allCases.map(\.rawValue)
    #expect(keys.filter { !settings.contains("`\($0)`") } == [], "configure.md")
    let entry = try text("write-an-entry.md")
    #expect(Entry.Key.allCases.map(\.rawValue).filter { !entry.contains("`\($0)`") } == [], "write-an-entry.md")
    let facts = try text("facts.md")
    let factKeys =
      SiteConfiguration.FactKey.allCases.map(\.rawValue) + FactValueReader.Key.allCases.map(\.rawValue)
      + Fact.KindName.allCases.map(\.rawValue) + Fact.SchemaProperty.allCases.map(\.rawValue)
      + SchemaType.allCases.map(\.rawValue) + BuiltInRow.allCases.map(\.rawValue)
    #expect(factKeys.filter { !facts.contains("`\($0)`") } == [], "facts.md")
    let mapping = try text("import.md")
    let mappingKeys =
      ImportMapping.Key.allCases.map(\.rawValue) + ImportValue.Key.allCases.map(\.rawValue)
      + ImportMapping.Field.allCases.map(\.rawValue) + ImportMapping.ReviewField.allCases.map(\.rawValue)
    #expect(mappingKeys.filter { !mapping.contains("`\($0)`") } == [], "import.md")
  }
}
