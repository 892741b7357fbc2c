import ArgumentParser
import SitegenAuthoring
import SitegenKit

/// `sitegen import`: entries from data that is there already.
struct ImportEntries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes entries from a CSV, JSON, YAML, TOML or Markdown file, or from a folder of such files.",
    discussion: """
      A mapping says which column becomes which field; Documentation/import.md describes it. No entry is ever \
      overwritten, and all that is not taken over is listed at its place. A row without a name and a category \
      that an entry may have is not imported, another value that is refused is left out, and an entry with an \
      unfinished review becomes a draft.

      Exit codes: 0 done; 1 errors in site.yml, the mapping or some rows; 64 wrong usage; 74 the machine failed; 75 \
      another command is changing the site.
      """)

  @Argument(
    help: ArgumentHelp(
      "What to import: a .csv, .tsv, .json, .yml, .toml or .md file, or a folder.", valueName: "source"))
  var source: String

  @Option(help: ArgumentHelp("The mapping.", valueName: "file"))
  var map: String

  @OptionGroup var options: AuthoringOptions

  @Flag(help: "Only say what would be imported.")
  var dryRun = false

  func run() throws {
    try options.change { site in
      let result = try site.readImport(source, map: map)
      if !dryRun { try site.apply(result) }
      try Talk.say(DiagnosticFormat.text.render(result.diagnostics))
      let drafts = result.drafts > 0 ? ", \(result.drafts.of("of them a draft", "of them drafts"))" : ""
      var counts = [result.written.of("entry", "entries") + (dryRun ? " would be written" : " written") + drafts]
      if result.copiedLogos > 0 {
        counts.append("\(result.copiedLogos.of("logo")) \(dryRun ? "would be copied" : "copied")")
      }
      if result.unchanged > 0 { counts.append("\(result.unchanged) there already") }
      if result.refusedRows > 0 { counts.append("\(result.refusedRows.of("row")) not imported") }
      try Talk.result(counts.joined(separator: "; ") + "\n")
      if result.hasErrors { throw Exit.content }
    }
  }
}
