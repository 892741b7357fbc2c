import SitegenKit

/// Finds the links in Markdown that lead to a tool's own pages by their paths from the site's root.
///
/// It goes by the bytes, so that all else stays as it is: `](/tools/a.html)`, `](</compare/a-vs-b>)`, `[x]: /tools/a/`.
struct PageLinks {
  let old: String
  let new: String

  /// What must change in a text so that its links lead to the new pages.
  func edits(in bytes: [UInt8]) -> [TextEdit] {
    bytes.indices.compactMap { offset in
      guard bytes[offset] == UInt8(ascii: "/"), isLinkBegin(bytes[..<offset]) else { return nil }
      for folder in ["/tools/", "/compare/"] where bytes[offset...].starts(with: folder.utf8) {
        let start = offset + folder.utf8.count
        let name = bytes[start...].prefix(while: Self.isOfSlug)
        let rest = bytes[name.endIndex...]
        let isWhole = rest.first.map { "/)#?> \t\r\n".utf8.contains($0) } ?? true || rest.starts(with: ".html".utf8)
        let text = String(decoding: name, as: UTF8.self)
        guard isWhole, let changed = folder == "/tools/" ? tool(text) : pair(text) else { return nil }
        return TextEdit(range: start..<name.endIndex, text: changed)
      }
      return nil
    }
  }

  private func tool(_ name: String) -> String? { name == old ? new : nil }

  /// The name of a pair with the new slug, the smaller slug first; nil where the old one is not in it.
  func pair(_ name: String) -> String? {
    var ignored = Diagnostics()
    guard let sides = PairNote.readName(name, path: "", into: &ignored) else { return nil }
    guard [sides.first.text, sides.second.text].contains(old) else { return nil }
    let other = sides.first.text == old ? sides.second.text : sides.first.text
    guard other != new else { return nil }
    return new.utf8.lexicographicallyPrecedes(other.utf8) ? "\(new)-vs-\(other)" : "\(other)-vs-\(new)"
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
