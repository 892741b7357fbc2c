import Foundation
import Testing

@testable import SitegenKit

/// What a host takes, to the file and the byte, and what is said of one more.
@Suite struct HostLimitTests {
  /// What is wrong with a site for a host that takes so much.
  static func problems(_ tree: SourceTree, _ limits: (Plan) throws -> HostLimits) throws -> String {
    DiagnosticFormat.text.render(try check(tree, limits).sorted)
  }

  private static func check(_ tree: SourceTree, _ limits: (Plan) throws -> HostLimits) throws -> Diagnostics {
    var diagnostics = Diagnostics()
    let site = try TestSite.site(tree)
    let theme = try #require(try Theme.load(tree, words: Copy(), facts: [], policy: nil).theme)
    let pages = try Plan.make(site: site, theme: theme, settings: .program, jobs: 1)
    let limits = try limits(pages.adding(HostFiles(pages).files).compressed(jobs: 2))
    let hostFiles = HostFiles(pages, limits: limits)
    let plan = try pages.adding(hostFiles.files).compressed(jobs: 2)
    try HostPreflight(plan, hostFiles)?.check(jobs: 2, into: &diagnostics)
    return diagnostics
  }

  static func tree(_ host: String, _ changes: [String: String] = [:]) -> SourceTree {
    TestSite.tree(changes.merging(["Content/site.yml": TestSite.published + "host: \(host)\n"]) { $0 + $1 })
  }

  private static func bytes(_ plan: Plan) -> Int {
    let pairs = plan.site.tools.indices.flatMap { Array(plan.site.pairs.row($0)) }
    let pages = plan.encodings.flatMap { encoding in pairs.map { plan.bytes(of: $0, as: encoding).count } }
    let others = plan.otherFiles.flatMap { file in file.encodings.map { $0.encode(file.bytes()).count } }
    return (pages + others).reduce(plan.marker.bytes.count, +)
  }

  // MARK: - The table

  @Test func theTableSaysWhatHostsState() {
    func limits(_ host: WebHost) -> HostLimits { HostFormat(of: host).limits }
    #expect(limits(.gitHubPages) == HostLimits(bytes: 1_000_000_000))
    #expect(limits(.cloudflarePages) == HostLimits(files: 20_000, fileBytes: 25 * 1_048_576, redirects: 2_000))
    #expect(limits(.netlify) == HostLimits(redirects: 9_999))
    #expect(limits(.vercel) == HostLimits(bytes: 1_000_000_000, redirects: 2_000))
    #expect(limits(.azure) == HostLimits(files: 15_000, bytes: 500_000_000, redirectsFileBytes: 20_000))
    #expect(
      limits(.gitLabPages)
        == HostLimits(files: 200_000, countsFolders: true, redirects: 1_000, redirectsFileBytes: 64_000))
    #expect(limits(.s3) == HostLimits() && limits(.nginx) == HostLimits())
    #expect(HostLimits().sitemap == .init(addresses: 50_000, bytes: 50 * 1_048_576, addressLength: 2_048))
  }

  // MARK: - To the number

  @Test(arguments: WebHost.allCases) func takesAsManyFilesAsItStatesAndNoMore(_ host: WebHost) throws {
    for room in [-1, 0, 1] {
      let isFine = try Self.check(Self.tree(host.rawValue)) { plan in
        HostLimits(files: plan.otherPaths.count + 1 + plan.pairCount + room)
      }.isEmpty
      #expect(isFine == (room >= 0), "\(room)")
    }
  }

  @Test(arguments: WebHost.allCases) func takesAsManyBytesAsItStatesAndNoMore(_ host: WebHost) throws {
    for room in [-1, 0, 1] {
      let isFine = try Self.check(Self.tree(host.rawValue)) { HostLimits(bytes: Self.bytes($0) + room) }.isEmpty
      #expect(isFine == (room >= 0), "\(room)")
    }
  }

  @Test(arguments: ["gitlab-pages", "nginx", "s3"], ["gzip", "only"]) func compressedFilesCount(
    _ host: String, _ compress: String
  ) throws {
    guard compress == "gzip" || host == "nginx" else { return }
    var tree = Self.tree(host)
    tree[SiteConfiguration.path] = (tree[SiteConfiguration.path] ?? []) + Array("compress: \(compress)\n".utf8)
    for room in [-1, 0] {
      let ofBytes = try Self.check(tree) { HostLimits(bytes: Self.bytes($0) + room) }
      #expect(ofBytes.isEmpty == (room == 0))
      let ofFiles = try Self.problems(tree) {
        HostLimits(files: $0.fileCount + 1 + room)
      }
      #expect(ofFiles.isEmpty == (room == 0))
      let ways = compress == "gzip" ? ", each in 2 files, and" : " and"
      #expect(room == 0 || ofFiles.contains("3 comparisons\(ways) "), "\(ofFiles)")
    }
  }

  @Test(arguments: [-1, 0, 1]) func takesAFileAsLargeAsItStatesAndNoLarger(_ room: Int) throws {
    let film = Array(repeating: UInt8(0), count: 200_000)
    var tree = Self.tree("cloudflare-pages")
    tree["Templates/assets/film.mp4"] = film
    let printed = try Self.problems(tree) { _ in HostLimits(fileBytes: film.count + room) }
    #expect(
      printed
        == (room >= 0
          ? ""
          : """
          Content/site.yml:7:1: error: "assets/film.mp4" has 200,000 bytes; Cloudflare Pages takes files of 199,999 \
          [host-limit]
              host: cloudflare-pages
              ^~~~

          """))
  }

  @Test(arguments: [-1, 0, 1], WebHost.allCases) func writesAsManyRedirectsAsItStatesAndNoMore(
    _ room: Int, _ host: WebHost
  )
    throws
  {
    // One for the tool's page, two for its comparisons.
    let tree = Self.tree(host.rawValue, ["Content/tools/beta.md": TestSite.entry("Beta", front: "aliases: [old]\n")])
    let found = try Self.check(tree) { _ in HostLimits(redirects: 3 + room) }
    #expect(found.sorted.map(\.rule) == (room >= 0 ? [] : [.hostRedirects]))
    #expect(try Self.check(tree) { _ in HostLimits(redirects: 0) }.sorted.map(\.rule) == [.hostLimit])
  }

  @Test(arguments: [("gitlab-pages", "_redirects"), ("azure", "staticwebapp.config.json")])
  func theFileOfRedirectsIsAsLargeAsItMayBe(_ host: String, _ path: String) throws {
    let tree = Self.tree(host, ["Content/tools/beta.md": TestSite.entry("Beta", front: "aliases: [old]\n")])
    let size = try #require(try TestSite.build(tree).files[path]).utf8.count
    // A comma and a line break are counted with every rule, the first one too.
    for (room, rules) in [(-3, [Rule.hostRedirects]), (2, [])] {
      #expect(try Self.check(tree) { _ in HostLimits(redirectsFileBytes: size + room) }.sorted.map(\.rule) == rules)
    }
  }

  @Test(arguments: [-1, 0, 1]) func foldersCountWhereTheHostCountsThem(_ room: Int) throws {
    var tree = Self.tree("gitlab-pages")
    tree[SiteConfiguration.path] = (tree[SiteConfiguration.path] ?? []) + Array("urls: directory\n".utf8)
    let found = try Self.check(tree) { plan in
      // Each of 3 comparisons, 3 tools and a category has a folder, in three others; assets, data and sitemaps are three more.
      HostLimits(files: plan.otherFiles.count + 1 + 3 + 7 + 3 + 3 + room, countsFolders: true)
    }
    #expect(found.isEmpty == (room >= 0))
  }

  @Test(arguments: [-1, 0, 1]) func aSitemapTakesSoManyAddressesOfSuchALength(_ room: Int) throws {
    // The home page, three tools and a category.
    var limits = HostLimits()
    limits.sitemap.addresses = 5 + room
    #expect(try Self.check(Self.tree("nginx")) { _ in limits }.isEmpty == (room >= 0))
    limits = HostLimits()
    // https://a-vs-b.tools, /compare/, -vs- and two slugs.
    limits.sitemap.addressLength = 20 + 9 + 4 + 160 + 1 + room
    #expect(try Self.check(Self.tree("nginx")) { _ in limits }.isEmpty == (room >= 0))
  }

  // MARK: - Words

  @Test func saysHowManyFilesThereAreAndWhatWouldFit() throws {
    let more = Dictionary(
      uniqueKeysWithValues: (0..<44).map { ("Content/tools/t\($0).md", TestSite.entry("T\($0)")) })
    #expect(
      try Self.problems(Self.tree("cloudflare-pages", more)) { _ in HostLimits(files: 1_149) } == """
        Content/site.yml:7:1: error: 1,081 comparisons and 76 other files make 1,157 files; Cloudflare Pages takes 1,149 \
        [host-limit]
            host: cloudflare-pages
            ^~~~
            hint: `pairs: {top: 46}` makes at most 1,111 files

        """)
  }

  @Test func saysHowManyBytesThereAre() throws {
    var size = 0
    let printed = try Self.problems(Self.tree("github-pages")) { plan in
      size = Self.bytes(plan)
      return HostLimits(bytes: 999)
    }
    let bytes = HostPreflight.grouped(size)
    #expect(
      printed == """
        Content/site.yml:7:1: error: 3 comparisons and 32 other files make \(bytes) bytes; GitHub Pages takes 999 \
        [host-limit]
            host: github-pages
            ^~~~

        """)
  }

  @Test func saysWhichRedirectsThereAreNot() throws {
    let tree = Self.tree("netlify", ["Content/tools/beta.md": TestSite.entry("Beta", front: "aliases: [old, new]\n")])
    #expect(
      try Self.problems(tree) { _ in HostLimits(redirects: 4) } == """
        Content/site.yml:7:1: warning: 2 former addresses of comparisons get no redirect; Netlify takes 4 redirects \
        [host-redirects]
            host: netlify
            ^~~~
            hint: the 404 page leads readers with JavaScript on

        """)
    #expect(
      try Self.problems(tree) { _ in HostLimits(redirects: 1, redirectsFileBytes: 9_999) } == """
        Content/site.yml:7:1: error: the aliases of entries and categories need 2 redirects; Netlify takes 1 redirects \
        and a file with headers and redirects of 9,999 bytes [host-limit]
            host: netlify
            ^~~~
            hint: take the oldest out of "aliases"

        """)
  }

  @Test func saysWhatASitemapTakes() throws {
    var limits = HostLimits()
    limits.sitemap = .init(addresses: 4, addressLength: 99)
    #expect(
      try Self.problems(Self.tree("s3")) { _ in limits } == """
        Content/site.yml:7:1: error: 5 tools, categories and other pages are in sitemaps/pages.xml; a sitemap takes 4 \
        addresses [host-limit]
            host: s3
            ^~~~
        Content/site.yml:7:1: error: an address may have 198 characters; in a sitemap it must have fewer than 99 [host-limit]
            host: s3
            ^~~~
            hint: shorten "base_url"

        """)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")])
  func numbersAreWrittenInGroups(_ number: Int, _ text: String) { #expect(HostPreflight.grouped(number) == text) }

  @Test func aSiteThatIsTooLargeLeavesTheOldOneAlone() throws {
    try SiteFolder.with(Self.tree("azure")) { site in
      try site.publish()
      let before = try site.files()
      let aliases = (0..<300).map { "former-name-of-beta-\($0)" }.joined(separator: ", ")
      try site.write("Content/tools/beta.md", TestSite.entry("Beta", front: "aliases: [\(aliases)]\n"))
      let (outcome, diagnostics) = try site.build()
      #expect(outcome.isRefused)
      #expect(diagnostics.map(\.rule) == [.hostLimit])
      #expect(try site.files() == before)
    }
  }
}
