extension Entry {
  /// The keys of `website`, where it is a map.
  package enum WebsiteKey: String, FieldKey {
    case url, sponsored

    package var field: DataField {
      switch self {
      case .url: .required(.webAddress(allowsHTTP: true), "The address of the tool's own site")
      case .sponsored: .optional(.flag, "true where somebody pays for the link, which its readers are told")
      }
    }
  }

  /// Reads an address, or `{url: https://…, sponsored: true}`.
  package static func readWebsite(_ fields: inout FieldReader<Key>) -> Website? {
    guard let pair = fields.pair(.website) else { return nil }
    guard case .mapping(let pairs) = pair.value.value else {
      let text = fields.text(of: pair.value, as: pair.key)
      return text.flatMap { fields.webAddress($0, as: pair.key, allowsHTTP: true) }.map { Website(url: $0.value) }
    }
    var inner = FieldReader<WebsiteKey>(pairs, owner: "\"website\"", at: pair.keyLocation)
    defer { fields.append(inner.diagnostics) }
    let isSponsored = inner.flag(.sponsored) ?? false
    return inner.webAddress(.url).map { Website(url: $0.value, isSponsored: isSponsored) }
  }
}
