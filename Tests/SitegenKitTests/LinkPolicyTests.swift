import Testing

@testable import SitegenKit

/// Which links and pictures a text may have, and where a bad one is reported.
@Suite struct LinkPolicyTests {
  // MARK: - Allowed

  @Test(arguments: [
    ("[t](https://example.com)", "<a href=\"https://example.com\">t</a>"),
    ("[t](HTTPS://Example.com:8080/a?b=c&d#e)", "<a href=\"HTTPS://Example.com:8080/a?b=c&amp;d#e\">t</a>"),
    ("[t](http://example.com/ \"A title\")", "<a href=\"http://example.com/\" title=\"A title\">t</a>"),
    ("[t](  https://example.com  )", "<a href=\"https://example.com\">t</a>"),
    ("[t](https://bücher.example)", "<a href=\"https://b%C3%BCcher.example\">t</a>"),
    ("[t](https://example.com/a@b)", "<a href=\"https://example.com/a@b\">t</a>"),
    ("[t](h&#116;tps://example.com)", "<a href=\"https://example.com\">t</a>"),
    ("[t](mailto:a@example.com)", "<a href=\"mailto:a@example.com\">t</a>"),
    ("[t](MailTo:a@example.com)", "<a href=\"MailTo:a@example.com\">t</a>"),
    ("[t](#part)", "<a href=\"#part\">t</a>"),
    ("<https://example.com/a>", "<a href=\"https://example.com/a\">https://example.com/a</a>"),
    ("<a@example.com>", "<a href=\"mailto:a@example.com\">a@example.com</a>"),
    ("see www.example.com.", "see <a href=\"http://www.example.com\">www.example.com</a>."),
    ("see https://example.com!", "see <a href=\"https://example.com\">https://example.com</a>!"),
    ("write a@example.com", "write <a href=\"mailto:a@example.com\">a@example.com</a>"),
    ("[t]\n\n[t]: https://example.com", "<a href=\"https://example.com\">t</a>"),
    ("![t](https://example.com/x.png)", "<img src=\"https://example.com/x.png\" alt=\"t\" />"),
    ("![t][p]\n\n[p]: https://example.com/x.png", "<img src=\"https://example.com/x.png\" alt=\"t\" />"),
    ("`[t](javascript:x)`", "<code>[t](javascript:x)</code>"),
    ("\\[t](javascript:x)", "[t](javascript:x)"),
  ])
  func allows(markdown: String, html: String) {
    let rendered = TestMarkdown.render(markdown)
    #expect(rendered.problems == [])
    #expect(rendered.html == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("", "/", "/"),
    ("", "/method.html", "/method.html"),
    ("/sub", "/", "/sub/"),
    ("/sub", "/method.html?a#b", "/sub/method.html?a#b"),
    ("/a/b", "/assets/x.png", "/a/b/assets/x.png"),
    ("/sub", "/a//b", "/sub/a//b"),
    ("/sub", "#part", "#part"),
    ("/sub", "https://example.com/", "https://example.com/"),
  ])
  func pathFromTheRootGetsThePrefix(prefix: String, address: String, result: String) {
    let link = TestMarkdown.render("[t](\(address)) and [r]\n\n[r]: \(address)", pathPrefix: prefix)
    #expect(link.problems == [])
    #expect(link.html == "<p><a href=\"\(result)\">t</a> and <a href=\"\(result)\">r</a></p>\n")
  }

  @Test func pictureFromTheRootGetsThePrefix() {
    let picture = TestMarkdown.render("![t](/assets/x.png)", pathPrefix: "/sub")
    #expect(picture.html == "<p><img src=\"/sub/assets/x.png\" alt=\"t\" /></p>\n")
  }

  // MARK: - Refused

  static let scheme = "; a link may have https:, http: or mailto:"
  static let pictureScheme = "; a picture may have https:"
  static let relative = "is relative, but the text is shown on pages in several folders; begin it with /"

  static let refused: [(markdown: String, place: String, address: String, reason: String)] = [
    ("[t](javascript:alert)", "1:5+16", "javascript:alert", "has the scheme \"javascript:\"" + scheme),
    ("[t](JavaScript:alert)", "1:5+16", "JavaScript:alert", "has the scheme \"javascript:\"" + scheme),
    ("[t](   javascript:x)", "1:8+12", "javascript:x", "has the scheme \"javascript:\"" + scheme),
    ("[t](<javascript:x y>)", "1:6+14", "javascript:x y", "has the scheme \"javascript:\"" + scheme),
    // Written with an entity, the address as such stands nowhere: then the place is the link.
    ("a [t](java&#115;cript:x)", "1:3+1", "javascript:x", "has the scheme \"javascript:\"" + scheme),
    ("[t](&#32;javascript:x)", "1:1+1", " javascript:x", "has the scheme \" javascript:\"" + scheme),
    ("[t](%01javascript:x)", "1:5+15", "%01javascript:x", "has the scheme \"%01javascript:\"" + scheme),
    ("[t](data:text/html,x)", "1:5+16", "data:text/html,x", "has the scheme \"data:\"" + scheme),
    ("[t](vbscript:x)", "1:5+10", "vbscript:x", "has the scheme \"vbscript:\"" + scheme),
    ("[t](file:///etc/passwd)", "1:5+18", "file:///etc/passwd", "has the scheme \"file:\"" + scheme),
    ("[t](tel:123)", "1:5+7", "tel:123", "has the scheme \"tel:\"" + scheme),
    ("see ftp://example.com/x", "1:5+19", "ftp://example.com/x", "has the scheme \"ftp:\"" + scheme),
    ("<foo:bar>", "1:2+7", "foo:bar", "has the scheme \"foo:\"" + scheme),
    ("[t](//evil.example)", "1:5+14", "//evil.example", "leaves the site without a scheme; write https://"),
    ("[t](/\\evil)", "1:5+6", "/\\evil", "has a backslash or a control character"),
    ("[t](https://a\\\\@b)", "1:1+1", "https://a\\@b", "has a backslash or a control character"),
    ("[t](&#1;javascript:x)", "1:1+1", "\u{1}javascript:x", "has a backslash or a control character"),
    ("[t](https://user@example.com)", "1:5+24", "https://user@example.com", "has a user name in it"),
    ("[t](https://u:p@example.com/)", "1:5+24", "https://u:p@example.com/", "has a user name in it"),
    ("[t](https:example.com)", "1:5+17", "https:example.com", "has no // after its scheme"),
    ("[t](https:///x)", "1:5+10", "https:///x", "has no plain host name"),
    ("[t](https://[::1]/)", "1:5+14", "https://[::1]/", "has no plain host name"),
    ("[t](https://a%2eb/)", "1:5+14", "https://a%2eb/", "has no plain host name"),
    ("[t](https://a.example:x/)", "1:5+20", "https://a.example:x/", "has a port that is not a number"),
    ("[t](https://a.example:/)", "1:5+19", "https://a.example:/", "has a port that is not a number"),
    (
      "[t](<https://a.example/a b>)", "1:6+21", "https://a.example/a b",
      "has a space, a backslash or a control character"
    ),
    (
      "[t](mailto:a@b.example?bcc=c@d.example)", "1:5+34", "mailto:a@b.example?bcc=c@d.example",
      "has more than an address after mailto:"
    ),
    ("a [t]()", "1:3+1", "", "is empty"),
    ("a\n\nb [t][r]\n\n[r]: javascript:x", "5:6+12", "javascript:x", "has the scheme \"javascript:\"" + scheme),
    ("| a |\n| - |\n| [t](tel:1) |", "3:7+5", "tel:1", "has the scheme \"tel:\"" + scheme),
    ("> - one\n>   two [t](tel:1)", "2:13+5", "tel:1", "has the scheme \"tel:\"" + scheme),
    ("ä€😀 [t](tel:1)", "1:9+5", "tel:1", "has the scheme \"tel:\"" + scheme),
    ("x[^1]\n\n[^1]: A [t](tel:1)", "3:13+5", "tel:1", "has the scheme \"tel:\"" + scheme),
  ]

  @Test(arguments: refused) func refuses(markdown: String, place: String, address: String, reason: String) {
    let rendered = TestMarkdown.render(markdown)
    #expect(rendered.problems == ["\(place) error: the link \"\(address)\" \(reason) [link-address]"])
  }

  @Test(arguments: [
    ("![t](http://a.example/x.png)", "1:6+22", "http://a.example/x.png", "has the scheme \"http:\"" + pictureScheme),
    (
      "![t](data:image/png;base64,xx)", "1:6+24", "data:image/png;base64,xx", "has the scheme \"data:\"" + pictureScheme
    ),
    ("![t](mailto:a@b.example)", "1:6+18", "mailto:a@b.example", "has the scheme \"mailto:\"" + pictureScheme),
    ("![t](//a.example/x.png)", "1:6+17", "//a.example/x.png", "leaves the site without a scheme; write https://"),
    ("![t]()", "1:1+1", "", "is empty"),
  ])
  func refusesPictures(markdown: String, place: String, address: String, reason: String) {
    let rendered = TestMarkdown.render(markdown)
    #expect(rendered.problems == ["\(place) error: the picture \"\(address)\" \(reason) [link-address]"])
  }

  @Test(arguments: ["other.html", "../other.html", "./a:b", "?q=1", "example.com"])
  func relativeLinkIsAWarning(address: String) {
    let rendered = TestMarkdown.render("[t](\(address))")
    #expect(
      rendered.problems
        == ["1:5+\(address.count) warning: the link \"\(address)\" \(Self.relative) [link-relative]"])
    #expect(rendered.html == "<p><a href=\"\(address)\">t</a></p>\n")
  }

  @Test func pictureOfAPartIsRelative() {
    let problem = "1:6+5 warning: the picture \"#part\" \(Self.relative) [link-relative]"
    #expect(TestMarkdown.render("![t](#part)").problems == [problem])
  }

  @Test func everyBadLinkIsReportedAtItsOwnPlace() {
    let rendered = TestMarkdown.render("[a](tel:1) and [b](tel:1)\n[c](tel:2), *[d](tel:1)*")
    let places = rendered.problems.map { $0.prefix { $0 != " " } }
    #expect(places == ["1:5+5", "1:20+5", "2:5+5", "2:18+5"])
  }
}
