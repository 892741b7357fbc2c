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

  @Flag(help: "Write every file, whatever the last build left.")
  var full = false

  @Option(
    help: ArgumentHelp("Build one of several parts of the site, as in 2/8.", valueName: "i/n"), transform: Self.shard)
  var shard: Shard?

  @Flag(help: "Say how long each stage took, and how many bytes it read or wrote.")
  var timings = false

  @Flag(help: "Say nothing unless something is wrong.")
  var quiet = false

  func run() throws {
    let start = ContinuousClock.now
    do {
      var choices = options.pipelineOptions
      choices.isFull = full
      choices.shard = shard
      let result = try Pipeline(choices).build(output: output ?? options.site + "/Output")
      try report(result.diagnostics.sorted)
      try finish(result.outcome, problems: result.diagnostics.sorted, after: ContinuousClock.now - start)
    } catch let error as SystemError {
      throw Talk.fail(error.description, Exit.machine)
    }
  }

  private static func shard(_ text: String) throws -> Shard {
    guard let shard = Shard(text) else {
      throw ValidationError("'\(text)' is not a part and the number of parts, as in 2/8.")
    }
    return shard
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
    case .published(let report):
      try say(report)
      guard !quiet else { return }
      let pages = report.written == 1 ? "page" : "pages"
      let line =
        "\(report.written) \(pages) written, \(report.unchanged) unchanged, \(report.removed) removed in"
        + " \(seconds(time)) s\n"
      try options.format == .text ? Talk.result(line) : Talk.say(line)
    }
  }

  /// What an owner should know of a site that was published.
  private func say(_ report: BuildReport) throws {
    for path in report.kept { try Talk.say("sitegen: kept \(path), which sitegen did not write\n") }
    if let reason = report.forgotten { try Talk.say("sitegen: the next build will write every file: \(reason)\n") }
    guard !quiet else { return }
    if report.unindexed > 0 {
      try Talk.say(
        "sitegen: \(report.unindexed) of \(report.comparisons) comparisons are \"noindex\" by the rule in site.yml's"
          + " \"indexing\"\n")
    }
    guard timings else { return }
    for time in report.times {
      let bytes = time.bytes.map { String(format: "%10.1f MB", Double($0) / 1e6) } ?? ""
      try Talk.say(
        "sitegen: \(time.name.padding(toLength: 8, withPad: " ", startingAt: 0)) \(seconds(time.duration)) s\(bytes)\n")
    }
  }

  private func seconds(_ time: Duration) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    return String(format: "%.2f", seconds)
  }
}
