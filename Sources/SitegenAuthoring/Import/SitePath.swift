import Foundation
import SitegenKit

/// A path as `Content/imports.lock` has it: from the site's folder, so that it means the same in every copy of the site.
enum SitePath {
  /// Turns a path that the user typed into one from a site's folder.
  ///
  /// Links on the way are followed. The last name stays as it was typed: a link there is what the owner calls the file.
  /// - Throws: `AuthoringRefusal` where the path has characters that a line of text can't hold.
  static func relative(_ path: String, to site: String) throws -> String {
    let url = URL(filePath: path).absoluteURL
    let isPlain = ![".", ".."].contains(url.lastPathComponent) && !path.utf8.allSatisfy { $0 == UInt8(ascii: ".") }
    let real =
      isPlain
      ? url.deletingLastPathComponent().resolvingSymlinksInPath().appending(path: url.lastPathComponent)
      : url.resolvingSymlinksInPath()
    let (names, base) = (real.pathComponents, URL(filePath: site).absoluteURL.resolvingSymlinksInPath().pathComponents)
    let shared = zip(names, base).prefix { $0 == $1 }.count
    let relative = Array(repeating: "..", count: base.count - shared) + names[shared...]
    let text = relative.isEmpty ? "." : relative.joined(separator: "/")
    guard YAMLText.problem(with: text) == nil, !text.utf8.contains(where: Ascii.isLineBreak) else {
      throw AuthoringRefusal("the path \(text) has a character that \(ContentPath.imports) can't hold")
    }
    return text
  }
}
