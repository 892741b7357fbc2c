import Testing

@testable import SitegenKit

/// Hostile text in every place that an editor can write to, with the default templates: a page keeps the shape that it
/// has with harmless text.
@Suite struct EscapingTests {
  private static let payloads: [String] =
    [
      "<script>alert(1)</script>", "</title><script src=//e.example>", "<!--<script>", "]]><b>",
      "'onmouseover='alert(1)", "\"onmouseover=\"alert(1)", "\" autofocus onfocus=alert(1) x=\"", "&lt;img src=x&gt;",
      "&amp;quot;", "\\\"><i>", "{{name}}{{{site.title}}}", "{tool} {a} {leader}", "javascript:alert(1)",
      "</textarea></noscript><svg onload=alert(1)>", "\u{202E}<b>", "\u{600}\"onmouseover=\"alert(1)",
      "\u{600}<script>",
    ]
    // Each makes one grapheme cluster with what is before it, so that what goes by characters sees no quote.
    + ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{20E3}", "\u{E0041}", "\u{200C}", "\u{E33}", "\u{1F3FB}"].map {
      "\"\($0)onmouseover=\"\($0)a '\($0)onmouseover='\($0)a <\($0)script>\($0)"
    }

  // MARK: - A site that says one text everywhere

  /// Goes by scalars: by characters, a quote with an accent would be no quote.
  private static func replacing(_ text: String, _ new: (Unicode.Scalar) -> String) -> String {
    text.unicodeScalars.map(new).joined()
  }

  private static func quoted(_ text: String) -> String {
    "'" + replacing(text) { $0 == "'" ? "''" : String($0) } + "'"
  }

  /// Written so that a payload stays text for YAML and for Markdown.
  private static func markdown(_ text: String) -> String {
    replacing(text) { "\\`*_[]#|~".unicodeScalars.contains($0) ? "\\\($0)" : String($0) }
  }

  private static func entry(_ name: String, _ text: String) -> String {
    let yaml = quoted("x\(text)y")
    return """
      ---
      name: \(quoted("\(name) x\(text)y"))
      tagline: \(yaml)
      category: \(yaml)
      entry: \(yaml)
      pricing: \(yaml)
      best_for: \(yaml)
      website: \(quoted("https://w.example/?q=" + replacing(text) { $0 == "\\" || $0 == " " ? "-" : String($0) }))
      pros: [\(yaml), \(yaml)]
      cons: [\(yaml)]
      tags: [\(yaml)]
      updated: 2026-05-04
      panel: {one: {score: 80, verdict: ship}}
      ---
      About x\(markdown(text))y it, `code x\(text)y` and more.

      ## One

      A review x\(markdown(text))y.
      """
  }

  private static func tree(_ text: String) -> SourceTree {
    let yaml = quoted("x\(text)y")
    // Sentences refuse braces that name none of their placeholders.
    let keys = CopyKey.allCases.filter { $0.placeholders.isEmpty || !text.contains("{") }
    let copy = keys.map { "  \($0.rawValue): \(yaml)" }.joined(separator: "\n")
    return [
      "Content/site.yml": """
      title: \(yaml)
      base_url: https://site.example/
      description: \(yaml)
      panel: [{id: one, name: One, question: \(yaml)}, {id: two, name: \(yaml), question: \(yaml)}]
      categories: [\(yaml)]
      newsletter: {action: 'https://n.example/', field: \(yaml), hidden: {\(yaml): \(yaml)}}
      copy:
      \(copy)

      """,
      "Content/tools/alpha.md": entry("Alpha", text),
      "Content/tools/beta.md": entry("Beta", text),
      "Content/pairs/alpha-vs-beta.md": "A note x\(markdown(text))y.\n",
      "Content/pages/about.md": "---\ntitle: \(yaml)\ndescription: \(yaml)\n---\nA page x\(markdown(text))y.\n",
    ]
  }

  /// The pages of the site that says one text everywhere; the one category's page under a name of its own.
  private static func pages(_ text: String) throws -> [String: PageScan] {
    let site = try TestSite.build(tree(text))
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    #expect(site.files.count > 8)
    var pages: [String: PageScan] = [:]
    for (path, page) in site.files where path.hasSuffix(".html") || path.hasSuffix(".xml") {
      let folder = ["categories/", "tags/"].first { path.hasPrefix($0) }
      pages[folder.map { "\($0)x.html" } ?? path] = PageScan(page)
    }
    return pages
  }

  private static let harmless = Result { try pages("harmless") }
  /// Texts that are written from right to left have a markup of their own.
  private static let harmlessAndTurned = Result { try pages("שלום") }

  @Test(arguments: payloads) func hostileTextLeavesTheShapeOfEveryPageAsItIs(_ payload: String) throws {
    let plain = try (TextDirection.turns(payload) ? Self.harmlessAndTurned : Self.harmless).get()
    let hostile = try Self.pages(payload)
    #expect(hostile.keys.sorted() == plain.keys.sorted())
    for (path, page) in hostile {
      #expect(page.problems == [], "\(path)")
      #expect(page.skeleton == plain[path]?.skeleton, "\(path)")
      for case .raw(let script) in page.tokens { #expect(!script.utf8.contains(UInt8(ascii: "<")), "\(path)") }
    }
  }

  @Test(arguments: ["{{name}}", "{{{site.title}}}", "{{#tools}}", "{{> base}}", "{{! gone }}"])
  func mustacheInContentIsShownAndNeverEvaluated(_ payload: String) throws {
    func count(_ text: String, in page: PageScan?) -> Int {
      (page?.visibleLines ?? []).count { $0.contains("x\(text)y") }
    }
    let plain = try Self.harmless.get()
    let hostile = try Self.pages(payload)
    for (path, page) in plain where path.hasSuffix(".html") && count("harmless", in: page) > 0 {
      #expect(count(payload, in: hostile[path]) > 0, "\(path)")
      #expect(count("", in: hostile[path]) == 0, "\(path)")
    }
    #expect(count(payload, in: hostile["compare/alpha-vs-beta.html"]) > 20)
  }

  @Test(arguments: payloads) func votesTakeNoTextAtAll(_ payload: String) throws {
    for line in ["\(payload),1,2", "alpha,\(payload),2", "alpha,1,2\(payload)"] {
      let site = try TestSite.build(
        TestTemplates.tree([:], ["Content/votes.csv": "tool,ship,skip\n\(line)\n"]))
      #expect(site.files.count == 0)
      #expect(!site.diagnostics.isEmpty && site.diagnostics.allSatisfy { $0.location.path == "Content/votes.csv" })
    }
  }

  @Test(arguments: [
    ("[x](javascript:alert(1))", Rule.linkAddress), ("[x](JaVaScRiPt&colon;alert(1))", .linkAddress),
    ("[x](data:text/html,x)", .linkAddress), ("![x](javascript:alert(1))", .linkAddress),
    ("<script>alert(1)</script>", .rawHTML), ("<img src=x onerror=alert(1)>", .rawHTML),
  ]) func dangerousMarkdownIsReportedAndNeverShown(_ text: String, _ rule: Rule) throws {
    let site = try TestSite.build(TestSite.tree(["Content/pairs/alpha-vs-beta.md": "Before \(text) after.\n"]))
    #expect(Set(site.diagnostics.map(\.rule)) == [rule])
    for (path, page) in site.files where path.hasSuffix(".html") {
      #expect(
        !PageScan(page).elements.contains { tag in
          tag.attributes.contains { $0.key.hasPrefix("on") || $0.value.lowercased().hasPrefix("javascript:") }
        }, "\(path)")
      #expect(!page.contains("<script>"), "\(path)")
    }
  }
}
