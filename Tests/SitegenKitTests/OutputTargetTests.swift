import Foundation
import TestSupport
import Testing

@testable import SitegenKit

/// Which folders a build may replace.
@Suite(.timeLimit(.minutes(15))) struct OutputTargetTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let output: String
    let reason: String
    /// What to put at a path below the site's folder before: a text, or nothing for a folder.
    var prepared: [String: String] = [:]

    var testDescription: String { output }
  }

  /// `@` is the site's folder.
  static let cases = [
    Case(output: "/", reason: "name a folder of its own"),
    Case(output: "", reason: "name a folder of its own"),
    Case(output: ".", reason: "name a folder of its own"),
    Case(output: "@/..", reason: "name a folder of its own"),
    Case(output: "@/Output/.", reason: "name a folder of its own"),
    Case(output: "@", reason: "it holds the site's sources"),
    Case(output: "@/", reason: "it holds the site's sources"),
    Case(output: "@/../site", reason: "it holds the site's sources"),
    Case(output: "@/../../parent", reason: "it holds the site's sources"),
    Case(output: "@/Content", reason: "it is the site's own Content"),
    Case(output: "@/Content/Output", reason: "it lies in the site's own Content"),
    Case(output: "@/Content/tools/new", reason: "it lies in the site's own Content"),
    Case(output: "@/Templates", reason: "it is the site's own Templates", prepared: ["Templates/": ""]),
    Case(output: "@/Templates", reason: "it is the site's own Templates"),
    Case(output: "@/Templates/", reason: "it is the site's own Templates"),
    Case(output: "@/../site/.sitegen", reason: "it is the site's own .sitegen"),
    Case(output: "@/Templates/x", reason: "it lies in the site's own Templates", prepared: ["Templates/": ""]),
    Case(output: "@/.sitegen", reason: "it is the site's own .sitegen", prepared: [".sitegen/": ""]),
    Case(output: "@/.sitegen/stage", reason: "it lies in the site's own .sitegen", prepared: [".sitegen/": ""]),
    Case(output: "@/file", reason: "it is not a folder", prepared: ["file": "mine"]),
    Case(output: "@/full", reason: "it is not empty, and sitegen did not write it", prepared: ["full/x": "mine"]),
    Case(
      output: "@/full", reason: "it is not empty, and sitegen did not write it",
      prepared: ["full/.sitegen": "not our words\n"]),
    Case(
      output: "@/full", reason: "it is not empty, and sitegen did not write it", prepared: ["full/.sitegen/x": "mine"]),
    Case(output: "/proc", reason: "it is a mount point"),
  ]

  @Test(arguments: cases) func refuses(_ example: Case) throws {
    try TemporaryFolder.with { folder in
      let site = SiteFolder(root: folder.appending(path: "parent/site"))
      for (path, bytes) in TestSite.tree.files { try site.write(path, Data(bytes)) }
      for (path, text) in example.prepared {
        if path.hasSuffix("/") { try site.makeFolder(site.url(path).path) } else { try site.write(path, text) }
      }
      let before = try site.items("..")
      let output = example.output.replacing("@", with: site.root.path)
      let result = try site.build(output: output)
      #expect(result.outcome == .outputRefused("\(output) can't be the output folder: \(example.reason)"))
      #expect(try site.items("..") == before)
    }
  }

  @Test(arguments: ["Output", "elsewhere", "nothing"]) func refusesALink(to target: String) throws {
    try SiteFolder.with { site in
      try site.publish()
      try site.makeFolder(site.url("elsewhere").path)
      let link = site.url("link").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
      let before = try site.items()
      #expect(
        try site.build(output: link).outcome
          == .outputRefused("\(link) can't be the output folder: it is a symbolic link"))
      #expect(try site.items() == before)
    }
  }

  @Test func refusesTheSiteThroughALinkAboveIt() throws {
    try SiteFolder.with { site in
      let link = site.url("../link").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: site.root.path)
      let output = link + "/Content"
      #expect(
        try site.build(output: output).outcome
          == .outputRefused("\(output) can't be the output folder: it is the site's own Content"))
    }
  }

  @Test(arguments: [
    ("@/../theme", "it is the folder of the templates"), ("@/../theme/new", "it lies in the folder of the templates"),
    ("@/..", "name a folder of its own"), ("@/../../parent", "it holds the site's sources"),
    ("@/../../parent/themes", "it holds the templates"),
  ])
  func refusesTheFolderOfOtherTemplates(output: String, reason: String) throws {
    try TemporaryFolder.with { folder in
      let site = SiteFolder(root: folder.appending(path: "parent/site"))
      for (path, bytes) in TestSite.tree.files { try site.write(path, Data(bytes)) }
      let themes = output.hasSuffix("themes") ? "../themes/own" : "../theme"
      try site.makeFolder(site.url(themes).path)
      var options = Pipeline.Options()
      (options.site, options.templates) = (site.root.path, site.url(themes).path)
      let path = output.replacing("@", with: site.root.path)
      #expect(
        try Pipeline(options).build(output: path)
          == .outputRefused("\(path) can't be the output folder: \(reason)"))
    }
  }

  @Test func missingParentIsAFailureOfTheMachine() throws {
    try SiteFolder.with { site in
      let error = #expect(throws: SystemError.self) { try site.build(output: site.url("no/such").path) }
      #expect(error?.description == "can't open \(site.url("no").path): no such file or folder")
      #expect(!site.exists("no"))
      #expect(!site.exists(".sitegen"))
    }
  }
}
