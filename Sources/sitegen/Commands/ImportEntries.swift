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
      overwritten that anybody edited, and all that is not taken over is listed at its place. A row without a name and a \
      category that an entry may have is not imported, another value that is refused is left out, and an entry with an \
      unfinished review becomes a draft.

      --propose guesses a mapping from the source and prints it, each guess with its reason, and what site.yml needs for \
      it; with --write the latter is put into site.yml, and "sitegen import tools.csv --propose --write > map.yml" is all \
      that a first import needs.

      What was written is noted in Content/imports.lock, which belongs to the content. By it --update knows which entries \
      nobody edited since: those are written anew where their rows changed, the others are reported.

      Exit codes: 0 done; 1 errors in site.yml or the mapping, a row that gives no entry, or a lost value that the mapping \
      names; 64 wrong usage; 74 the machine failed; 75 another command is changing the site.
      """)

  @Argument(
    help: ArgumentHelp(
      "What to import: a .csv, .tsv, .json, .yml, .toml or .md file, or a folder.", valueName: "source"),
    completion: .file())
  var source: String

  @Option(help: ArgumentHelp("The mapping.", valueName: "file"), completion: .file(extensions: ["yml", "yaml"]))
  var map: String?

  @Flag(help: "Print a mapping to begin with, in place of importing.")
  var propose = false

  @Flag(help: "With --propose: put the categories and facts that the mapping needs into site.yml.")
  var write = false

  @OptionGroup var options: AuthoringOptions

  @Flag(help: "Write entries anew whose rows changed, where nobody edited them.")
  var update = false

  @Flag(help: "Only say what would be written, file by file.")
  var dryRun = false

  func validate() throws {
    if propose == (map != nil) {
      throw ValidationError(
        propose
          ? "'--propose' makes a mapping; it takes none by '--map'."
          : "'--map <file>' is missing; '--propose' makes a mapping to begin with.")
    }
    if write, !propose { throw ValidationError("'--write' belongs to '--propose'.") }
    if update, propose { throw ValidationError("'--update' belongs to '--map'; '--propose' imports nothing.") }
    if dryRun, propose { throw ValidationError("'--dry-run' belongs to '--map'; '--propose' imports nothing.") }
    try NamedPath.checkPresence(source, "The source")
    if let map { try NamedPath.checkPresence(map, "The mapping") }
  }

  func run() throws {
    try options.change { site in
      guard let map else { return try printProposal(for: site) }
      let result = try site.readImport(source, map: map, updates: update)
      if !dryRun { try site.apply(result) }
      try Talk.say(problems: result.diagnostics)
      let lines = (dryRun ? result.changes : []) + [summary(of: result)]
      try Talk.result(lines.map { $0 + "\n" }.joined())
      if result.hasLosses { throw Exit.content }
    }
  }

  private func printProposal(for site: AuthoringSite) throws {
    let proposal = try site.readProposal(source)
    let addition = proposal.addition
    if write { try site.add(addition) }
    try Talk.say(problems: proposal.problems)
    try Talk.result(proposal.mapping + (write ? "" : proposal.siteComment))
    let needs = [
      addition.categories.isEmpty ? nil : addition.categories.count.of("category", "categories"),
      addition.facts.isEmpty ? nil : addition.facts.count.of("fact"),
    ].compactMap { $0 }.joined(separator: " and ")
    if needs.isEmpty {
      try Talk.say("Content/site.yml has all that the mapping needs.\n")
    } else if write {
      try Talk.say("Content/site.yml has \(needs) more.\n")
    } else {
      try Talk.say(
        "Content/site.yml needs \(needs) for it, which stand at its end; --write puts them there.\n")
    }
  }

  private func summary(of result: Import) -> String {
    let drafts = result.drafts > 0 ? ", \(result.drafts.of("of them a draft", "of them drafts"))" : ""
    var counts = [result.written.of("entry", "entries") + (dryRun ? " would be written" : " written") + drafts]
    if result.copiedLogos > 0 {
      counts.append("\(result.copiedLogos.of("logo")) \(dryRun ? "would be copied" : "copied")")
    }
    if result.refreshed > 0 { counts.append("\(result.refreshed) refreshed") }
    if result.keptEntries > 0 { counts.append("\(result.keptEntries) kept") }
    if result.unchanged > 0 { counts.append("\(result.unchanged) there already") }
    if result.refusedRows > 0 { counts.append("\(result.refusedRows.of("row")) not imported") }
    return counts.joined(separator: "; ")
  }
}
