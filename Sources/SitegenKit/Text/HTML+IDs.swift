extension HTML {
  /// The values of the `id` attributes in a page or a template.
  ///
  /// In our pages a quote is always markup, since text and attributes have theirs escaped.
  static func ids(in bytes: [UInt8]) -> Set<String> {
    let attribute = Array(" id=\"".utf8)
    var ids: Set<String> = []
    var offset = 0
    while let found = bytes.range(of: attribute, in: offset..<bytes.count) {
      let id = bytes[found.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
      ids.insert(String(decoding: id, as: UTF8.self))
      offset = id.endIndex
    }
    return ids
  }
}
