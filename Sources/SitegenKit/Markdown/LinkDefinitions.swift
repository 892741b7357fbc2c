/// Where the addresses of reference links are defined: lines like `[name]: /page.html`.
///
/// They are found in one walk, so that a mistake in an address can be shown where it is written, however often it is
/// referred to.
struct LinkDefinitions: Sendable {
  /// The offsets of each address where it is defined first.
  private(set) var addresses: [String: Range<Int>] = [:]

  init(in range: Range<Int>, of source: SourceText) {
    let end = Array("]:".utf8)
    guard source.bytes.range(of: end, in: range) != nil else { return }
    for line in source.line(at: range.lowerBound)...source.line(at: range.upperBound - 1) {
      let whole = source.lineRange(line)
      // A definition may stand in a quote or a list.
      let text = source.bytes[whole].drop { " \t>".utf8.contains($0) }
      guard text.first == UInt8(ascii: "["),
        let bracket = source.bytes.range(of: end, in: text.startIndex..<text.endIndex)
      else { continue }
      let rest = text[bracket.upperBound...].drop { " \t<".utf8.contains($0) }
      let address = rest.prefix { !" \t>".utf8.contains($0) }
      guard !address.isEmpty else { continue }
      let name = String(decoding: address, as: UTF8.self)
      if addresses[name] == nil { addresses[name] = address.startIndex..<address.endIndex }
    }
  }
}
