import Testing

@testable import SitegenKit

/// A change of a site's look reaches every page that shows it, and nothing else is written.
@Suite(.timeLimit(.minutes(15))) struct LookIncrementalTests {
  @Test(arguments: [
    "theme: {a: \"#8a1c5c\"}\n", "theme: {logo: /assets/logo.svg}\n",
    "menu: [{name: Blog, url: \"https://blog.example\"}]\n",
    "security: {scripts: [\"https://stats.example\"]}\n", "copy: {skip_link: To the text}\n",
  ]) func aSettingIsOnEveryPage(_ setting: String) throws {
    try SiteFolder.with(TestSite.tree(["Templates/assets/logo.svg": LogoTests.svg])) { site in
      try site.publish()
      #expect(try IncrementalTests.rebuild(site).written == [])
      try site.write(SiteConfiguration.path, TestSite.configuration + setting)
      let written = try IncrementalTests.rebuild(site).written
      let pages = try site.planned().keys.filter { $0.hasSuffix(".html") }
      #expect(Set(pages).isSubset(of: written) && pages.count > 8)
      #expect(try IncrementalTests.rebuild(site).written == [])
    }
  }

  @Test func aStyleSheetOfTheSitesOwnComesAndGoes() throws {
    try SiteFolder.with(TestSite.tree) { site in
      try site.publish()
      try site.write("Templates/assets/custom.css", "p { color: red }\n")
      let first = try IncrementalTests.rebuild(site)
      let path = try #require(first.written.first { $0.hasPrefix("assets/custom.") })
      try site.write("Templates/assets/custom.css", "p { color: blue }\n")
      let second = try IncrementalTests.rebuild(site)
      #expect(second.removed == [path] && second.written.contains { $0.hasPrefix("assets/custom.") })
      try site.remove("Templates/assets/custom.css")
      #expect(try IncrementalTests.rebuild(site).removed.count == 1)
    }
  }
}
