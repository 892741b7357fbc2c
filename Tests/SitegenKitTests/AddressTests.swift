import Testing

@testable import SitegenKit

@Suite struct AddressTests {
  @Test(arguments: [
    ("https://site.example", "https://site.example", ""), ("https://site.example/", "https://site.example", ""),
    ("http://localhost:8080/", "http://localhost:8080", ""),
    ("https://me.example/project", "https://me.example", "/project"),
    ("https://me.example/project/", "https://me.example", "/project"),
    ("https://me.example/a/b//c/", "https://me.example", "/a/b/c"),
    ("https://me.example/%C3%A9/~x", "https://me.example", "/%C3%A9/~x"),
  ])
  func readsWhereTheSiteLives(_ text: String, _ origin: String, _ prefix: String) throws {
    let url = try #require(SiteURL(text))
    #expect(url.origin == origin)
    #expect(url.pathPrefix == prefix)
    #expect(Pipeline.isBaseURL(text))
  }

  @Test(arguments: [
    "", "/", "site.example", "//site.example/", "ftp://site.example/", "https:", "https://", "https:///x",
    "https://site.example/?a", "https://site.example/#a", "https://me@site.example/", "https://a\\b/",
    "https://site.example/a b", "https://site.example/../x", "https://site.example/./x", "https://site.example/\"x",
    "https://site.example/<x>", "https://site.example/é", "https://site.example:x/", "https://si te.example/",
    "javascript://site.example/", "https://site.example/a&b", "https://site.example/a'b",
  ])
  func refusesWhatIsNoPlaceForASite(_ text: String) {
    #expect(SiteURL(text) == nil)
    #expect(!Pipeline.isBaseURL(text))
  }

  @Test(arguments: [
    (AddressForm.file, "compare/a-vs-b.html", "/compare/a-vs-b.html"),
    (.clean, "compare/a-vs-b.html", "/compare/a-vs-b"),
    (.directory, "compare/a-vs-b/index.html", "/compare/a-vs-b/"),
  ])
  func addressesAPageInEachForm(_ form: AddressForm, _ file: String, _ link: String) throws {
    for (base, prefix) in [("https://site.example/", ""), ("https://me.example/project/", "/project")] {
      let url = try #require(SiteURL(base))
      let addresses = Addresses(site: url, form: form)
      let page = Addresses.comparison("a", "b")
      #expect(addresses.file(page) == file)
      #expect(addresses.link(page) == prefix + link)
      #expect(addresses.absolute(page) == url.origin + prefix + link)
      #expect(addresses.homeLink == prefix + "/")
      #expect(addresses.home == url.origin + prefix + "/")
    }
  }

  /// What is written and what is linked agree, on the pages themselves.
  @Test(arguments: AddressForm.allCases)
  func writesFilesWhereTheLinksLead(_ form: AddressForm) throws {
    let text = TestSite.configuration.replacing("site.example/", with: "site.example/sub")
    let site = try TestSite.build(TestSite.tree([SiteConfiguration.path: text + "urls: \(form.rawValue)\n"]))
    #expect(site.diagnostics == [])
    let addresses = Addresses(site: try #require(SiteURL("https://site.example/sub")), form: form)
    for page in ["compare/alpha-vs-beta", "tools/alpha", "categories/developer-tools"] {
      let html = try #require(site.files[addresses.file(page)])
      #expect(
        html.contains("<link rel=\"canonical\" href=\"https://site.example/sub\(addresses.link(page).dropFirst(4))\""))
    }
    let home = try #require(site.files["index.html"])
    #expect(home.contains("href=\"\(addresses.link("tools/alpha"))\""))
    #expect(site.files["404.html"] != nil)
  }

  @Test func takesTheAddressOfAPreview() throws {
    var options = Pipeline.Options()
    options.baseURL = "https://preview.example/42/"
    let page = try TestSite.build(TestSite.tree, options: options).files["tools/alpha.html"]
    #expect(page?.contains("href=\"https://preview.example/42/tools/alpha.html\"") == true)
    #expect(page?.contains("site.example") == false)
  }
}

/// Which addresses are nobody's.
@Suite struct ExampleAddressTests {
  @Test(arguments: [
    "https://example.com/", "https://www.EXAMPLE.org", "http://example.net:8080/x", "https://site.example/",
    "https://a.test/x",
    "http://localhost:8080/", "http://x.localhost", "http://127.0.0.1:80/", "http://127.1.2.3/",
    "https://x.invalid/", "https://example.com./",
  ]) func exampleIsKnown(_ text: String) throws { #expect(try #require(SiteURL(text)).isExample) }

  @Test(arguments: [
    "https://a-vs-b.tools/", "https://example.io/", "https://example.com.au/", "https://myexample.com/",
    "https://test.dev/",
    "https://example.github.io/", "https://latest/", "http://192.168.0.1/", "https://x.org/example.com/",
  ]) func otherIsNot(_ text: String) throws { #expect(try !#require(SiteURL(text)).isExample) }
}
