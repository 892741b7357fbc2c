import Testing

@testable import SitegenKit

/// What `security` lets in, and nothing else: in the pages, in the headers of every host, and in the check of templates.
@Suite struct SecurityTests {
  private static let settings = """
    security:
      scripts: [https://Stats.example/js/, "https://cdn.example:8443/a.js"]
      styles: [https://fonts.example/css]
      images: [https://pictures.example]
      connect: [https://api.example/]
      frames: [https://video.example]
      fonts: [https://fonts.example]

    """

  private static let policy =
    "default-src 'none'; script-src 'self' https://stats.example/js/ https://cdn.example:8443/a.js; "
    + "style-src 'self' https://fonts.example/css; img-src 'self' https:; connect-src 'self' https://api.example; "
    + "frame-src https://video.example; font-src https://fonts.example; form-action 'self'; base-uri 'none'; "
    + "manifest-src 'self'"

  @Test func pagesCarryWhatIsAllowed() throws {
    let files = try ThemeTests.files(Self.settings)
    let tag = "<meta http-equiv=\"Content-Security-Policy\" content=\"\(Self.policy.replacing("'", with: "&#39;"))\">"
    for page in ["index.html", "compare/alpha-vs-beta.html"] { #expect(files[page]?.contains(tag) == true, "\(page)") }
  }

  @Test(arguments: WebHost.allCases.filter(\.sendsHeaders)) func headersOfEachHostCarryIt(_ host: WebHost) throws {
    let settings = TestSite.published + "host: \(host.rawValue)\n" + Self.settings
    let files = try TestSite.build(TestSite.tree([SiteConfiguration.path: settings])).files
    let told = files.filter { path, text in !path.hasSuffix(".html") && text.contains(Self.policy + "; frame-ancestors")
    }
    #expect(told.count == 1, "\(told.keys)")
  }

  @Test func ownFontsNeedNoWord() throws {
    let font = try ThemeTests.files("", ["Templates/assets/own.woff2": [1]])
    #expect(font["index.html"]?.contains("; font-src &#39;self&#39;; ") == true)
    #expect(try ThemeTests.files("")["index.html"]?.contains("font-src") == false)
    let css = Array("@font-face { font-family: x; src: url(/assets/own.woff2) }\n".utf8)
    _ = try ThemeTests.files("", ["Templates/assets/own.woff2": [1], "Templates/assets/custom.css": css])
  }

  @Test func templatesAreCheckedByIt() throws {
    let allowed = """
      <script src="https://stats.example/js/count.js?x=1" defer></script>
      <script src="https://cdn.example:8443/a.js"></script>
      <link rel="stylesheet" href="https://fonts.example/css?family=A">
      <iframe src="https://video.example/embed/1" title="x"></iframe>

      """
    func problems(_ text: String) throws -> [String] {
      let site = ThemeTests.tree(Self.settings, ["Templates/partials/head.mustache": Array(text.utf8)])
      return try TestSite.build(site).diagnostics.map { "\($0.location.line):\($0.location.column) \($0.rule.id)" }
    }
    #expect(try problems(allowed) == [])
    let refused = """
      <script src="https://stats.example/other/count.js"></script>
      <script src="https://cdn.example/a.js"></script>
      <script src="https://cdn.example:8443/a.js/b"></script>
      <link rel="stylesheet" href="https://fonts.example/css2">
      <iframe src="https://video.example.evil/embed/1" title="x"></iframe>

      """
    #expect(try problems(refused) == ["1:14", "2:14", "3:14", "4:30", "5:14"].map { "\($0) template-policy" })
  }
}
