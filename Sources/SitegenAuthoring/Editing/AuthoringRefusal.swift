package import SitegenKit

/// What the user asked for can't be done, and why; nothing was changed.
package struct AuthoringRefusal: Error, Equatable, CustomStringConvertible {
  /// The reason in words, with whatever characters the user's own texts and paths have.
  package let reason: String

  init(_ reason: String) { self.reason = reason }

  /// The reason as a terminal can show it: characters that could tamper with it are written out.
  package var description: String { Printable.text(reason) }
}

/// The site's files have mistakes that keep a command from its work; nothing was changed.
package struct ContentProblems: Error {
  /// The mistakes, sorted by location; warnings may be among them.
  package let diagnostics: [Diagnostic]

  init(_ diagnostics: Diagnostics) { self.diagnostics = diagnostics.sorted }
}

/// Another command is changing the site.
package struct SiteBusy: Error {}
