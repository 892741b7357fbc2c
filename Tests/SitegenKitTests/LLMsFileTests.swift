import Testing

@testable import SitegenKit

/// `llms.txt` is Markdown, and names are text in it.
@Suite struct LLMsFileTests {
  @Test func namesMeanNothingToMarkdown() throws {
    var tree = TestSite.tree
    tree[SiteConfiguration.path] = Array(
      (TestSite.configuration.replacing("title: Test Site", with: "title: '*Test* <Site>'")
        + "description: 'A [b](/evil)'\nllms: true\n").utf8)
    tree["Content/tools/alpha.md"] = Array(
      TestSite.entry("X").replacing("name: X", with: "name: 'X](/evil) _y_ `z` ![w'")
        .replacing("tagline: The X of tools", with: "tagline: '# C# & <b>'").utf8)
    let text = try #require(try TestSite.build(tree).files["llms.txt"])
    #expect(
      text.hasPrefix(
        ##"""
        # \*Test\* \<Site\>

        > A \[b\](/evil)

        ## Tools

        - [X\](/evil) \_y\_ \`z\` \!\[w](https://site.example/tools/alpha.html): \# C\# \& \<b\>
        - [Beta](https://site.example/tools/beta.html): The Beta of tools

        """##))
    // Read back, the only links are those of the file itself.
    let html = try #require(TestMarkdown.render(text).html)
    let links = PageScan(html).elements.compactMap { $0.attributes["href"] }
    #expect(links == ["alpha", "beta", "gamma"].map { "https://site.example/tools/\($0).html" })
  }
}
