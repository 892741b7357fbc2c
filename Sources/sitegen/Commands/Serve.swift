import ArgumentParser
import Dispatch
import Foundation
import Glibc
import SitegenKit

/// `sitegen serve`: the site in a browser while it is being written.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the site in a browser, and every change at once.",
    discussion: """
      Pages are made when they are asked for; nothing is written. A saved file reloads the browser; what is wrong is shown \
      over the page, which stays as it was. Ctrl-C ends it.
      """)

  @OptionGroup var options: SiteOptions

  @Option(help: "The port to begin with; where it is taken, the next free one is.")
  var port: UInt16 = 8080

  @Option(help: ArgumentHelp("The address to listen at, or localhost.", valueName: "ip"))
  var host = "127.0.0.1"

  @Flag(help: "Open the site in the browser.")
  var open = false

  /// How many ports are tried.
  private static let mostPorts: UInt16 = 20

  func run() throws {
    // More than it needs: where they can't be made, the server would wait for them without end.
    guard SystemThread.canRun(32) else {
      throw Talk.fail("can't start a thread: the system has room for no more", Exit.machine)
    }
    let (options, format) = (options, options.format)
    guard ListeningSocket.isAddress(address) else {
      throw Talk.fail("'\(host)' is neither an IP address nor localhost", Exit.usage)
    }
    guard let bell = Bell() else { throw Talk.fail("no more files can be opened", Exit.machine) }
    let folder = SiteOptions.pathFromHere(options.site)
    let site = LiveSite(Preview(options.pipelineOptions), style: options.color.style) {
      format.render($0, strict: options.strict, site: folder, style: $1)
    }
    // Begun before the first look, so that no change goes unseen.
    let watch = TreeWatch(site: options.site, templates: options.folders.templates)
    try Talk.say(site.look().said)
    // Heard before anybody knows the address, so that no signal is lost.
    let signals = Self.onSignal { bell.ring(.end) }
    let (socket, port) = try listen()
    let handler = PreviewHandler(site: site, host: name, port: port, isOpen: !isLoopback)
    if !isLoopback { try Talk.say("sitegen: every machine that reaches this one can see the preview\n") }
    let home = "http://\(name):\(port)\(site.pages?.home ?? "/")"
    try Talk.result(home + "\n")
    if open { try Self.show(home) }
    Thread.detachNewThread { Self.follow(watch, site, bell) }
    var server = PreviewServer(socket, bell, handler)
    server.run()
    for signal in signals { signal.cancel() }
  }

  // MARK: - Listening

  /// The address as it stands in a URL.
  private var name: String { host.contains(":") ? "[\(host)]" : host }

  private var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }

  /// What is listened at: the name that every machine has for itself needs no look-up.
  private var address: String { host == "localhost" ? "127.0.0.1" : host }

  private func listen() throws -> (socket: ListeningSocket, port: UInt16) {
    for offset in 0..<Self.mostPorts {
      let (port, isOver) = port.addingReportingOverflow(offset)
      guard !isOver else { break }
      do {
        return (try ListeningSocket.open(address, port: port), port)
      } catch let failure as ListeningSocket.Failure where failure.isPortTaken {
        continue
      } catch let failure as ListeningSocket.Failure {
        throw Talk.fail("can't listen at \(host), port \(port): \(failure.reason)", Exit.machine)
      }
    }
    throw Talk.fail("no port from \(port) on is free", Exit.machine)
  }

  /// Opens an address in the person's browser, as the desktop has it set.
  private static func show(_ address: String) throws {
    let opener = Process()
    opener.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    opener.arguments = ["xdg-open", address]
    opener.standardInput = FileHandle.nullDevice
    opener.standardOutput = FileHandle.nullDevice
    opener.standardError = FileHandle.nullDevice
    opener.terminationHandler = { ended in
      guard ended.terminationStatus != 0 else { return }
      try? Talk.say("sitegen: no browser could be opened (xdg-open); the address is above\n")
    }
    try opener.run()
  }

  /// - Returns: when the signals are heard; until then they do what they do by default. On Linux the source sets their
  ///   handler itself.
  private static func onSignal(_ end: @escaping @Sendable () -> Void) -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      let heard = DispatchSemaphore(value: 0)
      source.setEventHandler(handler: end)
      source.setRegistrationHandler { heard.signal() }
      source.resume()
      heard.wait()
      return source
    }
  }

  // MARK: - Watching

  /// Looks at the site after each change, one after the other, for as long as the program runs.
  private static func follow(_ watch: TreeWatch, _ site: LiveSite, _ bell: Bell) {
    while true {
      guard watch.wait(atMost: 1000) else { continue }
      let (said, news) = site.look()
      bell.ring(news)
      try? Talk.say(said.isEmpty ? "sitegen: changed\n" : said)
    }
  }
}
