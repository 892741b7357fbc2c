/// What the user asked for can't be done, and why; nothing was changed.
public struct AuthoringRefusal: Error, Equatable, CustomStringConvertible {
  public let reason: String

  init(_ reason: String) { self.reason = reason }

  public var description: String { Printable.text(reason) }
}

/// The site's files have mistakes that keep a command from its work; nothing was changed.
public struct ContentProblems: Error {
  public let diagnostics: [Diagnostic]

  init(_ diagnostics: Diagnostics) { self.diagnostics = diagnostics.sorted }
}

/// Another command is changing the site.
public struct SiteBusy: Error {}
