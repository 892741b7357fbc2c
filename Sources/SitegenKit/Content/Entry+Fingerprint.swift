extension Entry {
  /// Fingerprint of the file's bytes and of where its links lead: which of them are pages depends on other files too.
  static func fingerprint(
    of bytes: [UInt8], _ text: MarkdownText?, _ configuration: SiteConfiguration
  ) -> Fingerprint {
    let links = text?.links ?? []
    let addresses = configuration.addresses
    let published = links.map { Fingerprint(addresses.published($0.address) ?? $0.address) }
    return links.isEmpty ? Fingerprint(bytes) : Fingerprint([Fingerprint(bytes)] + published)
  }
}
