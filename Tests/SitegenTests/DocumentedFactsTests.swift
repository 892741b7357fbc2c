import Foundation
import TestSupport
import Testing

/// What README.md and Getting started show of a site of facts is what the program makes of it.
@Suite(.timeLimit(.minutes(15))) struct DocumentedFactsTests {
  /// Writes the configuration and the entry that an article shows.
  private func write(_ article: String, entry: String, into site: ExampleSite) throws -> String {
    let text = try DocumentationTests.text(article)
    try site.write("Content/site.yml", DocumentationTests.block("yaml", in: text))
    let shown = try DocumentationTests.block("markdown", in: text)
    try site.write("Content/tools/\(entry).md", shown)
    return shown
  }

  /// The rows of a text's tables, each as the texts of its cells.
  private func rows(of text: String, row: Regex<Substring>, cell: Regex<(Substring, Substring)>) -> [[String]] {
    text.matches(of: row).map { row in
      row.output.matches(of: cell).map { cell in
        // What is only spoken, and marks of all kinds, are not what is compared.
        cell.output.1.replacing(/<span class="visually-hidden">[^<]*<\/span>/, with: "").replacing(
          /<[^>]*>|\*/, with: " "
        )
        .split(separator: " ").joined(separator: " ")
      }
    }
  }

  @Test func tableOfTheReadmeIsThatOfThePage() throws {
    try ExampleSite.with(tools: 0) { site in
      _ = try write("README.md", entry: "sqlite", into: site)
      try site.write(
        "Content/tools/postgresql.md",
        """
        ---
        name: PostgreSQL
        tagline: A server
        category: Databases
        facts: {design: server, replication: yes, columns: 1600, license: PostgreSQL License}
        ---
        """)
      let build = try Program.run(["build", "--strict"], folder: site.root)
      #expect(build.status == 0, "\(build.stderr)")
      let page = try String(contentsOf: site.url("Output/compare/postgresql-vs-sqlite.html"), encoding: .utf8)
      let made = rows(of: page, row: /<tr[\s\S]*?<\/tr>/, cell: /<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/)
      let readme = try DocumentationTests.text("README.md")
      let start = try #require(readme.range(of: "| Decision |"))
      let shown = rows(
        of: readme[start.lowerBound...].components(separatedBy: "\n\n")[0],
        row: /(?m)^\|.*$/, cell: /\| ([^|]*?) (?=\|)/)
      #expect(shown.count == 6)
      // The line between head and body is no row; the page has more rows than are shown.
      for row in shown where row.first != "---" { #expect(made.contains(row), "\(row)") }
    }
  }

  @Test func mistakeOfTheReadmeIsOne() throws {
    try ExampleSite.with(tools: 0) { site in
      let entry = try write("README.md", entry: "sqlite", into: site)
      try site.write(
        "Content/tools/sqlite.md", entry.replacing("{value: no, note: other programs add it}", with: "noo"))
      let build = try Program.run(["build"], folder: site.root)
      #expect(build.status == 1)
      #expect(build.stderr.contains("Content/tools/sqlite.md:7:16: error: \"replication\" is \"noo\";"))
    }
  }

  /// The folder is a new site whose samples are removed, as the page has it.
  @Test func siteOfGettingStartedBuilds() throws {
    try TemporaryFolder.with { folder in
      let begun = "\"$1\" init my-site --kind facts && cd my-site && rm Content/tools/*"
      #expect(try Program.run([], folder: folder, shell: begun).status == 0)
      let site = ExampleSite(root: folder.appending(path: "my-site"))
      let entry = try write("Documentation/getting-started.md", entry: "alpha-one", into: site)
      try site.write(
        "Content/tools/beta.md",
        entry.replacing("name: Alpha One", with: "name: Beta").replacing(
          "mount: Fixed", with: "mount: A mount\n  announced: 2024-05"))
      let build = try Program.run(["build", "--strict"], folder: site.root)
      #expect(build.status == 0, "\(build.stderr)")
      let page = try String(contentsOf: site.url("Output/compare/alpha-one-vs-beta.html"), encoding: .utf8)
      #expect(page.contains("290\u{A0}g") && page.contains("Not stated") && !page.contains("Not reviewed"))
      let check = try Program.run(["check"], folder: site.root)
      #expect(check.status == 0 && check.stdout.hasPrefix("2 entries checked, 0 errors, "))
    }
  }
}
