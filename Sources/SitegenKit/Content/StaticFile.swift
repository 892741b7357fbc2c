/// A file of `Content/static/`, which goes to the root of the site as it is: `ads.txt`, an icon, a proof of ownership.
struct StaticFile: Sendable {
  static let folder = "Content/static"

  /// The hidden folder that may be in it: programs look there by that name (RFC 8615).
  static let wellKnownFolder = "\(folder)/.well-known"

  /// The path below the site's folder.
  let path: String
  let bytes: [UInt8]

  /// The path below the output folder.
  var published: String { String(decoding: path.utf8.dropFirst(Self.folder.utf8.count + 1), as: UTF8.self) }

  static func isBelow(_ path: String) -> Bool { path.utf8.starts(with: "\(folder)/".utf8) }
}
