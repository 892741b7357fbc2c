import Foundation

/// The file name that a new tool's name suggests.
enum SlugProposal {
  /// Letters that Unicode does not take apart, as they are commonly written in ASCII.
  private static let spellings: [Unicode.Scalar: String] = [
    "ß": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "đ": "d", "Đ": "d",
    "þ": "th", "Þ": "th", "ı": "i",
  ]

  /// Accents are dropped, everything else as in `Slug.suggestion`, whole words up to the limit of a slug. It may be no
  /// slug all the same: empty, or a reserved name.
  static func text(for name: String) -> String {
    var plain = ""
    for scalar in name.decomposedStringWithCompatibilityMapping.unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark {
      plain += spellings[scalar] ?? String(scalar)
    }
    var slug = ""
    for word in Slug.suggestion(for: plain).utf8.split(separator: UInt8(ascii: "-")) {
      guard slug.utf8.count + 1 + word.count <= Slug.maximumBytes || slug.isEmpty else { break }
      slug += (slug.isEmpty ? "" : "-") + String(decoding: word.prefix(Slug.maximumBytes), as: UTF8.self)
    }
    return slug
  }
}
