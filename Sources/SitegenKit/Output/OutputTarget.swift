/// An output folder that a build may replace: checked before anything is touched.
struct OutputTarget {
  /// Why a folder is refused.
  public struct Refusal: Error, Equatable, CustomStringConvertible {
    public let path: String
    public let reason: String

    public var description: String { "\(Printable.text(path)) can't be the output folder: \(reason)" }
  }

  let parent: Folder
  let name: String
  let exists: Bool

  /// The folder itself.
  /// - Throws: `SystemError` where it is not there.
  var folder: Folder { get throws { try parent.folder(name) } }

  /// Looks at an output folder without changing anything.
  /// - Parameters:
  ///   - path: the folder; it need not exist, but the folder that it is in must.
  ///   - site: the site's folder.
  /// - Throws: `Refusal`, or `SystemError` where the disk refuses.
  init(_ path: String, site: Folder) throws {
    func refuse(_ reason: String) -> Refusal { Refusal(path: path, reason: reason) }
    let parts = Folder.split(path)
    guard let name = parts.name else { throw refuse("name a folder of its own") }
    parent = try Folder.open(parts.parent)
    self.name = name
    let siteLine = try Self.ancestors(of: site)
    let parentLine = try Self.ancestors(of: parent)
    for source in ["Content", "Templates", ".sitegen"] where try site.kind(of: source) == .folder {
      if parentLine.contains(try site.folder(source).identity) { throw refuse("it lies in the site's own \(source)") }
    }
    switch try parent.kind(of: name) {
    case nil:
      exists = false
    case .symbolicLink?: throw refuse("it is a symbolic link")
    case .file?, .special?: throw refuse("it is not a folder")
    case .folder?:
      exists = true
      let folder = try parent.folder(name)
      let identity = try folder.identity
      for source in ["Content", "Templates", ".sitegen"] where try site.kind(of: source) == .folder {
        if try site.folder(source).identity == identity { throw refuse("it is the site's own \(source)") }
      }
      if siteLine.contains(identity) { throw refuse("it holds the site's sources") }
      if try identity.device != parent.identity.device { throw refuse("it is a mount point") }
      if try Self.marker(in: folder) == nil, try !folder.names().isEmpty {
        throw refuse("it is not empty, and sitegen did not write it")
      }
    }
  }

  /// What a build wrote in a folder; nil where there is no marker.
  static func marker(in folder: Folder) throws -> OutputMarker? {
    guard try folder.kind(of: OutputMarker.name) == .file else { return nil }
    return try folder.read(OutputMarker.name, limit: 64 << 20).flatMap(OutputMarker.init)
  }

  /// A folder and every folder above it.
  private static func ancestors(of folder: Folder) throws -> Set<FileIdentity> {
    var found: Set<FileIdentity> = []
    var current = folder
    while found.insert(try current.identity).inserted { current = try current.folder("..") }
    return found
  }
}
