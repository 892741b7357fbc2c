import ArgumentParser
import SitegenAuthoring
import SitegenKit

/// `sitegen rename`: another slug for an entry, or another name for a fact or one of its values, without losing what
/// points at the old one.
struct Rename: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Gives an entry, a fact or a value another name.",
    usage: """
      sitegen rename <old> <new> [--site <dir>] [--dry-run]
      sitegen rename --fact <old> <new> [--map <file> ...] [--site <dir>] [--dry-run]
      sitegen rename --value <fact> <old> <new> [--map <file> ...] [--site <dir>] [--dry-run]
      """,
    discussion: """
      An entry gets another name in addresses: its file moves, the old name is added to its aliases, and the names of \
      notes on its pairs, its line in votes.csv and links to its pages follow.

      --fact gives a fact another id, and --value another form to a value of a fact with a closed list: in site.yml, \
      entries, the site's own templates (ids alone) and the mappings of imports. Those of past imports are known; --map \
      names others. What only the owner can change is said.

      All is checked first, and every other byte stays; should something stop it on the way, run it again.

      Exit codes: 0 done; 1 errors in site.yml, in the data of entries, in templates or in a mapping; 64 wrong usage; 74 \
      the machine failed; 75 another command is changing the site.
      """)

  @Argument(
    help: ArgumentHelp(
      "The old and the new name: of an entry, those of its file without .md. Before those of a value, its fact.",
      valueName: "names"),
    completion: .custom { words, _, _ in SiteNames.slugs(words) })
  var names: [String]

  @Flag(help: "Rename a fact.")
  var fact = false

  @Flag(help: "Rename a value of a fact.")
  var value = false

  @Option(
    name: .customLong("map"), parsing: .singleValue,
    help: ArgumentHelp("A mapping that follows, beside those of past imports.", valueName: "file"))
  var maps: [String] = []

  @OptionGroup var options: AuthoringOptions

  @Flag(help: "Only say what would change.")
  var dryRun = false

  func validate() throws {
    guard !(fact && value) else { throw ValidationError("--fact and --value can't be given together.") }
    let wanted = value ? "FACT OLD NEW" : "OLD NEW"
    guard names.count == (value ? 3 : 2) else {
      throw ValidationError("\(value ? "--value" : fact ? "--fact" : "rename") takes \(wanted).")
    }
    guard fact || value || maps.isEmpty else { throw ValidationError("--map belongs to --fact and --value.") }
  }

  func run() throws {
    try options.change { site in
      let renaming = try renaming(in: site)
      if renaming.isDone { return try Talk.say("sitegen: \"\(names[0])\" is an alias of \"\(names[1])\" already\n") }
      if !dryRun { try site.apply(renaming) }
      try Talk.result(renaming.report.map { $0 + "\n" }.joined())
      try Talk.say(renaming.advice.map { "Change by hand: \($0)\n" }.joined())
    }
  }

  private func renaming(in site: AuthoringSite) throws -> Renaming {
    if fact { return try site.renaming(fact: names[0], to: names[1], maps: maps) }
    if value { return try site.renaming(value: names[1], of: names[0], to: names[2], maps: maps) }
    return try site.renaming(names[0], to: names[1])
  }
}
