import Foundation

/// How diagnostics are written out.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For people: `path:line:col: error: message [id]`, the source line and a caret.
  case text
  /// For programs: one JSON array.
  case json
  /// For GitHub Actions: workflow commands that annotate the lines of a pull request.
  case github
  /// For code hosts and editors: one log of SARIF 2.1.0.
  case sarif

  /// - Parameters:
  ///   - strict: warnings are written as errors.
  ///   - site: the site's folder as the user named it. GitHub and SARIF want paths from the root of the
  ///     repository, so it goes before them there; elsewhere paths begin at the site's folder.
  public func render(_ diagnostics: [Diagnostic], strict: Bool = false, site: String = ".") -> String {
    let diagnostics = strict ? diagnostics.map(\.asError) : diagnostics
    return switch self {
    case .text: diagnostics.map(Self.text).joined()
    case .json: Self.json(diagnostics)
    case .github: diagnostics.map { Self.github($0, site: site) }.joined()
    case .sarif: SARIF(site: site).text(of: diagnostics)
    }
  }

  // MARK: - Text

  private static func text(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location
    var result = "\(Printable.text(place.path)):\(place.line):\(place.column): "
    result += "\(diagnostic.severity.rawValue): \(Printable.text(diagnostic.message)) [\(diagnostic.rule.rawValue)]\n"
    result += excerpt(place)
    if let hint = diagnostic.hint { result += "    hint: \(Printable.text(hint))\n" }
    return result
  }

  /// The source line with a caret under its place; a long line is cut round the place.
  private static func excerpt(_ place: SourceLocation) -> String {
    guard let line = place.sourceLine else { return "" }
    let scalars = Array(line.unicodeScalars)
    let start = min(place.column - place.sourceColumn, scalars.count)
    let end = min(start + place.length, scalars.count)
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
    return "    \(before)\(marked)\(after)\n    \(indent)^\(tildes)\n"
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

  private struct JSONDiagnostic: Encodable {
    let path: String
    let line: Int
    let column: Int
    let endColumn: Int
    let severity: String
    let id: String
    let message: String
    let hint: String?
    let source: String?
  }

  private static func json(_ diagnostics: [Diagnostic]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let values = diagnostics.map {
      JSONDiagnostic(
        path: $0.location.path, line: $0.location.line, column: $0.location.column,
        endColumn: $0.location.column + $0.location.length, severity: $0.severity.rawValue, id: $0.rule.rawValue,
        message: $0.message, hint: $0.hint, source: $0.location.sourceLine)
    }
    // Encoding strings and integers has no way to fail.
    let data = (try? encoder.encode(values)) ?? Data("[]".utf8)
    var result = ""
    for scalar in String(decoding: data, as: UTF8.self).unicodeScalars {
      // The encoder escapes the controls below U+0020 only; what else is hidden stands inside a string.
      if scalar.value >= 0x20, Printable.isHidden(scalar) {
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\n"
  }

  // MARK: - GitHub

  /// A workflow command: `::error file=…,line=…,col=…::message`.
  private static func github(_ diagnostic: Diagnostic, site: String) -> String {
    let place = diagnostic.location
    var message = diagnostic.message
    if let hint = diagnostic.hint { message += "; \(hint)" }
    let properties = [
      "file=" + property(Printable.text(repositoryPath(place.path, site: site))), "line=\(place.line)",
      "col=\(place.column)",
      "endColumn=\(place.column + place.length)", "title=" + property(diagnostic.rule.rawValue),
    ]
    let text = escaped(Printable.text(message)) + " [\(diagnostic.rule.rawValue)]"
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

extension Diagnostic {
  /// The same problem as an error, for `--strict`.
  fileprivate var asError: Diagnostic {
    severity == .error ? self : Diagnostic(copying: self, severity: .error)
  }

  private init(copying other: Diagnostic, severity: Severity) {
    self.severity = severity
    rule = other.rule
    message = other.message
    location = other.location
    hint = other.hint
  }
}
