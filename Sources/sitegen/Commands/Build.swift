import ArgumentParser
import Foundation
import SitegenKit

/// `sitegen build`: the main job.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds the site.",
    discussion: """
      Reads Content/ and writes one page for every pair of tools, one for every tool and category, and an index. The
      site is made beside the old one and takes its place in one step; with any error nothing changes.

      Exit codes: 0 done; 1 errors in the content or the templates; 64 wrong usage; 74 the machine failed;
      75 another build of the site is running.
      """)

  @OptionGroup var options: SiteOptions

  @Option(help: ArgumentHelp("Where the site goes (default: Output in the site's folder).", valueName: "dir"))
  var output: String?

  @Flag(help: "Say nothing unless something is wrong.")
  var quiet = false

  func run() throws {
    let start = ContinuousClock.now
    do {
      let result = try Pipeline(options.pipelineOptions).build(output: output ?? options.site + "/Output")
      try report(result.diagnostics.sorted)
      try finish(result.outcome, problems: result.diagnostics.sorted, after: ContinuousClock.now - start)
    } catch let error as SystemError {
      throw Talk.fail(error.description, Exit.machine)
    }
  }

  /// Problems are talk for people; in a form for machines they are the result.
  private func report(_ diagnostics: [Diagnostic]) throws {
    let text = options.format.render(diagnostics, strict: options.strict, site: options.site)
    try options.format == .text ? Talk.say(text) : Talk.result(text)
  }

  private func finish(_ outcome: Pipeline.Outcome, problems: [Diagnostic], after time: Duration) throws {
    switch outcome {
    case .refused:
      let errors = problems.count { $0.severity == .error || options.strict }
      let warnings = problems.count - errors
      var counts = "\(errors) \(errors == 1 ? "error" : "errors")"
      if warnings > 0 { counts += " and \(warnings) \(warnings == 1 ? "warning" : "warnings")" }
      throw Talk.fail("\(counts); nothing was written", Exit.content)
    case .busy:
      throw Talk.fail("another build of this site is running", Exit.busy)
    case .outputRefused(let reason):
      throw Talk.fail(reason, Exit.usage)
    case .published(let written, let removed, let kept, let comparisons, let unindexed):
      for path in kept { try Talk.say("sitegen: kept \(path), which sitegen did not write\n") }
      guard !quiet else { return }
      if unindexed > 0 {
        try Talk.say(
          "sitegen: \(unindexed) of \(comparisons) comparisons are \"noindex\" by the rule in site.yml's \"indexing\"\n"
        )
      }
      let line =
        "\(written) \(written == 1 ? "page" : "pages") written, 0 unchanged, \(removed) removed in \(seconds(time)) s\n"
      try options.format == .text ? Talk.result(line) : Talk.say(line)
    }
  }

  private func seconds(_ time: Duration) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    return String(format: "%.2f", seconds)
  }
}
