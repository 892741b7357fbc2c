/// Texts that stand in Markdown as they are.
package enum MarkdownEscape {
  /// One line of text in which no character means anything to Markdown.
  package static func text(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if "\\`*_[]<>#&|~!".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
