import Testing

@testable import SitegenKit

/// What a site adds to the pages without templates of its own: a style sheet, tags of the head, files by their names,
/// links, words that are left out.
@Suite struct OwnAssetTests {
  private static func lines(_ page: String?) -> [String] { (page ?? "").split(separator: "\n").map(String.init) }

  @Test func customStyleSheetIsLast() throws {
    let css = Array("h1 { color: red }\n".utf8)
    let files = try ThemeTests.files(
      "theme: {a: \"#8a1c5c\"}\n", ["Templates/assets/custom.css": css], prefix: "blog/")
    for page in ["index.html", "tools/alpha.html", "compare/alpha-vs-beta.html"] {
      let last = Self.lines(files[page]).last { $0.contains("rel=\"stylesheet\"") }
      #expect(last == "<link rel=\"stylesheet\" href=\"/blog/assets/custom.\(Fingerprint(css)).css\">", "\(page)")
    }
    #expect(files["assets/custom.css"] == nil)
  }

  @Test func headTakesTagsOfTheSitesOwn() throws {
    let picture: [UInt8] = [1, 2, 3]
    let tag = "<link rel=\"preload\" as=\"image\" href=\"{{asset.img.hero-1.png}}\">\n"
    let files = try ThemeTests.files(
      "",
      ["Templates/partials/head.mustache": Array(tag.utf8), "Templates/assets/img/hero-1.png": picture], prefix: "blog/"
    )
    let published = "assets/img/hero-1.\(Fingerprint(picture)).png"
    for page in ["index.html", "compare/alpha-vs-beta.html"] {
      let lines = Self.lines(files[page])
      let end = try #require(lines.firstIndex(of: "</head>"))
      #expect(lines[end - 1] == "<link rel=\"preload\" as=\"image\" href=\"/blog/\(published)\">")
    }
    // Style sheets know the file by its own name.
    #expect(files[published] == "\u{1}\u{2}\u{3}" && files["assets/img/hero-1.png"] == "\u{1}\u{2}\u{3}")
    #expect(files["_headers"]?.contains("/blog/\(published)\n  Cache-Control") == true)
  }

  @Test func everyAssetHasAName() throws {
    let names = AssetNames([
      "assets/site.css", "assets/a/b.css", "assets/größe.png", "assets/a b.png", "assets/LICENSE",
    ])
    #expect(
      names.paths == ["site.css": "assets/site.css", "a.b.css": "assets/a/b.css", "LICENSE": "assets/LICENSE"])
    let files = try ThemeTests.files(
      "",
      [
        "Templates/page.mustache": Array("<a href=\"{{asset.site.css}}\">{{asset.LICENSE}}</a>".utf8),
        "Templates/assets/LICENSE": [65], "Content/pages/about.md": Array("---\ntitle: About\n---\nText.\n".utf8),
      ])
    let style = try #require(files.keys.first { $0.hasPrefix("assets/site.") && $0.hasSuffix(".css") })
    #expect(files["about.html"]?.contains("<a href=\"/\(style)\">/assets/LICENSE</a>") == true)
  }

  @Test func unknownAssetIsNamedWithItsNeighbour() throws {
    #expect(
      try TestTemplates.problems([
        "page": "<img src=\"{{asset.favcon.svg}}\" alt=\"\">{{asset.site.css}} {{asset.site}}"
      ]) == """
        Templates/page.mustache:1:13: error: "asset.favcon.svg" is not a name that page.mustache can use here [template-name]
            <img src="{{asset.favcon.svg}}" alt="">{{asset.site.css}} {{asset.site}}
                        ^~~~~~~~~~~~~~~~
        Templates/page.mustache:1:61: error: "asset.site" has parts of its own and can't be shown by itself [template-name]
            <img src="{{asset.favcon.svg}}" alt="">{{asset.site.css}} {{asset.site}}
                                                                        ^~~~~~~~~~

        """)
    let tree = TestTemplates.tree(
      ["page": "<img src=\"{{asset.heor.png}}\" alt=\"\">"], ["Templates/assets/hero.png": "x"])
    #expect(
      try TestSite.problems(tree) == """
        Templates/page.mustache:1:13: error: "asset.heor.png" is not a name that page.mustache can use here [template-name]
            <img src="{{asset.heor.png}}" alt="">
                        ^~~~~~~~~~~~~~
            hint: did you mean "asset.hero.png"?

        """)
  }

  @Test func menuIsInHeaderAndFooter() throws {
    let settings =
      "menu: [{name: \"Blog & more\", url: \"https://blog.example/?a=1&b=2\"}, {name: About, url: /about.html}]\n"
    let about = ["Content/pages/about.md": Array("---\ntitle: About us\n---\nText.\n".utf8)]
    let files = try ThemeTests.files(settings, about, prefix: "blog/")
    let items = [
      "<li><a href=\"https://blog.example/?a=1&amp;b=2\">Blog &amp; more</a></li>",
      "<li><a href=\"/blog/about.html\">About</a></li>",
    ]
    for page in ["index.html", "tools/alpha.html", "compare/alpha-vs-beta.html"] {
      let lines = Self.lines(files[page])
      let header = try #require(lines.firstIndex(of: "</ul></nav>"))
      let footer = try #require(lines.firstIndex { $0.hasPrefix("<footer") })
      #expect(Array(lines[header - 2..<header]) == items, "\(page)")
      #expect(lines[footer...].filter(items.contains) == items, "\(page)")
    }
  }

  @Test func menuHasTheFormOfAddressesInUse() throws {
    let settings =
      "urls: directory\nmenu: [{name: A, url: /tools/alpha.html}, {name: B, url: \"tool:beta\"}, {name: C, url: \"#main\"}]\n"
    let page = try ThemeTests.files(settings, prefix: "blog/")["index.html"]
    for item in ["/blog/tools/alpha/\">A", "/blog/tools/beta/\">B", "#main\">C"] {
      #expect(page?.contains("<li><a href=\"\(item)</a></li>") == true, "\(item)")
    }
  }

  @Test func menuIsCheckedAsLinksAre() throws {
    let tree = ThemeTests.tree(
      "menu: [{name: A, url: /tools/alpha.html}, {name: B, url: /tools/bta.html}, {name: C, url: \"#main\"}, {name: D, url: /}]\n"
    )
    var diagnostics = Diagnostics()
    _ = try Pipeline(.init()).check(tree, into: &diagnostics)
    let broken = diagnostics.sorted.filter { $0.rule == .brokenLink }
    #expect(broken.map(\.message) == ["the link \"/tools/bta.html\" leads to no page of the site"])
    #expect(broken.map(\.hint) == ["did you mean \"/tools/beta.html\"?"])
  }

  // MARK: - Editing

  @Test func pagesLeadToTheirFiles() throws {
    let settings = "edit: https://git.example/o/r/edit/main/site/{path}\n"
    let files = try ThemeTests.files(
      settings,
      [
        "Content/pairs/alpha-vs-beta.md": Array("Noted.\n".utf8),
        "Content/tools/my tools/delta.md": Array(TestSite.entry("Delta").utf8),
      ])
    let start = "https://git.example/o/r/edit/main/site/Content"
    func edits(_ page: String) -> [String] {
      Self.lines(files[page]).filter { $0.contains("git.example") }
    }
    #expect(
      edits("tools/delta.html") == [
        "<p class=\"muted\"><a href=\"\(start)/tools/my%20tools/delta.md\">Wrong? Edit this</a></p>"
      ])
    #expect(
      edits("compare/alpha-vs-gamma.html") == [
        "<p class=\"muted\">Wrong? Edit this: <a href=\"\(start)/tools/alpha.md\">Alpha</a>, <a href=\"\(start)/tools/gamma.md\">Gamma</a></p>"
      ])
    #expect(
      edits("compare/alpha-vs-beta.html") == [
        "<p class=\"muted\">Wrong? Edit this: <a href=\"\(start)/tools/alpha.md\">Alpha</a>, <a href=\"\(start)/tools/beta.md\">Beta</a>, <a href=\"\(start)/pairs/alpha-vs-beta.md\">Editor’s note</a></p>"
      ])
    #expect(edits("index.html") == [])
    #expect(try ThemeTests.files("").values.contains { $0.contains("Wrong?") } == false)
  }

  // MARK: - Words

  @Test func wordsCanBeLeftOut() throws {
    let keys = CopyKey.allCases.filter { $0.reasonAgainstNothing == nil }
    let copy = "copy: {\(keys.map { "\($0.rawValue): ''" }.joined(separator: ", "))}\n"
    let settings = "newsletter: {action: \"https://mail.example/send\"}\nvotes: {endpoint: \"https://v.example/v\"}\n"
    let files = try ThemeTests.files(settings + copy)
    // One of them is the word of a row of the table too.
    let others = Set(CopyKey.allCases.filter { $0.reasonAgainstNothing != nil }.map(\.standard))
    let standard = keys.map(\.standard).filter { !$0.isEmpty && !others.contains($0) }
    #expect(standard.count > 10)
    for (path, text) in files where path.hasSuffix(".html") {
      for words in standard { #expect(!text.contains(">\(words)<"), "\(path): \(words)") }
      // No element is left empty that had the words.
      for element in [
        "<p class=\"eyebrow\"></p>", "<p class=\"lede\"></p>", "<p class=\"say\"></p>", "<p></p>", "<span></span>",
      ] {
        #expect(!text.contains(element), "\(path): \(element)")
      }
      // The page of any two to four tools has a hint of its own.
      #expect(!text.contains("search-hint") || path == "compare.html", "\(path)")
    }
    #expect(files["compare/alpha-vs-beta.html"]?.contains("<title>Alpha vs Beta — Test Site</title>") == true)
    // A key without any value is a missing one.
    #expect(
      try ThemeTests.files("copy: {kicker: , lede: ~}\n")["compare/alpha-vs-beta.html"]?.contains(">Tool comparison<")
        == true)
  }
}
