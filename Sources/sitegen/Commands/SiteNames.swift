import SitegenKit

/// What a shell completes of the site at hand; nothing where the site can't be read.
enum SiteNames {
  static func slugs(_ words: [String]) -> [String] { sources(words)?.entryNames ?? [] }

  /// A name with blanks is one word to the shell.
  static func categories(_ words: [String]) -> [String] { sources(words)?.categoryNames ?? [] }

  /// The words are those of the command line so far, among which may be the site's folder.
  private static func sources(_ words: [String]) -> SiteSources? {
    var options = Pipeline.Options()
    if let flag = words.lastIndex(of: "--site"), flag + 1 < words.count { options.site = words[flag + 1] }
    if let word = words.last(where: { $0.hasPrefix("--site=") }) { options.site = String(word.dropFirst(7)) }
    return try? SiteSources(options)
  }
}
