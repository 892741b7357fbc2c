/// What a page may load and run, and where its forms may go: nothing but the site itself, and what `site.yml` names.
///
/// There are no inline styles or scripts, so none needs a hash; JSON-LD is data and runs nowhere. Pages and headers
/// carry its text, and templates are compared with its directives.
struct ContentSecurityPolicy: Sendable {
  /// What is allowed of one kind.
  struct Directive: Sendable {
    let name: String
    let sources: [String]

    var text: String { ([name] + sources).joined(separator: " ") }

    /// Whether not even the site itself is allowed.
    var allowsNothing: Bool { sources == ["'none'"] }

    /// Whether what stands in the page itself is allowed.
    var allowsInline: Bool { sources.contains("'unsafe-inline'") }

    /// Whether something from an origin is allowed.
    ///
    /// An origin is a scheme, host and port, as in `https://site.example`; the scheme with its colon where it has no
    /// host, as in `data:`; nil for the site's own. The path is what follows it, up to a query; nil where that is not
    /// known, so that a path that is allowed may be meant.
    func allows(_ origin: String?, path: String? = nil) -> Bool {
      guard let origin else { return sources.contains("'self'") }
      let scheme = String(decoding: origin.utf8.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self) + ":"
      return sources.contains { source in
        if source == origin || source == scheme { return true }
        guard source.utf8.starts(with: (origin + "/").utf8) else { return false }
        guard let path else { return true }
        // A path with a slash at its end stands for all that is below it (CSP Level 3, 6.7.2.12).
        let allowed = String(decoding: source.utf8.dropFirst(origin.utf8.count), as: UTF8.self)
        return allowed.utf8.last == UInt8(ascii: "/")
          ? path.utf8.starts(with: allowed.utf8) : path.utf8.elementsEqual(allowed.utf8)
      }
    }
  }

  /// What a page does that a directive decides on, by the directive's name.
  enum Use: String {
    case base = "base-uri"
    case connection = "connect-src"
    case font = "font-src"
    case form = "form-action"
    case frame = "frame-src"
    case image = "img-src"
    case manifest = "manifest-src"
    case media = "media-src"
    case object = "object-src"
    case script = "script-src"
    case style = "style-src"
  }

  let directives: [Directive]

  /// - Parameters:
  ///   - newsletter: the checked address that the newsletter's form is sent to; nil without a form.
  ///   - votes: the checked address that votes are sent to; nil where none are taken.
  ///   - allowed: the checked origins and paths of other sites that pages may use besides.
  ///   - hasFonts: whether the site has fonts of its own.
  init(newsletter: String?, votes: String?, allowed: [AllowedUse: [String]] = [:], hasFonts: Bool = false) {
    let newsletter = newsletter.map { [Self.origin(of: $0)] } ?? []
    let votes = votes.map { [Self.origin(of: $0)] } ?? []
    func sources(_ use: AllowedUse, _ own: [String]) -> [String] {
      let known = Directive(name: use.use.rawValue, sources: own)
      return own + (allowed[use] ?? []).filter { !known.allows(Self.origin(of: $0)) }
    }
    // What nothing is allowed of has no directive: that for all stands for it.
    func optional(_ use: AllowedUse, _ own: [String]) -> [Directive] {
      let sources = sources(use, own)
      return sources.isEmpty ? [] : [Directive(name: use.use.rawValue, sources: sources)]
    }
    directives =
      [
        Directive(name: "default-src", sources: ["'none'"]),
        Directive(name: "script-src", sources: sources(.scripts, ["'self'"])),
        Directive(name: "style-src", sources: sources(.styles, ["'self'"])),
        // Editors may show pictures of other sites, by https alone.
        Directive(name: "img-src", sources: sources(.images, ["'self'", "https:"])),
        Directive(name: "connect-src", sources: sources(.connect, ["'self'"] + votes)),
      ] + optional(.frames, []) + optional(.fonts, hasFonts ? ["'self'"] : []) + [
        Directive(name: "form-action", sources: ["'self'"] + newsletter + votes),
        Directive(name: "base-uri", sources: ["'none'"]),
        Directive(name: "manifest-src", sources: ["'self'"]),
      ]
  }

  /// As it stands in the meta tag of a page.
  var text: String { directives.map(\.text).joined(separator: "; ") }

  /// The directive that decides: the use's own, or the one for all that is loaded (CSP Level 3, 6.8.3).
  ///
  /// nil where none does.
  func directive(for use: Use) -> Directive? {
    let own = directives.first { $0.name == use.rawValue }
    return own ?? (use == .form || use == .base ? nil : directives.first { $0.name == "default-src" })
  }

  /// Scheme, host and port of a checked address.
  private static func origin(of address: String) -> String {
    let bytes = Array(address.utf8)
    let start = "https://".utf8.count
    let end = bytes[min(start, bytes.count)...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.endIndex
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
