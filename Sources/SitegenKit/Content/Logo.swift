/// A tool's logo: a picture in `Content/logos/` that bears the tool's slug.
package struct Logo: Sendable {
  /// The folder of the pictures, and the one in which they are published.
  package static let folder = "Content/logos"
  static let publishedFolder = "logos"

  let path: String
  /// The file's name without its ending; a slug where an entry has it.
  let name: String
  let format: LogoFormat
  let bytes: [UInt8]
  let fingerprint: Fingerprint
  /// How social cards show it; nil for a site without cards, and where they can't.
  let drawing: CardLogo?

  /// The path below the output folder.
  ///
  /// It carries a fingerprint of the bytes, so that hosts and browsers can keep it for ever.
  var published: String { "\(Self.publishedFolder)/\(name).\(fingerprint).\(format.rawValue)" }

  /// Whether a file's name is one that a logo can have.
  package static func isLogo(_ path: String) -> Bool {
    isBelow(path) && !path.utf8.dropFirst(folder.utf8.count + 1).contains(UInt8(ascii: "/"))
      && LogoFormat(endingOf: path) != nil
  }

  static func isBelow(_ path: String) -> Bool { path.utf8.starts(with: "\(folder)/".utf8) }

  /// The name of a logo's file without its ending.
  package static func name(of path: String) -> String {
    let name = ContentPath.stem(of: path)
    let end = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.utf8.endIndex
    return String(name[..<end])
  }

  /// Reads a file whose name is that of a logo, and draws it for cards where the site has them.
  /// - Returns: nil where it is not what its ending says, which is reported. One with a mistake in it is kept.
  static func read(path: String, bytes: [UInt8], forCards: Bool, into diagnostics: inout Diagnostics) -> Logo? {
    guard let format = LogoFormat(endingOf: path), check(bytes, as: format, path: path, into: &diagnostics) else {
      return nil
    }
    return Logo(
      path: path, name: name(of: path), format: format, bytes: bytes, fingerprint: Fingerprint(bytes),
      drawing: forCards && format == .png ? drawing(of: bytes, path: path, into: &diagnostics) : nil)
  }

  /// Draws a PNG for social cards.
  /// - Returns: nil where that can't be done, which is reported.
  private static func drawing(of bytes: [UInt8], path: String, into diagnostics: inout Diagnostics) -> CardLogo? {
    let (problem, hint): (String, String)
    do throws(CardLogo.Failure) {
      return try CardLogo(png: bytes)
    } catch {
      switch error {
      case .damaged: (problem, hint) = ("is damaged or cut short", "export it again")
      case .size(let width, let height):
        problem = "has \(width) × \(height) pixels, and social cards take \(CardLogo.longestSide) a side"
        hint = "make it smaller; they show it with \(CardLogo.side)"
      }
    }
    diagnostics.report(
      .cardLogo, "\"\(path)\" \(problem); the cards show the tool's letter instead", at: .init(wholeFile: path),
      hint: hint)
    return nil
  }

  /// Reports what is wrong with a picture.
  /// - Returns: whether it is of its format at all.
  @discardableResult package static func check(
    _ bytes: [UInt8], as format: LogoFormat, path: String, into diagnostics: inout Diagnostics
  ) -> Bool {
    let found = LogoFormat(of: bytes)
    guard found == format else {
      let hint = found.map { "it is \($0.name); rename the file to \(name(of: path)).\($0.rawValue)" }
      diagnostics.report(
        .logoFormat, "\"\(path)\" is not \(format.name), whatever its name says", at: .init(wholeFile: path), hint: hint
      )
      return false
    }
    if format == .svg, let source = SourceText(checking: bytes, path: path, into: &diagnostics) {
      SVGCheck.check(source, into: &diagnostics)
    }
    return true
  }

  /// What to do with a file of the folder that can be no logo.
  static func hint(forUnexpected path: String) -> String {
    let name = name(of: path)
    let ending = path.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(path[path.utf8.index(after: $0)...]) } ?? ""
    let meant = ending.lowercased() == "jpeg" ? "jpg" : ending.lowercased()
    if path.utf8.split(separator: UInt8(ascii: "/")).count == 3, LogoFormat(rawValue: meant) != nil {
      return "rename the file to \(name).\(meant)"
    }
    let endings = LogoFormat.allCases.map(\.rawValue)
    return "a logo is \(folder)/<slug>. and one of \(endings.joined(separator: ", "))"
  }
}
