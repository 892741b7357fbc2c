/// How diagnostics are written out.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For people: `path:line:col: error: message [id]`, the source line and a caret.
  case text
  /// For programs: one JSON array.
  case json
  /// For GitHub Actions: workflow commands that annotate the lines of a pull request.
  case github
  /// For code hosts and editors: one log of SARIF 2.1.0.
  case sarif

  /// Writes problems out, in the order in which they are given.
  ///
  /// With `strict`, warnings are written as errors. `site` is the site's folder as the user named it: GitHub and SARIF
  /// want paths from the root of the repository, so it goes before them there, and at a terminal, where people open
  /// them; elsewhere paths begin at the site's folder. The style is that of the text for people.
  package func render(
    _ diagnostics: [Diagnostic], strict: Bool = false, site: String = ".", style: TextStyle = TextStyle()
  ) -> String {
    let diagnostics = strict ? diagnostics.map(Diagnostic.init(asError:)) : diagnostics
    return switch self {
    case .text: diagnostics.map { Self.text($0, style, site: style.isForTerminal ? site : ".") }.joined()
    case .json: JSON.array(diagnostics.map(Self.json)).indented
    case .github: diagnostics.map { Self.github($0, site: site) }.joined()
    case .sarif: SARIF(site: site).text(of: diagnostics)
    }
  }

  // MARK: - Text

  private static func text(_ diagnostic: Diagnostic, _ style: TextStyle, site: String) -> String {
    let location = diagnostic.location
    let path = Printable.text(site == "." ? location.path : repositoryPath(location.path, site: site))
    let severity = diagnostic.severity
    var result = style.painted("\(path):\(location.line):\(location.column):", .place) + " "
    result += style.painted("\(severity.rawValue):", severity == .error ? .error : .warning)
    result += " \(Printable.text(diagnostic.message)) [\(diagnostic.rule.id)]\n"
    result += excerpt(location, style)
    if let hint = diagnostic.hint { result += "    \(style.painted("hint:", .hint)) \(Printable.text(hint))\n" }
    return result
  }

  /// The source line with a caret under the location; a long line is cut round it.
  private static func excerpt(_ location: SourceLocation, _ style: TextStyle) -> String {
    guard let line = location.sourceLine else { return "" }
    let scalars = Array(line.unicodeScalars)
    let start = min(location.column - location.sourceColumn, scalars.count)
    let end = min(start + location.length, scalars.count)
    let widest = 100
    let from = start > 70 ? start - 40 : 0
    let upTo = min(scalars.count, from + widest)
    func shown(_ range: Range<Int>) -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[range].map { $0 == "\t" ? " " : $0 })
      return Printable.text(String(text), after: range.lowerBound > from ? scalars[range.lowerBound - 1] : nil)
    }
    let before = (from > 0 ? "…" : "") + shown(from..<start)
    let marked = shown(start..<max(start, min(end, upTo)))
    let after = shown(max(start, min(end, upTo))..<max(start, upTo)) + (upTo < scalars.count ? "…" : "")
    let indent = String(repeating: " ", count: width(before))
    let tildes = String(repeating: "~", count: max(0, width(marked) - 1))
    return "    \(before)\(marked)\(after)\n    \(indent)\(style.painted("^" + tildes, .caret))\n"
  }

  /// Terminal columns: combining marks take none, wide East Asian characters and emoji take two.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return sum
      default:
        let isWide =
          switch scalar.value {
          case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            true
          default: false
          }
        return sum + (isWide ? 2 : 1)
      }
    }
  }

  // MARK: - JSON

  static func json(_ diagnostic: Diagnostic) -> JSON {
    let location = diagnostic.location
    var members: JSON.Members = [
      ("column", .integer(location.column)), ("endColumn", .integer(location.column + location.length)),
    ]
    if let fix = diagnostic.fix {
      let (start, length) = (fix.location.column, fix.location.length)
      members.append(
        (
          "fixes",
          [
            [
              "column": .integer(start), "endColumn": .integer(start + length), "line": .integer(fix.location.line),
              "replacement": .string(fix.replacement),
            ]
          ]
        ))
    }
    if let hint = diagnostic.hint { members.append(("hint", .string(hint))) }
    members += [
      ("id", .string(diagnostic.rule.id)), ("line", .integer(location.line)),
      ("message", .string(diagnostic.message)), ("path", .string(location.path)),
      ("severity", .string(diagnostic.severity.rawValue)),
    ]
    if let line = location.sourceLine { members.append(("source", .string(line))) }
    return .object(members)
  }

  // MARK: - GitHub

  /// A workflow command: `::error file=…,line=…,col=…::message`.
  private static func github(_ diagnostic: Diagnostic, site: String) -> String {
    let location = diagnostic.location
    var message = diagnostic.message
    if let hint = diagnostic.hint { message += "; \(hint)" }
    let properties = [
      "file=" + property(Printable.text(repositoryPath(location.path, site: site))), "line=\(location.line)",
      "col=\(location.column)",
      "endColumn=\(location.column + location.length)", "title=" + property(diagnostic.rule.id),
    ]
    let text = escaped(Printable.text(message)) + " [\(diagnostic.rule.id)]"
    return "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(text)\n"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func property(_ text: String) -> String {
    var result = ""
    for scalar in escaped(text).unicodeScalars {
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
