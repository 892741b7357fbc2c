import Glibc

/// Serves the preview: one loop on one thread waits for all sockets, so that no client makes another one wait.
///
/// What a client can make it do is bounded: it reads a head of 16 KB and looks at each byte once, answers one request a
/// turn, and waits ten seconds. Of a hundred connections, the one that keeps it waiting longest gives way to a new one.
struct PreviewServer {
  /// How many clients may be connected.
  static let mostConnections = 100
  /// How many of them may wait for news.
  static let mostListeners = 50
  /// How long it waits for a client to send a request, or to take an answer.
  ///
  /// A client that listens gets a comment after this time, so that one that is gone is noticed.
  static let readTimeout = Duration.seconds(10)

  private let socket: ListeningSocket
  private let bell: Bell
  private let handler: PreviewHandler
  private var connections: [Connection] = []

  init(_ socket: ListeningSocket, _ bell: Bell, _ handler: PreviewHandler) {
    (self.socket, self.bell, self.handler) = (socket, bell, handler)
  }

  /// Serves until the bell rings for the end.
  mutating func run() {
    while true {
      let ready = wait()
      let now = ContinuousClock.now
      if ready.bell {
        for reason in bell.hear() {
          guard reason != .end else { return end() }
          tell("event: \(reason)\ndata:\n\n", now)
        }
      }
      connections = zip(connections, ready.connections).compactMap { connection, isReady in
        var connection = connection
        if take(a: &connection, isReady: isReady, now) { return connection }
        close(connection.descriptor)
        return nil
      }
      if ready.socket { accept(now) }
    }
  }

  private func end() { for connection in connections { close(connection.descriptor) } }

  // MARK: - Waiting

  private func wait() -> (bell: Bool, socket: Bool, connections: [Bool]) {
    var requests = [bell.descriptor, socket.descriptor].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    requests += connections.map { pollfd(fd: $0.descriptor, events: Int16($0.events), revents: 0) }
    _ = unsafe poll(&requests, nfds_t(requests.count), timeout)
    let isReady = requests.map { $0.revents != 0 }
    return (isReady[0], isReady[1], Array(isReady.dropFirst(2)))
  }

  /// How long `poll` may wait, in milliseconds; -1 for ever.
  private var timeout: Int32 {
    if connections.contains(where: { $0.stage == .asking && $0.input.isWaiting }) { return 0 }
    guard let oldest = connections.map(\.since).min() else { return -1 }
    let rest = oldest + Self.readTimeout - ContinuousClock.now
    // One more, so that the time is over when it wakes.
    return Int32(max(0, rest / .milliseconds(1)) + 1)
  }

  // MARK: - Clients

  private mutating func accept(_ now: Connection.Instant) {
    // Those who come faster than that wait until the others had their turn.
    for _ in 0..<Self.mostConnections {
      let descriptor = Glibc.accept(socket.descriptor, nil, nil)
      guard descriptor >= 0 else {
        // Without a number for one more, somebody has to go too, or else the system has to be waited for.
        if errno == EMFILE || errno == ENFILE, !dropTheSlowest() { usleep(100_000) }
        return
      }
      Descriptor.neverWaits(descriptor)
      if connections.count >= Self.mostConnections { _ = dropTheSlowest() }
      connections.append(Connection(descriptor: descriptor, now: now))
    }
  }

  /// Ends the connection of the client that keeps the server waiting longest; those that listen don't.
  /// - Returns: whether there was one.
  private mutating func dropTheSlowest() -> Bool {
    let waiting = connections.indices.filter { connections[$0].stage != .listening }
    guard let slowest = waiting.min(by: { connections[$0].since < connections[$1].since }) else { return false }
    close(connections.remove(at: slowest).descriptor)
    return true
  }

  private mutating func tell(_ text: String, _ now: Connection.Instant) {
    for index in connections.indices where connections[index].stage == .listening {
      connections[index].tell(text, now: now)
    }
  }

  /// Gives a client its turn: one read, one request.
  /// - Returns: whether the connection lives on.
  private func take(a connection: inout Connection, isReady: Bool, _ now: Connection.Instant) -> Bool {
    if isReady, connection.events & POLLIN != 0, !connection.receive() { return false }
    if connection.stage == .asking, let request = connection.input.next() { answer(request, to: &connection, now) }
    guard connection.send(now: now) else { return false }
    guard now - connection.since >= Self.readTimeout else { return true }
    guard connection.stage == .listening, connection.events & POLLOUT == 0 else { return false }
    connection.tell(":\n\n", now: now)
    return connection.send(now: now)
  }

  private func answer(
    _ request: Result<RequestHead, RequestHead.Refusal>, to connection: inout Connection, _ now: Connection.Instant
  ) {
    switch request {
    case .failure(let refusal): connection.answer(Response(refusal.status, ""), isLast: true, now: now)
    case .success(let head):
      var response = handler.answer(head)
      if response.body == .news, connections.count(where: { $0.stage == .listening }) >= Self.mostListeners {
        response = Response(.serviceUnavailable, "too many windows\n")
      }
      connection.answer(
        response, hasBody: head.method != "HEAD", isLast: !head.keepsAlive || head.hasBody, now: now)
    }
  }
}
