/// Diagnostics as a log of SARIF 2.1.0 (OASIS, 2020), which code hosts and editors show.
///
/// Columns count Unicode scalars, and the log says so. Braces and brackets in messages stay as they are: the standard
/// would have them doubled or escaped, and the hosts that show messages show those characters too.
struct SARIF {
  /// The site's folder as seen from the root of the repository.
  let site: String

  func text(of diagnostics: [Diagnostic]) -> String {
    let run: JSON = [
      "tool": ["driver": ["name": "sitegen", "rules": .array(Rule.all.map(rule))]],
      "columnKind": "unicodeCodePoints",
      "originalUriBaseIds": ["%SRCROOT%": ["description": ["text": "The root of the repository."]]],
      "results": .array(diagnostics.map(result)),
    ]
    let log: JSON = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run],
    ]
    return log.indented
  }

  private func rule(_ rule: Rule) -> JSON {
    [
      "id": .string(rule.id),
      "shortDescription": ["text": "\(rule.meaning)."],
      "help": [
        "text": "\(rule.meaning). \(rule.cure).",
        "markdown": "\(rule.meaning).\n\n**Cure:** \(rule.cure).",
      ],
      "defaultConfiguration": ["level": .string(rule.severity.rawValue)],
      "properties": ["tags": rule.isAdvice ? ["advice"] : []],
    ]
  }

  private func result(_ diagnostic: Diagnostic) -> JSON {
    let message = [diagnostic.message, diagnostic.hint].compactMap { $0 }.joined(separator: "; ")
    let location: JSON = [
      "physicalLocation": [
        "artifactLocation": artifact(diagnostic.location.path), "region": region(diagnostic.location),
      ]
    ]
    let members: JSON.Members = [
      ("ruleId", .string(diagnostic.rule.id)),
      ("ruleIndex", .integer(Rule.all.firstIndex(of: diagnostic.rule) ?? 0)),
      ("level", .string(diagnostic.severity.rawValue)),
      ("message", ["text": .string(message)]),
      ("locations", [location]),
    ]
    return .object(members + (diagnostic.fix.map { [("fixes", [fix($0)])] } ?? []))
  }

  /// One change of one file: what stands at a region goes, and the replacement comes.
  private func fix(_ fix: Fix) -> JSON {
    let replacement: JSON = [
      "deletedRegion": region(fix.location), "insertedContent": ["text": .string(fix.replacement)],
    ]
    return [
      "description": ["text": .string(fix.description)],
      "artifactChanges": [["artifactLocation": artifact(fix.location.path), "replacements": [replacement]]],
    ]
  }

  /// The region of a whole file is its first line: hosts show nothing that has no line.
  private func region(_ location: SourceLocation) -> JSON {
    guard location.sourceLine != nil else { return ["startLine": 1] }
    return [
      "startLine": .integer(location.line), "startColumn": .integer(location.column),
      // Behind the last character.
      "endColumn": .integer(location.column + location.length),
    ]
  }

  private func artifact(_ path: String) -> JSON {
    let whole = DiagnosticFormat.repositoryPath(path, site: site)
    if whole.utf8.first == UInt8(ascii: "/") { return ["uri": "file://\(Self.encoded(whole))"] }
    return ["uri": .string(Self.encoded(whole)), "uriBaseId": "%SRCROOT%"]
  }

  /// A path as a URI reference: RFC 3986's unreserved characters and the slash stay.
  private static func encoded(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      let isPlain = Ascii.isLetter(byte) || Ascii.isDigit(byte) || "-._~/".utf8.contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      result += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
    }
    return result
  }
}

extension DiagnosticFormat {
  /// A path as seen from the root of the repository, without a `.` or an empty name in it.
  static func repositoryPath(_ path: String, site: String) -> String {
    let whole = "\(site)/\(path)"
    let names = whole.split(separator: "/").filter { $0 != "." }
    return (whole.utf8.first == UInt8(ascii: "/") ? "/" : "") + names.joined(separator: "/")
  }
}
