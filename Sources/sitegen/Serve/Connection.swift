import Glibc

/// One client: what it has sent, what it is still to get, and since when it keeps the server waiting.
struct Connection {
  enum Stage: Equatable {
    /// The client is to send the head of a request.
    case asking
    /// It is to take the answer; after the last one the connection ends.
    case answering(isLast: Bool)
    /// It gets the news as they come.
    case listening
    /// It has got everything, and what it still sends is thrown away: a connection that is closed with something unread
    /// takes the answer back (RFC 9112, 9.6).
    case leaving
  }

  typealias Instant = ContinuousClock.Instant

  let descriptor: Int32
  private(set) var stage = Stage.asking
  /// When the stage began, or when the client last took something.
  private(set) var since: Instant
  var input = RequestBuffer()
  private var output: [UInt8] = []
  private var sent = 0
  private var thrownAway = 0

  /// How much is thrown away at most, in bytes: what fits into the buffers of both ends.
  private static let mostThrownAway = 1 << 20

  init(descriptor: Int32, now: Instant) { (self.descriptor, since) = (descriptor, now) }

  /// The events of `poll` that the connection waits for.
  var events: Int32 {
    switch stage {
    case .asking, .leaving: POLLIN
    case .answering: POLLOUT
    // A window that is closed can be read from: it sends its end.
    case .listening: isFlushed ? POLLIN : POLLIN | POLLOUT
    }
  }

  private var isFlushed: Bool { sent == output.count }

  // MARK: - Sending

  /// Begins an answer.
  mutating func answer(_ response: Response, hasBody: Bool = true, isLast: Bool, now: Instant) {
    let isListening = hasBody && response.body == .news
    stage = isListening ? .listening : .answering(isLast: isLast)
    (output, sent, since) = (response.bytes(hasBody: hasBody, isLast: isLast || isListening), 0, now)
  }

  /// Adds to what a client that listens is still to get.
  mutating func tell(_ text: String, now: Instant) {
    if isFlushed { (output, sent, since) = ([], 0, now) }
    output += text.utf8
  }

  /// Sends as much as the client takes.
  /// - Returns: false where it is gone.
  mutating func send(now: Instant) -> Bool {
    while !isFlushed {
      let count = unsafe output.withUnsafeBytes {
        unsafe Glibc.send(descriptor, $0.baseAddress.map { unsafe $0 + sent }, $0.count - sent, 0)
      }
      guard count > 0 else { return errno == EAGAIN || errno == EINTR }
      sent += count
      since = now
    }
    switch stage {
    case .answering(isLast: false): stage = .asking
    case .answering(isLast: true):
      shutdown(descriptor, Int32(SHUT_WR))
      stage = .leaving
    case .asking, .listening, .leaving: break
    }
    return true
  }

  // MARK: - Receiving

  /// Takes what has come.
  /// - Returns: false where the client is gone or sends without end.
  mutating func receive() -> Bool {
    unsafe withUnsafeTemporaryAllocation(byteCount: RequestBuffer.limit, alignment: 1) { buffer in
      let count = unsafe recv(descriptor, buffer.baseAddress, buffer.count, 0)
      guard count > 0 else { return count < 0 && (errno == EAGAIN || errno == EINTR) }
      if stage == .asking {
        unsafe input.append(buffer.prefix(count))
      } else {
        thrownAway += count
      }
      return thrownAway <= Self.mostThrownAway
    }
  }
}
