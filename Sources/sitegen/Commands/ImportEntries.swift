import ArgumentParser
import SitegenKit

/// `sitegen import`: entries from data that is there already.
struct ImportEntries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes entries from a CSV or JSON file, or from a folder of YAML or Markdown files.",
    discussion: """
      A mapping says which column becomes which field; Documentation/import.md describes it. No entry is ever \
      overwritten, and all that is not taken over is listed at its place. A row without a name, tagline and category \
      that an entry may have is not imported; one in which another value is refused, or with an unfinished review, \
      becomes a draft.

      Exit codes: 0 done; 1 errors in site.yml, the mapping or some rows; 64 wrong usage; 74 the machine failed; 75 \
      another command is changing the site.
      """)

  @Argument(help: ArgumentHelp("What to import: a .csv, .tsv or .json file, or a folder.", valueName: "source"))
  var source: String

  @Option(help: ArgumentHelp("The mapping.", valueName: "file"))
  var map: String

  @Option(help: ArgumentHelp("The site's folder, which holds Content/.", valueName: "dir"))
  var site = "."

  @Flag(help: "Only say what would be imported.")
  var dryRun = false

  func run() throws {
    try Authoring.run {
      let site = try AuthoringSite.open(site)
      let result = try site.readImport(source, map: map)
      if !dryRun { try site.apply(result) }
      try Talk.say(DiagnosticFormat.text.render(result.diagnostics))
      var parts = [
        "\(entries(result.written)) \(dryRun ? "would be written" : "written")"
          + (result.drafts > 0 ? ", \(result.drafts) of them \(result.drafts == 1 ? "a draft" : "drafts")" : "")
      ]
      if result.unchanged > 0 { parts.append("\(result.unchanged) there already") }
      if result.refusedRows > 0 {
        parts.append("\(result.refusedRows) \(result.refusedRows == 1 ? "row" : "rows") not imported")
      }
      try Talk.result(parts.joined(separator: "; ") + "\n")
      if result.hasErrors { throw Exit.content }
    }
  }

  private func entries(_ count: Int) -> String { "\(count) \(count == 1 ? "entry" : "entries")" }
}
