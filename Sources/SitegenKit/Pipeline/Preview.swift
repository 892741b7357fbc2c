import Foundation

/// Looks at a site again and again while it is being written.
public struct Preview: Sendable {
  public let options: Pipeline.Options
  private let memory = ReadingMemory()

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
  /// What the path of every address begins with, percent-decoded as addresses come.
  private let prefix: [UInt8]

  init(_ plan: Plan) {
    index = PlanIndex(plan)
    addresses = plan.site.configuration.addresses
    prefix = Array((addresses.homeLink.removingPercentEncoding ?? addresses.homeLink).utf8)
  }

  /// The address of the home page, without the server.
  public var home: String { addresses.homeLink }

  /// What a host would answer.
  /// - Parameter address: the path of a URL, percent-decoded, as in `/compare/a-vs-b.html`.
  public func answer(to address: String) -> Answer {
    let bytes = Array(address.utf8)
    guard bytes.starts(with: prefix) else { return bytes + "/".utf8 == prefix ? .moved(to: home) : .nothing }
    let path = String(decoding: bytes.dropFirst(prefix.count), as: UTF8.self)
    // What is a file to the host is a page to the reader; only the listed files of the site are ever looked up.
    let candidates = path.isEmpty || path.hasSuffix("/") ? [path + "index.html"] : [path, path + ".html"]
    for candidate in candidates {
      if let file = index.bytes(at: candidate) { return .file(path: candidate, bytes: file) }
    }
    if index.find(path + "/index.html") != nil {
      return .moved(to: home + (path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path) + "/")
    }
    return .nothing
  }

  /// The page for addresses that lead nowhere.
  public var notFound: [UInt8] { index.bytes(at: "404.html") ?? [] }
}
