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
    /// host, as in `data:`; nil for the site's own.
    func allows(_ origin: String?) -> Bool {
      guard let origin else { return sources.contains("'self'") }
      let scheme = String(decoding: origin.utf8.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self) + ":"
      return sources.contains(origin) || sources.contains(scheme)
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
  init(newsletter: String?, votes: String?) {
    let newsletter = newsletter.map { [Self.origin(of: $0)] } ?? []
    let votes = votes.map { [Self.origin(of: $0)] } ?? []
    directives = [
      Directive(name: "default-src", sources: ["'none'"]),
      Directive(name: "script-src", sources: ["'self'"]),
      Directive(name: "style-src", sources: ["'self'"]),
      // Editors may show pictures of other sites, by https alone.
      Directive(name: "img-src", sources: ["'self'", "https:"]),
      Directive(name: "connect-src", sources: ["'self'"] + votes),
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
