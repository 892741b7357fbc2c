extension CardsPolicy {
  static let fontFolder = "Content/fonts"

  /// Opens the font that cards are written with.
  /// - Returns: nil where it can't be used, which is reported.
  func openFont(in tree: SourceTree, into diagnostics: inout Diagnostics) -> CardFont? {
    guard let font else { return .standard }
    let path = "\(Self.fontFolder)/\(font.value)"
    guard let bytes = tree[path] else {
      // One that is there and can't be read is reported as what it is.
      if !tree.unread.contains(path) {
        let names = tree.paths(below: Self.fontFolder).map {
          String(decoding: $0.utf8.dropFirst(Self.fontFolder.utf8.count + 1), as: UTF8.self)
        }
        diagnostics.report(
          .cardFont, "\"font\" is \"\(font.value)\"; there is no \(path)", at: font.location,
          hint: Suggestion.hint(for: font.value, among: names))
      }
      return nil
    }
    guard let opened = CardFont(bytes) else {
      diagnostics.report(
        .cardFont, "\"font\" is \"\(font.value)\", which is no OpenType or TrueType font with outlines",
        at: font.location)
      return nil
    }
    return opened
  }
}
