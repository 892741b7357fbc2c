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

      --host names the host in site.yml and adds the workflow that publishes the site there: for GitLab Pages \
      .gitlab-ci.yml, for all others one of GitHub's, with a form in which readers name a tool. In a clone from GitHub, \
      --host github-pages knows the site's address; else --base-url says it.

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

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      "Where readers will find the site, as in https://example.com/; only with --host.", valueName: "url"))
  var baseURL: String?

  func validate() throws {
    guard let baseURL else { return }
    guard host != nil else { throw ValidationError("--base-url goes with --host.") }
    try SiteOptions.checkBaseURL(baseURL)
  }

  func run() throws {
    try Authoring.run {
      let publishing = host.map {
        Publishing(to: $0, baseURL: baseURL, program: EmbeddedFile.repository, version: Sitegen.version)
      }
      let steps = try StarterSite.make(kind, at: folder, publishing: publishing, on: Today.day())
      try Talk.result(folder + "\n")
      let output = folder == "." ? "Output" : folder + (folder.utf8.last == UInt8(ascii: "/") ? "" : "/") + "Output"
      try Talk.say(
        """
        Next: "sitegen build\(folder == "." ? "" : " --site " + Self.typed(folder))" builds it into \(output). README.md in it is for \
        its editors; Content/site.yml has its name, \(kind.rawValue) and categories.

        """)
      if let host, let steps { try Talk.say(Self.words(for: steps, host)) }
    }
  }

  /// What is left to do before a host shows the site, a line for each step.
  private static func words(for steps: Publishing.Steps, _ host: WebHost) -> String {
    var lines: [String] = []
    if steps.lacksAddress {
      lines.append("set \"base_url\" in Content/site.yml to the address at which readers will find it")
    }
    if steps.lacksProgram {
      lines.append("put the owner of sitegen's own repository in the place of OWNER in \(steps.file)")
    }
    let given = [named(steps.secrets, "secret"), named(steps.variables, "variable")].compactMap(\.self)
    if !given.isEmpty {
      lines.append(
        "give the repository on GitHub \(given.joined(separator: " and ")), in its settings under \"Secrets and variables\";"
          + " a comment in \(steps.file) says what they are")
    }
    if host == .gitHubPages { lines.append("choose \"GitHub Actions\" in the repository's settings, under Pages") }
    lines.append("push the folder as a repository of its own: \(steps.file) publishes what is on the main branch")
    return "To publish it on \(host.name):\n" + lines.map { "- \($0)\n" }.joined()
  }

  /// Names with what they are of, as in `the secrets A, B`; nil where there are none.
  private static func named(_ names: [String], _ what: String) -> String? {
    names.isEmpty ? nil : "the \(what)\(names.count == 1 ? "" : "s") \(names.joined(separator: ", "))"
  }

  /// A path as a shell takes it: in quotes where it has signs that mean something there.
  private static func typed(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { Ascii.isLetter($0) || Ascii.isDigit($0) || "/._-+@%:,=".utf8.contains($0) }
    let quoted = path.utf8.flatMap { $0 == UInt8(ascii: "'") ? Array("'\\''".utf8) : [$0] }
    return isPlain ? path : "'\(String(decoding: quoted, as: UTF8.self))'"
  }

  private static func named<Value: RawRepresentable<String> & CaseIterable>(_ name: String) throws -> Value {
    if let value = Value(rawValue: name) { return value }
    let names = Value.allCases.map(\.rawValue)
    // "github" is no slip of the fingers, and yet it is clear what is meant.
    let begun = names.first { $0.utf8.starts(with: "\(name)-".utf8) }.map { "did you mean \"\($0)\"?" }
    let end = (begun ?? Suggestion.hint(for: name, among: names)).map { "; \($0)" } ?? "."
    throw ValidationError("'\(name)' is not one of \(names.joined(separator: ", "))\(end)")
  }
}
