import Foundation
import Testing

@testable import SitegenKit

/// What `sitegen serve` shows is what `sitegen build` writes.
@Suite(.timeLimit(.minutes(15))) struct PreviewTests {
  static func preview(of site: SiteFolder) -> Preview {
    var options = Pipeline.Options()
    options.site = site.root.path
    return Preview(options)
  }

  private func text(_ answer: PreviewPages.Answer?) -> String? {
    if case .file(_, let bytes)? = answer { String(decoding: bytes, as: UTF8.self) } else { nil }
  }

  @Test func everyFileIsTheOneThatABuildWrites() throws {
    try SiteFolder.with { site in
      let pages = try #require(try Self.preview(of: site).look().value)
      let expected = try TestSite.build(TestSite.tree).files
      for (path, file) in expected { #expect(text(pages.answer(to: "/" + path)) == file, "\(path)") }
      #expect(!site.exists("Output"))
      #expect(!site.exists(".sitegen"))
    }
  }

  @Test(arguments: [
    ("file", "/", "index.html"), ("file", "/compare/alpha-vs-beta.html", "compare/alpha-vs-beta.html"),
    ("file", "/compare/alpha-vs-beta", "compare/alpha-vs-beta.html"), ("clean", "/tools/alpha", "tools/alpha.html"),
    ("directory", "/compare/alpha-vs-beta/", "compare/alpha-vs-beta/index.html"),
  ])
  func addressLeadsToItsFile(form: String, address: String, path: String) throws {
    try SiteFolder.with(TestSite.tree(["Content/site.yml": TestSite.configuration + "urls: \(form)\n"])) { site in
      let pages = try #require(try Self.preview(of: site).look().value)
      guard case .file(let found, _) = pages.answer(to: address) else { return #expect(Bool(false), "no file") }
      #expect(found == path)
    }
  }

  @Test func prefixOfTheBaseAddressIsPartOfEachAddress() throws {
    let text = TestSite.configuration.replacing("https://site.example/", with: "https://site.example/sub/")
    let configuration = text + "urls: directory\n"
    try SiteFolder.with(TestSite.tree(["Content/site.yml": configuration])) { site in
      let pages = try #require(try Self.preview(of: site).look().value)
      #expect(pages.home == "/sub/")
      #expect(pages.answer(to: "/sub") == .moved(to: "/sub/"))
      #expect(pages.answer(to: "/sub/tools/alpha") == .moved(to: "/sub/tools/alpha/"))
      for address in ["/", "/tools/alpha/", "/subway/", "/sub/compare/beta-vs-alpha/", "/sub/nope", "/sub//"] {
        #expect(pages.answer(to: address) == .nothing, "\(address)")
      }
    }
  }

  /// Addresses come decoded; where they lead to elsewhere, they are encoded again.
  @Test func prefixOfTheBaseAddressMayBeEncoded() throws {
    let address = "https://site.example/a%20b/%C3%A9/"
    let text = TestSite.configuration.replacing("https://site.example/", with: address) + "urls: directory\n"
    try SiteFolder.with(TestSite.tree(["Content/site.yml": text])) { site in
      let pages = try #require(try Self.preview(of: site).look().value)
      #expect(pages.home == "/a%20b/%C3%A9/")
      guard case .file("tools/alpha/index.html", _) = pages.answer(to: "/a b/é/tools/alpha/") else {
        return #expect(Bool(false), "no file")
      }
      #expect(pages.answer(to: "/a b/é") == .moved(to: "/a%20b/%C3%A9/"))
      #expect(pages.answer(to: "/a b/é/tools/alpha") == .moved(to: "/a%20b/%C3%A9/tools/alpha/"))
      #expect(pages.answer(to: "/a%20b/%C3%A9/tools/alpha/") == .nothing)
    }
  }

  @Test func nextLookSeesWhatChangedAndWhatIsWrong() throws {
    try SiteFolder.with { site in
      let preview = Self.preview(of: site)
      let first = try preview.look()
      #expect(text(first.value?.answer(to: "/tools/alpha.html"))?.contains("Alpha") == true)
      // The mistake of one entry does not hide behind another one that is remembered.
      try site.write("Content/tools/beta.md", TestSite.entry("Beta", front: "nmae: x\n"))
      for _ in 0..<2 {
        let broken = try preview.look()
        #expect(broken.value == nil)
        #expect(broken.diagnostics.sorted.map(\.rule) == [.unknownKey])
      }
      try site.write("Content/tools/beta.md", TestSite.entry("Better"))
      let mended = try preview.look()
      #expect(mended.diagnostics.sorted == [])
      #expect(text(mended.value?.answer(to: "/compare/alpha-vs-beta.html"))?.contains("Better") == true)
      // Another panel: entries that did not change are read by other rules.
      let panel = TestSite.configuration.replacing("id: skeptic", with: "id: sceptic")
      try site.write("Content/site.yml", panel)
      #expect(try preview.look().diagnostics.sorted.contains { $0.rule == .unknownReviewer })
    }
  }
}

@Suite(.timeLimit(.minutes(15))) struct TreeWatchTests {
  /// Every way in which a site's sources change is seen, with events and without.
  @Test(arguments: [true, false]) func changeIsSeen(usesEvents: Bool) throws {
    try SiteFolder.with { site in
      let watch = TreeWatch(site: site.root.path, usesEvents: usesEvents)
      #expect(!watch.wait(atMost: 300))
      let changes: [() throws -> Void] = [
        { try site.write("Content/tools/alpha.md", "other") },
        { try site.write("Content/tools/deep/er/new.md", "new") },
        { try site.write("Content/tools/deep/er/new.md", "newer") },
        { try site.remove("Content/tools/deep") },
        { try site.write("Templates/404.mustache", "x") },
        { try site.write("Templates/404.mustache", "y") },
        { try site.remove("Templates") },
        { try FileManager.default.moveItem(at: site.url("Content/tools/beta.md"), to: site.url("Content/tools/z.md")) },
      ]
      for (number, change) in changes.enumerated() {
        try change()
        #expect(watch.wait(atMost: 5000), "change \(number)")
      }
      #expect(!watch.wait(atMost: 300))
      try site.write("Elsewhere/file", "x")
      #expect(!watch.wait(atMost: 300))
    }
  }

  /// A site with a link for its content is refused, and what the link leads to is none of its business.
  @Test(arguments: [true, false]) func linkIsNotFollowed(usesEvents: Bool) throws {
    try SiteFolder.with { site in
      let files = FileManager.default
      try files.moveItem(at: site.url("Content"), to: site.url("Elsewhere"))
      try files.createSymbolicLink(at: site.url("Content"), withDestinationURL: site.url("Elsewhere"))
      let watch = TreeWatch(site: site.root.path, usesEvents: usesEvents)
      try site.write("Elsewhere/tools/alpha.md", "other")
      try site.write("Elsewhere/tools/new.md", "new")
      #expect(!watch.wait(atMost: 600))
      // The folder itself in the place of the link is what the message asks for.
      try files.removeItem(at: site.url("Content"))
      try files.moveItem(at: site.url("Elsewhere"), to: site.url("Content"))
      #expect(watch.wait(atMost: 5000))
      try site.write("Content/tools/alpha.md", "another")
      #expect(watch.wait(atMost: 5000))
    }
  }

  /// The folder of `--templates` is the user's choice, link or not.
  @Test(arguments: [true, false]) func chosenTemplatesMayBeALink(usesEvents: Bool) throws {
    try SiteFolder.with { site in
      try site.write("Elsewhere/404.mustache", "x")
      let link = site.url("link")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: site.url("Elsewhere"))
      let watch = TreeWatch(site: site.root.path, templates: link.path, usesEvents: usesEvents)
      try site.write("Elsewhere/404.mustache", "y")
      #expect(watch.wait(atMost: 5000))
      try site.write("Templates/404.mustache", "z")
      #expect(!watch.wait(atMost: 600))
    }
  }
}
