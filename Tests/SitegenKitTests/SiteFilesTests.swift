import Testing

@testable import SitegenKit

/// Every kind of file that a site can have, and all that must know of each: what serves it, what tells search engines
/// of it, what counts it for the host.
@Suite struct SiteFilesTests {
  /// The files of every site that has everything, but for the pages that follow the form of addresses.
  private static let kinds: Set = [
    "404.html", "apple-touch-icon.png", "assets/*", "assets/*.*.svg", "assets/compare.*.css", "assets/compare.*.js",
    "assets/custom.*.css", "assets/facts.*.js", "assets/home.*.css", "assets/home.*.js", "assets/icons.*.svg",
    "assets/list.*.css", "assets/media.*.css", "assets/search.*.js", "assets/site.*.css", "assets/site.*.js",
    "assets/theme.*.css",
    "cards/*.png", "cards/compare/*.png", "cards/tools/*.png", "compare.html", "compare.json",
    "data/import.yml", "data/tools.csv", "data/tools.json", "data/tools.schema.json", "favicon.ico", "feed.xml",
    "index.html",
    "llms.txt",
    "logos/*.*.png",
    "logos/*.*.svg", "robots.txt", "sitemap.xml", "sitemaps/comparisons-*.xml",
    "sitemaps/pages.xml", "static", "tools.json",
  ]

  /// The pages that follow the form of addresses, without their endings.
  private static let pages: Set = ["*", "categories/*", "compare/*-vs-*", "lists/*", "tags/*", "tools/*"]

  /// The files for each host.
  static func hostFiles(_ host: WebHost?) -> Set<String> {
    switch host {
    case nil: ["_headers"]
    case .cloudflarePages, .netlify: ["_headers", "_redirects"]
    case .gitLabPages: ["_redirects"]
    case .gitHubPages: [".nojekyll"]
    case .vercel: ["vercel.json"]
    case .azure: ["staticwebapp.config.json"]
    case .nginx: ["nginx-http.conf", "nginx-server.conf", "nginx-sizes.conf"]
    case .s3: []
    }
  }

  private static func paths(_ plan: Plan) -> [String] {
    plan.otherPaths
      + plan.site.tools.indices.flatMap { Array(plan.row($0)) }.flatMap { pair in
        plan.encodings.map { plan.path(of: pair, as: $0) }
      }
  }

  /// A kind of page that only some sites have would go unseen in a site that lacks what makes it.
  @Test func theSiteUsesEveryKey() throws {
    let tree = try #require(WholeSite.all.last).tree
    func text(_ paths: [String]) -> String { String(decoding: paths.flatMap { tree[$0] ?? [] }, as: UTF8.self) }
    let missing = { (keys: [String], text: String) in keys.filter { !text.contains("\n\($0):") } }
    let entries = text(tree.paths(below: ContentPath.tools))
    #expect(
      missing(Entry.Key.allCases.map(\.rawValue), entries) == [], "Tests/SitegenKitTests/WholeSite.swift lacks a key")
    let settings = "\n" + text([SiteConfiguration.path])
    #expect(
      missing(SiteConfiguration.Key.allCases.map(\.rawValue), settings) == [],
      "Tests/SitegenKitTests/WholeSite.swift lacks a key")
  }

  @Test(arguments: WholeSite.all) func aSiteHasFilesOfTheseKinds(_ whole: WholeSite) throws {
    let plan = try whole.plan()
    let suffix = plan.site.configuration.addresses.suffix
    let expected = Self.kinds.union(Self.pages.map { $0 + suffix }).union(Self.hostFiles(whole.host))
    let found = Set(Self.paths(plan).map { whole.kind(of: FileEncoding.split($0).path) })
    #expect(found.subtracting(expected) == [], "name a new kind here; the tests below say what must know it")
    #expect(expected.subtracting(found) == [], "no file is of this kind")
  }

  @Test(arguments: WholeSite.all) func textFilesAreThereCompressedToo(_ whole: WholeSite) throws {
    let plan = try whole.plan()
    let index = PlanIndex(plan)
    let paths = Set(Self.paths(plan))
    let compressed = Set(paths.filter { FileEncoding.split($0).encoding == .gzip })
    let plain = paths.subtracting(compressed)
    let text = plain.filter { path in
      ["html", "css", "js", "json", "xml", "svg", "txt", "csv"].contains { path.hasSuffix(".\($0)") }
    }
    // The shortest would get longer.
    let expected = try text.filter { path in
      let bytes = try #require(index.bytes(at: path))
      return Gzip.compress(bytes).count < bytes.count
    }.map { $0 + ".gz" }
    #expect(!expected.contains("ads.txt.gz"))
    switch whole.compression {
    case .no: #expect(compressed == [])
    case .gzip: #expect(compressed.symmetricDifference(expected) == [])
    case .only:
      #expect(!text.contains { $0.hasPrefix("compare/") })
      let comparisons = compressed.filter { $0.hasPrefix("compare/") }
      #expect(comparisons.count == 3)
      #expect(compressed.subtracting(comparisons).symmetricDifference(expected) == [])
    }
  }

  @Test(arguments: WholeSite.all) func thePreviewKnowsEachFileAndItsContentType(_ whole: WholeSite) throws {
    let plan = try whole.plan()
    let pages = PreviewPages(plan)
    for path in Self.paths(plan) {
      #expect(ContentType.of(path) != nil, "Sources/SitegenKit/Pages/ContentType.swift has no type for \(path)")
      guard case .file(path, _) = pages.answer(to: "/" + path) else {
        Issue.record("\(path) is not answered: Sources/SitegenKit/Pipeline/Preview.swift")
        continue
      }
    }
  }

  @Test(arguments: WholeSite.all) func eachPageIsInASitemapOrAsksToBePassedOver(_ whole: WholeSite) throws {
    let plan = try whole.plan()
    let index = PlanIndex(plan)
    func text(_ path: String) throws -> String { String(decoding: try #require(index.bytes(at: path)), as: UTF8.self) }
    func addresses(in path: String) throws -> [String] {
      try text(path).matches(of: /<loc>([^<]*)</).map { String($0.1) }
    }
    let pages = try addresses(in: "sitemaps/pages.xml")
    #expect(plan.sitemapPageCount == pages.count)
    let home = plan.site.configuration.addresses.home
    let parts = try addresses(in: "sitemap.xml").map { String($0.dropFirst(home.count)) }
    var listed = try parts.flatMap(addresses)
    #expect(Set(parts) == Set(plan.otherFiles.map(\.path).filter { $0.hasPrefix("sitemaps/") && $0.hasSuffix(".xml") }))
    // The index has a page too that is there compressed alone.
    for path in Set(Self.paths(plan).map { FileEncoding.split($0).path }) where path.hasSuffix(".html") {
      let elements = PageScan(try text(path)).elements
      func attribute(_ name: String, _ key: String, _ value: String, _ wanted: String) -> String? {
        elements.first { $0.name == name && $0.attributes[key] == value }?.attributes[wanted]
      }
      let robots = attribute("meta", "name", "robots", "content") ?? ""
      let canonical = attribute("link", "rel", "canonical", "href") ?? ""
      if robots.hasPrefix("noindex") {
        #expect(
          !listed.contains(home + path),
          "\(path) is noindex and in a sitemap: Sources/SitegenKit/Pages/Feeds/Sitemaps.swift")
      } else {
        let place = listed.firstIndex(of: canonical)
        #expect(place != nil, "\(path) is in no sitemap: Sources/SitegenKit/Pages/Feeds/Sitemaps.swift")
        if let place { listed.remove(at: place) }
      }
    }
    #expect(listed == [], "addresses without a page for search engines")
  }

  /// A page of prose must not get the address of a folder or a page that every site has.
  @Test(arguments: WholeSite.all) func eachNameAtTheTopOfASiteIsReserved(_ whole: WholeSite) throws {
    let prose: Set = ["about", "method"]
    for path in Self.paths(try whole.plan()) where path.contains("/") || path.hasSuffix(".html") {
      let top = String(path.prefix { $0 != "/" && $0 != "." })
      guard !prose.contains(top) else { continue }
      #expect(Slug.reserved.contains(top), "\(path): Sources/SitegenKit/Model/Slug.swift does not reserve \"\(top)\"")
    }
  }

  @Test(arguments: WholeSite.all.filter { $0.host != nil }) func thePreflightCountsEachFile(_ whole: WholeSite) throws {
    for countsFolders in [false, true] {
      let paths = Self.paths(try whole.plan()) + [OutputMarker.name]
      let folders = Set(paths.flatMap { Folder.ancestors(of: $0) })
      let count = paths.count + (countsFolders ? folders.count : 0)
      for room in [-1, 0] {
        let problems = try HostLimitTests.problems(whole.tree) { _ in
          HostLimits(files: count + room, countsFolders: countsFolders)
        }
        #expect(problems.contains(" make \(count) file") == (room < 0), "\(problems)")
        #expect(problems.isEmpty == (room == 0))
      }
    }
  }
}
