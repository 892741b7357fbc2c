import ArgumentParser
import SitegenAuthoring
import SitegenKit

/// `sitegen init`: a small site to begin with.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a small site to begin with.",
    discussion: """
      Writes three sample entries of today, two pages, site.yml and settings for editors to a folder that is empty or not there \
      yet. It builds as it is.

      --kind panel begins a site on which reviewers score tools and give verdicts; --kind facts one that compares by facts, \
      without reviewers. Either can have both later.

      Exit codes: 0 done; 64 wrong usage, or a folder that is not empty; 74 the machine failed, and nothing is left.
      """)

  @Argument(help: ArgumentHelp("The folder.", valueName: "dir"), completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp("What the site compares by: panel or facts (default: panel).", valueName: "kind"),
    completion: .list(StarterSite.Kind.allCases.map(\.rawValue)), transform: { try Self.named($0) })
  var kind = StarterSite.Kind.panel

  @Option(
    help: ArgumentHelp(
      "Where it will be published: \(WebHost.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "host"),
    completion: .list(WebHost.allCases.map(\.rawValue)), transform: { try Self.named($0) })
  var host: WebHost?

  func run() throws {
    try Authoring.run {
      try StarterSite.make(kind, at: folder, host: host, on: Today.day())
      try Talk.result(folder + "\n")
      let output = folder == "." ? "Output" : folder + (folder.utf8.last == UInt8(ascii: "/") ? "" : "/") + "Output"
      try Talk.say(
        """
        Next: "sitegen build\(folder == "." ? "" : " --site " + folder)" builds it into \(output). README.md in it is for \
        its editors; Content/site.yml has its name, \(kind.rawValue) and categories.

        """)
    }
  }

  private static func named<Value: RawRepresentable<String> & CaseIterable>(_ name: String) throws -> Value {
    if let value = Value(rawValue: name) { return value }
    let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("'\(name)' is not one of \(names).")
  }
}
