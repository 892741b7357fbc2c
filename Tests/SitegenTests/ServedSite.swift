import Foundation
import Glibc
import TestSupport
import Testing

/// A preview of a site, and clients that send it what they like.
final class ServedSite {
  private let process: Process
  let port: UInt16
  /// The address that the program printed.
  let address: String

  /// Serves the sample site while a body runs.
  static func with(
    _ arguments: [String] = [], environment: [String: String] = [:], _ body: (ServedSite) throws -> Void
  ) throws {
    try ExampleSite.with { site in
      try TemporaryFolder.with { streams in
        let process = try Program.start(
          ["serve", "--site", "."] + arguments, environment: environment, folder: site.root, streams: streams)
        defer {
          process.terminate()
          process.waitUntilExit()
        }
        var said = ""
        while !said.contains("\n"), process.isRunning {
          said = try String(contentsOf: streams.appending(path: "stdout"), encoding: .utf8)
          usleep(10_000)
        }
        let port = said.split(separator: ":").last.flatMap { UInt16($0.prefix(while: \.isNumber)) }
        try body(ServedSite(process, port: try #require(port), address: String(said.dropLast())))
      }
    }
  }

  private init(_ process: Process, port: UInt16, address: String) {
    (self.process, self.port, self.address) = (process, port, address)
  }

  func connect() throws -> Client { try Client(port) }

  /// The head of a request, all but the empty line at its end.
  func head(_ method: String, _ path: String, _ more: String = "") -> String {
    "\(method) \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\n\(more)"
  }

  /// What the program has used of the processor, in seconds.
  var processorTime: Double {
    get throws {
      let text = try String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)
      let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
      let ticks = try [11, 12].map { try #require(Double(fields[$0])) }
      return (ticks[0] + ticks[1]) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
  }

  /// One connection.
  final class Client {
    private let descriptor: Int32
    private var unread: [UInt8] = []

    fileprivate init(_ port: UInt16) throws {
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      // A test that would wait for ever fails instead.
      var patience = timeval(tv_sec: 60, tv_usec: 0)
      setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
      let result = withUnsafePointer(to: address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      try #require(result == 0)
    }

    deinit { close(descriptor) }

    /// - Returns: whether all of it was taken.
    @discardableResult func send(_ text: String) -> Bool {
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes {
          Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }

    /// Reads until there is something more, or the end.
    /// - Returns: false at the end.
    private func readMore() -> Bool {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count > 0 { unread += buffer.prefix(count) }
      return count > 0
    }

    /// Everything that comes until the server ends the connection; nil where it does not.
    func rest() -> String? {
      while readMore() {}
      let isEnded = errno != EAGAIN
      return isEnded ? String(decoding: unread, as: UTF8.self) : nil
    }

    /// One answer, by what its head says of its length.
    func answer(hasBody: Bool = true) throws -> (status: Int, length: Int?, body: String) {
      let end = Array("\r\n\r\n".utf8)
      func headEnd() -> Int? { unread.indices.first { unread[$0...].starts(with: end) } }
      while headEnd() == nil, readMore() {}
      let head = String(decoding: unread.prefix(try #require(headEnd())), as: UTF8.self)
      unread.removeFirst(head.utf8.count + end.count)
      let lines = head.split(separator: "\r\n")
      let status = try #require(lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }, "\(head)")
      let length = lines.first { $0.hasPrefix("Content-Length: ") }.flatMap { Int($0.dropFirst(16)) }
      let bodyLength = hasBody ? length ?? 0 : 0
      while unread.count < bodyLength, readMore() {}
      let body = String(decoding: unread.prefix(bodyLength), as: UTF8.self)
      unread.removeFirst(min(unread.count, bodyLength))
      return (status, length, body)
    }
  }
}
