import Testing

@testable import SitegenKit

/// A key without a value, as content programs leave it, is a missing key; one that must be there is missed.
@Suite struct EmptyValueTests {
  static let nothing = ["", " null", " ~", " ''", " \"\"", " []"]

  @Test(arguments: nothing) func anOptionalKeyOfAnEntryMayBeEmpty(_ value: String) throws {
    let keys = Entry.Key.allCases.filter { !$0.field.isRequired && $0 != .category }
    #expect(keys.count == 17)
    let data = "name: Delta\ncategory: Media\n" + keys.map { "\($0.rawValue):\(value)\n" }.joined()
    let entry = try TestSite.read("---\n\(data)---\nText.\n")
    #expect(entry.entryPrice == nil && entry.pricing == nil && entry.website == nil && !entry.isDraft)
    #expect(entry.tags.isEmpty && entry.aliases.isEmpty && entry.updated == nil && entry.reviews.isEmpty)
    #expect(entry.locations.values.keys.sorted { $0.rawValue < $1.rawValue } == [.category, .name])
    #expect(entry.shortName == nil && entry.tagline == nil && entry.categories.map(\.value) == ["Media"])
  }

  @Test(arguments: nothing) func anOptionalKeyOfTheSiteMayBeEmpty(_ value: String) throws {
    // Without a panel the entries' reviews would be mistakes.
    let keys = SiteConfiguration.Key.allCases.filter { !$0.field.isRequired && $0 != .panel }
    let lines = keys.map { "\($0.rawValue):\(value)\n" }.joined()
    var tree = TestSite.tree
    tree[SiteConfiguration.path] = Array((TestSite.configuration + lines).utf8)
    #expect(try TestSite.problems(tree) == "")
  }

  @Test(arguments: nothing) func anOptionalKeyOfAnInnerMapMayBeEmpty(_ value: String) throws {
    let lines = """
      newsletter:
        action: https://news.example/
        field:\(value)
        honeypot:\(value)
        hidden: {u:\(value.isEmpty ? " " : value)}
      copy:
        kicker:\(value)
      indexing:
        words:\(value)
      votes:
        endpoint:\(value)

      """
    var tree = TestSite.tree
    tree[SiteConfiguration.path] = Array((TestSite.configuration + lines).utf8)
    tree["Content/pages/about.md"] = Array("---\ntitle: A\ndescription:\(value)\n---\nText.\n".utf8)
    tree["Content/tools/delta.md"] = Array(TestSite.delta("panel:\n  builder:\(value)\n").utf8)
    #expect(try TestSite.problems(tree) == "")
  }

  @Test(arguments: nothing) func aKeyThatMustBeThereIsMissed(_ value: String) throws {
    let found = try TestSite.places("---\nname:\(value)\ntagline: T\ncategory: Media\n---\n")
    #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix("2:") }, "\(found)")
    let bare = try TestSite.places("---\nname: Delta\ncategory:\(value)\n---\n")
    #expect(bare.count == 1 && bare.allSatisfy { $0.hasPrefix("3:") && $0.hasSuffix(" value-missing") }, "\(bare)")
    #expect(try TestSite.places("---\nname: Delta\ncategory:\(value)\ncategories: [Media]\n---\n") == [])
    #expect(
      try TestSite.places(
        TestSite.delta("panel:\n  builder: {score:\(value), verdict: ship}\n", body: "## Builder\n\nx\n")) != [])
  }

  /// Two spaces say as little as none.
  @Test func spacesAreNoValue() throws {
    #expect(try TestSite.places(TestSite.delta("pricing: '  '\nupdated: ' '\n")) == [])
  }
}
