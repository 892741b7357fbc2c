import Foundation
import TestSupport
import Testing

@testable import SitegenKit

/// The habits that the compiler can't keep: see ARCHITECTURE.md.
@Suite struct HouseTests {
  struct SwiftFile {
    /// The path below the folder that was asked for.
    let path: String
    let lines: [String]

    var imports: [String] {
      lines.compactMap { line in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"),
          words[..<index].allSatisfy({ $0.hasPrefix("@") || ["public", "package", "internal", "private"].contains($0) }
          ),
          let module = words.dropFirst(index + 1).last
        else { return nil }
        return String(module.prefix { $0 != "." })
      }
    }
  }

  static func paths(below folder: String) throws -> [String] {
    let folder = Repository.root.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().filter { path in
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: path).path)
      return attributes[.type] as? FileAttributeType == .typeRegular
    }
  }

  static func sources(below folder: String = "Sources") throws -> [SwiftFile] {
    let files = try paths(below: folder).filter { $0.hasSuffix(".swift") }.map { path in
      let text = try String(contentsOf: Repository.root.appending(path: "\(folder)/\(path)"), encoding: .utf8)
      return SwiftFile(
        path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
    try #require(files.count > 50)
    return files
  }

  /// Where each outside thing may be imported; the paths are below `Sources/`.
  static let homes: [(module: String, folders: [String])] = [
    ("CCMarkGFM", ["SitegenKit/Markdown/"]),
    ("CDeflate", ["SitegenKit/Disk/"]),
    ("CDrawing", ["SitegenKit/Cards/"]),
    ("Yams", ["SitegenKit/Content/YAML/"]),
    ("EmbeddedFiles", ["SitegenKit/Disk/"]),
    ("CSystem", ["SitegenKit/Text/", "SitegenKit/Disk/"]),
    ("Glibc", ["SitegenKit/Disk/", "sitegen/"]),
    ("ArgumentParser", ["sitegen/"]),
    ("SitegenKit", ["SitegenAuthoring/", "sitegen/"]),
    ("SitegenAuthoring", ["sitegen/"]),
  ]

  @Test(arguments: homes) func moduleIsImportedOnlyInItsHome(module: String, folders: [String]) throws {
    let importers = try Self.sources().filter { $0.imports.contains(module) }.map(\.path)
    #expect(importers.filter { path in !folders.contains { path.hasPrefix($0) } } == [])
    // A module that nobody imports any more has no business in the list.
    for folder in folders { #expect(importers.contains { $0.hasPrefix(folder) }, "nothing in \(folder) needs it") }
  }

  @Test func importsAreKnownModules() throws {
    let known = Set(Self.homes.map(\.module) + ["Dispatch", "Foundation", "Synchronization"])
    for file in try Self.sources() { #expect(Set(file.imports).subtracting(known) == [], "\(file.path)") }
  }

  /// Where memory may be touched that the compiler can't vouch for; the paths are below `Sources/`.
  static let unsafeHomes = [
    "SitegenKit/Cards/CardCanvas.swift", "SitegenKit/Cards/CardFont.swift", "SitegenKit/Cards/CardHalf.swift",
    "SitegenKit/Cards/CardLogo.swift",
    "SitegenKit/Disk/", "SitegenKit/Markdown/MarkdownNode.swift", "SitegenKit/Markdown/MarkdownParser.swift",
    "SitegenKit/Templates/Composition.swift", "SitegenKit/Text/Array+Bytes.swift", "sitegen/Commands/ProgressBar.swift",
    "sitegen/Serve/",
    "sitegen/Sitegen.swift",
  ]

  @Test func unsafeCodeStaysInItsHomes() throws {
    let files = try Self.sources().filter { $0.lines.contains { $0.contains(/\bunsafe\b(?!-)/) } }.map(\.path)
    #expect(files.filter { path in !Self.unsafeHomes.contains { path.hasPrefix($0) } } == [])
    // A home that holds none any more has no business in the list.
    #expect(Self.unsafeHomes.filter { home in !files.contains { $0.hasPrefix(home) } } == [])
  }

  // The first of a lazy `compactMap` is worked out twice: `firstValue` asks once.
  @Test(arguments: ["try!", "as!", "fatalError(", "@unchecked", "nonisolated(unsafe)", "lazy.compactMap"])
  func wordIsNotUsed(word: String) throws {
    for file in try Self.sources() {
      for (number, line) in zip(1..., file.lines) where line.contains(word) {
        Issue.record("Sources/\(file.path):\(number): \(line)")
      }
    }
  }

  /// Beyond these a file holds more than one thing.
  ///
  /// Tests are lists of cases, which may be longer.
  @Test(arguments: [("Sources", 250), ("Tests", 300)]) func fileIsShort(_ folder: String, limit: Int) throws {
    for file in try Self.sources(below: folder) {
      // The line break at the end begins no line.
      #expect(file.lines.count - 1 <= limit, "\(folder)/\(file.path)")
    }
  }

  @Test func everyRuleIsInATestOfItsWords() throws {
    let tests = try Self.paths(below: "Tests").filter { $0.hasSuffix("Tests.swift") || $0.contains("/MessageCases") }
    let text = try tests.map { try String(contentsOf: Repository.root.appending(path: "Tests/" + $0), encoding: .utf8) }
      .joined()
    #expect(Rule.all.filter { !text.contains("[\($0.id)]") } == [])
  }
}
