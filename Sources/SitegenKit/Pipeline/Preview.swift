import Foundation

/// Looks at a site again and again while it is being written.
package struct Preview: Sendable {
  /// What the user chose.
  package let options: Pipeline.Options
  private let memory = ReadingMemory()

  /// Makes ready to look at a site.
  package init(_ options: Pipeline.Options) { self.options = options }

  /// Reads the site as it is now.
  ///
  /// What did not change since the last look is not parsed again, and a page is rendered when it is asked for.
  /// - Throws: `SystemError` where the machine fails.
  package func look() throws -> Attempt<PreviewPages> {
    try SiteReading(SiteSources(options), memory: memory).plan(jobs: nil).map(PreviewPages.init)
  }
}

/// The pages of a site, each made when it is asked for, by their addresses.
package struct PreviewPages: Sendable {
  /// What the server answers for an address.
  package enum Answer: Sendable, Equatable {
    /// The file at the path below the output, as a build would write it.
    case file(path: String, bytes: [UInt8])
    /// The address of a folder lacks its slash.
    case moved(to: String)
    /// No file of the site has the address.
    case nothing
  }

  private let index: PlanIndex
  private let addresses: Addresses
  /// The beginning of every address, percent-decoded as addresses come.
  private let prefix: [UInt8]

  /// Serves the files of a plan.
  init(_ plan: Plan) {
    index = PlanIndex(plan)
    addresses = plan.site.configuration.addresses
    prefix = Array((addresses.homeLink.removingPercentEncoding ?? addresses.homeLink).utf8)
  }

  /// The address of the home page, without the server's.
  package var home: String { addresses.homeLink }

  /// Finds what a host would answer.
  /// - Parameter address: The path of a URL, percent-decoded, as in `/compare/a-vs-b.html`.
  /// - Returns: the file, the address to go to, or nothing.
  package func answer(to address: String) -> Answer {
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

  /// The bytes of the page for addresses that lead nowhere.
  package var notFound: [UInt8] { index.bytes(at: "404.html") ?? [] }
}
