import Foundation
import TestSupport
import Testing

/// A site in a new folder, for the program to work on.
struct ExampleSite {
  let root: URL

  static let configuration = """
    title: Test Site
    base_url: https://a-vs-b.tools/
    panel:
      - {id: builder, name: Builder}
      - {id: skeptic, name: Skeptic}
    categories: [Developer Tools]

    """

  static func entry(_ name: String, front: String = "", text: String = "About it.") -> String {
    """
    ---
    name: \(name)
    tagline: The \(name) of tools
    category: Developer Tools
    panel:
      builder: {score: 80, verdict: ship}
      skeptic: {score: 40, verdict: skip}
    \(front)---
    \(text)

    ## Builder

    Built[^1], ~~not~~ bought.

    [^1]: By hand.

    ## Skeptic

    | a | b |
    | - | - |
    | 1 | www.example.com |

    """
  }

  /// Makes a site with tools named `tool-a`, `tool-b`, … in a folder that must be new.
  static func make(in root: URL, tools: Int = 3) throws -> ExampleSite {
    let site = ExampleSite(root: root)
    try site.write("Content/site.yml", configuration)
    for number in 0..<tools { try site.write(path(ofTool: number), entry("Tool \(number)")) }
    return site
  }

  /// The same in a folder that is removed in the end.
  static func with<Result>(tools: Int = 3, _ body: (ExampleSite) throws -> Result) throws -> Result {
    try TemporaryFolder.with { try body(make(in: $0.appending(path: "site"), tools: tools)) }
  }

  static func path(ofTool number: Int) -> String { "Content/tools/tool-\(number).md" }

  func url(_ path: String) -> URL { root.appending(path: path) }

  func write(_ path: String, _ text: String) throws {
    try FileManager.default.createDirectory(
      at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url(path))
  }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

  func text(_ path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }

  func build(
    _ arguments: String..., environment: [String: String] = [:], shell: String = "exec \"$@\""
  ) throws -> Program.Result {
    try Program.run(["build"] + arguments, environment: environment, folder: root, shell: shell)
  }

  /// The files below a folder with their bytes.
  static func files(_ folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appending(path: path).path
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      if attributes[.type] as? FileAttributeType == .typeRegular {
        files[path] = try Data(contentsOf: URL(filePath: file))
      }
    }
    return files
  }

  func files(_ path: String = "Output") throws -> [String: Data] { try Self.files(url(path)) }
}
