extension SiteConfiguration {
  /// Reads where the site is published.
  /// - Returns: the host, and the form of links that suits it where `urls` is left out.
  static func readHost(_ fields: inout FieldReader<Key>, url: SiteURL) -> (host: Located<WebHost>?, form: AddressForm?)
  {
    guard let host = fields.word(WebHost.self, .host) else { return (nil, nil) }
    checkPath(of: url, &fields)
    checkOwner(of: url, &fields)
    let located = Located(value: host.value, location: fields.pair(.host)?.keyLocation ?? host.location)
    guard let urls = fields.pair(.urls) else { return (located, host.value.addressForm) }
    if case .scalar(let name) = urls.value.value, let form = AddressForm(rawValue: name.inOneLine),
      let problem = host.value.problem(with: form)
    {
      fields.report(
        .hostURLs, "\"urls\" is \"\(name)\"; \(problem)", at: urls.value.location,
        hint: "leave \"urls\" out for \(host.value.addressForm.rawValue)")
    }
    return (located, nil)
  }

  static func readCompression(_ fields: inout FieldReader<Key>, for host: WebHost?) -> Compression {
    guard let compression = fields.word(Compression.self, .compress) else { return .no }
    guard let problem = compression.value.problem(on: host) else { return compression.value }
    fields.report(
      .hostCompress, "\"compress\" is \"\(compression.value.rawValue)\"; \(problem)", at: compression.location,
      hint: compression.value == .only && host?.compressesByItself != true
        ? "\"compress: gzip\" keeps the pages beside them" : "leave \"compress\" out")
    return .no
  }

  /// A site with a host is published, so readers and search engines follow its addresses.
  private static func checkOwner(of url: SiteURL, _ fields: inout FieldReader<Key>) {
    // Not for one that takes the place of what is written, for a preview.
    guard url.isExample, let pair = fields.pair(.baseURL), case .scalar(let text) = pair.value.value,
      SiteURL(text.inOneLine)?.origin == url.origin
    else { return }
    fields.report(
      .baseURLExample,
      "\"base_url\" is \"\(text)\", which is nobody's address; with \"host\" it must be the one that readers go to",
      at: pair.value.location)
  }

  /// Hosts give other signs a meaning of their own in the paths of headers and redirects.
  private static func checkPath(of url: SiteURL, _ fields: inout FieldReader<Key>) {
    let isPlain = url.pathPrefix.utf8.allSatisfy { byte in
      Ascii.isLetter(byte) || Ascii.isDigit(byte) || "/-._~".utf8.contains(byte)
    }
    guard !isPlain, let pair = fields.pair(.baseURL) else { return }
    fields.report(
      .hostURLs,
      "the path of \"base_url\" is \"\(url.pathPrefix)\"; with \"host\" it may have only letters, digits, /, -, ., _"
        + " and ~",
      at: pair.value.location)
  }
}
