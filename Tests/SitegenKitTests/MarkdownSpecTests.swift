import Foundation
import TestSupport
import Testing

@testable import SitegenKit

/// GFM's own examples, rendered by our Markdown stage and by the `cmark-gfm` program: the same HTML, wherever our own
/// rules leave the text alone.
@Suite(.timeLimit(.minutes(15))) struct MarkdownSpecTests {
  static let specification = "/usr/share/doc/cmark-gfm/spec.txt.gz"

  /// Why an example is left out.
  enum Exemption: String, CaseIterable {
    case address = "its links are not on the allow-list"
    case prefix = "its links begin with /"
    case heading = "its headings move"
  }

  @Test func rendersAsTheCmarkProgramDoes() throws {
    let examples = try Self.examples()
    let expected = try Self.renderByProgram(examples)
    var compared = 0
    var leftOut: [Exemption: Int] = [:]
    for (number, (example, html)) in zip(examples, expected).enumerated() {
      var diagnostics = Diagnostics()
      let source = SourceText(path: "spec.md", bytes: Array(example.utf8))
      // A prefix shows whether a link would get it.
      let style = MarkdownStyle(
        idPrefix: "", addresses: TestSite.addresses(pathPrefix: "/prefix"), headingLevel: 1, accessibility: nil)
      let text = MarkdownText.render(0..<source.bytes.count, of: source, style: style, into: &diagnostics)
      let ours = try #require(text, "example \(number + 1) goes beyond a limit").sections[0].html.text
      if diagnostics.sorted.contains(where: { $0.rule != .rawHTML }) {
        #expect(
          diagnostics.sorted.allSatisfy { [.rawHTML, .linkAddress, .linkBlank, .linkRelative].contains($0.rule) })
        leftOut[.address, default: 0] += 1
      } else if ours.contains("\"/prefix/") {
        leftOut[.prefix, default: 0] += 1
      } else if Self.hasGap(in: html) {
        leftOut[.heading, default: 0] += 1
      } else {
        compared += 1
        #expect(ours == html, "example \(number + 1): \(example)")
      }
    }
    let reasons = Exemption.allCases.map { "\(leftOut[$0, default: 0]) because \($0.rawValue)" }
    print("GFM specification: \(compared) of \(examples.count) compared; left out: \(reasons.joined(separator: ", "))")
    #expect(compared >= 530)
  }

  /// Whether a heading is more than one level below the one before it, or the first is none of level 1.
  private static func hasGap(in html: String) -> Bool {
    let levels = html.matches(of: /<h([1-6])>/).compactMap { Int($0.1) }
    return zip([0] + levels, levels).contains { $1 > $0 + 1 }
  }

  /// The Markdown of every example of the specification.
  private static func examples() throws -> [String] {
    try #require(
      FileManager.default.fileExists(atPath: specification),
      "\(specification) is missing: install the Debian package cmark-gfm, as `make test` does")
    let text = try run("/bin/sh", ["-c", "gzip -dc \(specification)"])
    let fence = String(repeating: "`", count: 32)
    var examples: [String] = []
    var current: [Substring]?
    var isHTML = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      switch line {
      case let line where line.hasPrefix(fence + " example"): (current, isHTML) = ([], false)
      case fence[...]:
        if let lines = current { examples.append(lines.map { $0 + "\n" }.joined().replacing("→", with: "\t")) }
        current = nil
      case "." where current != nil: isHTML = true
      default: if !isHTML { current?.append(line) }
      }
    }
    try #require(examples.count > 600)
    return examples
  }

  /// What the program makes of each text: one shell runs them all, which takes two seconds.
  private static func renderByProgram(_ examples: [String]) throws -> [String] {
    try TemporaryFolder.with { folder in
      for (number, example) in examples.enumerated() {
        try #require(
          FileManager.default.createFile(
            atPath: folder.appending(path: "\(number).md").path, contents: Data(example.utf8)))
      }
      let extensions = ["footnotes", "table", "strikethrough", "autolink", "tagfilter", "tasklist"]
      let command = "cmark-gfm " + extensions.map { "-e \($0) " }.joined() + "$i.md > $i.html"
      let loop = "i=0; while [ $i -lt \(examples.count) ]; do \(command) || exit 1; i=$((i + 1)); done"
      _ = try run("/bin/sh", ["-c", "cd \(folder.path) && \(loop)"])
      return try examples.indices.map {
        try String(contentsOf: folder.appending(path: "\($0).html"), encoding: .utf8)
      }
    }
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(arguments.joined(separator: " ")) failed")
    return String(decoding: data, as: UTF8.self)
  }
}
