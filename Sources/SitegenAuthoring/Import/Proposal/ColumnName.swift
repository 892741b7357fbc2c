import SitegenKit

/// The name of a column, taken apart: `openSource`, `open_source` and `Open source` are the same words.
struct ColumnName: Sendable {
  /// The words in small letters with a space between them, without a unit in brackets.
  let key: String
  /// The name as pages can show it.
  let title: String
  /// The unit that the name ends with, as in `Size (MB)` and `size_mb`; nil where it has none.
  let unit: String?

  /// Ends of names that are units.
  private static let units = [
    "kb": "KB", "mb": "MB", "gb": "GB", "tb": "TB", "ms": "ms", "usd": "$", "eur": "€", "gbp": "£", "percent": "%",
    "pct": "%", "seconds": "seconds", "minutes": "minutes", "hours": "hours", "days": "days",
  ]
  /// Words that are written in a way of their own.
  private static let spellings = [
    "ai": "AI", "api": "API", "cli": "CLI", "cpu": "CPU", "github": "GitHub", "gpu": "GPU", "gui": "GUI", "id": "ID",
    "ios": "iOS", "llm": "LLM", "macos": "macOS", "pdf": "PDF", "ram": "RAM", "rss": "RSS", "sdk": "SDK", "sso": "SSO",
    "url": "URL",
  ]

  init(_ name: String) {
    var plain = name
    var unit: String?
    if name.utf8.last == UInt8(ascii: ")"), let open = name.utf8.lastIndex(of: UInt8(ascii: "(")),
      open > name.startIndex
    {
      let inside = String(name[name.index(after: open)...].dropLast()).inOneLine
      let before = String(name[..<open]).inOneLine
      if !inside.isEmpty, !before.isEmpty { (plain, unit) = (before, inside) }
    }
    var words = Self.words(of: plain)
    key = words.joined(separator: " ").lowercased()
    if words.count > 1, let last = words.last.flatMap({ Self.units[$0.lowercased()] }), unit == nil {
      unit = last
      words.removeLast()
    }
    self.unit = unit.flatMap { Self.units[$0.lowercased()] ?? $0 }
    // "Open source" and "Self-hosted" are written for readers already.
    let isTyped =
      plain.unicodeScalars.first?.properties.isUppercase == true && words.count > 1
      && plain.utf8.contains { " -".utf8.contains($0) }
    title = isTyped ? plain : Self.title(words, of: plain)
  }

  private static func title(_ words: [String], of name: String) -> String {
    let written = words.enumerated().map { index, word in
      if let spelling = spellings[word.lowercased()] { return spelling }
      if word.unicodeScalars.count > 1, word == word.uppercased() { return word }
      return index == 0 ? word.prefix(1).uppercased() + word.dropFirst() : word.lowercased()
    }
    return written.isEmpty ? name : written.joined(separator: " ")
  }

  /// The words of a name: divided by what is neither letter nor digit, and where a capital begins.
  private static func words(of name: String) -> [String] {
    let scalars = Array(name.unicodeScalars)
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        if !word.isEmpty { words.append(String(word)) }
        word = .init()
        continue
      }
      let isLower = index + 1 < scalars.count && scalars[index + 1].properties.isLowercase
      if let last = word.last, scalar.properties.isUppercase,
        last.properties.isLowercase || (isLower && last.properties.isUppercase && word.count > 1)
      {
        words.append(String(word))
        word = .init()
      }
      word.append(scalar)
    }
    if !word.isEmpty { words.append(String(word)) }
    // "iOS" and "GitHub" are one word each.
    return rejoined(words)
  }

  private static func rejoined(_ words: [String]) -> [String] {
    var result: [String] = []
    for word in words {
      if let last = result.last, ["iOS", "macOS", "GitHub"].contains(last + word) {
        result[result.count - 1] = last + word
      } else {
        result.append(word)
      }
    }
    return result
  }
}
