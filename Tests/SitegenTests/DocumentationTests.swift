import Foundation
import TestSupport
import Testing

/// What the documentation shows is what the program does, and its links lead somewhere.
@Suite(.timeLimit(.minutes(15))) struct DocumentationTests {
  static func text(_ path: String) throws -> String {
    try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
  }

  /// The text of the first block of code in a language.
  static func block(_ language: String, in text: String) throws -> String {
    let start = try #require(text.range(of: "\n```\(language)\n"))
    let end = try #require(text.range(of: "\n```\n", range: start.upperBound..<text.endIndex))
    return String(text[start.upperBound..<end.lowerBound]) + "\n"
  }

  /// What stands below a heading, up to the next one that is in no block of code.
  static func chapter(_ heading: String, of path: String) throws -> String {
    let lines = try text(path).components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: "## " + heading), "\(path): \(heading)")
    var isCode = false
    let chapter = lines[(start + 1)...].prefix { line in
      if line.hasPrefix("```") { isCode.toggle() }
      return isCode || !line.hasPrefix("## ")
    }
    return "\n" + chapter.joined(separator: "\n") + "\n"
  }

  /// Follows the page as a reader would: files are saved as it shows them, commands are typed one after the other.
  @Test func storyOfASpreadsheetIsTrue() throws {
    let story = try Self.chapter("A spreadsheet becomes a site", of: "Documentation/import.md")
    try TemporaryFolder.with { outside in
      let site = ExampleSite(root: outside.appending(path: "passwords"))
      var commands = 0
      for block in story.matches(of: /(?m)^```([a-z]+)\n([\s\S]*?)^```$/) {
        let text = String(block.output.2)
        switch block.output.1 {
        case "csv": try site.write("tools.csv", text)
        case "yaml": try site.write("Content/site.yml", text)
        default:
          // The first commands make the folder.
          let folder = commands == 0 ? outside : site.root
          let typed = text.split(separator: "\n").filter { $0.hasPrefix("$ ") }.map { String($0.dropFirst(2)) }
          commands += typed.count
          let script = typed.map { "printf '%s\\n' '$ \($0)'\n\($0) || exit\n" }.joined()
          let shell = "program=$1; sitegen() { \"$program\" \"$@\"; }; exec 2>&1\n" + script
          let result = try Program.run([], folder: folder, shell: shell)
          #expect(result.status == 0)
          #expect(Self.withoutFigures(result.stdout) == Self.withoutFigures(text))
        }
      }
      #expect(commands == 10)
      #expect(site.exists("Output/compare/1password-vs-bitwarden.html"))
    }
  }

  /// How many pages there are and how long a build takes is not for the page to say.
  private static func withoutFigures(_ text: String) -> String {
    text.replacing(/\d+ pages written/, with: "pages written").replacing(/\ in [\d.]+ s\n/, with: "\n")
  }

  @Test func exampleOfAnImportIsTrue() throws {
    let article = try Self.chapter("An example", of: "Documentation/import.md")
    try ExampleSite.with(tools: 0) { site in
      let configuration = ExampleSite.configuration.replacing(
        "[Developer Tools]", with: "[Developer Tools, Assistants]")
      try site.write("Content/site.yml", configuration)
      try site.write("tools.csv", Self.block("csv", in: article))
      try site.write("map.yml", Self.block("yaml", in: article))
      let result = try Program.run(["import", "tools.csv", "--map", "map.yml"], folder: site.root)
      #expect(result.status == 1)
      #expect(result.stderr + result.stdout == (try Self.block("console", in: article)))
      let entry = try String(contentsOf: site.url("Content/tools/aider.md"), encoding: .utf8)
      #expect(entry == (try Self.block("markdown", in: article)))
      let draft = try String(contentsOf: site.url("Content/tools/whisper.md"), encoding: .utf8)
      #expect(draft.contains("\ndraft: true\n"))
    }
  }

  @Test func exampleOfAnEntryAndOfItsMistakeAreTrue() throws {
    let article = try Self.text("Documentation/write-an-entry.md")
    try ExampleSite.with { site in
      let entry = try Self.block("markdown", in: article)
      let path = "Content/tools/smollm3.md"
      try site.write(path, entry)
      #expect(try Program.run(["build"], folder: site.root).status == 0)
      try site.write(path, entry.replacing("score: 84", with: "score: 188"))
      let result = try Program.run(["build"], folder: site.root)
      #expect(result.stderr == (try Self.block("text", in: article)) + "sitegen: 1 error; nothing was written\n")
      #expect(try Self.text("README.md").contains(Self.block("text", in: article)))
    }
  }

  @Test func exampleOfSettingsIsTrue() throws {
    try ExampleSite.with { site in
      try site.write("Content/site.yml", Self.block("yaml", in: Self.text("Documentation/configure.md")))
      #expect(try Program.run(["build", "--strict"], folder: site.root).stderr.contains("are \"noindex\" by the rule"))
      let page = try String(contentsOf: site.url("Output/compare/tool-0-vs-tool-1.html"), encoding: .utf8)
      #expect(
        page.contains("Two tools, four opinions") && page.contains("action=\"https://provider.example/subscribe\""))
    }
  }

  @Test func exampleOfFactsIsTrue() throws {
    let article = try Self.text("Documentation/facts.md")
    try ExampleSite.with { site in
      try site.write("Content/site.yml", ExampleSite.configuration + Self.block("yaml", in: article))
      try site.write("Content/tools/aider.md", Self.block("markdown", in: article))
      let result = try Program.run(["build"], folder: site.root)
      #expect(result.status == 0 && !result.stderr.contains("error:") && !result.stderr.contains("warning:"))
      let data = try String(contentsOf: site.url("Output/data/tools.json"), encoding: .utf8)
      #expect(data.contains("\"stars\":{\"value\":57536}") && data.contains("\"rating\":{\"applies\":false}"))
    }
  }

  static let articles: [String] = {
    let folder = Repository.root.appending(path: "Documentation").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "Deploy/README.md"]
      + names.filter { $0.hasSuffix(".md") }.sorted().map { "Documentation/" + $0 }
  }()

  /// What grows beyond it belongs into the article on how the parts work.
  @Test func architectureIsOnePage() throws {
    #expect(try Self.text("ARCHITECTURE.md").split(whereSeparator: \.isWhitespace).count <= 1_200)
  }

  @Test(arguments: articles) func linksLeadSomewhere(_ article: String) throws {
    let folder = Repository.root.appending(path: article).deletingLastPathComponent()
    // What stands in a block of code is an example.
    let prose = try Self.text(article).replacing(/(?m)^```[\s\S]*?^```/, with: "")
    for match in prose.matches(of: /\]\(([^)\s]+)\)/) {
      let link = String(match.output.1)
      if link.contains(":") { continue }
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let file = parts[0].isEmpty ? Repository.root.appending(path: article) : folder.appending(path: parts[0])
      #expect(FileManager.default.fileExists(atPath: file.path), "\(article): \(link)")
      guard parts.count == 2 else { continue }
      let anchors = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("#") }
        .map(Self.anchor)
      #expect(anchors.contains(parts[1]), "\(article): \(link)")
    }
  }

  /// A heading's name in addresses, as GitHub makes it.
  private static func anchor(_ heading: Substring) -> String {
    let words = heading.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
    return words.replacing(" ", with: "-").filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  @Test func everyArticleIsInTheIndex() throws {
    #expect(Self.articles.count >= 11)
    let index = try Self.text("Documentation/README.md")
    for article in Self.articles where article.hasPrefix("Documentation/") && !article.hasSuffix("README.md") {
      #expect(index.contains("(\(article.dropFirst("Documentation/".count)))"), "\(article)")
    }
  }
}
