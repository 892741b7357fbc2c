import ArgumentParser
import SitegenKit

/// `sitegen check`: everything that is wrong with a site, and advice on what could be better.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks the site and writes nothing.",
    discussion: """
      Reports everything that a build would, and gives editors advice as warnings: entries that were forgotten, facts and \
      reviews that are missing, verdicts that contradict their scores, categories with one tool, long taglines, reviews \
      that are nearly the same, links that lead to no page. With --strict, advice fails the check as errors do.

      Exit codes: 0 no errors; 1 errors in the content or the templates; 64 wrong usage; 74 the machine failed.
      """)

  @OptionGroup var options: SiteOptions

  func run() throws {
    let (report, diagnostics) = try Pipeline(options.pipelineOptions).check()
    try options.report(diagnostics.sorted)
    // What standard output is for is taken by problems for machines.
    try options.format == .text ? Talk.result("\(report)\n") : Talk.say("\(report)\n")
    if diagnostics.preventPublishing(strict: options.strict) { throw Exit.content }
  }
}
