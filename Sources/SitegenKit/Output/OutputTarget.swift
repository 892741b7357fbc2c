/// An output folder that a build may replace: checked before anything is touched.
struct OutputTarget {
  /// Why a folder is refused.
  struct Refusal: Error, Equatable, CustomStringConvertible {
    let path: String
    let reason: String

    /// The sentence that the user is told.
    var description: String { "\(Printable.text(path)) can't be the output folder: \(reason)" }
  }

  /// The folder that the output is in.
  let parent: Folder
  /// The name of the output in there.
  let name: String
  /// Whether the output was there when it was checked.
  let exists: Bool
  private let path: String
  private let site: Folder
  private let templates: Folder?

  /// Opens the output folder.
  /// - Throws: `SystemError` where it is not there.
  var folder: Folder { get throws { try parent.folder(name) } }

  /// Looks at an output folder without changing anything.
  /// - Parameters:
  ///   - path: The folder; it need not exist, but the folder that it is in must.
  ///   - site: The site's folder.
  ///   - templates: The folder that the templates are taken from, where it is not the site's own.
  /// - Throws: `Refusal`, or `SystemError` where the disk refuses.
  init(_ path: String, site: Folder, templates: Folder? = nil) throws {
    func refuse(_ reason: String) -> Refusal { Refusal(path: path, reason: reason) }
    let split = Folder.split(path)
    guard let name = split.name else { throw refuse("name a folder of its own") }
    parent = try Folder.open(split.parent)
    self.name = name
    (self.path, self.site, self.templates) = (path, site, templates)
    let siteLine = try Self.ancestors(of: site)
    let parentLine = try Self.ancestors(of: parent)
    let isInSite = try parent.identity == site.identity
    var sources: [(name: String, identity: FileIdentity)] = []
    for source in ["Content", "Templates", ".sitegen"] {
      // Those that are missing may come.
      if isInSite, name == source { throw refuse("it is the site's own \(source)") }
      guard try site.kind(of: source) == .folder else { continue }
      sources.append(("the site's own \(source)", try site.folder(source).identity))
    }
    if let templates { sources.append(("the folder of the templates", try templates.identity)) }
    for source in sources where parentLine.contains(source.identity) { throw refuse("it lies in \(source.name)") }
    switch try parent.kind(of: name) {
    case nil:
      exists = false
    case .symbolicLink?: throw refuse("it is a symbolic link")
    case .file?, .special?: throw refuse("it is not a folder")
    case .folder?:
      exists = true
      let folder = try parent.folder(name)
      let identity = try folder.identity
      for source in sources where source.identity == identity { throw refuse("it is \(source.name)") }
      if siteLine.contains(identity) { throw refuse("it holds the site's sources") }
      if let templates, try Self.ancestors(of: templates).contains(identity) { throw refuse("it holds the templates") }
      let mounted = try folder.mountPoints().first
      if try mounted == "" || identity.device != parent.identity.device { throw refuse("it is a mount point") }
      // Its files would be taken for those of a page, and could not be moved.
      if let mounted { throw refuse("\(Printable.text(mounted)) in it is a mount point; unmount it first") }
      if try Self.marker(in: folder) == nil, try !folder.names().isEmpty {
        throw refuse("it is not empty, and sitegen did not write it")
      }
    }
  }

  /// Looks at the output anew, after something took its place.
  /// - Throws: As the first look.
  func checkedAgain() throws -> OutputTarget { try OutputTarget(path, site: site, templates: templates) }

  /// Reads what a build wrote in a folder, as far as its marker says it; nil where there is no marker.
  static func marker(in folder: Folder) throws -> OutputMarker? {
    guard try folder.kind(of: OutputMarker.name) == .file else { return nil }
    return try folder.read(OutputMarker.name, limit: 64 << 20).flatMap(OutputMarker.init)
  }

  /// The identities of a folder and every folder above it.
  private static func ancestors(of folder: Folder) throws -> Set<FileIdentity> {
    var found: Set<FileIdentity> = []
    var current = folder
    while found.insert(try current.identity).inserted { current = try current.folder("..") }
    return found
  }
}
