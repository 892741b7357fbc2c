import ArgumentParser
import SitegenAuthoring
import SitegenKit

/// What every command takes that changes the sources of a site.
struct AuthoringOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The site's folder, which holds Content/.", valueName: "dir"), completion: .directory)
  var site = "."

  func validate() throws { try NamedPath.checkFolder(site, "--site") }

  /// Opens the site, which keeps other such commands out, and runs a command on it; what stops it becomes words and an
  /// exit code.
  func change(_ body: (AuthoringSite) throws -> Void) throws {
    try Authoring.run { try body(AuthoringSite.open(site)) }
  }
}
