import ArgumentParser
import SitegenAuthoring
import SitegenKit

/// `sitegen import`: entries from data that is there already.
struct ImportEntries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes entries from a CSV, JSON or YAML file, or from a folder of YAML or Markdown files.",
    discussion: """
      A mapping says which column becomes which field; Documentation/import.md describes it. No entry is ever \
      overwritten that anybody edited, and all that is not taken over is listed at its place. A row without a name and a \
      category that an entry may have is not imported, another value that is refused is left out, and an entry with an \
      unfinished review becomes a draft.

      What was written is noted in Content/imports.lock, which belongs to the content. By it --update knows which entries \
      nobody edited since: those are written anew where their rows changed, the others are reported.

      Exit codes: 0 done; 1 errors in site.yml or the mapping, a row that gives no entry, or a lost value that the mapping \
      names; 64 wrong usage; 74 the machine failed; 75 another command is changing the site.
      """)

  @Argument(help: ArgumentHelp("What to import: a .csv, .tsv, .json or .yml file, or a folder.", valueName: "source"))
  var source: String

  @Option(help: ArgumentHelp("The mapping.", valueName: "file"))
  var map: String

  @OptionGroup var options: AuthoringOptions

  @Flag(help: "Write entries anew whose rows changed, where nobody edited them.")
  var update = false

  @Flag(help: "Only say what would be written, file by file.")
  var dryRun = false

  func run() throws {
    try options.change { site in
      let result = try site.readImport(source, map: map, updates: update)
      if !dryRun { try site.apply(result) }
      try Talk.say(DiagnosticFormat.text.render(result.diagnostics))
      let lines = (dryRun ? result.changes : []) + [summary(of: result)]
      try Talk.result(lines.map { $0 + "\n" }.joined())
      if result.hasLosses { throw Exit.content }
    }
  }

  private func summary(of result: Import) -> String {
    let drafts = result.drafts > 0 ? ", \(result.drafts.of("of them a draft", "of them drafts"))" : ""
    var counts = [result.written.of("entry", "entries") + (dryRun ? " would be written" : " written") + drafts]
    if result.refreshed > 0 { counts.append("\(result.refreshed) refreshed") }
    if result.keptEntries > 0 { counts.append("\(result.keptEntries) kept") }
    if result.unchanged > 0 { counts.append("\(result.unchanged) there already") }
    if result.refusedRows > 0 { counts.append("\(result.refusedRows.of("row")) not imported") }
    return counts.joined(separator: "; ")
  }
}
