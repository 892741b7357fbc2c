import Foundation
import Testing

@testable import SitegenKit

/// An editor who made every mistake at once learns of all of them in one run.
@Suite struct MistakesTests {
  private static let site: SourceTree = [
    "Content/site.yml": """
    title: Test Site
    tittle: Test Site
    base_url: site.example
    language: e
    panel:
      - {id: builder, name: Builder}
      - {id: skeptic, name: Skeptic}
      - {id: skeptic, name: Again}
    categories: [Developer Tools, Media, media]
    pairs: everything
    urls: folders
    newsletter: {action: http://mail.example/}
    copy: {lead_by: "{who} leads"}

    """,
    "Content/tools/alpha.md": """
    ---
    name: Alpha
    name: Again
    tagline: [T]
    category: Meda
    pricng: Free
    pricing: C# and #tag
    entry: "\\x07"
    website: javascript:alert(1)
    tags: one
    aliases: [Old Name]
    published: 2020-02-30
    draft: no
    panel:
      builder: {score: 188, verdict: ship}
      skeptic: {score: 10, verdict: skp}
      sceptic: {score: ten, verdict: skip}
    ---
    About <b>it</b>, [here](javascript:x) and [there](there.html).

    ## Builder

    Built.

    ## Builder

    Built again.

    """,
    "Content/tools/beta.md": "---\nname: Beta\ntagline: *bold*\n---\n",
    "Content/tools/gamma.md": "---\nname: &g Gamma\ntagline: *g\n---\n",
    "Content/tools/delta.md": "Just text.\n",
    "Content/tools/Epsilon.md": "---\nname: Epsilon\ntagline: T\ncategory: Media\n---\n## Skeptic\n\nDoubted.\n",
    "Content/tools/zeta.md": "---\nname: Zeta\ntagline: T\ncategory: Media\n---\n>>>>>>>>>>>>>>>>> deep\n",
    "Content/tools/eta.md": "---\nname: Eta\ntagline: T\ncategory: Media\naliases: [zeta]\n---\n",
    "Content/tools/theta.md": "---\nname: \u{1B}\n---\n",
    "Content/tools/iota.md": "---\nname: Iota\nupdated: 2024-01-01\npublished: 2024-01-02\ntagline: \(deep)\n---\n",
    "Content/tools/notes.txt": "",
    "Content/pairs/zeta-vs-eta.md": "In the wrong order.\n",
    "Content/pairs/eta-vs-theta.md": "---\ntitle: Data\n---\n",
    "Content/pairs/eta-vs-kappa.md": "On a tool that is not there.\n",
    "Content/pages/about.md": "---\ntitel: About\n---\nText.\n",
    "Content/pages/index.md": "---\ntitle: Home\n---\nText.\n",
    "Templates/page.mustache": """
    <h1>{{headign}}</h1>
    <p title={{heading}}>{{> partials/none}}</p>
    {{#prose}}{{{prose}}}{{/prose}}

    """,
    "Templates/404.mustache": "Nothing {{here\n",
    "Templates/index.mustache": "{{> index}}\n",
    "Templates/pgae.mustache": "Never seen.\n",
    "Content/votes.csv": "tool,ship,skip\neta,1\neta,1,2\neta,3,4\nomega,5,6\n",
  ]
  private static let deep = String(repeating: "[", count: 21) + String(repeating: "]", count: 21)

  private static let mistakes = [
    "Content/pages/about.md:1:1 value-missing",
    "Content/pages/about.md:2:1 unknown-key",
    "Content/pages/index.md:1:1 slug",
    "Content/pairs/eta-vs-theta.md:1:1 front-matter",
    "Content/pairs/zeta-vs-eta.md:1:1 pair-name",
    "Content/site.yml:2:1 unknown-key",
    "Content/site.yml:3:11 base-url",
    "Content/site.yml:4:11 value-range",
    "Content/site.yml:8:10 duplicate-key",
    "Content/site.yml:9:38 slug-clash",
    "Content/site.yml:10:8 pairs-policy",
    "Content/site.yml:11:7 value-range",
    "Content/site.yml:12:22 web-address",
    "Content/site.yml:13:17 copy-place",
    "Content/tools/Epsilon.md:1:1 slug",
    "Content/tools/Epsilon.md:6:4 review-without-score",
    "Content/tools/alpha.md:3:1 duplicate-key",
    "Content/tools/alpha.md:4:10 value-type",
    "Content/tools/alpha.md:5:11 unknown-category",
    "Content/tools/alpha.md:6:1 unknown-key",
    "Content/tools/alpha.md:7:17 value-comment",
    "Content/tools/alpha.md:8:8 value-character",
    "Content/tools/alpha.md:9:10 web-address",
    "Content/tools/alpha.md:10:7 value-type",
    "Content/tools/alpha.md:11:11 slug",
    "Content/tools/alpha.md:12:12 date",
    "Content/tools/alpha.md:13:8 value-type",
    "Content/tools/alpha.md:15:20 score-range",
    "Content/tools/alpha.md:16:3 review-without-prose",
    "Content/tools/alpha.md:16:33 verdict",
    "Content/tools/alpha.md:17:3 unknown-reviewer",
    "Content/tools/alpha.md:17:20 value-type",
    "Content/tools/alpha.md:19:7 raw-html",
    "Content/tools/alpha.md:19:25 link-address",
    "Content/tools/alpha.md:19:51 link-relative",
    "Content/tools/alpha.md:25:4 review-duplicate",
    "Content/tools/beta.md:3:10 yaml-syntax",
    "Content/tools/delta.md:1:1 front-matter",
    "Content/tools/eta.md:5:11 slug-clash",
    "Content/tools/gamma.md:3:10 yaml-alias",
    "Content/tools/iota.md:1:1 value-missing",
    "Content/tools/iota.md:3:10 date",
    "Content/tools/iota.md:5:10 value-type",
    "Content/tools/iota.md:5:29 yaml-limit",
    "Content/tools/kappa.md:2:10 encoding",
    "Content/tools/lambda.md:1:1 file-size",
    "Content/tools/mu.md:1:1 symbolic-link",
    "Content/tools/notes.txt:1:1 unexpected-file",
    "Content/tools/nu.md:1:1 special-file",
    "Content/tools/theta.md:2:7 value-character",
    "Content/tools/zeta.md:6:1 markdown-limit",
    "Content/votes.csv:2:1 csv-syntax",
    "Content/votes.csv:4:1 duplicate-votes",
    "Content/votes.csv:5:1 unknown-tool",
    "Templates/404.mustache:1:9 template-syntax",
    "Templates/index.mustache:1:5 template-cycle",
    "Templates/page.mustache:1:7 template-name",
    "Templates/page.mustache:2:10 template-place",
    "Templates/page.mustache:2:26 template-partial",
    "Templates/page.mustache:3:4 template-section",
    "Templates/pgae.mustache:1:1 template-unused",
  ]

  /// Only a disk holds these.
  private static func addOddFiles(to site: SiteFolder) throws {
    try site.write("Content/tools/kappa.md", Data("---\nname: Caf".utf8) + [0xE9])
    try site.write("Content/tools/lambda.md", Data(count: (128 << 10) + 1))
    try FileManager.default.createSymbolicLink(
      atPath: site.url("Content/tools/mu.md").path, withDestinationPath: "/etc/passwd")
    try #require(mkfifo(site.url("Content/tools/nu.md").path, 0o600) == 0)
  }

  @Test func reportsEveryMistakeInOneRunAndLeavesThePublishedSiteAsItIs() throws {
    try SiteFolder.with { site in
      try site.publish()
      // With the output folder itself.
      func published() throws -> [String: SiteFolder.Item] {
        try site.items(".").filter { $0.key.hasPrefix("Output") }
      }
      let before = try published()
      #expect(before["Output"] != nil && before["Output/compare/alpha-vs-beta.html"] != nil)
      for path in TestSite.tree.paths(below: "Content") { try site.remove(path) }
      for (path, bytes) in Self.site.files { try site.write(path, Data(bytes)) }
      try Self.addOddFiles(to: site)

      let result = try site.build()
      #expect(result.outcome.isRefused)
      let found = result.diagnostics.map { problem in
        "\(problem.location.path):\(problem.location.line):\(problem.location.column) \(problem.rule.id)"
      }
      #expect(found == Self.mistakes)
      #expect(Set(result.diagnostics.map(\.rule)).count >= 40)
      #expect(try published() == before)
    }
  }
}
