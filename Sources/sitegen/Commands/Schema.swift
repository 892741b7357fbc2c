import ArgumentParser
import SitegenKit

/// `sitegen schema`: what editors need to complete and check while one types.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes the JSON Schema of site.yml, or of the front matter of a kind of file.",
    discussion: """
      Where the site has a site.yml, its categories and its panel are the only ones that the schema of an entry allows.

      --kind issue-form writes the form in which readers name a tool on GitHub, with a field for each of the site's facts: \
      .github/ISSUE_TEMPLATE/tool.yml.
      """)

  @Option(
    help: ArgumentHelp(
      "What the schema is for: entry, site, page, list or category; or issue-form (default: entry).",
      valueName: "kind"),
    completion: .list(SchemaKind.allCases.map(\.rawValue)), transform: Self.kind)
  var kind = SchemaKind.entry

  @Option(
    help: ArgumentHelp("The site's folder, which holds Content/.", valueName: "dir"), completion: .directory)
  var site = "."

  func validate() throws { try NamedPath.checkFolder(site, "--site") }

  func run() throws {
    var options = Pipeline.Options()
    options.site = site
    let (text, problem) = try Pipeline(options).schema(of: kind)
    if let problem { try Talk.say("sitegen: \(problem), so every category and reviewer is allowed\n") }
    try Talk.result(text)
  }

  private static func kind(_ name: String) throws -> SchemaKind {
    guard let kind = SchemaKind(rawValue: name) else {
      throw ValidationError("'\(name)' is not one of \(SchemaKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    return kind
  }
}
