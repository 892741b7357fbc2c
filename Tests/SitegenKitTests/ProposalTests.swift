import Foundation
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// What is guessed from columns, and how it is said.
@Suite struct ProposalTests {
  private func propose(
    _ text: String, as name: String = "data.csv", configuration: String = ProposedSite.configuration
  ) throws -> (mapping: String, comment: String) {
    try SiteFolder.with(["Content/site.yml": configuration]) { site in
      try site.write(name, text)
      let proposal = try AuthoringSite.open(site.root.path).readProposal(site.url(name).path)
      return (proposal.mapping.replacing(site.root.path + "/", with: ""), proposal.siteComment)
    }
  }

  @Test func everyGuessIsSaid() throws {
    let (mapping, comment) = try propose(
      """
      Id;Product;Summary;Kind;URL;Offline;Platforms;Price;Size (MB);Since;Licence;Logo;Empty
      1;Aider;Pairs;dev;https://a.example/;x;Linux, macOS;20 €;1,5;03.05.2023;MIT;https://a.example/a.png;
      2;C;Language;Dev;https://c.example/;;Linux;0 €;22,25;21.09.2022;MIT;https://a.example/c.png;
      3;C!;Shout;chat;https://d.example/;x;macOS, Linux;5 €;3;-;Apache-2.0;https://a.example/d.png;
      4;Yes;Assent;chat;;;Linux;7 €;4;01.01.2020;Apache-2.0;https://a.example/e.png;

      """)
    #expect(
      mapping == """
        # Guesses of what "data.csv" holds: 4 rows, 13 columns. Each line says why.
        # "sitegen import SOURCE --map THIS-FILE --dry-run" says what an import by it would write.
        delimiter: ";"
        fields:
          # the column's name says so; no row is empty
          name: Product
          # a column of such a name has 2 values; no row is empty
          category: {column: Kind, words: {dev: dev}}
          # the column's name says so; 1 of 4 rows is empty
          website: URL
          # the column's name says so; no row is empty
          tagline: Summary
        facts:  # Content/site.yml declares them
          # yes-no, since its values are "x"; 2 of 4 rows are empty
          offline: {column: Offline, words: {x: "yes"}}
          # list of 2 values, divided by ","; no row is empty
          platforms: {column: Platforms, separator: ","}
          # number in €, as in "20 €", "0 €", …; no row is empty
          price: Price
          # number in MB, as in "1,5", "22,25", …; no row is empty
          size_mb: Size (MB)
          # date, written as D.M.YYYY, as in "03.05.2023", "21.09.2022", …; 1 of 4 rows is empty
          since: {column: Since, words: {"-": ~}, format: D.M.YYYY}
          # choice of 2 values; no row is empty
          licence: Licence
        slugs:  # file names for names that give none, or that of another row
          C!: c-2
        ignore:
          - Id  # counts the rows
          - Logo  # addresses of pictures
          - Empty  # no row has a value

        """)
    #expect(
      comment == """

        # What Content/site.yml needs for this mapping; "--propose --write" puts it there. Which of two numbers is the better one
        # is for you to say: better: higher, or better: lower.
        # categories:
        #   - dev
        #   - chat
        # facts:
        #   offline: {name: Offline, kind: yes-no, filter: true}
        #   platforms: {name: Platforms, kind: list, values: [Linux, macOS], filter: true}
        #   price: {name: Price, kind: number, unit: €, sort: true}
        #   size_mb: {name: Size, kind: number, unit: MB, sort: true}
        #   since: {name: Since, kind: date, sort: true}
        #   licence: {name: Licence, kind: choice, values: [MIT, Apache-2.0], filter: true}

        """)
  }

  @Test(arguments: [
    (["yes", "no", "Yes"], ColumnForm.answers), (["✓", "✗"], .answers), (["1", "0", "1"], .answers),
    (["x"], .answers), (["true", "false"], .answers), (["ja", "nein", "teilweise"], .answers),
    (["y", "n/a"], .answers),
    (["1", "2"], .number(unit: nil)), (["1.5", "-2"], .number(unit: nil)), (["1,5", "2"], .number(unit: nil)),
    (["$20", "$3.50"], .number(unit: "$")), (["20 GB", "3 GB", "n/a"], .number(unit: "GB")),
    (["5%", "7%"], .number(unit: "%")),
    (["$3 per month", "$10 per month"], .number(unit: "$ per month")),
    (["007", "12"], .text), (["1,000", "2"], .text), (["20 GB", "3 MB"], .text), (["1", "two"], .text),
    (["2023-01-02", "2022-12-31"], .date(format: nil, areDays: true)),
    (["2023-01", "2022-12-31"], .date(format: nil, areDays: false)),
    (["31.12.2022", "1.1.2020"], .date(format: "D.M.YYYY", areDays: true)),
    (["12/31/2022", "1/1/2020"], .date(format: "M/D/YYYY", areDays: true)),
    (["31/12/2022", "1/1/2020"], .date(format: "D/M/YYYY", areDays: true)),
    (["2022-12-31T10:00:00Z"], .date(format: "YYYY-MM-DD*", areDays: true)), (["2009", "2010"], .number(unit: nil)),
    (["https://a.example/", "http://b.example"], .link), (["a.example", "https://b.example/"], .text),
    (["a; b", "c"], .list(separator: ";")), (["a|b", "c|d"], .list(separator: "|")),
    (["MIT, GPL", "MIT"], .list(separator: ",")),
    (["One sentence, which says a lot of things.", "Another."], .text), (["plain"], .text),
  ])
  func formIsToldByTheValues(texts: [String], form: ColumnForm) {
    #expect(ColumnForm.of(texts, name: ColumnName("Column")).form == form)
  }

  @Test(arguments: [
    ("Year", ["2009", "2010"], ColumnForm.date(format: nil, areDays: false)),
    ("Added on", ["44927", "44930.5"], .date(format: "excel", areDays: true)),
    ("RAM (GB)", ["1", "2.5"], .number(unit: "GB")),
    ("size_mb", ["7"], .number(unit: "MB")), ("price_usd", ["7"], .number(unit: "$")),
  ])
  func formIsToldByTheNameToo(name: String, texts: [String], form: ColumnForm) {
    #expect(ColumnForm.of(texts, name: ColumnName(name)).form == form)
  }

  @Test func fewSlipsAreSaidAndLeftOut() {
    let numbers = (1...39).map(String.init)
    #expect(ColumnForm.of(numbers + ["many"], name: ColumnName("n")).misfits == ["many"])
    #expect(ColumnForm.of(numbers + ["many", "few", "some"], name: ColumnName("n")).form == .text)
  }

  @Test(arguments: [
    ("openSource", "open source", "Open source"), ("open_source", "open source", "Open source"),
    ("GitHub Stars", "github stars", "GitHub Stars"), ("iosApp", "ios app", "iOS app"),
    ("APIKey", "api key", "API key"),
    ("Size (MB)", "size", "Size"), ("limit.context", "limit context", "Limit context"), ("Größe", "größe", "Größe"),
    ("日本", "日本", "日本"), ("price_usd", "price usd", "Price"), ("#", "", "#"),
  ])
  func namesAreTakenApart(column: String, key: String, title: String) {
    #expect(ColumnName(column).key == key)
    #expect(ColumnName(column).title == title)
  }

  @Test func idsAreThoseOfFacts() {
    let taken: Set = ["size", "size_2"]
    let id = { Fact.suggestedID(for: $0, isTaken: taken.contains) }
    #expect(
      ["Works offline", "size", "category", "2 FA", "日本", "from", String(repeating: "x", count: 50)].map(id)
        == [
          "works_offline", "size_3", "fact_category", "fact_2_fa", "fact", "fact_from",
          String(repeating: "x", count: 40),
        ])
  }

  @Test func factsOfTheSiteAreUsed() throws {
    let site = ProposedSite.configuration + TestSite.facts.replacing(", only: [Developer Tools]", with: "")
    let (mapping, comment) = try propose(
      "Name,Offline,Stage,Licence,Stars,Repo\nA,yes,sandbox,MIT,many,x\nB,no,Graduated,GPL,few,y\nC,no,sandbox,,lots,\nD,no,graduated,,,\n",
      configuration: site)
    #expect(mapping.contains("  stage: {column: Stage, words: {graduated: graduated}}\n"))
    #expect(mapping.contains("  stars_2: Stars\n") && mapping.contains("  repo_2: Repo\n"))
    #expect(
      comment.hasSuffix("# facts:\n#   stars_2: {name: Stars 2, kind: text}\n#   repo_2: {name: Repo, kind: text}\n"))
  }

  @Test func categoriesOfOnePageAreOne() throws {
    let (mapping, comment) = try propose(
      "Name,Category\nA,Dev Tools\nB,dev-tools\nC,Dev Tools\nD,tools\nE,日本\nF,\n")
    #expect(
      mapping.contains(
        "category: {column: Category, words: {dev-tools: Dev Tools, tools: Tools}, value: Other}\n"))
    #expect(comment.hasSuffix("# categories:\n#   - Dev Tools\n#   - {name: 日本, slug: category-1}\n#   - Other\n"))
  }

  @Test func whatHoldsNoNamesIsRefused() throws {
    #expect {
      try propose(#"[{"plans": [{"a": 1}]}, {"plans": [{"a": 2}]}]"#, as: "data.json")
    } throws: { "\($0)".hasSuffix("data.json can be the names of tools") || $0 is ContentProblems }
    #expect { try propose("Name\n") } throws: { "\($0)".hasSuffix("data.csv has nothing to import") }
  }
}
