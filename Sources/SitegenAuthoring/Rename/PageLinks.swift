import SitegenKit

/// Finds the links in Markdown that lead to a tool's own pages.
///
/// It goes by the bytes, so that all else stays as it is: `](/tools/a.html)`, `](</compare/a-vs-b>)`, `[x]: tool:a`, and
/// the site's own host wherever it stands. Front matter, code, HTML and comments are no links.
struct PageLinks {
  let old: String
  let new: String
  /// Where the site begins, as in `https://example.com/blog/`.
  let home: String

  /// What must change in a file so that its links lead to the new pages; nil where its text can't be parsed.
  func edits(in source: SourceText) -> [TextEdit]? {
    var ignored = Diagnostics()
    guard let body = FrontMatter.cut(source, into: &ignored)?.body else { return nil }
    guard body.contains(where: { source.bytes[$0] == UInt8(ascii: "/") || source.bytes[$0] == UInt8(ascii: ":") })
    else {
      return []
    }
    guard let samples = MarkdownSamples.ranges(in: body, of: source) else { return nil }
    var edits: [TextEdit] = []
    var start = body.lowerBound
    for sample in samples + [body.upperBound..<body.upperBound] {
      edits += self.edits(in: start..<max(start, sample.lowerBound), of: source.bytes)
      start = max(start, sample.upperBound)
    }
    return edits
  }

  private func edits(in range: Range<Int>, of bytes: [UInt8]) -> [TextEdit] {
    let text = bytes[range]
    return range.compactMap { offset in
      let rest = text[offset...]
      switch bytes[offset] {
      case UInt8(ascii: "h") where rest.starts(with: home.utf8):
        return edit(ofPath: rest.dropFirst(home.utf8.count))
      case UInt8(ascii: "/") where isLinkBegin(text[..<offset]): return edit(ofPath: rest.dropFirst())
      case UInt8(ascii: "t")
      where rest.starts(with: Self.toolStart)
        && (text[..<offset].last == UInt8(ascii: "<") || isLinkBegin(text[..<offset])):
        return edit(ofName: rest.dropFirst(Self.toolStart.count), tool)
      default: return nil
      }
    }
  }

  private func edit(ofPath path: ArraySlice<UInt8>) -> TextEdit? {
    if path.starts(with: "tools/".utf8) { return edit(ofName: path.dropFirst("tools/".utf8.count), tool) }
    if path.starts(with: "compare/".utf8) { return edit(ofName: path.dropFirst("compare/".utf8.count), pair) }
    return nil
  }

  private func edit(ofName rest: ArraySlice<UInt8>, _ changed: (String) -> String?) -> TextEdit? {
    let name = rest.prefix(while: Self.isOfSlug)
    let end = rest[name.endIndex...]
    let isWhole = end.first.map { "/)#?>\"' \t\r\n".utf8.contains($0) } ?? true || end.starts(with: ".html".utf8)
    guard isWhole, let text = changed(String(decoding: name, as: UTF8.self)) else { return nil }
    return TextEdit(range: name.startIndex..<name.endIndex, text: text)
  }

  private static let toolStart = Array("tool:".utf8)

  private func tool(_ name: String) -> String? { name == old ? new : nil }

  /// The name of a pair with the new slug, the smaller slug first; nil where the old one is not in it.
  func pair(_ name: String) -> String? {
    var ignored = Diagnostics()
    guard let sides = PairNote.readName(name, path: "", into: &ignored) else { return nil }
    guard [sides.first.text, sides.second.text].contains(old) else { return nil }
    let other = sides.first.text == old ? sides.second.text : sides.first.text
    guard other != new else { return nil }
    return new.precedes(other) ? "\(new)-vs-\(other)" : "\(other)-vs-\(new)"
  }

  /// Whether a text ends where the address of a link begins.
  private func isLinkBegin(_ before: ArraySlice<UInt8>) -> Bool {
    var before = before
    if before.last == UInt8(ascii: "<") { before.removeLast() }
    while before.last == UInt8(ascii: " ") || before.last == UInt8(ascii: "\t") { before.removeLast() }
    guard let delimiter = before.popLast(), "(:".utf8.contains(delimiter) else { return false }
    return before.last == UInt8(ascii: "]")
  }

  private static func isOfSlug(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || Ascii.isLowercaseLetter(byte) || Ascii.isDigit(byte)
  }
}
