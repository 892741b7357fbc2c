import Testing

@testable import SitegenKit

/// Links in prose come out in the form that the site's addresses have, however they are typed.
@Suite struct ProseAddressTests {
  private static let base = "https://site.example/blog/"

  /// The addresses of the links in an entry's description, as its page has them.
  private static func published(_ addresses: [String], _ form: String, files: [String: String] = [:]) throws -> [String]
  {
    let body = addresses.map { "[it](\($0))" }.joined(separator: " ")
    var tree = TestSite.tree(files.merging(["Content/tools/delta.md": TestSite.delta("", body: body + "\n")]) { $1 })
    tree[SiteConfiguration.path] = Array(
      (TestSite.configuration.replacing("https://site.example/", with: base) + "urls: \(form)\n").utf8)
    tree["Content/pages/method.md"] = Array("---\ntitle: Method\n---\nHow.\n".utf8)
    let site = try TestSite.site(tree)
    let delta = try #require(site.tools.first { $0.slug.text == "delta" })
    return delta.entry.description.text.split(separator: "href=\"").dropFirst().map { part in
      String(part.prefix { $0 != "\"" })
    }
  }

  @Test(arguments: [
    ("file", "tools/alpha.html", "method.html"), ("clean", "tools/alpha", "method"),
    ("directory", "tools/alpha/", "method/"),
  ])
  func everyFormBecomesTheOneInUse(_ form: String, _ tool: String, _ page: String) throws {
    let typed = ["/tools/alpha", "/tools/alpha.html", "/tools/alpha/", "/tools/alpha/index.html", "tool:alpha"]
    #expect(try Self.published(typed, form) == Array(repeating: "/blog/\(tool)", count: typed.count))
    #expect(
      try Self.published(["/method", "/method.html", "/method/"], form) == Array(repeating: "/blog/\(page)", count: 3))
    // What stands behind the path stays, and the site's own host too.
    #expect(
      try Self.published(["tool:alpha#builder", "/tools/alpha?x=1#y", "https://site.example/blog/method"], form) == [
        "/blog/\(tool)#builder", "/blog/\(tool)?x=1#y", "https://site.example/blog/\(page)",
      ])
  }

  /// A file, another program of the same host and what is no page at all stay as they are.
  @Test func allElseStays() throws {
    let typed = ["/", "/logos/a.svg", "/verify.html", "/shop/", "/tools.json", "/tools/a/b.html", "#part"]
    let other = ["https://other.example/tools/alpha.html", "https://site.example/tools/alpha.html"]
    for form in ["file", "directory"] {
      #expect(
        try Self.published(typed + other, form)
          == typed.map { $0 == "#part" ? $0 : "/blog\($0)" } + other)
    }
  }

  /// Which links lead to pages follows from the files that are there, so a build sees a new one.
  @Test func aNewPageChangesTheLinksToIt() throws {
    var tree = TestSite.tree(["Content/tools/delta.md": TestSite.delta("", body: "[it](/about)\n")])
    tree[SiteConfiguration.path] = Array((TestSite.configuration + "urls: directory\n").utf8)
    try SiteFolder.with(tree) { site in
      _ = try site.build()
      #expect(try site.text("Output/tools/delta/index.html").contains("href=\"/about\""))
      try site.write("Content/pages/about.md", "---\ntitle: About\n---\nUs.\n")
      _ = try site.build()
      #expect(try site.text("Output/tools/delta/index.html").contains("<a href=\"/about/\">it</a>"))
      #expect(try site.text("Output/compare/alpha-vs-delta/index.html").contains("<a href=\"/about/\">it</a>"))
    }
  }

  @Test(arguments: ["tool:", "tool:Alpha", "tool:a-vs-b", "tool:/tools/alpha"])
  func aNameThatIsNoSlugIsAnError(_ address: String) {
    let rendered = TestMarkdown.render("[x](\(address))\n")
    #expect(
      rendered.problems == [
        "1:5+\(address.count) error: the link \"\(address)\" names no tool; write the name of its file behind it, as in"
          + " tool:some-name [link-address]"
      ])
  }
}
