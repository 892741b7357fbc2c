/// Why a site is not published: problems, at least one of which prevents it.
package struct SiteRefusal: Sendable, Equatable {
  /// Everything that is wrong with the sources.
  package let diagnostics: Diagnostics

  /// Takes problems as the reason, unless none of them prevents publishing; then there is no refusal.
  init?(_ diagnostics: Diagnostics, strict: Bool) {
    guard diagnostics.preventPublishing(strict: strict) else { return nil }
    self.diagnostics = diagnostics
  }

  /// Takes problems as the reason why a file or a folder can't be used.
  ///
  /// Should none of them be one, which is a fault of the program, that is said instead.
  init(_ diagnostics: Diagnostics, strict: Bool, unusable path: String) {
    var diagnostics = diagnostics
    if !diagnostics.preventPublishing(strict: strict) {
      diagnostics.report(
        .programFault, "\"\(path)\" can't be used, and sitegen found nothing wrong with it",
        at: .init(wholeFile: path), hint: "please report this with your site's files")
    }
    self.diagnostics = diagnostics
  }
}
