import Foundation
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// Every form of source: what is proposed for it imports as it is, and the result builds.
@Suite struct ProposalFormTests {
  /// One of the forms with how many facts an entry has at least.
  struct Form: Sendable, CustomTestStringConvertible {
    let name: String
    let files: [String: String]
    var testDescription: String { name }

    init(_ name: String, _ files: [String: String]) { (self.name, self.files) = (name, files) }
    init(_ name: String, _ text: String) { self.init(name, [name: text]) }
  }

  private struct Row: Sendable {
    let name: String
    let category: String
    let offline: String
    let size: String
    let day: String

    /// The fields with something between them.
    func line(_ separator: String, end: String = "\n") -> String {
      [name, category, offline, size, day].joined(separator: separator) + end
    }

    /// The same as a German spreadsheet has it.
    var german: String {
      let day = day.split(separator: "-").reversed().joined(separator: ".")
      let fields = [name, category, offline == "yes" ? "ja" : "nein", size.replacing(".", with: ","), day]
      return fields.joined(separator: ";") + "\r\n"
    }

    var json: String {
      """
      {"name": "\(name)", "category": "\(category)", "offline": \(offline == "yes"), "size": \(size),
       "limits": {"first_seen": "\(day)"}}
      """
    }

    func yaml(_ indent: String, withCategory: Bool = true) -> String {
      var lines = ["name: \(YAMLText.value(name))"]
      if withCategory { lines.append("category: \(YAMLText.value(category))") }
      lines += ["offline: \(offline)", "size: \(size)", "limits:", "  first_seen: \(day)"]
      return lines.map { "\(indent)\($0)\n" }.joined()
    }

    /// The same as TOML, where a table can stand only behind what is not in it.
    var toml: String {
      """
      name = "\(name)"
      category = "\(category)"
      offline = \(offline == "yes")
      size = \(size)
      [limits]
      first_seen = \(day)

      """
    }

    /// The same as an item of a list.
    func item(_ indent: String, withCategory: Bool = true) -> String {
      "\(indent)-\n" + yaml(indent + "  ", withCategory: withCategory)
    }
  }

  private static let rows: [Row] = [
    Row(name: "Alpha", category: "Editors", offline: "yes", size: "12.5", day: "2021-03-04"),
    Row(name: "Beta: #1", category: "Editors", offline: "no", size: "7", day: "2022-01-31"),
    Row(name: "@gamma", category: "Players & More", offline: "yes", size: "3.25", day: "2020-12-01"),
    Row(name: "no", category: "Players & More", offline: "no", size: "100", day: "2019-10-10"),
  ]

  private static func all(_ text: (Row) -> String, separator: String = "") -> String {
    rows.map(text).joined(separator: separator)
  }

  /// The rows of both categories, each below a beginning of its own.
  private static func nested(_ first: String, _ second: String, _ indent: String) -> String {
    let items = rows.map { $0.item(indent, withCategory: false) }
    return first + items[0] + items[1] + second + items[2] + items[3]
  }

  private static func folder(_ name: (Int) -> String, _ text: (Row) -> String) -> [String: String] {
    var files: [String: String] = [:]
    for (index, row) in rows.enumerated() { files[name(index)] = text(row) }
    return files
  }

  private static let sheets: [Form] = [
    Form("tools.csv", "Name,Category,Offline,Size,First seen\n" + all { $0.line(",") }),
    Form("tools.tsv", "Name\tCategory\tOffline\tSize\tFirst seen\n" + all { $0.line("\t") }),
    Form("komma.csv", "Name;Kategorie;Offline;Größe (MB);Datum\r\n" + all(\.german)),
  ]
  private static let data: [Form] = [
    Form("list.json", "[" + all(\.json, separator: ",\n") + "]"),
    Form("map.json", "{" + all({ "\"\($0.name)\": \($0.json)" }, separator: ",\n") + "}"),
    Form("within.json", "{\"version\": 3, \"tools\": [" + all(\.json, separator: ",\n") + "]}"),
    Form("list.yml", all { $0.item("") }),
    Form("by-name.yml", all { "\(YAMLText.value($0.name)):\n" + $0.yaml("  ") }),
    Form("lists-by-category.yml", nested("Editors:\n", "Players & More:\n", "  ")),
    Form(
      "nested.yml",
      nested(
        "categories:\n  - name: Editors\n    about: For text\n    tools:\n",
        "  - name: Players & More\n    about: For sound\n    tools:\n", "      ")),
  ]
  private static let toml: [Form] = [
    Form("tools.toml", all { "[[tools]]\n" + $0.toml.replacing("[limits]", with: "[tools.limits]") }),
    Form("models", folder({ "models/tool-\($0).toml" }, \.toml)),
    Form("pages", folder({ "pages/tool-\($0).md" }, { "+++\n" + $0.toml + "+++\nAbout *it*, at length.\n" })),
  ]
  private static let folders: [Form] = [
    Form("notes", folder({ "notes/tool-\($0).md" }, { "---\n" + $0.yaml("") + "---\nAbout *it*, at length.\n" })),
    Form("files", folder({ "files/sub/tool-\($0).yaml" }, { $0.yaml("") })),
  ]
  static let forms: [Form] = sheets + data + toml + folders

  @Test(arguments: forms) func proposalImportsUnedited(form: Form) throws {
    let site = try ProposedSite.make(form.files, of: form.name)
    #expect(site.result.refusedRows == 0, "\(site.printed)\n\(site.mapping)")
    #expect(!site.result.hasLosses, "\(site.printed)\n\(site.mapping)")
    #expect(site.result.drafts == 0)
    #expect(site.entries.count == Self.rows.count)
    #expect(site.pages > Self.rows.count)
    for row in Self.rows {
      let entry = try #require(
        site.entries.values.first { $0.contains("\nname: \(YAMLText.value(row.name))\n") },
        "\(row.name): \(site.entries)")
      #expect(entry.contains("\ncategory: \(YAMLText.value(row.category))\n"), "\(entry)\n\(site.mapping)")
      #expect(entry.contains("\n  offline: \(row.offline)\n"), "\(entry)\n\(site.mapping)")
      #expect(entry.contains(": \(row.size)\n"), "\(entry)\n\(site.mapping)")
      #expect(entry.contains(": \(row.day)\n"), "\(entry)\n\(site.mapping)")
    }
  }

  @Test(arguments: ["a.csv", "a.tsv", "a.json", "a.yml", "a.toml", "a.md"])
  func sourceInUTF16GivesOneError(name: String) throws {
    try SiteFolder.with(["Content/site.yml": ProposedSite.configuration]) { site in
      try site.write(name, Data([0xFF, 0xFE] + "name = 1\n".utf8.flatMap { [$0, 0] }))
      let path = site.url(name).path
      let open = try AuthoringSite.open(site.root.path)
      let problems = try #require(throws: ContentProblems.self) { _ = try open.readProposal(path) }
      #expect(problems.diagnostics.map(\.message) == ["the text is UTF-16, not UTF-8"])
    }
  }

  /// A file that can't be read is named, and the others are proposed for all the same.
  @Test func whatCannotBeReadIsSaid() throws {
    try SiteFolder.with(["Content/site.yml": ProposedSite.configuration]) { site in
      try site.write("data/one.md", "---\nname: One\nsize: 3\n---\n")
      try site.write("data/two.md", "---\nname: Two\u{0}\nsize: 4\n---\n")
      let open = try AuthoringSite.open(site.root.path)
      let proposal = try open.readProposal(site.url("data").path)
      #expect(proposal.rows == 1)
      #expect(
        proposal.problems.map { "\($0.location.line):\($0.location.column) \($0.rule.id)" } == [
          "2:10 value-character"
        ])
    }
  }

  private static let ways: [(data: String, way: String?)] = [
    (
      """
      {"a": {"x": {"n": "A", "v": 1}, "y": {"n": "B", "v": 2}}, "b": {"z": {"n": "C", "v": 3}, "w": {"n": "D", "v": 1}}}
      """, "*.*"
    ), (#"{"version": 1, "data": {"tools": [{"n": "A", "v": 1}, {"n": "B", "v": 2}]}}"#, "data.tools"),
    (
      """
      {"categories": [{"id": 1, "name": "x"}, {"id": 2, "name": "y"}],
       "tools": [{"name": "A", "url": "u", "c": 1}, {"name": "B", "url": "v", "c": 2}]}
      """, "tools"
    ),
    (
      """
      [{"name": "A", "v": 1, "w": 2, "plans": [{"p": 1}, {"p": 2}]},
       {"name": "B", "v": 2, "w": 3, "plans": [{"p": 1}, {"p": 3}]}]
      """, nil
    ), (#"{"tools": [{"n": "A", "v": 1}]}"#, nil), (#"{"A": {"v": 1, "w": 1}, "B": {"v": 2, "w": 3}}"#, nil),
    (#"{"A": {"x": {"v": 1, "w": 2}, "y": {"u": 2}}, "B": {"x": {"v": 1, "w": 2}, "y": {"u": 3}}}"#, nil),
  ]

  @Test(arguments: ways)
  func rowsAreFound(data: String, way: String?) throws {
    try SiteFolder.with(["Content/site.yml": ProposedSite.configuration]) { (site: SiteFolder) throws -> Void in
      try site.write("data.json", data)
      var diagnostics = Diagnostics()
      let mapping = ImportMapping.finding(delimiter: UInt8(ascii: ","))
      let read = try ImportSource.read(site.url("data.json").path, by: mapping, into: &diagnostics)
      let table = try #require(read)
      #expect(table.way == way)
      #expect(table.rows.count > 0)
    }
  }

  @Test(arguments: [
    ("a,b;c\n1,2;3\n", ","), ("a;b\n1,5;2,5\n3;4,25\n", ";"), ("a\tb\n1,2\t3\n", "\t"), ("a|b|c\nx, y|z, w|1;2\n", "|"),
    ("a\n1\n", ","), ("sep=;\na;b\n1;2\n", ","), ("\"a;b\",c\n\"1;2\",3\n", ","), ("", ","),
  ])
  func delimiterIsFound(text: String, delimiter: String) {
    #expect(CSVTable.guessedDelimiter(of: Array(text.utf8), path: "x.csv") == delimiter.utf8.first)
  }
}
