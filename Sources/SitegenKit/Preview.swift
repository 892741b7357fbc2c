/// Looks at a site again and again while it is being written.
public struct Preview: Sendable {
  public let options: Pipeline.Options
  private let memory = EntryMemory()

  public init(_ options: Pipeline.Options) { self.options = options }

  /// Reads the site as it is now.
  /// - Returns: no pages where errors prevent it, and everything that is wrong.
  /// - Throws: `SystemError` where the machine fails.
  public func look() throws -> (pages: PreviewPages?, diagnostics: Diagnostics) {
    try Pipeline(options).preview(memory: memory)
  }
}

/// The pages of a site, each made when it is asked for, by their addresses.
public struct PreviewPages: Sendable {
  /// What stands at an address.
  public enum Answer: Sendable, Equatable {
    case file(path: String, bytes: [UInt8])
    /// The address of a folder lacks its slash.
    case moved(to: String)
    case nothing
  }

  private let index: PlanIndex
  private let addresses: Addresses

  init(_ plan: Plan) {
    index = PlanIndex(plan)
    addresses = Addresses(of: plan.site.configuration)
  }

  /// The address of the home page, without the server.
  public var home: String { addresses.homeLink }

  /// What a host would answer.
  /// - Parameter address: the path of a URL, percent-decoded, as in `/compare/a-vs-b.html`.
  public func answer(to address: String) -> Answer {
    let (bytes, prefix) = (Array(address.utf8), Array(addresses.homeLink.utf8))
    guard bytes.starts(with: prefix) else { return address + "/" == addresses.homeLink ? .moved(to: home) : .nothing }
    let path = String(decoding: bytes.dropFirst(prefix.count), as: UTF8.self)
    // What is a file to the host is a page to the reader; only the listed files of the site are ever looked up.
    let candidates = path.isEmpty || path.hasSuffix("/") ? [path + "index.html"] : [path, path + ".html"]
    for candidate in candidates {
      if let file = index.bytes(at: candidate) { return .file(path: candidate, bytes: file) }
    }
    if index.find(path + "/index.html") != nil { return .moved(to: address + "/") }
    return .nothing
  }

  /// The page for addresses that lead nowhere.
  public var notFound: [UInt8] { index.bytes(at: "404.html") ?? [] }
}
