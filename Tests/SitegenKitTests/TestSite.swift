import Foundation
import Testing

@testable import SitegenKit

/// A small site for tests: a literal that a test changes where it matters.
enum TestSite {
  /// The addresses of a site below a path, in the form of files.
  static func addresses(pathPrefix: String = "") -> Addresses {
    Addresses(site: SiteURL("https://site.example\(pathPrefix)/") ?? .unknown, form: .file)
  }

  static let configuration = """
    title: Test Site
    base_url: https://site.example/
    panel:
      - {id: builder, name: Builder, question: Is it pleasant?}
      - {id: skeptic, name: Skeptic}
    categories: [Developer Tools, Media]

    """

  /// A fact of each kind, as more lines of it.
  static let facts = """
    facts:
      runs_on: {name: Runs on, kind: list, values: [Linux, Windows, macOS], filter: true}
      languages: {name: Languages, kind: list}
      stage: {name: Stage, kind: choice, values: {sandbox: Sandbox, graduated: Graduated}, filter: true}
      offline: {name: Works offline, kind: yes-no, about: Without any network, filter: true}
      stars: {name: Stars, kind: number, better: higher, sort: true}
      rating: {name: Rating, kind: number, max: 5}
      licence: {name: Licence, kind: text, group: Basics}
      released: {name: Released, kind: date, group: Basics, sort: true}
      repo: {name: Source code, kind: link}
      engine: {name: Engine, kind: text, only: [Developer Tools]}

    """

  /// The same at an address that a published site can have.
  static let published = configuration.replacing("https://site.example/", with: "https://a-vs-b.tools/")

  /// An entry with two reviews.
  static func entry(
    _ name: String, front: String = "", body: String = "About it.\n\n## Builder\n\nBuilt.\n\n## Skeptic\n\nDoubted.\n"
  ) -> String {
    """
    ---
    name: \(name)
    tagline: The \(name) of tools
    category: Developer Tools
    panel:
      builder: {score: 80, verdict: ship}
      skeptic: {score: 40, verdict: skip}
    \(front)---
    \(body)
    """
  }

  /// Three tools and so three pairs.
  static var tree: SourceTree {
    [
      "Content/site.yml": configuration,
      "Content/tools/alpha.md": entry("Alpha"),
      "Content/tools/beta.md": entry("Beta"),
      "Content/tools/gamma.md": entry("Gamma"),
    ]
  }

  /// The site with some files replaced or added.
  static func tree(_ changes: [String: String]) -> SourceTree {
    var tree = tree
    for (path, text) in changes { tree[path] = Array(text.utf8) }
    return tree
  }

  /// Most tests are of sites with the same templates: these are read, checked and taken apart once.
  private static let memory = ReadingMemory()

  /// Every file that a site would be written as, and everything that was wrong.
  static func build(
    _ tree: SourceTree, options: Pipeline.Options = .init()
  ) throws -> (files: [String: String], diagnostics: [Diagnostic]) {
    var diagnostics = Diagnostics()
    guard let plan = try Pipeline(options).plan(tree, memory: memory, into: &diagnostics) else {
      return ([:], diagnostics.sorted)
    }
    var files: [String: String] = [:]
    for file in plan.files {
      for encoding in file.encodings {
        files[file.path(as: encoding)] = String(decoding: encoding.encode(file.bytes()), as: UTF8.self)
      }
    }
    for first in plan.site.tools.indices {
      for pair in plan.site.pairs.row(first) {
        for encoding in plan.encodings {
          files[plan.path(of: pair, as: encoding)] = String(decoding: plan.bytes(of: pair, as: encoding), as: UTF8.self)
        }
      }
    }
    return (files, diagnostics.sorted)
  }

  /// What every page can say of a site.
  static func context(_ site: Site, _ theme: Theme) throws -> SiteContext {
    let assets = SiteAssets(theme, site.configuration)
    return SiteContext(
      site: site, addresses: site.configuration.addresses, assets: assets,
      icons: SiteIcons(site, assets, settings: Fingerprint("")), toolsLink: "", theme: theme,
      closest: try site.closest(jobs: 1))
  }

  /// What is wrong with a site, as it is printed for people.
  static func problems(_ tree: SourceTree, options: Pipeline.Options = .init()) throws -> String {
    DiagnosticFormat.text.render(try build(tree, options: options).diagnostics, strict: options.isStrict)
  }
}

/// Sites that are literals, and problems in the order in which a test comes upon them.
extension Pipeline {
  func plan(_ tree: SourceTree, memory: ReadingMemory? = nil, into diagnostics: inout Diagnostics) throws -> Plan? {
    let attempt = try SiteReading(SiteSources(tree, options), memory: memory).plan(jobs: options.jobs)
    diagnostics.append(contentsOf: attempt.diagnostics)
    return attempt.value
  }

  func check(_ tree: SourceTree, into diagnostics: inout Diagnostics) throws -> CheckReport {
    let (report, found) = try check(SiteSources(tree, options))
    diagnostics.append(contentsOf: found)
    return report
  }
}
