/// Taglines that are cut or fill a list.
enum LongTaglines {
  /// The most characters that a tagline should have.
  ///
  /// A row of the index has room for two lines of it on a phone, and search engines show about 160 characters of a
  /// tool's description, which is its tagline.
  static let longest = 120

  /// Advises on each tagline that is longer.
  static func check(_ entries: [Entry], into diagnostics: inout Diagnostics) {
    for entry in entries {
      guard let tagline = entry.tagline, let location = entry.locations.values[.tagline] else { continue }
      let length = tagline.unicodeScalars.count
      guard length > longest else { continue }
      diagnostics.report(
        .longTagline, "the tagline has \(length) characters; lists and search results have room for \(longest)",
        at: location, hint: "say the rest in the description")
    }
  }
}
