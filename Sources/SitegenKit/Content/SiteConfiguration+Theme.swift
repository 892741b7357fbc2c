extension SiteConfiguration {
  /// The keys of `theme`.
  enum ThemeKey: String, FieldKey {
    case logo, icon, image, a, b

    var field: DataField {
      switch self {
      case .logo:
        .optional(.text, "The logo in the header, as in /assets/logo.svg: an SVG or a PNG in Templates/assets/")
      case .icon: .optional(.text, "The icon for tabs, an SVG or a square PNG in Templates/assets/")
      case .image: .optional(.text, "The picture for links in networks, a PNG or a JPEG in Templates/assets/")
      case .a: .optional(.either([.text, .map(FieldSet(ColourKey.self))]), "The first tool's colour: \(Self.colours)")
      case .b: .optional(.either([.text, .map(FieldSet(ColourKey.self))]), "The second tool's colour: \(Self.colours)")
      }
    }

    private static let colours = "\"#2440c4\", or {light: \"#2440c4\", dark: \"#a9b8ff\"}"

    /// What the picture may be.
    fileprivate var formats: [LogoFormat] { self == .image ? [.png, .jpg] : [.svg, .png] }
  }

  /// The keys of a colour, where it is a map.
  enum ColourKey: String, FieldKey {
    case light, dark

    var field: DataField {
      switch self {
      case .light: .required(.text, "The colour on light pages, as in \"#2440c4\"")
      case .dark: .optional(.text, "The colour on dark pages; worked out from the other where missing")
      }
    }
  }

  /// Reads the site's own pictures and colours.
  static func readTheme(_ fields: inout FieldReader<Key>, in tree: SourceTree) -> SiteTheme {
    var theme = SiteTheme()
    guard let pairs = fields.mapping(.theme), let location = fields.pair(.theme)?.keyLocation else { return theme }
    var inner = FieldReader<ThemeKey>(pairs, owner: "\"theme\"", at: location)
    theme.logo = readPicture(.logo, &inner, in: tree)
    theme.icon = readPicture(.icon, &inner, in: tree)
    theme.image = readPicture(.image, &inner, in: tree)
    theme.first = readColour(.a, &inner)
    theme.second = readColour(.b, &inner)
    fields.append(inner.diagnostics)
    return theme
  }

  // MARK: - Pictures

  private static let assets = "Templates/assets"

  private static func readPicture(
    _ key: ThemeKey, _ fields: inout FieldReader<ThemeKey>, in tree: SourceTree
  ) -> SiteTheme.Picture? {
    guard let text = fields.text(key) else { return nil }
    func refuse(_ reason: String, hint: String? = nil) -> SiteTheme.Picture? {
      fields.report(.themeFile, "\"\(key.rawValue)\" is \"\(text.value)\"\(reason)", at: text.location, hint: hint)
      return nil
    }
    let path = "Templates\(text.value)"
    let known = tree.paths(below: assets)
    guard text.value.utf8.starts(with: "/assets/".utf8) else {
      let name = text.value.split(separator: "/").last.map(String.init) ?? ""
      let meant = known.first { $0.utf8.elementsEqual("\(assets)/\(name)".utf8) }
      return refuse(
        "; it must be a file of \(assets)/, written as /assets/…", hint: meant.map { _ in "write \"/assets/\(name)\"" })
    }
    let steps = text.value.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst()
    if let step = steps.first(where: { $0.isEmpty || $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }) {
      return refuse(", which has the step \"\(String(decoding: Array(step), as: UTF8.self))\" in its path")
    }
    guard let bytes = tree[path] else {
      // One that is there and can't be read is reported as what it is.
      guard !tree.unread.contains(path) else { return nil }
      let names = known.map { String(decoding: $0.utf8.dropFirst("Templates".utf8.count), as: UTF8.self) }
      return refuse("; there is no \(path)", hint: Suggestion.hint(for: text.value, among: names))
    }
    let formats = key.formats.map(\.name).joined(separator: " or ")
    guard let format = LogoFormat(endingOf: path), key.formats.contains(format) else {
      return refuse("; it must be \(formats), by the ending of its name too")
    }
    if key != .image, bytes.count > format.limit {
      return refuse(", which has \(bytes.count) bytes; the limit for \(format.name) is \(format.limit)")
    }
    var problems = Diagnostics()
    let isPicture = Logo.check(bytes, as: format, path: path, into: &problems)
    fields.append(problems)
    guard isPicture else { return nil }
    guard let size = PictureSize(of: bytes, format) else {
      return refuse(
        format == .svg
          ? ", whose <svg> has neither a viewBox nor a width and height in numbers"
          : ", which does not say how large it is; the file is damaged")
    }
    if key == .icon, size.width != size.height {
      return refuse(", which is no square: it is \(size.width) by \(size.height)")
    }
    return SiteTheme.Picture(path: "assets/" + text.value.dropFirst("/assets/".count), format: format, size: size)
  }

  // MARK: - Colours

  /// Reads `"#2440c4"` or `{light: "#2440c4", dark: "#a9b8ff"}`.
  private static func readColour(_ key: ThemeKey, _ fields: inout FieldReader<ThemeKey>) -> SideColour? {
    guard let pair = fields.pair(key) else { return nil }
    switch pair.value.value {
    case .mapping(let pairs):
      var inner = FieldReader<ColourKey>(pairs, owner: "\"\(key.rawValue)\"", at: pair.value.location)
      defer { fields.append(inner.diagnostics) }
      let light = inner.text(.light).flatMap { readColour($0, .light, as: "light", &inner) }
      let dark = inner.text(.dark).flatMap { readColour($0, .dark, as: "dark", &inner) }
      return light.map { SideColour(light: $0, dark: dark ?? ColourScheme.dark(of: $0)) }
    default:
      return fields.text(of: pair.value, as: key.rawValue)
        .flatMap { readColour($0, .light, as: key.rawValue, &fields) }
        .map { SideColour(light: $0, dark: ColourScheme.dark(of: $0)) }
    }
  }

  private static func readColour<Keys>(
    _ text: Located<String>, _ scheme: ColourScheme, as name: String, _ fields: inout FieldReader<Keys>
  ) -> Colour? {
    guard let colour = Colour(text.value) else {
      fields.report(
        .themeColour, "\"\(name)\" is \"\(text.value)\"; a colour is # and three or six hexadecimal digits, in quotes",
        at: text.location)
      return nil
    }
    let contrast = scheme.contrast(of: colour)
    if contrast < ColourScheme.leastContrast {
      // Cut, so that what is too little never reads as enough.
      let tenths = Int(contrast * 10)
      fields.report(
        .themeContrast,
        "\"\(name)\" is \"\(text.value)\", which has a contrast of \(tenths / 10).\(tenths % 10) on \(scheme) pages;"
          + " texts need 4.5",
        at: text.location, hint: "the nearest colour that has enough is \(scheme.nearest(to: colour).text)")
    }
    return colour
  }
}
