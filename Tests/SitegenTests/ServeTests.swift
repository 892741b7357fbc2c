import Foundation
import TestSupport
import Testing

/// `sitegen serve` as clients meet it that mean no good, or know HTTP better than most.
@Suite(.timeLimit(.minutes(15))) struct ServeTests {
  /// RFC 9110, 9.3.2: the head of the answer to GET, and no body: else the next answer on the connection is taken for
  /// one.
  @Test func answerToHEADHasNoBody() throws {
    try ServedSite.with { site in
      let pages = [
        "/": 200, "/tools/tool-0.html": 200, "/nowhere": 404, "/_sitegen/live.js": 200, "/_sitegen/problems": 200,
      ]
      let client = try site.connect()
      for (path, status) in pages.sorted(by: { $0.key < $1.key }) {
        client.send(site.head("HEAD", path) + "\r\n")
        let head = try client.answer(hasBody: false)
        client.send(site.head("GET", path) + "\r\n")
        let whole = try client.answer()
        #expect(head.status == status && whole.status == status, "\(path)")
        #expect(head.length == whole.body.utf8.count && whole.length == head.length, "\(path)")
      }
      client.send(site.head("HEAD", "/", "Connection: close\r\n") + "\r\n")
      #expect(try #require(client.rest()).hasSuffix("\r\n\r\n"))
      // What is refused is refused without a body too.
      let stranger = try site.connect()
      stranger.send("HEAD / HTTP/1.1\r\nHost: evil.example\r\n\r\n" + site.head("GET", "/_sitegen/problems") + "\r\n")
      #expect(try stranger.answer(hasBody: false).status == 403)
      #expect(try stranger.answer().status == 200)
    }
  }

  /// The desktop's own way to open an address is a script here, which says what it was asked for.
  @Test func theSiteIsOpenedInTheBrowser() throws {
    try TemporaryFolder.with { folder in
      let (opener, asked) = (folder.appending(path: "xdg-open"), folder.appending(path: "asked"))
      try Data("#!/bin/sh\necho \"$1\" >'\(asked.path).new' && mv '\(asked.path).new' '\(asked.path)'\n".utf8).write(
        to: opener)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: opener.path)
      let path = "\(folder.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")"
      try ServedSite.with(["--host", "localhost", "--open"], environment: ["PATH": path]) { served in
        #expect(served.address == "http://localhost:\(served.port)/")
        for _ in 0..<6_000 where !FileManager.default.fileExists(atPath: asked.path) { usleep(10_000) }
        #expect(try String(contentsOf: asked, encoding: .utf8) == served.address + "\n")
        let client = try served.connect()
        client.send(served.head("GET", "/") + "\r\n")
        #expect(try client.answer().status == 200)
      }
    }
  }

  @Test func severalRequestsAtOnceAreAnsweredInTurn() throws {
    try ServedSite.with { site in
      let client = try site.connect()
      client.send((1...20).map { _ in site.head("GET", "/tools/tool-0.html") + "\r\n" }.joined())
      for _ in 1...20 { #expect(try client.answer().body.contains("Tool 0")) }
    }
  }

  /// The refusal comes while the client is still sending, and takes the connection with it.
  @Test(arguments: ["GET /", "GET / HTTP/1.1\r\nX: "]) func headOverSixteenKilobytesIsRefusedAtOnce(begun: String)
    throws
  {
    try ServedSite.with { site in
      let client = try site.connect()
      client.send(begun + String(repeating: "a", count: 20_000))
      #expect(try client.answer().status == 431)
      #expect(client.rest() == "")
    }
  }

  @Test func headOfSixteenKilobytesIsRead() throws {
    try ServedSite.with { site in
      let begun = site.head("GET", "/", "X: ")
      let filler = String(repeating: "a", count: (16 << 10) - begun.utf8.count - 4)
      let client = try site.connect()
      client.send(begun + filler + "\r\n\r\n")
      #expect(try client.answer().status == 200)
      client.send(begun + filler + "a\r\n\r\n")
      #expect(try client.answer().status == 431)
    }
  }

  /// Any web page can make a browser send such requests.
  ///
  /// Reading them took 42 seconds once; they are worth none.
  @Test func longHeadsCostNothing() throws {
    try ServedSite.with { site in
      let before = try site.processorTime
      let clients = try (1...4).map { _ in try site.connect() }
      for client in clients {
        client.send("GET /" + String(repeating: "a", count: 128 << 10) + " HTTP/1.1\r\nHost: evil.example\r\n\r\n")
      }
      let reader = try site.connect()
      reader.send(site.head("GET", "/") + "\r\n")
      #expect(try reader.answer().status == 200)
      for client in clients { #expect(try client.answer().status == 431) }
      #expect(try site.processorTime - before < 5)
    }
  }

  /// Who asks at last is heard, however many hold a connection that they don't use: the oldest of those gives way.
  @Test func halfOpenConnectionsGiveWay() throws {
    try ServedSite.with { site in
      let idle = try (0..<300).map { number in
        let client = try site.connect()
        client.send(String("GET / HTTP/1.1\r\nHost: ".prefix(number % 20)))
        return client
      }
      let reader = try site.connect()
      for path in ["/", "/tools/tool-0.html"] {
        reader.send(site.head("GET", path) + "\r\n")
        #expect(try reader.answer().status == 200)
      }
      for client in idle.prefix(200) { #expect(client.rest() == "") }
    }
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost", 400), ("GET / HTTP/1.1\r\n Host: x", 400),
    ("GET / HTTP/1.1\r\nHost : x", 400), ("GET / HTTP/1.1\r\nno field", 400), ("GET  / HTTP/1.1", 400),
    ("G{T / HTTP/1.1", 400), ("GET /", 400), ("GET / HTTP/2.0", 505), ("GET / FTP/1.1", 400), ("GET / HTTP/1.1", 403),
    ("POST / HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Length: 5", 405),
  ])
  func badRequestIsAnsweredAsOne(head: String, status: Int) throws {
    try ServedSite.with { site in
      let client = try site.connect()
      client.send(head.replacing("PORT", with: "\(site.port)") + "\r\n\r\n")
      #expect(try client.answer().status == status)
    }
  }

  /// A body is never read, so what follows it could be taken for a request.
  @Test func bodyEndsTheConnection() throws {
    try ServedSite.with { site in
      for field in ["Content-Length: 40", "Transfer-Encoding: chunked"] {
        let client = try site.connect()
        client.send(site.head("GET", "/_sitegen/problems", field + "\r\n") + "\r\n" + site.head("GET", "/") + "\r\n")
        let all = try #require(client.rest())
        #expect(all.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(all.split(separator: "HTTP/1.1 ").count == 1)
      }
    }
  }
}
