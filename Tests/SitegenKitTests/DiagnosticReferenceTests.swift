import Foundation
import TestSupport
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// `Documentation/diagnostics.md` says of every rule what the program knows of it, with an example that was really
/// printed.
@Suite struct DiagnosticReferenceTests {
  private static let file = Repository.root.appending(path: "Documentation/diagnostics.md")

  @Test func referenceIsWhatTheProgramSays() throws {
    let reference = try Self.reference()
    if ProcessInfo.processInfo.environment["SITEGEN_RECORD"] != nil { try Data(reference.utf8).write(to: Self.file) }
    let written = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(written == reference, "run make reference")
  }

  @Test func everyRuleHasAMeaningAndACureOfOneSentence() {
    for rule in Rule.all {
      for text in [rule.meaning, rule.cure] {
        #expect(text.split(separator: " ").count > 1 && text.last != "." && !text.contains("\n"), "\(rule): \(text)")
      }
    }
    #expect(Set(Rule.all.map(\.meaning)).count == Rule.all.count)
  }

  // MARK: - The document

  private static func reference() throws -> String {
    var text = """
      # Diagnostics

      Every problem that sitegen reports has an id, which stands in brackets behind its message and never changes its meaning.
      Errors stop a build; warnings do so with `--strict`. Advice is what `sitegen check` says and a build does not: what could
      be published, and would be better otherwise.

      This page is made from the program; `make reference` writes it anew.

      | id | severity | |
      | --- | --- | --- |

      """
    let rules = Rule.all.sorted { $0.id < $1.id }
    for rule in rules {
      text += "| [`\(rule.id)`](#\(rule.id)) | \(severity(rule)) | \(rule.meaning) |\n"
    }
    for rule in rules {
      text += "\n## \(rule.id)\n\n\(rule.meaning) (\(severity(rule))).\n\n"
      let example = try #require(try example(of: rule), "\(rule) has no example")
      text += "```\n\(example)```\n\n\(rule.cure).\n"
    }
    return text
  }

  private static func severity(_ rule: Rule) -> String { rule.isAdvice ? "advice" : rule.severity.rawValue }

  // MARK: - Examples

  /// The first thing printed for a rule on a site with one mistake.
  private static func example(of rule: Rule) throws -> String? {
    if let mistake = MessageCase.all.first(where: { $0.rule == rule }) {
      return first(rule, in: try TestSite.build(mistake.tree).diagnostics)
    }
    if let tree = trees[rule] {
      var diagnostics = Diagnostics()
      _ = try Pipeline(.init()).check(tree, into: &diagnostics)
      return first(rule, in: diagnostics.sorted)
    }
    if let printed = try printedElsewhere(rule) { return first(rule, in: printed) }
    return try SiteFolder.with { site in
      try addOddFiles(to: site)
      return first(rule, in: try site.build().diagnostics)
    }
  }

  /// The first of printed problems that has a rule's id, with its lines.
  private static func first(_ rule: Rule, in printed: String) -> String? {
    var problems: [String] = []
    for line in printed.split(separator: "\n", omittingEmptySubsequences: false) where !line.isEmpty {
      if line.hasPrefix(" ") { problems[problems.count - 1] += line + "\n" } else { problems.append(line + "\n") }
    }
    return problems.first { $0.contains("[\(rule.id)]") }
  }

  /// What commands other than `build` and `check` say, and what only a large site hears.
  private static func printedElsewhere(_ rule: Rule) throws -> String? {
    let header = TestImport.header
    let row = "X,A line,dev,https://x.example/,Fast,1.2.2025,About it.,4,yes,\n"
    func hosted(aliases: Int) throws -> String {
      let names = (1...aliases).map { "old-\($0)" }.joined(separator: ", ")
      let beta = TestSite.entry("Beta", front: "aliases: [\(names)]\n")
      return try HostLimitTests.problems(HostLimitTests.tree("gitlab-pages", ["Content/tools/beta.md": beta])) { _ in
        HostFormat.gitLabPages.limits
      }
    }
    switch rule {
    case .importColumn:
      let wider = header.replacing("\n", with: ",Id\n") + row.replacing("\n", with: ",7\n")
      return try TestImport.run(wider).printed
    case .importDraft: return try TestImport.run(header + row).printed
    case .importFile: return try TestImport.run("x", as: "files/notes.txt").printed
    case .importKept:
      return try ImportedSite.with("One,A,x\n") { imported in
        try imported.run()
        try imported.edit("one", "tagline: A", "tagline: Ours")
        try imported.write("One,A2,x\n")
        return imported.printed(try imported.update())
      }
    case .importsLock:
      var diagnostics = Diagnostics()
      _ = ImportLock.read([ContentPath.imports: "sitegen imports 1\nentry one\n"], into: &diagnostics)
      return DiagnosticFormat.text.render(diagnostics.sorted)
    case .importLogo:
      let map = "fields: {name: N, category: {value: Media}, logo: L}\n"
      return try TestImport.run("N,L\nX,logos/x.png\n", map: map).printed
    case .importRow: return try TestImport.run(header + row.replacing("X,", with: ",")).printed
    case .importSlug:
      let map = "fields: {slug: S, name: N, category: {value: Media}}\n"
      return try TestImport.run("S,N\nmdBook,mdBook\n", map: map).printed
    case .jsonSyntax: return try TestImport.run("[1]", as: "data.json").printed
    case .tomlSyntax: return try TestImport.run("name = Aider\n", as: "data.toml").printed
    case .programFault:
      let refusal = SiteRefusal(Diagnostics(), strict: false, unusable: "Templates")
      return DiagnosticFormat.text.render(refusal.diagnostics.sorted)
    case .hostLimit: return try hosted(aliases: 1001)
    case .hostRedirects: return try hosted(aliases: 600)
    default: return nil
    }
  }

  private static func first(_ rule: Rule, in problems: [Diagnostic]) -> String? {
    problems.first { $0.rule == rule }.map { DiagnosticFormat.text.render([$0]) }
  }

  /// Mistakes that need more than one changed file, or none.
  private static var trees: [Rule: SourceTree] {
    let delta = "Content/tools/delta.md"
    let review = "It is fast, it is cheap, and nobody on our team has needed the manual since the first day."
    func judged(_ score: Int, _ verdict: String) -> String {
      TestSite.delta("panel:\n  builder: {score: \(score), verdict: \(verdict)}\n", body: "## Builder\n\n\(review)\n")
    }
    var notUTF8 = TestSite.tree
    notUTF8[delta] = Array("---\nname: Caf".utf8) + [0xE9] + Array("\n---\n".utf8)
    var noConfiguration = TestSite.tree
    noConfiguration[SiteConfiguration.path] = nil
    let votes = "tool,ship,skip\n" + (1...150).map { "tool\($0),1,2\n" }.joined()
    let facts = "facts: {licence: {name: Licence, kind: text}}\ntable: [pricing]\n"
    let unshown = TestSite.tree([
      SiteConfiguration.path: TestSite.configuration + facts, "Templates/tool.mustache": "{{#tool}}{{name}}{{/tool}}",
    ])
    func page(_ template: String) -> SourceTree { TestSite.tree(["Templates/page.mustache": template]) }
    func factual(_ fact: String, _ values: String) -> SourceTree {
      TestSite.tree([
        SiteConfiguration.path: TestSite.configuration + "facts:\n  \(fact)\n", delta: TestSite.delta(values),
      ])
    }
    // A stylesheet of its own, lest the example change with the default one.
    let stylesheet = "Templates/" + Asset(path: "assets/site.css", bytes: Array("p {}\n".utf8)).published
    return [
      .foreignMarkup: TestSite.tree([delta: TestSite.delta("", body: "{% include price.html %}\n")]),
      .garbledText: TestSite.tree([delta: TestSite.delta("", body: "Die GrÃ¶Ãe zählt.\n")]),
      .markSpace: TestSite.tree([delta: TestSite.delta("", body: "##Price\n\nLow.\n")]),
      .referenceUndefined: TestSite.tree([delta: TestSite.delta("", body: "It is safe[^2].\n")]),
      .markupInValue: TestSite.tree([
        delta: "---\nname: Delta\ntagline: See [x](https://a.example)\ncategory: Media\n---\nText.\n"
      ]),
      .dateAhead: TestSite.tree([
        delta: TestSite.delta("updated: 2206-01-01\n"),
        "Content/tools/alpha.md": TestSite.entry("Alpha", front: "updated: 2026-01-02\n"),
        "Content/tools/beta.md": TestSite.entry("Beta", front: "updated: 2026-01-01\n"),
      ]),
      .pathCase: TestSite.tree(["Templates/assets/Logo.svg": "", "Templates/assets/logo.svg": ""]),
      .pathClash: TestSite.tree(["Templates/assets/site.css": "p {}\n", stylesheet: "p {}\n"]),
      .templateCycle: TestSite.tree(["Templates/index.mustache": "{{> index}}\n"]),
      .templateName: page("<h1>{{headign}}</h1>\n{{{prose}}}\n"),
      .templatePartial: page("{{> partials/none}}\n{{{prose}}}\n"),
      .templatePlace: page("<p title={{heading}}></p>\n{{{prose}}}\n"),
      .templatePolicy: page("<script src=\"https://stats.example/count.js\"></script>\n{{{prose}}}\n"),
      .templateSection: page("{{#prose}}{{{prose}}}{{/prose}}\n"),
      .templateSyntax: page("<h1>{{heading</h1>\n"),
      .templateUnused: TestSite.tree(["Templates/pgae.mustache": "Never seen.\n"]),
      .verdictPassedOver: TestSite.tree([SiteConfiguration.path: TestSite.configuration + "verdicts: none\n"]),
      .noPanel: PlainSite.tree(adding: "pairs: {top: 5}\n"), .encoding: notUTF8, .configurationMissing: noConfiguration,
      .problemLimit: TestSite.tree(["Content/votes.csv": votes]),
      .brokenLink: TestSite.tree([delta: TestSite.delta("", body: "See [Alpha](/tools/alhpa.html).\n")]),
      .valueUnstated: TestSite.tree, .loneTool: TestSite.tree([delta: TestSite.delta("")]),
      .listShort: TestSite.tree([
        "Content/lists/media.md": "---\ntitle: Media tools\nwhere: {category: Media}\n---\n"
      ]),
      .longTagline: TestSite.tree([
        delta: TestSite.delta("").replacing(
          "tagline: T", with: "tagline: " + String(repeating: "Very ", count: 25) + "long")
      ]),
      .nearDuplicate: TestSite.tree([
        delta: judged(80, "ship"), "Content/tools/echo.md": judged(80, "ship").replacing("Delta", with: "Echo"),
      ]),
      .reviewMissing: TestSite.tree([delta: judged(80, "ship")]),
      .scoreVerdict: TestSite.tree([delta: judged(82, "skip")]),
      .factExpected: factual("licence: {name: Licence, kind: text, expected: true}", ""),
      .factUnshown: unshown, .factUnused: factual("licence: {name: Licence, kind: text}", ""),
      .staleChecked: factual(
        "licence: {name: Licence, kind: text}",
        "updated: 2026-11-20\nfacts:\n  licence: {value: MIT, checked: 2025-08}\n"),
      .staleDate: TestSite.tree([
        delta: TestSite.delta("updated: 2024-05-01\n"),
        "Content/tools/echo.md": TestSite.delta("updated: 2026-05-02\n").replacing("Delta", with: "Echo"),
      ]),
    ]
  }

  /// Only a disk holds these.
  private static func addOddFiles(to site: SiteFolder) throws {
    try site.write("Content/tools/huge.md", Data(count: (128 << 10) + 1))
    try FileManager.default.createSymbolicLink(
      atPath: site.url("Content/tools/link.md").path, withDestinationPath: "/etc/passwd")
    try #require(mkfifo(site.url("Content/tools/pipe.md").path, 0o600) == 0)
    try site.write("Content/tools/\(Array(repeating: "deep", count: 20).joined(separator: "/"))/a.md", "")
    let name = Array(site.url("Content/tools").path.utf8) + [UInt8(ascii: "/"), 0xE9, 0]
    let descriptor = open(name.map(CChar.init(bitPattern:)), O_CREAT | O_WRONLY, 0o600)
    try #require(descriptor >= 0)
    close(descriptor)
  }
}
