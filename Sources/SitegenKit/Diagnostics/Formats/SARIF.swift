/// Diagnostics as a log of SARIF 2.1.0 (OASIS, 2020), which code hosts and editors show.
///
/// Columns count Unicode scalars, and the log says so. Braces and brackets in messages stay as they are: the standard would
/// have them doubled or escaped, and the hosts that show messages show those marks too.
struct SARIF {
  /// The site's folder as seen from the root of the repository.
  let site: String

  func text(of diagnostics: [Diagnostic]) -> String {
    JSONValue.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      (
        "runs",
        .array([
          .object([
            ("tool", .object([("driver", driver)])),
            ("columnKind", .string("unicodeCodePoints")),
            (
              "originalUriBaseIds",
              .object([("%SRCROOT%", .object([("description", text("The root of the repository."))]))])
            ),
            ("results", .array(diagnostics.map(result))),
          ])
        ])
      ),
    ]).text
  }

  private var driver: JSONValue {
    .object([("name", .string("sitegen")), ("rules", .array(Rule.allCases.map(rule)))])
  }

  private func rule(_ rule: Rule) -> JSONValue {
    .object([
      ("id", .string(rule.rawValue)),
      ("shortDescription", text(rule.meaning + ".")),
      (
        "help",
        .object([
          ("text", .string("\(rule.meaning). \(rule.cure).")),
          ("markdown", .string("\(rule.meaning).\n\n**Cure:** \(rule.cure).")),
        ])
      ),
      ("defaultConfiguration", .object([("level", .string(rule.severity.rawValue))])),
      ("properties", .object([("tags", .array(rule.isAdvice ? [.string("advice")] : []))])),
    ])
  }

  private func result(_ diagnostic: Diagnostic) -> JSONValue {
    let message = [diagnostic.message, diagnostic.hint].compactMap { $0 }.joined(separator: "; ")
    return .object([
      ("ruleId", .string(diagnostic.rule.rawValue)),
      ("ruleIndex", .integer(Rule.allCases.firstIndex(of: diagnostic.rule) ?? 0)),
      ("level", .string(diagnostic.severity.rawValue)),
      ("message", text(message)),
      (
        "locations",
        .array([
          .object([
            (
              "physicalLocation",
              .object([
                ("artifactLocation", artifact(diagnostic.location.path)), ("region", region(diagnostic.location)),
              ])
            )
          ])
        ])
      ),
    ])
  }

  /// The place of a whole file is its first line: hosts show nothing that has no line.
  private func region(_ place: SourceLocation) -> JSONValue {
    guard place.sourceLine != nil else { return .object([("startLine", .integer(1))]) }
    return .object([
      ("startLine", .integer(place.line)), ("startColumn", .integer(place.column)),
      // Behind the last character.
      ("endColumn", .integer(place.column + place.length)),
    ])
  }

  private func artifact(_ path: String) -> JSONValue {
    let whole = DiagnosticFormat.repositoryPath(path, site: site)
    let isAbsolute = whole.utf8.first == UInt8(ascii: "/")
    let uri = (isAbsolute ? "file://" : "") + Self.encoded(whole)
    return .object([("uri", .string(uri))] + (isAbsolute ? [] : [("uriBaseId", .string("%SRCROOT%"))]))
  }

  /// A path as a URI reference: RFC 3986's unreserved characters and the slash stay.
  private static func encoded(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-._~/".utf8.contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      result += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
    }
    return result
  }

  private func text(_ text: String) -> JSONValue { .object([("text", .string(text))]) }
}

extension DiagnosticFormat {
  /// A path as seen from the root of the repository, without a `.` or an empty name in it.
  static func repositoryPath(_ path: String, site: String) -> String {
    let whole = "\(site)/\(path)"
    let names = whole.split(separator: "/").filter { $0 != "." }
    return (whole.utf8.first == UInt8(ascii: "/") ? "/" : "") + names.joined(separator: "/")
  }
}
