import ArgumentParser
import SitegenAuthoring
import SitegenKit

/// `sitegen check`: everything that is wrong with a site, and advice on what could be better.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks the site; with --fix, corrects what is certain.",
    discussion: """
      Reports everything that a build would, and gives editors advice as warnings: entries that were forgotten, values and \
      reviews that are missing, verdicts that contradict their scores, categories with one tool, long taglines, reviews \
      that are nearly the same, links that lead to no page. With --strict, advice fails the check as errors do.

      Nothing is written, unless --fix asks for it: then each mistake that has one certain cure, such as a mistyped key, \
      category or slug, is corrected in its file and listed, the site is checked again, and what is left is reported.

      Exit codes: 0 no errors (left); 1 errors in the content or the templates; 64 wrong usage; 74 the machine failed; 75 \
      another command is changing the site.
      """)

  @OptionGroup var options: SiteOptions

  @Flag(help: "Correct what has one certain cure, and report what is left.")
  var fix = false

  func run() throws {
    if fix { try applyFixes() }
    let (report, diagnostics) = try Pipeline(options.pipelineOptions).check()
    let problems = diagnostics.sorted
    try options.report(problems)
    try say("\(report)\n")
    let fixable = problems.count { $0.fix != nil }
    if fixable > 0, options.format == .text {
      try Talk.say("sitegen: --fix can correct \(fixable == 1 ? "1 problem" : "\(fixable) problems")\n")
    }
    if diagnostics.preventPublishing(strict: options.strict) { throw Exit.content }
  }

  private func applyFixes() throws {
    do {
      try say(SiteFixing.apply(options.pipelineOptions).report.map { $0 + "\n" }.joined())
    } catch is SiteBusy {
      throw Talk.fail("another command is changing this site", Exit.busy)
    }
  }

  /// What standard output is for is taken by problems for machines.
  private func say(_ text: String) throws { try options.format == .text ? Talk.result(text) : Talk.say(text) }
}
