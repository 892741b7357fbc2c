/// Where an address in a template leads, as far as it stands there.
enum TemplateAddress: Equatable {
  /// Nothing is asked for.
  case none
  /// A tag decides.
  case unknown
  /// A path, at the site itself.
  case own
  /// `javascript:`
  case script
  /// Scheme, host and port in small letters; of an address without a host, the scheme with its colon. The path is what
  /// follows, up to a query; nil where a tag decides.
  case other(String, path: String? = nil)

  /// - Parameter bytes: of `TemplateElement.markup`.
  init(_ bytes: ArraySlice<UInt8>) {
    // Browsers pass over spaces round an address and line breaks in it (URL Living Standard, 4.4).
    let text = bytes.filter { !"\n\t\r".utf8.contains($0) }.drop { $0 == UInt8(ascii: " ") }
    let scheme = text.prefix { !":/?#".utf8.contains($0) && $0 != TemplateElement.unknown }
    if text.isEmpty || text.first == UInt8(ascii: "#") {
      self = .none
    } else if text.starts(with: "//".utf8) {
      self = Self.host(text.dropFirst(2), scheme: "https:")
    } else if scheme.endIndex < text.endIndex, text[scheme.endIndex] == UInt8(ascii: ":"), !scheme.isEmpty {
      let name = String(decoding: scheme, as: UTF8.self).lowercased() + ":"
      let rest = text[(scheme.endIndex + 1)...]
      switch name {
      case "javascript:": self = .script
      case "about:": self = .none
      default: self = rest.starts(with: "//".utf8) ? Self.host(rest.dropFirst(2), scheme: name) : .other(name)
      }
    } else {
      self = scheme.endIndex < text.endIndex && text[scheme.endIndex] == TemplateElement.unknown ? .unknown : .own
    }
  }

  private static func host(_ rest: ArraySlice<UInt8>, scheme: String) -> TemplateAddress {
    let host = rest.prefix { !"/?#".utf8.contains($0) }
    guard !host.contains(TemplateElement.unknown) else { return .unknown }
    let path = rest[host.endIndex...].prefix { !"?#".utf8.contains($0) }
    return .other(
      scheme + "//" + String(decoding: host, as: UTF8.self).lowercased(),
      path: path.contains(TemplateElement.unknown) ? nil : String(decoding: path, as: UTF8.self))
  }
}
