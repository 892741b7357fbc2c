/// The media types that a site's files are served with.
package enum ContentType {
  private static let plainText = "text/plain; charset=utf-8"

  /// The types by the ending of a file's name, which is what stands behind its last dot.
  private static let byEnding = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "json": "application/json", "csv": "text/csv; charset=utf-8", "xml": "application/xml; charset=utf-8",
    "txt": plainText, "conf": plainText, "yml": "application/yaml",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon", "woff2": "font/woff2", "woff": "font/woff",
    "webmanifest": "application/manifest+json", "gz": "application/gzip",
  ]

  /// The types of files whose names have no ending, by their paths.
  private static let byPath = ["_headers": plainText, "_redirects": plainText, ".nojekyll": plainText]

  /// The media type of the file at a path below the output folder; nil where its name tells nothing.
  package static func of(_ path: String) -> String? {
    if let type = byPath[path] { return type }
    let ending = path.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(path[path.utf8.index(after: $0)...]) }
    return ending.flatMap { byEnding[$0.lowercased()] }
  }
}
