import Foundation

extension Slug {
  /// Letters that Unicode does not take apart, as they are commonly written in ASCII.
  private static let spellings: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe",
    "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i", "ħ": "h", "Ħ": "h", "ŧ": "t", "Ŧ": "t",
    "ŋ": "n", "Ŋ": "n", "ĸ": "k", "ƒ": "f",
  ]

  /// The slug that a name suggests: the one rule for entries, categories, imports and hints.
  ///
  /// Accents are dropped and letters like ß spelled out; `++` behind a letter or digit becomes `pp`, a `#` there
  /// `-sharp`, and a dot before the name `dot-`, since C, C++ and C#, or NET and .NET, are different tools. Everything
  /// else but letters and digits of ASCII stands between words; the word `vs` is left out, and so are words beyond the
  /// limit of a slug. It may be no slug all the same: empty, or a reserved name.
  package static func suggestion(for name: String) -> String {
    var slug = ""
    for word in Array(spelled(Array(plain(name).lowercased().utf8))).split(whereSeparator: { !isOfWord($0) }) {
      guard !word.elementsEqual("vs".utf8) else { continue }
      guard slug.utf8.count + 1 + word.count <= maximumBytes || slug.isEmpty else { break }
      slug += (slug.isEmpty ? "" : "-") + String(decoding: word.prefix(maximumBytes), as: UTF8.self)
    }
    return slug
  }

  /// A name without accents, and with letters like ß spelled out.
  static func plain(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
    var plain = ""
    for scalar in name.decomposedStringWithCompatibilityMapping.unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark {
      plain += spellings[scalar] ?? String(scalar)
    }
    return plain
  }

  /// A slug that a text could be changed to; nil where it suggests none.
  static func cure(for text: String, isAtRoot: Bool = false) -> String? {
    let slug = suggestion(for: text)
    return problem(with: slug, isAtRoot: isAtRoot) == nil ? slug : nil
  }

  /// Writes the signs that tell names apart as letters.
  private static func spelled(_ name: [UInt8]) -> [UInt8] {
    let name = Array(name.drop { $0 == UInt8(ascii: " ") })
    var text: [UInt8] = []
    var offset = 0
    while offset < name.count {
      let isBehindWord = offset > 0 && isOfWord(name[offset - 1])
      if name[offset...].starts(with: "++".utf8), isBehindWord {
        text += "pp".utf8
        offset += 1
      } else if name[offset] == UInt8(ascii: "#"), isBehindWord {
        text += "-sharp-".utf8
      } else if name[offset] == UInt8(ascii: "."), offset == 0, name.count > 1, isOfWord(name[1]) {
        text += "dot-".utf8
      } else {
        text.append(name[offset])
      }
      offset += 1
    }
    return text
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    Ascii.isLowercaseLetter(byte) || Ascii.isDigit(byte)
  }
}
