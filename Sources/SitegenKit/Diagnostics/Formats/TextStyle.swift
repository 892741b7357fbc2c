/// How text for people looks: plain in a file or a pipe, with colours and with paths that open at a terminal.
package struct TextStyle: Sendable {
  package var isColored: Bool
  /// Whether a person reads it where it is written, and so may open the paths in it.
  package var isForTerminal: Bool

  package init(isColored: Bool = false, isForTerminal: Bool = false) {
    (self.isColored, self.isForTerminal) = (isColored, isForTerminal)
  }

  /// What a part of a message is.
  enum Part {
    case place, error, warning, caret, hint

    /// The parameters of its ANSI escape sequence: bold, and the colours that compilers use.
    fileprivate var parameters: String {
      switch self {
      case .place: "1"
      case .error: "1;31"
      case .warning: "1;33"
      case .caret: "1;32"
      case .hint: "1;36"
      }
    }
  }

  func painted(_ text: String, _ part: Part) -> String {
    isColored ? "\u{1B}[\(part.parameters)m\(text)\u{1B}[0m" : text
  }
}
