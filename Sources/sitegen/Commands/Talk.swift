import ArgumentParser
import SitegenKit

/// Results go to standard output, talk goes to standard error.
enum Talk {
  /// Writes a result; a reader that is gone or a full disk is an error.
  static func result(_ text: String) throws {
    let stream = StandardStream.output
    try stream.write(text)
    try stream.flush()
  }

  /// Says something to the person at the terminal.
  static func say(_ text: String) throws {
    let stream = StandardStream.error
    try stream.write(text)
    try stream.flush()
  }

  /// Says what is wrong with a site's sources or with what is imported.
  static func say(problems: [Diagnostic]) throws {
    try say(DiagnosticFormat.text.render(problems, style: TextStyle(isColored: ColorChoice.auto.style.isColored)))
  }

  /// Says why the program ends; where even that is impossible, the exit code has to do.
  static func fail(_ reason: String, _ code: ExitCode) -> ExitCode {
    try? say("sitegen: \(reason)\n")
    return code
  }
}
