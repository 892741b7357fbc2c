import Foundation
import Testing

@testable import SitegenKit

/// What is written for each host, and where former slugs lead.
@Suite struct HostTests {
  /// Beta was called `old` before, and `zed` before that.
  private static func files(_ host: String, _ settings: String = "") throws -> [String: String] {
    let site = try TestSite.build(tree(host, settings))
    #expect(site.diagnostics == [])
    return site.files
  }

  private static func tree(_ host: String, _ settings: String = "") -> SourceTree {
    TestSite.tree([
      "Content/site.yml": TestSite.published + "host: \(host)\n" + settings,
      "Content/tools/beta.md": TestSite.entry("Beta", front: "aliases: [old, zed]\n"),
    ])
  }

  private static let moves = [
    ("tools/old", "tools/beta"), ("tools/zed", "tools/beta"), ("compare/alpha-vs-old", "compare/alpha-vs-beta"),
    ("compare/gamma-vs-old", "compare/beta-vs-gamma"), ("compare/alpha-vs-zed", "compare/alpha-vs-beta"),
    ("compare/gamma-vs-zed", "compare/beta-vs-gamma"),
  ]

  /// How many of the default files have a fingerprint in their published names.
  private static let keptFiles = TemplateFiles.defaults.count { Asset.fingerprinted.contains($0.path) }

  private static let hostFiles: Set = [
    "_headers", "_redirects", "vercel.json", "staticwebapp.config.json", "nginx-http.conf", "nginx-server.conf",
    "nginx-sizes.conf", ".nojekyll",
  ]

  @Test(arguments: [
    ("cloudflare-pages", "clean", ["_headers", "_redirects"]), ("netlify", "clean", ["_headers", "_redirects"]),
    ("gitlab-pages", "clean", ["_redirects"]), ("vercel", "clean", ["vercel.json"]),
    ("azure", "clean", ["staticwebapp.config.json"]),
    ("nginx", "clean", ["nginx-http.conf", "nginx-server.conf", "nginx-sizes.conf"]),
    ("github-pages", "clean", [".nojekyll"]), ("s3", "file", []),
  ]) func eachHostHasItsFilesAndItsLinks(_ host: String, _ form: String, _ expected: [String]) throws {
    let files = try Self.files(host)
    #expect(Self.hostFiles.intersection(files.keys) == Set(expected))
    #expect(files["sitemaps/pages.xml"]?.contains("/tools/beta.html<") == (form == "file"))
    #expect(files["sitemaps/pages.xml"]?.contains("/tools/beta<") == (form == "clean"))
    // Another form is kept, where the host can serve it.
    let other = try Self.files(host, "urls: directory\n")
    #expect(other["sitemaps/pages.xml"]?.contains("/tools/beta/<") == true)
  }

  @Test func withoutAHostThereAreHeadersAndNoRedirects() throws {
    let files = try TestSite.build(TestSite.tree).files
    #expect(Self.hostFiles.intersection(files.keys) == ["_headers"])
    #expect(files["_headers"] == (try Self.files("netlify")["_headers"]))
  }

  @Test func rulesLeadFromEveryFormerAddress() throws {
    let lines = Self.moves.map { "/\($0) /\($1) 301\n" }.joined()
    for host in ["cloudflare-pages", "netlify", "gitlab-pages"] {
      #expect(try Self.files(host)["_redirects"] == lines, "\(host)")
    }
    #expect(
      try Self.files("netlify", "urls: file\n")["_redirects"]?.hasPrefix("/tools/old.html /tools/beta.html 301\n")
        == true)
  }

  /// All that one nginx serves shares the names of variables, so a site's own name is in each.
  @Test func sitesOfOneNginxShareNoNames() throws {
    func names(_ base: String) throws -> Set<String> {
      var tree = Self.tree("nginx")
      let settings = String(decoding: tree[SiteConfiguration.path] ?? [], as: UTF8.self)
      tree[SiteConfiguration.path] = Array(settings.replacing("https://a-vs-b.tools/", with: base).utf8)
      let files = try TestSite.build(tree).files
      let text = try [#require(files["nginx-http.conf"]), #require(files["nginx-server.conf"])].joined()
      #expect(!text.contains("map_hash"))
      let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.filter { $0.hasPrefix("sitegen_") }
      // PCRE takes 32 bytes. The name of a location is the server's own.
      #expect(words.allSatisfy { $0.utf8.count <= 32 })
      return Set(words.map(String.init)).subtracting(["sitegen_reversed"])
    }
    let bases = [
      "https://a-vs-b.tools/", "https://a-vs-b.tools/x/", "https://a.vs.b.tools/", "http://a-vs-b.tools:8080/",
    ]
    let all = try bases.map(names)
    #expect(all.allSatisfy { $0.count == 6 })
    #expect(all.reduce(Set()) { $0.union($1) }.count == 6 * bases.count)
  }

  private struct Vercel: Decodable {
    struct Rule: Decodable { let source, destination: String, statusCode: Int }
    struct Headers: Decodable { let source: String, headers: [[String: String]] }
    let cleanUrls, trailingSlash: Bool, headers: [Headers], redirects: [Rule]
  }

  @Test func vercelIsToldTheSame() throws {
    let text = try #require(try Self.files("vercel")["vercel.json"])
    let said = try JSONDecoder().decode(Vercel.self, from: Data(text.utf8))
    #expect(said.cleanUrls && !said.trailingSlash)
    #expect(said.redirects.map { "\($0.source) \($0.destination)" } == Self.moves.map { "/\($0) /\($1)" })
    #expect(said.redirects.allSatisfy { $0.statusCode == 301 })
    try Self.expectHeaders(said.headers[0].headers.map { ($0["key"] ?? "", $0["value"] ?? "") })
    #expect(said.headers[0].source == "/(.*)")
    #expect(
      said.headers.dropFirst().allSatisfy { $0.source.hasPrefix("/assets/") }
        && said.headers.count == 1 + Self.keptFiles)
  }

  private struct Azure: Decodable {
    struct Route: Decodable { let route: String, redirect: String?, statusCode: Int?, headers: [String: String]? }
    let trailingSlash: String, globalHeaders: [String: String], responseOverrides: [String: [String: String]]
    let routes: [Route]
  }

  @Test(arguments: [("file", "auto"), ("clean", "never"), ("directory", "always")])
  func azureIsToldTheSame(_ form: String, _ slash: String) throws {
    let text = try #require(try Self.files("azure", "urls: \(form)\n")["staticwebapp.config.json"])
    let said = try JSONDecoder().decode(Azure.self, from: Data(text.utf8))
    #expect(said.trailingSlash == slash)
    try Self.expectHeaders(said.globalHeaders.map { ($0.key, $0.value) })
    #expect(said.responseOverrides == ["404": ["rewrite": "/404.html"]])
    let moved = said.routes.filter { $0.redirect != nil }
    #expect(moved.count == Self.moves.count && moved.allSatisfy { $0.statusCode == 301 })
    let kept = said.routes.filter { $0.redirect == nil }
    #expect(
      kept.count == Self.keptFiles
        && kept.allSatisfy { $0.headers?["Cache-Control"] == SiteHeaders.keepForEver })
  }

  /// The headers that `_headers` has.
  private static func expectHeaders(_ headers: [(name: String, value: String)]) throws {
    let lines = Set(headers.map { "  \($0.name): \($0.value)" })
    let text = try #require(try TestSite.build(TestSite.tree).files["_headers"])
    #expect(lines == Set(text.split(separator: "\n").prefix { $0 != "/assets" }.dropFirst().prefix(4).map(String.init)))
  }

  @Test(arguments: [("github-pages", ""), ("s3", ".html")])
  func pagesLeadOnWhereThereAreNoRedirects(_ host: String, _ ending: String) throws {
    let files = try Self.files(host)
    for (from, to) in Self.moves {
      let page = try #require(files["\(from).html"])
      let scan = PageScan(page)
      func attribute(_ name: String, _ key: String, _ value: String, _ wanted: String) -> String? {
        scan.elements.first { $0.name == name && $0.attributes[key] == value }?.attributes[wanted]
      }
      #expect(attribute("meta", "http-equiv", "refresh", "content") == "0; url=/\(to)\(ending)")
      #expect(attribute("link", "rel", "canonical", "href") == "https://a-vs-b.tools/\(to)\(ending)")
      #expect(attribute("meta", "name", "robots", "content") == "noindex")
      #expect(scan.elements.contains { $0.name == "a" && $0.attributes["href"] == "/\(to)\(ending)" })
      #expect(!scan.elements.contains { $0.name == "script" })
      #expect(files.filter { $0.key.hasSuffix(".xml") && $0.value.contains(from) }.isEmpty)
    }
    #expect(files["tools/old.html"]?.contains("<title>Beta</title>") == true)
    #expect(files["compare/gamma-vs-old.html"]?.contains("<title>Beta vs Gamma</title>") == true)
  }

  @Test func twoFormerSlugsOfOnePairLeadToItToo() throws {
    var tree = Self.tree("netlify")
    tree["Content/tools/gamma.md"] = Array(TestSite.entry("Gamma", front: "aliases: [aged]\n").utf8)
    let rules = try #require(try TestSite.build(tree).files["_redirects"]).split(separator: "\n")
    for name in ["aged-vs-old", "aged-vs-zed", "aged-vs-beta", "gamma-vs-old", "gamma-vs-zed"] {
      #expect(rules.filter { $0 == "/compare/\(name) /compare/beta-vs-gamma 301" }.count == 1, "\(name)")
    }
    #expect(rules.count == 3 + 5 + 3)
  }

  @Test func onlyPairsWithAPageHaveFormerAddresses() throws {
    let rules = try Self.files("netlify", "pairs: listed\n")["_redirects"]
    #expect(rules == "/tools/old /tools/beta 301\n/tools/zed /tools/beta 301\n")
  }

  @Test func aPathPrefixGoesBeforeEveryAddress() throws {
    var tree = Self.tree("gitlab-pages")
    tree[SiteConfiguration.path] = Array(
      String(decoding: tree[SiteConfiguration.path] ?? [], as: UTF8.self)
        .replacing("https://a-vs-b.tools/", with: "https://a-vs-b.tools/my.site/").utf8)
    let files = try TestSite.build(tree).files
    #expect(files["_redirects"]?.hasPrefix("/my.site/tools/old /my.site/tools/beta 301\n") == true)
  }

  @Test func renamingAndBackTurnsPagesToRedirectsAndBack() throws {
    var before = TestSite.tree(["Content/site.yml": TestSite.published + "host: github-pages\n"])
    for number in 0..<9 { before["Content/tools/t\(number).md"] = Array(TestSite.entry("T\(number)").utf8) }
    var after = before
    after["Content/tools/beta.md"] = nil
    after["Content/tools/delta.md"] = Array(TestSite.entry("Beta", front: "aliases: [beta]\n").utf8)
    try SiteFolder.with(before) { site in
      try site.publish()
      for (old, new) in [(before, after), (after, before)] {
        try site.replace(old, with: new)
        try site.publish()
        var files = try site.files()
        files[OutputMarker.name] = nil
        #expect(files == (try TestSite.build(new).files))
      }
    }
  }
}
