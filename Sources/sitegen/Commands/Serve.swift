import ArgumentParser
import Dispatch
import FlyingFox
import FlyingSocks
import Foundation
import Glibc
import SitegenKit

/// `sitegen serve`: the site in a browser while it is being written.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the site in a browser, and every change at once.",
    discussion: """
      Pages are made when they are asked for; nothing is written. A saved file reloads the browser; what is wrong is shown \
      over the page, which stays as it was. Ctrl-C ends it.
      """)

  @OptionGroup var options: SiteOptions

  @Option(help: "The port to begin with; where it is taken, the next free one is.")
  var port: UInt16 = 8080

  @Option(help: ArgumentHelp("The address to listen at.", valueName: "ip"))
  var host = "127.0.0.1"

  /// How many ports are tried.
  private static let mostPorts: UInt16 = 20

  func run() async throws {
    let (options, format) = (options, options.format)
    guard let home = try? address(port) else { throw Talk.fail("'\(host)' is no IP address", Exit.usage) }
    let site = LiveSite(Preview(options.pipelineOptions)) {
      format.render($0, strict: options.strict, site: options.site)
    }
    // Begun before the first look, so that no change goes unseen.
    let watch = TreeWatch(folders: [options.site + "/Content", options.templates ?? options.site + "/Templates"])
    try Talk.say(await site.look())
    // Heard before anybody knows the address, so that no signal is lost.
    let (endings, end) = AsyncStream.makeStream(of: Void.self)
    let signals = await Self.onSignal { end.yield() }
    let (server, task) = try await listen(site, at: home)
    Task { for await _ in endings { await server.stop(timeout: 0.2) } }
    let isDone = Ending()
    Thread.detachNewThread { Self.follow(watch, site, isDone) }
    _ = try? await task.value
    isDone.set()
    for signal in signals { signal.cancel() }
  }

  // MARK: - Listening

  private func address(_ port: UInt16) throws -> any SocketAddress {
    if let address = try? sockaddr_in.inet(ip4: host, port: port) { return address }
    return try sockaddr_in6.inet6(ip6: host, port: port)
  }

  private var isLoopback: Bool { host == "::1" || host.hasPrefix("127.") }

  private func listen(
    _ site: LiveSite, at first: any SocketAddress
  ) async throws -> (server: HTTPServer, task: Task<Void, any Error>) {
    for offset in 0..<Self.mostPorts {
      let (port, isOver) = port.addingReportingOverflow(offset)
      guard !isOver else { break }
      let name = host.contains(":") ? "[\(host)]" : host
      let handler = PreviewHandler(site: site, host: name, port: port, isOpen: !isLoopback)
      let server = HTTPServer(
        config: .init(
          address: try address(port), pool: PatientPool(HTTPServer.defaultPool()), logger: .disabled), handler: handler)
      let (starts, tell) = AsyncStream.makeStream(of: Result<Void, any Error>.self)
      let task = Task {
        do {
          try await server.run()
        } catch {
          tell.yield(.failure(error))
          throw error
        }
      }
      Task {
        try await server.waitUntilListening()
        tell.yield(.success(()))
      }
      if case .failure(let error)? = await starts.first(where: { _ in true }) {
        guard case SocketError.failed(_, EADDRINUSE, _) = error else {
          throw Talk.fail("can't listen at \(host), port \(port): \(error.localizedDescription)", Exit.machine)
        }
        continue
      }
      if !isLoopback { try Talk.say("sitegen: every machine that reaches this one can see the preview\n") }
      try Talk.result("http://\(name):\(port)\(await site.pages?.home ?? "/")\n")
      return (server, task)
    }
    throw Talk.fail("no port from \(port) on is free", Exit.machine)
  }

  /// - Returns: when the signals are heard; until then they do what they do by default. On Linux the source sets their
  ///   handler itself.
  private static func onSignal(_ end: @escaping @Sendable () -> Void) async -> [any DispatchSourceSignal] {
    var sources: [any DispatchSourceSignal] = []
    for number in [SIGINT, SIGTERM] {
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler(handler: end)
      await withCheckedContinuation { continuation in
        source.setRegistrationHandler { continuation.resume() }
        source.resume()
      }
      sources.append(source)
    }
    return sources
  }

  // MARK: - Watching

  /// Looks at the site after each change, one after the other.
  private static func follow(_ watch: TreeWatch, _ site: LiveSite, _ isDone: Ending) {
    while !isDone.isSet {
      guard watch.wait(atMost: 1000) else { continue }
      let looked = DispatchSemaphore(value: 0)
      Task {
        let problems = await site.look()
        try? Talk.say(problems.isEmpty ? "sitegen: changed\n" : problems)
        looked.signal()
      }
      looked.wait()
    }
  }
}
