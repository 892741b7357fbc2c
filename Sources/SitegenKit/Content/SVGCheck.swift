/// Judges an SVG picture that the site publishes: it may draw, and do nothing else.
///
/// Whoever opens the file by itself has it as a page of the site. So what could run, load something or lead elsewhere is
/// an error at its place; what is not known to be harmless is none of the elements that a logo may have.
struct SVGCheck {
  private let source: SourceText
  private var reader: SVGReader
  private var diagnostics = Diagnostics()
  private var open: [Element] = []
  private var hasRoot = false
  private var references = SVGReferences()

  /// An element that has begun and not ended.
  private struct Element {
    /// As it is written, with its prefix.
    let name: String
    let isStyle: Bool
    /// Empty where it has none.
    let id: String
    /// Whether it, or one round it, was refused: nothing more is said of what is in it.
    let isRefused: Bool
    /// The namespaces of its prefixes; that of the empty prefix holds for names without one.
    let namespaces: [String: String]
  }

  static let namespace = "http://www.w3.org/2000/svg"
  private static let deepest = 100

  /// Reports everything for which a picture can't be published.
  static func check(_ source: SourceText, into diagnostics: inout Diagnostics) {
    var check = SVGCheck(source)
    do throws(SVGReader.Problem) {
      while let token = try check.reader.next() { try check.judge(token) }
      try check.checkEnd()
    } catch {
      check.report(error.message, at: error.range)
    }
    diagnostics.append(contentsOf: check.diagnostics)
  }

  private init(_ source: SourceText) {
    self.source = source
    reader = SVGReader(source.bytes)
  }

  private mutating func report(_ message: String, at range: Range<Int>, hint: String? = nil) {
    diagnostics.report(.logoContent, message, at: source.location(range), hint: hint)
  }

  private mutating func judge(_ token: SVGReader.Token) throws(SVGReader.Problem) {
    switch token {
    case .start(let tag): try begin(tag)
    case .end(let name): try end(name)
    case .text(let range): try checkText(range)
    case .declaration(let range):
      report(
        "\"\(source.text(range))\" is a declaration, which a logo may not have", at: range,
        hint: "take it out; no browser needs it")
    case .instruction(let range): try checkInstruction(range)
    }
  }

  private func checkEnd() throws(SVGReader.Problem) {
    if let problem = references.problem { throw SVGReader.Problem(message: problem, range: source.lineRange(1)) }
    let whole = source.lineRange(1)
    guard hasRoot else { throw SVGReader.Problem(message: "the file has no <svg>", range: whole) }
    if let element = open.last {
      throw SVGReader.Problem(
        message: "the file ends, but \"<\(element.name)>\" is open", range: source.lineRange(source.lineCount))
    }
  }

  /// Only `<?xml …?>` may be there, at the very beginning, and with the encoding that the file has.
  private mutating func checkInstruction(_ range: Range<Int>) throws(SVGReader.Problem) {
    let text = source.text(range)
    guard range.lowerBound == 0, text.utf8.starts(with: "<?xml ".utf8) else {
      let word = text.dropFirst(2).prefix { !$0.isWhitespace && $0 != "?" }
      return report("\"<?\(word)\" is an instruction for programs, which a logo may not have", at: range)
    }
    let encoding = text.lowercased().firstMatch(of: /encoding\s*=\s*["']([^"']*)["']/).map { String($0.1) }
    if let encoding, !["utf-8", "us-ascii"].contains(encoding) {
      report("\"\(encoding)\" is not the encoding of the file; write UTF-8", at: range)
    }
  }

  // MARK: - Elements

  private mutating func begin(_ tag: SVGReader.Tag) throws(SVGReader.Problem) {
    let name = source.text(tag.name)
    guard open.count < Self.deepest else {
      throw SVGReader.Problem(message: "elements are nested more than \(Self.deepest) deep", range: tag.name)
    }
    if open.isEmpty, hasRoot {
      throw SVGReader.Problem(message: "\"<\(name)>\" stands behind the end of the picture", range: tag.name)
    }
    var namespaces = open.last?.namespaces ?? ["xml": "http://www.w3.org/XML/1998/namespace"]
    var names: Set<String> = []
    for attribute in tag.attributes {
      let name = source.text(attribute.name)
      if !names.insert(name).inserted {
        throw SVGReader.Problem(message: "\"\(name)\" stands twice in one tag", range: attribute.name)
      }
      let (prefix, local) = Self.parts(of: name)
      if name == "xmlns" { namespaces[""] = try reader.text(attribute.value) }
      if prefix == "xmlns" { namespaces[local] = try reader.text(attribute.value) }
    }
    let (prefix, local) = Self.parts(of: name)
    var isRefused = open.last?.isRefused ?? false
    if !isRefused, let problem = problem(with: name, local, in: namespaces[prefix], prefix: prefix) {
      isRefused = true
      report(problem, at: tag.name)
    }
    var (id, shown) = ("", [String]())
    for attribute in tag.attributes where !isRefused {
      let value = try check(attribute, of: local, namespaces)
      let name = source.text(attribute.name)
      if name == "id" { id = value }
      shown += SVGReferences.ids(in: value, isAddress: Self.parts(of: name).local == "href")
    }
    references.add(in: (open.map(\.id) + [id]).filter { !$0.isEmpty }, showing: shown)
    hasRoot = true
    guard !tag.isEmpty else { return }
    let isStyle = local == "style" && namespaces[prefix] == Self.namespace
    open.append(Element(name: name, isStyle: isStyle, id: id, isRefused: isRefused, namespaces: namespaces))
  }

  /// Why an element may not stand where it stands; nil where it may.
  private func problem(with name: String, _ local: String, in namespace: String?, prefix: String) -> String? {
    if !hasRoot, local != "svg" || namespace != Self.namespace {
      return "\"<\(name)>\" begins no picture; it must be an <svg> with xmlns=\"\(Self.namespace)\""
    }
    guard let namespace else {
      return prefix.isEmpty ? nil : "\"<\(name)>\" has a prefix that is declared nowhere"
    }
    switch namespace {
    case Self.namespace: return Self.elements.contains(local) ? nil : "\"<\(name)>\" may not stand in a logo"
    // What drawing programs note for themselves is nothing to a browser.
    case "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML":
      return "\"<\(name)>\" may not stand in a logo"
    default: return nil
    }
  }

  private mutating func end(_ range: Range<Int>) throws(SVGReader.Problem) {
    let name = source.text(range)
    guard let element = open.popLast() else {
      throw SVGReader.Problem(message: "\"</\(name)>\" ends what never began", range: range)
    }
    guard element.name == name else {
      throw SVGReader.Problem(message: "\"</\(name)>\" ends here, but \"<\(element.name)>\" is open", range: range)
    }
  }

  /// The prefix of a name, which may be empty, and the rest.
  private static func parts(of name: String) -> (prefix: String, local: String) {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return ("", name) }
    return (String(name[..<colon]), String(name[name.utf8.index(after: colon)...]))
  }

  /// What a logo may be made of: shapes, texts, paint, filters, and what they are grouped and described by.
  private static let elements: Set<String> = Set(
    ["svg", "g", "defs", "symbol", "use", "switch", "title", "desc", "metadata", "style", "image"]
      + ["path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath"]
      + ["linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker", "view", "filter"]
      + ["Blend", "ColorMatrix", "ComponentTransfer", "Composite", "ConvolveMatrix", "DiffuseLighting"].map {
        "fe" + $0
      }
      + ["DisplacementMap", "DistantLight", "DropShadow", "Flood", "FuncA", "FuncB", "FuncG", "FuncR"].map { "fe" + $0 }
      + ["GaussianBlur", "Image", "Merge", "MergeNode", "Morphology", "Offset", "PointLight"].map { "fe" + $0 }
      + ["SpecularLighting", "SpotLight", "Tile", "Turbulence"].map { "fe" + $0 })

  // MARK: - Attributes and texts

  /// - Returns: the attribute's value.
  private mutating func check(
    _ attribute: SVGReader.Attribute, of element: String, _ namespaces: [String: String]
  ) throws(SVGReader.Problem) -> String {
    let name = source.text(attribute.name)
    let (prefix, local) = Self.parts(of: name)
    let value = try reader.text(attribute.value)
    let word = local.lowercased()
    if name == "xmlns" || prefix == "xmlns" {
      // Read when the tag began.
    } else if !prefix.isEmpty, namespaces[prefix] == nil {
      report("\"\(name)\" has a prefix that is declared nowhere", at: attribute.name)
    } else if word.utf8.starts(with: "on".utf8) {
      report("\"\(name)\" is an event handler, which a logo may not have", at: attribute.name)
    } else if ["href", "src", "base"].contains(word) {
      checkAddress(value, at: attribute.value, isPicture: ["image", "feImage"].contains(element))
    } else if prefix.isEmpty, !Self.isPlain(word), let problem = SVGStyle.problem(with: value) {
      report(problem.message, at: problem.place(in: source.bytes, attribute.value))
    }
    return value
  }

  /// Whether the value of an attribute is never read as style.
  private static func isPlain(_ name: String) -> Bool {
    ["id", "class", "d", "points"].contains(name) || ["data-", "aria-"].contains { name.utf8.starts(with: $0.utf8) }
  }

  private mutating func checkAddress(_ value: String, at range: Range<Int>, isPicture: Bool) {
    let address = String(value.drop { $0.isWhitespace })
    if address.utf8.first == UInt8(ascii: "#") { return }
    let data = ["png", "jpeg", "jpg", "gif", "webp", "avif"].map { "data:image/\($0);base64," }
    if isPicture, data.contains(where: { address.lowercased().utf8.starts(with: $0.utf8) }) { return }
    report(SVGStyle.outside(value), at: range)
  }

  private mutating func checkText(_ range: Range<Int>) throws(SVGReader.Problem) {
    guard let element = open.last else {
      if let text = source.bytes[range].firstIndex(where: { !Ascii.isWhitespace($0) }) {
        throw SVGReader.Problem(message: "a text stands outside of the picture", range: text..<text + 1)
      }
      return
    }
    let text = try reader.text(range)
    if element.isStyle, !element.isRefused, let problem = SVGStyle.problem(with: text) {
      report(problem.message, at: problem.place(in: source.bytes, range))
    }
  }
}
