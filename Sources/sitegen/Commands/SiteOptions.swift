import ArgumentParser
import Foundation
import SitegenKit

/// Where a site and its templates are.
struct SiteFolders: ParsableArguments {
  @Option(
    help: ArgumentHelp("The site's folder, which holds Content/.", valueName: "dir"), completion: .directory)
  var site = "."

  @Option(
    help: ArgumentHelp("A folder of templates, in place of the site's Templates/.", valueName: "dir"),
    completion: .directory)
  var templates: String?

  func validate() throws {
    try NamedPath.checkFolder(site, "--site")
    if let templates { try NamedPath.checkFolder(templates, "--templates") }
  }
}

/// What every command that reads a site takes.
struct SiteOptions: ParsableArguments {
  @OptionGroup var folders: SiteFolders

  @Option(name: .customLong("base-url"), help: ArgumentHelp("Replaces base_url of site.yml.", valueName: "url"))
  var baseURL: String?

  @Flag(help: "Show entries and pages that are drafts.")
  var drafts = false

  @Option(
    help: ArgumentHelp(
      "Leave out entries that are published after this day, as in 2026-12-31 (default: none is left out).",
      valueName: "day"),
    transform: Self.day)
  var today: Day?

  @Option(help: ArgumentHelp("How many threads may work (default: one for each processor).", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Option(
    help: ArgumentHelp("How problems are written: text, json, github or sarif (default: text).", valueName: "format"),
    completion: .list(DiagnosticFormat.allCases.map(\.rawValue)), transform: Self.format)
  var format = DiagnosticFormat.text

  @Option(
    help: ArgumentHelp(
      "Whether problems are coloured: auto is at a terminal, unless NO_COLOR is set.",
      valueName: "when"))
  var color = ColorChoice.auto

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("'--jobs' must be a number from 1 to 1024.")
    }
    if let baseURL { try Self.checkBaseURL(baseURL) }
  }

  var site: String { folders.site }

  /// Refuses what can't be the address of a site.
  static func checkBaseURL(_ text: String) throws {
    guard Pipeline.isBaseURL(text) else {
      throw ValidationError("'--base-url \(text)' is not an absolute address like https://example.com/.")
    }
  }

  /// Writes problems: as text, they are talk for people; in a form for machines, they are the result.
  ///
  /// Where standard output is taken by something else, such as an archive, they are talk in every form.
  func report(_ diagnostics: [Diagnostic], isOutputTaken: Bool = false) throws {
    let text = format.render(diagnostics, strict: strict, site: Self.pathFromHere(site), style: color.style)
    try format == .text || isOutputTaken ? Talk.say(text) : Talk.result(text)
  }

  /// A folder as seen from the working directory, where it is in there: a CI names its folders in full.
  static func pathFromHere(_ folder: String) -> String {
    let here = FileManager.default.currentDirectoryPath
    if folder == here { return "." }
    return folder.utf8.starts(with: (here + "/").utf8) ? String(folder.dropFirst(here.count + 1)) : folder
  }

  /// Says what is wrong with a site that can't be used, and what was therefore not done, as in "written".
  ///
  /// The problems go where `report` puts them, and a last line for people counts them.
  /// - Returns: the code with which the program is to end.
  func refuse(_ refusal: SiteRefusal, doing what: String, isOutputTaken: Bool = false) throws -> ExitCode {
    let problems = refusal.diagnostics.sorted
    try report(problems, isOutputTaken: isOutputTaken)
    let errors = problems.count { $0.severity == .error || strict }
    let warnings = problems.count - errors
    let counts = errors.of("error") + (warnings > 0 ? " and " + warnings.of("warning") : "")
    return Talk.fail("\(counts); nothing was \(what)", Exit.content)
  }

  private static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw ValidationError("'\(text)' is no day like 2026-12-31.") }
    return day
  }

  private static func format(_ name: String) throws -> DiagnosticFormat {
    guard let format = DiagnosticFormat(rawValue: name) else {
      let names = DiagnosticFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("'\(name)' is not one of \(names).")
    }
    return format
  }

  var pipelineOptions: Pipeline.Options {
    var options = Pipeline.Options()
    options.site = site
    options.templates = folders.templates
    options.baseURL = baseURL
    options.includesDrafts = drafts
    options.today = today
    options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    options.isStrict = strict
    return options
  }
}
