import ArgumentParser
import Foundation
import SitegenKit

/// `sitegen build`: the main job.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds the site.",
    discussion: """
      Reads Content/ and writes one page for every pair of tools, one for every tool and category, and an index. The \
      site is made beside the old one and takes its place in one step; with any error nothing changes.

      With --format json standard output has an object: problems, how many files were written, left and removed, and the \
      seconds of each step. Where errors kept the site from being built it is the list of problems, as of "sitegen check".

      Exit codes: 0 done; 1 errors in the content or the templates; 64 wrong usage; 74 the machine failed; \
      75 another build of the site is running.
      """)

  @OptionGroup var options: SiteOptions

  @Option(
    help: ArgumentHelp("Where the site goes (default: Output in the site's folder).", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Flag(help: "Write every file, whatever the last build left.")
  var full = false

  @Option(
    help: ArgumentHelp("Build one of several parts of the site, as in 2/8.", valueName: "i/n"), transform: Self.shard)
  var shard: Shard?

  @Option(
    help: ArgumentHelp(
      "Write the site as one tar archive, or with - to standard output, and leave the output folder alone.",
      valueName: "file"), completion: .file(extensions: ["tar"]))
  var archive: String?

  @Flag(
    help:
      "Don't wait until the new site is on the disk; a power cut in the next minute may leave empty pages, until the next build."
  )
  var noSync = false

  @Flag(help: "Say how long each stage took, and how many bytes it read or wrote.")
  var timings = false

  @Flag(help: "Say nothing unless something is wrong.")
  var quiet = false

  func validate() throws {
    if let output { try NamedPath.checkParent(of: output, "--output") }
    guard let archive else { return }
    if archive != "-" { try NamedPath.checkParent(of: archive, "--archive") }
    if output != nil || full {
      throw ValidationError("'--archive' writes no folder; leave out '--output' and '--full'.")
    }
    if archive.hasSuffix(".zst") || archive.hasSuffix(".gz") {
      throw ValidationError(
        "'--archive' writes tar; compress it on its way: sitegen build --archive - | zstd > \(archive)")
    }
  }

  /// Held to the end of the program, which is near.
  private static let remains = BuildRemains()

  /// Whether standard output is the report of the build, for programs.
  private var isForPrograms: Bool { options.format == .json && !isOutputTaken }

  /// Whether standard output is the archive, and nothing else.
  private var isOutputTaken: Bool { archive == "-" }

  func run() throws {
    let start = ContinuousClock.now
    var choices = options.pipelineOptions
    choices.isFull = full
    choices.syncs = !noSync
    choices.shard = shard
    let progress = BuildProgress()
    let bar = quiet ? nil : ProgressBar(progress)
    if let archive {
      let attempt = try Self.ending(bar) {
        try Pipeline(choices).archive(to: isOutputTaken ? nil : archive, progress: progress)
      }
      switch attempt {
      case .refused(let refusal): throw try options.refuse(refusal, doing: "written", isOutputTaken: isOutputTaken)
      case .made(let report, let diagnostics):
        return try finish(report, diagnostics, after: ContinuousClock.now - start)
      }
    }
    let outcome = try Self.ending(bar) {
      try Pipeline(choices).build(
        output: output ?? options.site + "/Output", progress: progress, remains: Self.remains)
    }
    switch outcome {
    case .refused(let refusal): throw try options.refuse(refusal, doing: "written")
    case .busy: throw Talk.fail("another build of this site is running", Exit.busy)
    case .outputRefused(let reason): throw Talk.fail(reason, Exit.usage)
    case .published(let report, let diagnostics):
      try finish(report, diagnostics, after: ContinuousClock.now - start)
    }
  }

  private static func ending<Result>(_ bar: ProgressBar?, _ work: () throws -> Result) rethrows -> Result {
    defer { bar?.end() }
    return try work()
  }

  private func finish(_ report: BuildReport, _ diagnostics: Diagnostics, after time: Duration) throws {
    if isForPrograms {
      try Talk.result(report.json(problems: diagnostics.sorted, after: time))
    } else {
      try options.report(diagnostics.sorted, isOutputTaken: isOutputTaken)
    }
    try say(report)
    guard !quiet else { return }
    let line =
      "\(report.written.of("page")) written, \(report.unchanged) unchanged,"
      + " \(report.removed) removed in \(seconds(time)) s\n"
    // What standard output is for is taken by problems for machines, or by the archive itself.
    try options.format == .text && !isOutputTaken ? Talk.result(line) : Talk.say(line)
    guard let address = report.exampleAddress else { return }
    try Talk.say(
      "sitegen: the site says that it is at \(address), where no reader finds it; set \"base_url\" in Content/site.yml\n"
    )
  }

  private static func shard(_ text: String) throws -> Shard {
    guard let shard = Shard(text) else {
      throw ValidationError("'\(text)' is not a part and the number of parts, as in 2/8.")
    }
    return shard
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
