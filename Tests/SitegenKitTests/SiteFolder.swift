import Foundation
import TestSupport
import Testing

@testable import SitegenKit

/// A site in a real folder, for what only a disk can show.
struct SiteFolder {
  /// What stands at a path: enough to tell whether anything was touched.
  struct Item: Equatable {
    let bytes: Data?
    let inode: Int?
    let modified: Date?
  }

  let root: URL

  /// Makes a site in a folder `site` of a new folder that is removed in the end.
  static func with<Result>(_ tree: SourceTree = TestSite.tree, _ body: (SiteFolder) throws -> Result) throws -> Result {
    try TemporaryFolder.with { folder in
      let site = SiteFolder(root: folder.appending(path: "site"))
      try FileManager.default.createDirectory(at: site.root, withIntermediateDirectories: true)
      for (path, bytes) in tree.files { try site.write(path, Data(bytes)) }
      return try body(site)
    }
  }

  var output: URL { url("Output") }

  func url(_ path: String) -> URL { root.appending(path: path) }

  func write(_ path: String, _ text: String) throws { try write(path, Data(text.utf8)) }

  func write(_ path: String, _ bytes: Data) throws {
    try makeFolder(url(path).deletingLastPathComponent().path)
    try bytes.write(to: url(path))
  }

  /// Makes the files of one tree those of another.
  func replace(_ old: SourceTree, with new: SourceTree) throws {
    for path in old.files.keys where new[path] == nil { try remove(path) }
    for (path, bytes) in new.files where old[path] != bytes { try write(path, Data(bytes)) }
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: url(path)) }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

  func text(_ path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }

  func build(
    output: String? = nil, full: Bool = false, shard: String? = nil, baseURL: String? = nil
  ) throws -> (outcome: Pipeline.Outcome, diagnostics: [Diagnostic]) {
    var options = Pipeline.Options()
    options.site = root.path
    options.jobs = 2
    options.isFull = full
    options.shard = shard.flatMap(Shard.init)
    options.baseURL = baseURL
    let outcome = try Pipeline(options).build(output: output ?? self.output.path)
    return (outcome, outcome.diagnostics.sorted)
  }

  /// Builds a site that must be fine.
  @discardableResult
  func publish(
    output: String? = nil, full: Bool = false, shard: String? = nil, baseURL: String? = nil
  ) throws -> BuildReport {
    let result = try build(output: output, full: full, shard: shard, baseURL: baseURL)
    guard case .published(let report, _) = result.outcome else {
      throw Unpublished(outcome: result.outcome, diagnostics: result.diagnostics)
    }
    return report
  }

  /// Makes ready to write a plan into the output, as a build does.
  func writer() throws -> SiteWriter {
    let folder = try Folder.open(root.path)
    return try SiteWriter(
      to: OutputTarget(output.path, site: folder), cache: BuildCache(site: folder), syncs: true)
  }

  struct Unpublished: Error {
    let outcome: Pipeline.Outcome
    let diagnostics: [Diagnostic]
  }

  /// Every path below a folder, with bytes, inode and time; folders have no bytes.
  func items(_ path: String = "Output") throws -> [String: Item] {
    var items: [String: Item] = [:]
    for inner in try FileManager.default.subpathsOfDirectory(atPath: url(path).path) {
      let file = url(path).appending(path: inner)
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      let isFile = attributes[.type] as? FileAttributeType == .typeRegular
      items[inner] = Item(
        bytes: isFile ? try Data(contentsOf: file) : nil, inode: attributes[.systemFileNumber] as? Int,
        modified: attributes[.modificationDate] as? Date)
    }
    return items
  }

  /// What the site's folder stands for, and so what the output must hold besides the marker.
  func planned(baseURL: String? = nil) throws -> [String: String] {
    var diagnostics = Diagnostics()
    let tree = try SourceTree.read(site: root.path, into: &diagnostics)
    var options = Pipeline.Options()
    options.baseURL = baseURL
    return try TestSite.build(tree, options: options).files
  }

  /// The site as readers find it: without the marker.
  func published(_ path: String = "Output") throws -> [String: String] {
    try files(path).filter { $0.key != OutputMarker.name }
  }

  /// The lines of a list that a build left.
  func list(_ name: String) throws -> [String] { try text(".sitegen/" + name).split(separator: "\n").map(String.init) }

  /// The files below a folder as text.
  func files(_ path: String = "Output") throws -> [String: String] {
    try items(path).compactMapValues { $0.bytes.map { String(decoding: $0, as: UTF8.self) } }
  }
}

extension Pipeline.Outcome {
  var isRefused: Bool { if case .refused = self { true } else { false } }

  /// Everything that was wrong with the sources, as far as a build says it.
  var diagnostics: Diagnostics {
    switch self {
    case .refused(let refusal): refusal.diagnostics
    case .published(_, let diagnostics): diagnostics
    case .busy, .outputRefused: Diagnostics()
    }
  }
}
