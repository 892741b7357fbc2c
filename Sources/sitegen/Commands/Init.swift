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

      Exit codes: 0 done; 64 wrong usage, or a folder that is not empty; 74 the machine failed, and nothing is left.
      """)

  @Argument(help: ArgumentHelp("The folder.", valueName: "dir"))
  var folder: String

  func run() throws {
    try Authoring.run {
      try StarterSite.make(at: folder, on: Today.day())
      try Talk.result(folder + "\n")
      let output = folder == "." ? "Output" : folder + (folder.utf8.last == UInt8(ascii: "/") ? "" : "/") + "Output"
      try Talk.say(
        """
        Next: "sitegen build\(folder == "." ? "" : " --site " + folder)" builds it into \(output). README.md in it is for \
        its editors; Content/site.yml has its name, panel and categories.

        """)
    }
  }
}
