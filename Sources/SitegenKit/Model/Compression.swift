/// Whether the text files of a site are stored compressed, for servers that send them so.
enum Compression: String, Sendable, CaseIterable {
  case no = "none"
  /// Each beside the file itself.
  case gzip
  /// Those of comparisons in their place, the others beside them.
  case only

  /// How the page of each comparison is stored.
  var ofComparisons: [FileEncoding] {
    switch self {
    case .no: Self.plain
    case .gzip: Self.both
    case .only: Self.compressed
    }
  }

  private static let plain: [FileEncoding] = [.plain]
  private static let both: [FileEncoding] = [.plain, .gzip]
  private static let compressed: [FileEncoding] = [.gzip]

  /// Why a host can't serve a site that is compressed like this; nil where it can.
  func problem(on host: WebHost?) -> String? {
    switch self {
    case .no: nil
    case .only where host != .nginx: "only nginx can send a page that is there compressed alone"
    case .gzip, .only:
      host.flatMap { $0.compressesByItself ? "\($0.name) compresses what it sends by itself" : nil }
    }
  }
}
