import Testing

@testable import SitegenKit

/// What the policy of the pages blocks is said at its place in the template, by the very directives that pages carry.
@Suite struct TemplatePolicyTests {
  private static let base = "<meta content=\"{{site.security_policy}}\">{{{content}}}"

  /// What is said of a page's template: the place, and the message up to the policy.
  private static func problems(_ template: String, base: String = base, settings: String = "") throws -> [String] {
    let tree = TestTemplates.tree(
      ["base": base, "page": template], [SiteConfiguration.path: TestSite.published + settings])
    return try TestSite.build(tree).diagnostics.map { problem in
      #expect(problem.rule == .templatePolicy && problem.severity == .warning)
      return "\(problem.location.line):\(problem.location.column) \(problem.message)"
    }
  }

  private static func blocked(_ what: String, _ directive: String) -> String {
    "\"\(what)\" will be blocked; the policy of the pages says \"\(directive)\""
  }

  @Test func messagesAreWhole() throws {
    let tree = TestTemplates.tree([
      "base": Self.base,
      "page": """
      <p>{{heading}}</p> <script defer src="https://stats.example/count.js"></script>
      <script>
      count()
      </script>
      <button onclick="count()" style="color: red">x</button>
      """,
    ])
    #expect(
      try TestSite.problems(tree) == """
        Templates/page.mustache:1:39: warning: "https://stats.example/count.js" will be blocked; the policy of the pages says \
        "script-src 'self'" [template-policy]
            <p>{{heading}}</p> <script defer src="https://stats.example/count.js"></script>
                                                  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            hint: if it is meant, write security: {scripts: ["https://stats.example"]} into site.yml
        Templates/page.mustache:2:2: warning: "<script>" will be blocked; the policy of the pages says "script-src 'self'" \
        [template-policy]
            <script>
             ^~~~~~
            hint: put the script into a file in Templates/assets/; "security:" of site.yml allows none in the page itself
        Templates/page.mustache:5:9: warning: "onclick" will be blocked; the policy of the pages says "script-src 'self'" \
        [template-policy]
            <button onclick="count()" style="color: red">x</button>
                    ^~~~~~~
            hint: add the listener by a script in Templates/assets/
        Templates/page.mustache:5:27: warning: "style" will be blocked; the policy of the pages says "style-src 'self'" \
        [template-policy]
            <button onclick="count()" style="color: red">x</button>
                                      ^~~~~
            hint: write a class, and its style in a file in Templates/assets/

        """)
  }

  private static let loads: [(markup: String, column: Int, what: String, directive: String)] = [
    ("<SCRIPT SRC=//cdn.example/a.js></SCRIPT>", 13, "//cdn.example/a.js", "script-src 'self'"),
    ("<script src='data:text/javascript,1'></script>", 14, "data:text/javascript,1", "script-src 'self'"),
    ("<script src=\"https://a-vs-b.tools.evil/x\"></script>", 14, "https://a-vs-b.tools.evil/x", "script-src 'self'"),
    ("<script type=module>a()</script>", 2, "<script>", "script-src 'self'"),
    ("<script type=' Text/JavaScript '>a()</script>", 2, "<script>", "script-src 'self'"),
    ("<script type=speculationrules>{}</script>", 2, "<script>", "script-src 'self'"),
    ("<style>p { color: red }</style>", 2, "<style>", "style-src 'self'"),
    ("<a href=\"javascript:a()\">x</a>", 10, "javascript:a()", "script-src 'self'"),
    ("<a href=\" java\nscript:a()\">x</a>", 10, " java\nscript:a()", "script-src 'self'"),
    ("<link rel='stylesheet' href='https://fonts.example/css'>", 30, "https://fonts.example/css", "style-src 'self'"),
    ("<link rel=preload as=font href=/assets/a.woff2>", 32, "/assets/a.woff2", "default-src 'none'"),
    ("<link rel=modulepreload href=https://x.example/m>", 30, "https://x.example/m", "script-src 'self'"),
    ("<link rel=manifest href=https://x.example/m>", 25, "https://x.example/m", "manifest-src 'self'"),
    ("<link rel='shortcut icon' href=http://x.example/i>", 32, "http://x.example/i", "img-src 'self' https:"),
    ("<iframe src=\"https://video.example/1\"></iframe>", 14, "https://video.example/1", "default-src 'none'"),
    ("<iframe src=\"/method.html\"></iframe>", 14, "/method.html", "default-src 'none'"),
    ("<iframe src=\"{{site.home}}\"></iframe>", 14, "{{site.home}}", "default-src 'none'"),
    ("<img src=\"http://x.example/1.png\">", 11, "http://x.example/1.png", "img-src 'self' https:"),
    ("<img src=\"data:image/png;base64,AA\">", 11, "data:image/png;base64,AA", "img-src 'self' https:"),
    ("<img srcset=\"/1.png 1x, http://x.example/2.png 2x\">", 25, "http://x.example/2.png", "img-src 'self' https:"),
    ("<video src=\"/film.mp4\"></video>", 13, "/film.mp4", "default-src 'none'"),
    ("<object data=\"/a.pdf\"></object>", 15, "/a.pdf", "default-src 'none'"),
    ("<form action=\"https://mail.example/send\"></form>", 15, "https://mail.example/send", "form-action 'self'"),
    ("<button formaction=\"https://x.example/\">x</button>", 21, "https://x.example/", "form-action 'self'"),
    ("<base href=\"/x/\">", 13, "/x/", "base-uri 'none'"),
    ("<a ping=\"https://x.example/\" href=\"/\">x</a>", 10, "https://x.example/", "connect-src 'self'"),
    ("<p title=\"a\"{{#heading}} onload='a()'{{/heading}}>", 26, "onload", "script-src 'self'"),
    ("<title>{{heading}}</title><p/onclick=a()>", 30, "onclick", "script-src 'self'"),
  ]

  @Test(arguments: loads.indices) func whatThePolicyBlocksIsNamed(_ index: Int) throws {
    let (markup, column, what, directive) = Self.loads[index]
    #expect(try Self.problems(markup) == ["1:\(column) \(Self.blocked(what, directive))"])
  }

  @Test(arguments: [
    "<script src=\"/assets/own.js\" defer></script>", "<script src=\"https://A-vs-B.tools/x.js\"></script>",
    "<script src=\"{{site.script}}\"></script>", "<script type=\"application/ld+json\">{\"a\": 1}</script>",
    "<script type=text/template><img onerror=a()></script>", "<script></script>", "<style> </style>",
    "<img src=\"https://x.example/1.png\" srcset=\"https://x.example/2.png 2x\">",
    "<img src=\"/x.png\" alt=\"onclick=a()\">",
    "<a href=\"https://x.example/\" rel=\"noopener\">x</a>", "<a href=\"#onclick\">x</a>", "<iframe></iframe>",
    "<link rel=\"canonical\" href=\"https://x.example/\">", "<link rel=preconnect href=https://x.example>",
    "<form action=\"/search\" method=\"get\"></form>", "<form action=\"https://a-vs-b.tools/x\"></form>",
    "<p style>x</p>",
    "<!-- <script>a()</script> -->", "<p>onclick=\"a()\" style=\"b\"</p>", "<textarea><script>a()</script></textarea>",
    "<link rel=stylesheet href=\"{{site.stylesheet}}\">", "<p data-onclick=\"a()\">x</p>", "<form action=\"\"></form>",
  ]) func whatItAllowsIsNot(_ markup: String) throws {
    #expect(try Self.problems(markup) == [])
  }

  private static let styles: [(text: String, column: Int, what: String, directive: String)] = [
    ("@import url(\"https://fonts.example/css?f=a\");", 14, "https://fonts.example/css?f=a", "style-src 'self'"),
    ("@IMPORT 'https://fonts.example/css' screen;", 10, "https://fonts.example/css", "style-src 'self'"),
    (
      "@font-face { font-family: 'x'; src: local('x'), URL(/assets/a.woff2) }", 53, "/assets/a.woff2",
      "default-src 'none'"
    ),
    ("p { background: url( data:image/png;base64,AA== ) }", 22, "data:image/png;base64,AA==", "img-src 'self' https:"),
    (
      "/* url(http://a.example) */ p { cursor: url('http://b.example/c') }", 46, "http://b.example/c",
      "img-src 'self' https:"
    ),
  ]

  @Test(arguments: styles.indices) func styleSheetIsComparedToo(_ index: Int) throws {
    let (text, column, what, directive) = Self.styles[index]
    let tree = TestTemplates.tree(["base": Self.base], ["Templates/assets/own.css": text])
    let found = try TestSite.build(tree).diagnostics.map { "\($0.location.path):\($0.location.column) \($0.message)" }
    #expect(found == ["Templates/assets/own.css:\(column) \(Self.blocked(what, directive))"])
  }

  @Test(arguments: [
    "@import url(other.css);", "p { background: url(/assets/x.png) }", "p { background: url(https://x.example/1.png) }",
    "@namespace svg url(http://www.w3.org/2000/svg);", "p::before { content: \"url(http://x.example/)\" }",
    "p { fill: url(#a) }",
    "p { content: 'https://x.example/' } @media print { a { color: red } }", "url(", "@import", "\"", "/*",
    "p { a: url('x\\",
  ]) func allowedStylesAreNot(_ text: String) throws {
    #expect(
      try TestSite.build(TestTemplates.tree(["base": Self.base], ["Templates/assets/own.css": text])).diagnostics == [])
  }

  /// What `site.yml` names is in the policy, and so it is allowed, there and nowhere else.
  @Test func policyIsTheOneThatPagesCarry() throws {
    let form = "<form action=\"https://mail.example/other\"></form>"
    #expect(try Self.problems(form).count == 1)
    #expect(try Self.problems(form, settings: "newsletter: {action: \"https://mail.example/send\"}\n") == [])
    #expect(
      try Self.problems(
        "<a ping=\"https://mail.example/\">x</a>", settings: "votes: {endpoint: \"https://mail.example/v\"}\n")
        == [])
    var diagnostics = Diagnostics()
    let tree = TestSite.tree([
      SiteConfiguration.path: TestSite.published + "votes: {endpoint: \"https://v.example/v\"}\n"
    ])
    let configuration = try #require(SiteConfiguration.read(tree, into: &diagnostics))
    let page = try #require(try TestSite.build(tree).files["index.html"])
    let policy = configuration.contentSecurityPolicy
    #expect(page.contains(HTML(escaping: policy.text).text))
    #expect(policy.text.contains("form-action 'self' https://v.example;"))
  }

  /// Templates without the policy, at a host that takes no headers, have none that could block anything.
  @Test func withoutAPolicyNothingIsBlocked() throws {
    let script = "<script>a()</script>"
    #expect(try Self.problems(script, base: "{{{content}}}") == [])
    #expect(try Self.problems(script, base: "{{{content}}}", settings: "host: github-pages\n") == [])
    #expect(try Self.problems(script, base: "{{{content}}}", settings: "host: netlify\n").count == 1)
    #expect(try Self.problems(script, base: "{{#site}}{{security_policy}}{{/site}}{{{content}}}").count == 1)
  }

  @Test func ownTemplatesAreClean() throws {
    let settings = "newsletter: {action: \"https://mail.example/send\"}\nvotes: {endpoint: \"https://v.example/v\"}\n"
    #expect(
      try TestSite.build(TestSite.tree([SiteConfiguration.path: TestSite.published + settings])).diagnostics == [])
  }

  @Test func partialIsReportedOnce() throws {
    let tree = TestTemplates.tree(
      [
        "base": Self.base, "page": "{{> partials/own}}{{> partials/own}}", "index": "{{> partials/own}}",
        "partials/own": "<i onclick=a()>x</i>",
      ])
    #expect(try TestSite.build(tree).diagnostics.map(\.location.path) == ["Templates/partials/own.mustache"])
  }
}
