import Testing

@testable import SitegenKit

/// What YAML makes of innocent text, and what hostile YAML makes of a program.
///
/// The table is in `security.md`.
@Suite struct YAMLTrapsTests {
  // MARK: - Text stays what was typed

  @Test(arguments: ["no", "on", "Yes", "1.10", "017", "0x10", "1:30", "1_000", ".inf", "2020-01-01", "y", "12e03"])
  func keepsATextAsItWasTyped(_ text: String) throws {
    #expect(try TestSite.read(TestSite.delta("pricing: \(text)\n")).pricing?.text == text)
  }

  @Test func keepsARealCommentOutOfTheValue() throws {
    let entry = try TestSite.read(TestSite.delta("pricing: Free # for now\ntags: [a, b] # two\nentry: C#\n# none\n"))
    #expect(entry.pricing?.text == "Free")
    #expect(entry.tags == ["a", "b"])
    #expect(entry.entryPrice?.text == "C#")
  }

  @Test func keepsMarksInsideOfWords() throws {
    let entry = try TestSite.read(TestSite.delta("pricing: R&D costs 2*3\nbest_for: D and *D*\n"))
    #expect(entry.pricing?.text == "R&D costs 2*3")
    #expect(entry.bestFor == "D and *D*")
  }

  @Test func joinsTheLinesOfATextByBlanks() throws {
    let entry = try TestSite.read(TestSite.delta("pricing: >\n  Free\n  for now\nbest_for: two\n  lines\n"))
    #expect(entry.pricing?.text == "Free for now")
    #expect(entry.bestFor == "two lines")
  }

  @Test(arguments: ["true", "false"])
  func readsAFlag(_ text: String) throws {
    #expect(try TestSite.read(TestSite.delta("draft: \(text)\n")).isDraft == (text == "true"))
  }

  @Test(arguments: [
    ("no", "false"), ("No", "false"), ("off", "false"), ("n", "false"), ("yes", "true"), ("ON", "true"), ("y", "true"),
  ])
  func asksForTrueOrFalse(_ written: String, _ meant: String) throws {
    #expect(
      try TestSite.problems(TestSite.tree(["Content/tools/delta.md": TestSite.delta("draft: \(written)\n")])) == """
        Content/tools/delta.md:5:8: error: "draft" is "\(written)"; it must be true or false [value-type]
            draft: \(written)
                   ^\(String(repeating: "~", count: written.utf8.count - 1))
            hint: write "draft: \(meant)"

        """)
  }

  @Test(arguments: [("17", 17), ("017", 17), ("08", 8), ("0", 0), ("100", 100), ("\"80\"", 80)])
  func readsAScoreByItsDecimalDigits(_ written: String, _ score: Int) throws {
    let text = TestSite.delta("panel: {builder: {score: \(written), verdict: ship}}\n", body: "## Builder\n\nBuilt.\n")
    #expect(try TestSite.read(text).reviews["builder"]?.score == score)
  }

  @Test(arguments: [
    ("101", "score-range"), ("-1", "score-range"), ("99999999999999999999", "score-range"),
    ("-99999999999999999999", "score-range"), ("1.5", "value-type"), ("0x10", "value-type"), ("1_0", "value-type"),
    ("1e2", "value-type"), (".inf", "value-type"), ("+5", "value-type"), ("٣", "value-type"),
  ])
  func refusesAScoreThatIsNoWholeNumberTo100(_ written: String, _ id: String) throws {
    let text = TestSite.delta("panel: {builder: {score: \(written), verdict: ship}}\n", body: "## Builder\n\nBuilt.\n")
    #expect(try TestSite.places(text) == ["5:26 \(id)"])
  }

  @Test(arguments: ["2020-02-30", "2021-02-29", "9999-99-99", "2020-00-10", "0000-01-01", "2020-1-1", "1 May 2020"])
  func refusesADayThatIsNotInTheCalendar(_ written: String) throws {
    #expect(try TestSite.places(TestSite.delta("published: \(written)\n")) == ["5:12 date"])
  }

  // MARK: - What YAML would drop in silence

  @Test(arguments: [
    ("pricing: C# and #tag\n", "5:17"), ("pricing: #tag\n", "5:10"), ("pricing: one\n  two #tag\n", "6:7"),
    ("pricing: \"C\" #tag\n", "5:14"), ("tags: [a, b] #tag\n", "5:14"), ("tags:\n- a #tag\n", "6:5"),
  ])
  func reportsAHashThatCutsAValue(_ data: String, _ place: String) throws {
    #expect(try TestSite.places(TestSite.delta(data)).contains("\(place) value-comment"))
  }

  @Test(arguments: [
    "&co Free", "&co", "!new Free", "!!str Free", "*bold*", "- Free", "? Free", "@me", "`x`", "%d", "|x",
  ])
  func refusesAValueThatYAMLTakesForSomethingElse(_ value: String) throws {
    let places = try TestSite.places(TestSite.delta("pricing: \(value)\n"))
    #expect(places == [value == "|x" ? "5:11 yaml-syntax" : "5:10 yaml-syntax"])
  }

  @Test func knowsNoMergeKey() throws {
    #expect(try TestSite.places(TestSite.delta("<<: {pricing: Free}\n")) == ["5:1 unknown-key"])
  }

  @Test(arguments: [
    ("1: x\n", ["5:1 unknown-key"]), ("true: x\n", ["5:1 unknown-key"]), ("~: x\n", ["5:1 yaml-syntax"]),
    ("null: x\n", ["5:1 yaml-syntax"]), ("~x: y\n", ["5:1 unknown-key"]), ("? [a]\n: x\n", ["5:3 yaml-syntax"]),
    ("? {a: b}\n: x\n", ["5:3 yaml-syntax"]),
  ])
  func reportsAKeyThatIsNoText(_ data: String, _ places: [String]) throws {
    #expect(try TestSite.places(TestSite.delta(data)) == places)
  }

  // MARK: - Lines

  @Test(arguments: ["\r\n", "\r"])
  func countsTheLinesOfEveryLineBreak(_ lineBreak: String) throws {
    let text = TestSite.delta("pricing: Free\nupdated: never\n").replacing("\n", with: lineBreak)
    #expect(try TestSite.places(text) == ["6:10 date"])
  }

  @Test func doesNotCountAByteOrderMark() throws {
    var tree = TestSite.tree
    let rest = TestSite.configuration.replacing("title: Test Site\n", with: "")
    tree[SiteConfiguration.path] = [0xEF, 0xBB, 0xBF] + Array("tittle: Test Site\n\(rest)title: Test Site\n".utf8)
    #expect(
      try TestSite.problems(tree) == """
        Content/site.yml:1:1: error: "tittle" is not a key of site.yml [unknown-key]
            tittle: Test Site
            ^~~~~~
            hint: did you mean "title"?

        """)
    #expect(try TestSite.places([0xEF, 0xBB, 0xBF] + Array(TestSite.delta("tags: [a").utf8)).isEmpty == false)
  }

  @Test func countsColumnsInCharacters() throws {
    #expect(try TestSite.places(TestSite.delta("tags: [é, 漢字, 👍, e\u{301}, {}]\n")) == ["5:22 value-type"])
  }

  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{9B}", "\u{FFFE}"])
  func refusesACharacterThatYAMLAndEditorsReadDifferently(_ character: String) throws {
    #expect(try TestSite.places(TestSite.delta("pricing: a\(character)b: c\n")) == ["5:11 value-character"])
  }

  @Test(arguments: ["\0", "\u{7}", "\u{1B}", "\u{7F}"])
  func refusesAControlCharacter(_ character: String) throws {
    #expect(try TestSite.places(TestSite.delta("pricing: a\(character)b\n")) == ["5:11 value-character"])
  }

  @Test(arguments: [#"\x07"#, #"\0"#, #"\u2028"#, #"\e"#, #"\N"#, #"\L"#, #"\U0000009B"#])
  func refusesACharacterThatAnEscapeBringsIn(_ escape: String) throws {
    #expect(try TestSite.places(TestSite.delta("pricing: \"a\(escape)\"\n")) == ["5:10 value-character"])
  }

  @Test(arguments: [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC0, 0x80]] as [[UInt8]])
  func refusesWhatIsNotUTF8AtItsFirstByte(_ bytes: [UInt8]) throws {
    let text = Array("---\nname: é".utf8) + bytes + Array("\n---\n".utf8)
    #expect(try TestSite.places(text) == ["2:8 encoding"])
  }

  // MARK: - Shape

  @Test(arguments: [
    ("pricing: \"Free\n", "5:10"), ("pricing: 'Free\n", "5:10"), ("tags: [a, b\n", "5:7"), ("panel: {a: b\n", "5:8"),
    ("panel:\n\tbuilder: x\n", "6:1"), ("tags:\n-\ta\n- b\n", "6:2"), ("pricing Free\nentry: x\n", "5:1"),
    ("pricing: Free: now\n", "5:14"), ("pricing: \"a\" b\n", "5:14"), (" pricing: Free\n", "5:2"),
    ("...\npricing: Free\n", "6:1"), ("--- x\n", "5:1"),
  ])
  func reportsBrokenYAMLWhereItBreaks(_ data: String, _ place: String) throws {
    #expect(try TestSite.places(TestSite.delta(data)) == ["\(place) yaml-syntax"])
  }
}
