import Testing

@testable import sitegen

@Suite struct RequestBufferTests {
  private static let requests =
    "\r\nGET /a?b=c HTTP/1.1\r\nHost: localhost:1\r\nOrigin:  http://localhost:1 \r\n\r\nHEAD /b HTTP/1.0\nHost: x\n\nGET"

  /// Whatever the pieces in which a request comes, it is the same request.
  @Test(arguments: [1, 2, 3, 7, 1000]) func piecesMakeNoDifference(size: Int) throws {
    var buffer = RequestBuffer()
    var heads: [RequestHead] = []
    var rest = Array(Self.requests.utf8)[...]
    while !rest.isEmpty {
      buffer.append(rest.prefix(size))
      rest = rest.dropFirst(size)
      while let head = buffer.next() { heads.append(try head.get()) }
    }
    #expect(
      heads == [
        RequestHead(
          method: "GET", path: "/a", keepsAlive: true, hasBody: false, host: "localhost:1", origin: "http://localhost:1"
        ),
        RequestHead(method: "HEAD", path: "/b", keepsAlive: false, hasBody: false, host: "x", origin: nil),
      ])
  }

  /// Bytes that come one by one are looked at once, and no more of them than a head may have.
  @Test func eachByteIsLookedAtOnce() {
    var buffer = RequestBuffer()
    for count in 1..<RequestBuffer.limit {
      buffer.append([UInt8(ascii: "a")])
      #expect(buffer.next() == nil)
      guard buffer.looked == count else { return #expect(buffer.looked == count) }
    }
    buffer.append(Array(repeating: UInt8(ascii: "a"), count: 100_000))
    #expect(buffer.next() == .failure(.init(status: .headTooLarge)))
    #expect(buffer.looked == RequestBuffer.limit)
  }

  /// Lines without anything in them are bytes of a head too.
  @Test func emptyLinesHaveAnEnd() {
    var buffer = RequestBuffer()
    buffer.append(Array(repeating: UInt8(ascii: "\n"), count: RequestBuffer.limit))
    #expect(buffer.next() == .failure(.init(status: .headTooLarge)))
  }
}
