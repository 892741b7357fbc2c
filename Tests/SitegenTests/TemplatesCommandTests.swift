import Foundation
import TestSupport
import Testing

/// `sitegen templates [NAME] [--diff]`.
@Suite(.timeLimit(.minutes(15))) struct TemplatesCommandTests {
  private static func ask(_ site: ExampleSite, _ words: String...) throws -> Program.Result {
    try Program.run(["templates"] + words, folder: site.root)
  }

  @Test func listsAndPrintsWhatCanBeReplaced() throws {
    try ExampleSite.with { site in
      let list = try Self.ask(site)
      #expect(list.status == 0 && list.stderr == "")
      let names = list.stdout.split(separator: "\n").map(String.init)
      #expect(
        names.contains("base.mustache") && names.contains("partials/card.mustache") && names.contains("assets/site.css")
      )
      for name in names {
        let text = try String(contentsOf: Repository.root.appending(path: "Templates/\(name)"), encoding: .utf8)
        let printed = try Self.ask(site, name).stdout
        let first = try #require(printed.firstIndex(of: "\n"))
        #expect(printed[..<first].contains("sitegen default "), "\(name)")
        #expect(printed[printed.index(after: first)...] == text, "\(name)")
      }
      #expect(try Self.ask(site, "card").stdout == Self.ask(site, "partials/card.mustache").stdout)
    }
  }

  /// A site that has copied everything has the same pages, but for the names of files that carry a fingerprint.
  @Test func aSiteOfCopiesIsTheSame() throws {
    func pages(_ site: ExampleSite) throws -> [String: String] {
      let result = try Program.run(["build", "--strict"], folder: site.root)
      #expect(result.status == 0, "\(result.stderr)")
      let names = try FileManager.default.subpathsOfDirectory(atPath: site.url("Output").path)
      return try names.filter { $0.hasSuffix(".html") }.reduce(into: [:]) { pages, name in
        pages[name] = try site.text("Output/\(name)").replacing(/\.[0-9a-f]{16}\./, with: ".*.")
      }
    }
    try ExampleSite.with { site in
      let plain = try pages(site)
      for name in try Self.ask(site).stdout.split(separator: "\n").map(String.init) {
        try site.write("Templates/\(name)", try Self.ask(site, name).stdout)
      }
      #expect(try pages(site) == plain)
      let diff = try Self.ask(site, "--diff").stdout.split(separator: "\n")
      #expect(diff.count > 25 && diff.allSatisfy { $0.hasSuffix(": the same as the default") })
    }
  }

  @Test func tellsWhatDiffers() throws {
    try ExampleSite.with { site in
      let copy = try Self.ask(site, "partials/mark").stdout
      try site.write("Templates/partials/mark.mustache", copy.replacing("26", with: "30"))
      let result = try Self.ask(site, "--diff")
      #expect(result.status == 0)
      let lines = result.stdout.split(separator: "\n").map(String.init)
      #expect(
        Array(lines.prefix(4)) == [
          "partials/mark.mustache: changed here; the default is still the one that was copied",
          "--- default/partials/mark.mustache", "+++ Templates/partials/mark.mustache", "@@ -1,2 +1,2 @@",
        ])
      #expect(
        lines.filter { $0.hasPrefix("-{{#logo}}") }.count == 1 && lines.filter { $0.hasPrefix("+{{#logo}}") }.count == 1
      )
      try site.write(
        "Templates/partials/mark.mustache",
        copy.replacing(/default [0-9a-f]{16}/, with: "default 0123456789abcdef") + "x")
      #expect(
        try Self.ask(site, "mark", "--diff").stdout.hasPrefix(
          "partials/mark.mustache: the default has changed since it was copied\n"))
      try site.write("Templates/partials/mark.mustache", "<b>\u{1B}[31m</b>\n")
      let own = try Self.ask(site, "mark", "--diff").stdout
      #expect(
        own.hasPrefix("partials/mark.mustache: differs from the default; nothing says which one it was made of\n"))
      #expect(own.contains("+<b><U+001B>[31m</b>\n"))
      #expect(try Self.ask(site).stdout.contains("partials/mark.mustache  (differs from the default; nothing says"))
      #expect(try Self.ask(site, "card", "--diff").stdout == "partials/card.mustache: the site has none of its own\n")
    }
  }

  @Test func unknownNameEndsWith64() throws {
    try ExampleSite.with { site in
      for (name, hint) in [
        ("partials/crad", "; did you mean \"partials/card\"?"), ("shortlst", "; did you mean \"shortlist\"?"),
        ("x\u{1B}y", ""),
      ] {
        let result = try Self.ask(site, name)
        let shown = name.replacing("\u{1B}", with: "<U+001B>")
        #expect(
          result
            == Program.Result(
              status: 64, stdout: "", stderr: "sitegen: no template or asset is named \"\(shown)\"\(hint)\n"))
      }
    }
  }
}
