package import SitegenKit

/// A repository on GitHub, as a clone names it.
package struct GitHubRepository: Equatable, Sendable {
  package let owner: String
  package let name: String

  /// Reads the address of a remote: `https://github.com/owner/name.git`, `git@github.com:owner/name`, or the same with `ssh://`.
  /// - Returns: nil for one that is somewhere else, or that GitHub would not have.
  package init?(remote: String) {
    let forms = ["https://github.com/", "ssh://git@github.com/", "git@github.com:"]
    guard let form = forms.first(where: { remote.utf8.starts(with: $0.utf8) }) else { return nil }
    var path = remote.utf8.dropFirst(form.utf8.count)
    if path.suffix(4).elementsEqual(".git".utf8) { path = path.dropLast(4) }
    let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Array.init)
    // Whatever else there is would be an instruction to a shell, or a place outside of the repository.
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && part.first != UInt8(ascii: ".")
        && part.allSatisfy {
          (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "-_.".utf8.contains($0)
        }
    }
    guard parts.count == 2, isPlain else { return nil }
    (owner, name) = (String(decoding: parts[0], as: UTF8.self), String(decoding: parts[1], as: UTF8.self))
  }

  /// The repository that a clone came from; nil where the folder is no clone of one on GitHub.
  /// - Throws: `SystemError` where the machine fails.
  package static func origin(of folder: Folder) throws -> GitHubRepository? {
    // In a second worktree it is a file, and the settings are elsewhere.
    guard try folder.kind(of: ".git") == .folder else { return nil }
    let repository = try folder.folder(".git")
    guard try repository.kind(of: "config") == .file, let bytes = try repository.read("config", limit: 65_536) else {
      return nil
    }
    var isOrigin = false
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let text = String(decoding: line, as: UTF8.self).trimmingPrefix { $0.isWhitespace }
      if text.utf8.first == UInt8(ascii: "[") {
        isOrigin = text.utf8.starts(with: "[remote \"origin\"]".utf8)
      } else if isOrigin, let sign = text.firstIndex(of: "="), text[..<sign].filter({ !$0.isWhitespace }) == "url" {
        return GitHubRepository(remote: String(text[sign...].dropFirst().trimmingPrefix { $0.isWhitespace }))
      }
    }
    return nil
  }

  /// Where GitHub Pages shows a site of this repository that has no domain of its own.
  package var pagesAddress: String {
    let host = "\(owner.lowercased()).github.io"
    return name.lowercased() == host ? "https://\(host)/" : "https://\(host)/\(name)/"
  }
}
