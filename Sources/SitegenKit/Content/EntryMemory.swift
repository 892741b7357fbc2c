import Synchronization

/// Remembers what entries were read as, so that a run that looks at a site again and again reads only what changed.
final class EntryMemory: Sendable {
  /// What a file was read as, and everything that was wrong with it.
  struct Reading: Sendable {
    fileprivate let ingredients: Fingerprint
    let entry: Entry?
    let diagnostics: Diagnostics
  }

  private let readings = Mutex<[String: Reading]>([:])

  /// - Parameter rules: of all that decides besides the file's bytes what it is read as.
  func reading(
    of path: String, bytes: [UInt8], rules: Fingerprint, _ read: (inout Diagnostics) -> Entry?
  ) -> Reading {
    let ingredients = Fingerprint(rules, Fingerprint(bytes))
    if let known = readings.withLock({ $0[path] }), known.ingredients == ingredients { return known }
    var diagnostics = Diagnostics()
    let entry = read(&diagnostics)
    let reading = Reading(ingredients: ingredients, entry: entry, diagnostics: diagnostics)
    readings.withLock { $0[path] = reading }
    return reading
  }
}
