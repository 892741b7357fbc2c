extension ForeignMarkup {
  /// Each kind of markup; where two fit the first counts.
  static let table: [ForeignMarkup] = templates + attributes + boxes + links + signs + directives

  private static let templates: [ForeignMarkup] = [
    ForeignMarkup("{{%", "%}}", "a shortcode of Hugo"),
    ForeignMarkup("{{<", ">}}", "a shortcode of Hugo"),
    ForeignMarkup("{%", "%}", "a tag of Liquid or Jinja"),
    ForeignMarkup("{# ", " #}", "a comment of Jinja", cure: { _ in "take it out, or write <!-- … -->" }),
    ForeignMarkup("{/*", "*/}", "a comment of MDX", cure: { _ in "take it out, or write <!-- … -->" }),
    // `{{name}}` alone is what people write of templates.
    ForeignMarkup(
      "{{", "}}", "a value of a template",
      where: { inner, _ in
        let path = inner.filter { $0 != UInt8(ascii: " ") }
        return inner.contains(UInt8(ascii: "|"))
          || path.contains(UInt8(ascii: ".")) && path.allSatisfy { Ascii.isOfWord($0) || "._-".utf8.contains($0) }
      }),
    ForeignMarkup("<%", "%>", "a tag of ERB or EJS"),
    ForeignMarkup(
      "import ", "", at: .lineStart, "an import of MDX", cure: { _ in "take it out" },
      where: { inner, _ in
        [" from '", " from \""].contains { Array(inner).range(of: Array($0.utf8), in: 0..<inner.count) != nil }
          || inner.first == UInt8(ascii: "'") || inner.first == UInt8(ascii: "\"")
      }),
    ForeignMarkup("export const ", "", at: .lineStart, "an export of MDX", cure: { _ in "take it out" }),
    ForeignMarkup("export default ", "", at: .lineStart, "an export of MDX", cure: { _ in "take it out" }),
  ]

  private static let attributes: [ForeignMarkup] = [
    ForeignMarkup(
      "{:", "}", at: .lineEnd, "an attribute of kramdown", cure: { _ in "take it out" },
      where: { inner, _ in
        let text = inner.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ":") }
        return text.first.map { ".#".utf8.contains($0) } ?? false || text.elementsEqual("toc".utf8)
          || text.contains(UInt8(ascii: "="))
      }),
    ForeignMarkup(
      "{#", "}", at: .headingEnd, "an attribute of kramdown or Pandoc", cure: { _ in "take it out" },
      where: {
        inner, _ in isName(inner)
      }),
    ForeignMarkup(
      "{.", "}", at: .headingEnd, "an attribute of Pandoc", cure: { _ in "take it out" },
      where: { inner, _ in
        isName(inner)
      }),
  ]

  private static let boxes: [ForeignMarkup] = [
    ForeignMarkup(
      "[!", "]", at: .quoteStart, "a box of GitHub or Obsidian",
      cure: { "begin the quote with **\(title(ofBox: $0)):**" }, replacement: { "**\(title(ofBox: $0)):**" },
      where: { inner, _ in (1...20).contains(inner.count) && inner.allSatisfy(Ascii.isLetter) }),
    ForeignMarkup(
      ":::", "", at: .lineStart, "a box of Docusaurus, MyST or Pandoc", cure: quote,
      where: { inner, _ in
        inner.first { $0 != UInt8(ascii: " ") }.map { Ascii.isLetter($0) || "{.".utf8.contains($0) } ?? false
      }),
    ForeignMarkup("!!! ", "", at: .lineStart, "a box of MkDocs", cure: quote, where: { inner, _ in isBox(inner) }),
    ForeignMarkup("??? ", "", at: .lineStart, "a box of MkDocs", cure: quote, where: { inner, _ in isBox(inner) }),
    ForeignMarkup("???+ ", "", at: .lineStart, "a box of MkDocs", cure: quote, where: { inner, _ in isBox(inner) }),
    ForeignMarkup(
      "[", "]", at: .line, "a box of AsciiDoc", cure: quote,
      where: { inner, _ in
        ["NOTE", "TIP", "WARNING", "CAUTION", "IMPORTANT"].contains(String(decoding: inner, as: UTF8.self))
      }),
    ForeignMarkup(
      "{", "}", at: .line, "a macro of Confluence",
      where: { inner, _ in
        let name = String(decoding: inner.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
        return ["code", "noformat", "panel", "info", "note", "warning", "tip", "expand", "toc", "quote"].contains(name)
      }),
  ]

  private static let links: [ForeignMarkup] = [
    ForeignMarkup("![[", "]]", "a picture or text that Obsidian puts in", cure: { _ in "write ![text](/assets/…)" }),
    ForeignMarkup(
      "[[", "]]", apart: true, "a link of a wiki", cure: { _ in "write [text](address)" },
      where: { inner, _ in
        inner.first.map { !Ascii.isDigit($0) && (Ascii.isOfWord($0) || $0 == UInt8(ascii: "_")) } ?? false
          && !inner.contains(UInt8(ascii: "["))
      }),
    ForeignMarkup(
      "[", "]", at: .line, "a table of contents", cure: { _ in "take it out" },
      where: { inner, _ in
        String(decoding: inner, as: UTF8.self).lowercased() == "toc"
      }),
    ForeignMarkup(
      "^[", "]", "a footnote of Pandoc", cure: { _ in "write [^1], and [^1]: and the note below" },
      where: {
        inner, _ in inner.contains(UInt8(ascii: " "))
      }),
    ForeignMarkup(
      "[/", "]", "a tag of BBCode or WordPress",
      where: { inner, _ in
        codes.contains(String(decoding: inner, as: UTF8.self).lowercased())
      }),
    ForeignMarkup(
      "[", "]", "a shortcode of WordPress",
      where: { inner, _ in
        let name = inner.prefix { Ascii.isLowercaseLetter($0) || "_-".utf8.contains($0) }
        let attribute = inner.dropFirst(name.count + 1).prefix { Ascii.isLowercaseLetter($0) || "_-".utf8.contains($0) }
        let rest = inner[attribute.endIndex...]
        return !name.isEmpty && !attribute.isEmpty && (rest.starts(with: "=\"".utf8) || rest.starts(with: "='".utf8))
          && inner[name.endIndex] == UInt8(ascii: " ")
      }),
  ]

  private static let signs: [ForeignMarkup] = [
    ForeignMarkup(
      "==", "==", apart: true, "a mark of Obsidian or Pandoc", cure: { "write **\($0)**" },
      replacement: { "**\($0)**" }, where: { inner, _ in isTight(inner) && !inner.contains(UInt8(ascii: "=")) }),
    ForeignMarkup(
      "== ", " ==", at: .line, "a heading of a wiki", cure: { "write ## \($0)" }, replacement: { "## \($0)" }),
    ForeignMarkup(
      "%%", "%%", apart: true, "a comment of Obsidian", cure: { _ in "take it out, or write <!-- … -->" },
      where: { inner, _ in isTight(inner) && !inner.contains(UInt8(ascii: "%")) }),
    ForeignMarkup("$$", "", at: .lineStart, "a formula of LaTeX", cure: plainly, where: { inner, _ in inner.isEmpty }),
    ForeignMarkup(
      "$$", "$$", apart: true, "a formula of LaTeX", cure: plainly,
      where: { inner, _ in
        isTight(inner) && (holdsCommand(inner) || inner.contains { "^=_".utf8.contains($0) })
      }),
    ForeignMarkup(
      "$", "$", apart: true, "a formula of LaTeX", cure: plainly,
      where: { inner, _ in
        isTight(inner) && holdsCommand(inner)
      }),
    ForeignMarkup(
      "\\", "", at: .line, "a command of LaTeX", cure: { _ in "take it out" },
      where: { inner, _ in
        ["newpage", "pagebreak", "clearpage", "tableofcontents"].contains(String(decoding: inner, as: UTF8.self))
      }),
    ForeignMarkup(
      ":", ":", apart: true, "the name of an emoji", cure: { _ in "write the emoji itself" },
      where: { inner, _ in
        inner.count <= 32 && emoji.contains(String(decoding: inner, as: UTF8.self))
      }),
    ForeignMarkup(
      ":", ":", "a role of reStructuredText", cure: { _ in "write a link, or the code alone" },
      where: {
        inner, next in next == TypedLine.Mark.code && roles.contains(String(decoding: inner, as: UTF8.self))
      }),
    ForeignMarkup(
      "{", "}", "a role of MyST", cure: { _ in "write a link, or the code alone" },
      where: { inner, next in
        next == TypedLine.Mark.code && roles.contains(String(decoding: inner, as: UTF8.self))
      }),
  ]

  private static let directives: [ForeignMarkup] = [
    ForeignMarkup(
      ".. ", "", at: .lineStart, "a directive of reStructuredText",
      where: { inner, _ in
        let name = inner.prefix { Ascii.isLowercaseLetter($0) || "-:".utf8.contains($0) }
        return name.count > 2 && name.suffix(2).elementsEqual("::".utf8)
      }),
    ForeignMarkup(
      "image::", "]", at: .lineStart, "a picture of AsciiDoc", cure: { _ in "write ![text](/assets/…)" },
      where: {
        inner, _ in inner.contains(UInt8(ascii: "["))
      }),
    ForeignMarkup(
      "include::", "]", at: .lineStart, "a file that AsciiDoc puts in", cure: { _ in "write its text here" },
      where: {
        inner, _ in inner.contains(UInt8(ascii: "["))
      }),
    ForeignMarkup(
      "[source", "]", at: .line, "a block of AsciiDoc", cure: { _ in "begin the code with ```" },
      where: { inner, _ in
        inner.isEmpty || inner.first == UInt8(ascii: ",")
      }),
    ForeignMarkup(
      "#+", "", at: .lineStart, "a keyword of Org",
      where: { inner, _ in
        let name = inner.prefix { Ascii.isLetter($0) || $0 == UInt8(ascii: "_") }
        let rest = inner.dropFirst(name.count)
        return !name.isEmpty && rest.first == UInt8(ascii: ":")
          || String(decoding: name, as: UTF8.self).uppercased().utf8.starts(with: "BEGIN_".utf8)
      }),
  ]

  // MARK: - What is between

  private static let quote: @Sendable (String) -> String = { _ in "write a quote: \"> \" before each line" }
  private static let plainly: @Sendable (String) -> String = { _ in "write the formula as text, or between backticks" }

  /// What a box says of itself, as its beginning: `Warning` of `WARNING`.
  private static func title(ofBox name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst().lowercased()
  }

  private static func isName(_ text: ArraySlice<UInt8>) -> Bool {
    !text.isEmpty && text.allSatisfy { Ascii.isLetter($0) || Ascii.isDigit($0) || "-_ .#".utf8.contains($0) }
  }

  private static func isTight(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return !Ascii.isSpace(first) && !Ascii.isSpace(last)
  }

  /// Whether a text begins with the name of a box and, after that, at most with its title in quotes.
  private static func isBox(_ text: ArraySlice<UInt8>) -> Bool {
    let name = text.prefix { Ascii.isLowercaseLetter($0) }
    let rest = text.dropFirst(name.count).drop { $0 == UInt8(ascii: " ") }
    return boxNames.contains(String(decoding: name, as: UTF8.self))
      && (rest.isEmpty || rest.first == UInt8(ascii: "\""))
  }

  /// Whether a text holds a command of LaTeX that formulas have.
  private static func holdsCommand(_ text: ArraySlice<UInt8>) -> Bool {
    text.indices.contains { index in
      guard text[index] == UInt8(ascii: "\\") else { return false }
      return commands.contains(String(decoding: text[(index + 1)...].prefix { Ascii.isLetter($0) }, as: UTF8.self))
    }
  }

  private static let boxNames: Set<String> = [
    "note", "abstract", "info", "tip", "success", "question", "warning", "failure", "danger", "bug", "example", "quote",
    "attention", "caution", "important", "hint", "error", "seealso", "todo", "summary",
  ]
  private static let codes: Set<String> = [
    "b", "i", "u", "s", "url", "img", "code", "quote", "list", "color", "size", "caption", "gallery", "embed", "video",
    "audio", "tab", "tabs", "note", "button", "table",
  ]
  private static let roles: Set<String> = [
    "ref", "doc", "term", "numref", "class", "func", "meth", "mod", "attr", "obj", "exc", "data", "file", "kbd", "code",
    "math", "guilabel", "menuselection", "command", "option", "envvar", "download", "abbr",
  ]
  private static let commands: Set<String> = [
    "frac", "sum", "int", "sqrt", "prod", "lim", "alpha", "beta", "gamma", "delta", "epsilon", "theta", "lambda", "mu",
    "pi", "sigma", "omega", "phi", "cdot", "times", "leq", "geq", "le", "ge", "neq", "approx", "infty", "text",
    "mathrm",
    "mathbf", "left", "right", "begin", "log", "ln", "partial", "nabla", "in", "to", "rightarrow", "mathcal", "hat",
  ]
  /// The names that people type most: a text may well have others between colons.
  private static let emoji: Set<String> = [
    "+1", "-1", "100", "bug", "bulb", "boom", "cry", "eyes", "fire", "grin", "heart", "heart_eyes", "heavy_check_mark",
    "information_source", "joy", "laughing", "lock", "memo", "muscle", "ok_hand", "pray", "question", "rocket", "smile",
    "smiley", "sob", "sparkles", "star", "star2", "sunglasses", "tada", "thinking", "thumbsdown", "thumbsup", "warning",
    "wave", "white_check_mark", "wink", "x", "zap", "point_right", "raised_hands", "clap", "blush", "grinning",
    "slightly_smiling_face", "rotating_light", "construction", "package", "art", "wrench", "hammer",
  ]
}
