import ArgumentParser
import SitegenAuthoring
import SitegenKit

/// `sitegen rename`: another slug for an entry, without losing what points at the old one.
struct Rename: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Gives an entry another name in addresses.",
    discussion: """
      Moves the entry's file, adds the old name to its aliases, and changes the names of notes on its pairs, its line in \
      votes.csv and links to its pages. All is checked first; should something stop it on the way, run it again.

      Exit codes: 0 done; 1 errors in site.yml or in the data of entries; 64 wrong usage; 74 the machine failed; 75 \
      another command is changing the site.
      """)

  @Argument(help: ArgumentHelp("The entry's name: that of its file, without .md.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("Its new name.", valueName: "new"))
  var new: String

  @OptionGroup var options: AuthoringOptions

  @Flag(help: "Only say what would change.")
  var dryRun = false

  func run() throws {
    try options.change { site in
      let renaming = try site.renaming(old, to: new)
      if renaming.isDone { return try Talk.say("sitegen: \"\(old)\" is an alias of \"\(new)\" already\n") }
      if !dryRun { try site.apply(renaming) }
      try Talk.result(renaming.report.map { $0 + "\n" }.joined())
    }
  }
}
