import FlyingSocks
import Foundation
import Synchronization

/// A socket pool whose patience ends: a client that has not sent its requests after `limit`, or does not take its answer,
/// loses its connection, and so does one too many.
///
/// The server has no time limit of its own for a client that is slow to ask.
struct PatientPool<Pool: AsyncSocketPool>: AsyncSocketPool {
  private let pool: Pool
  private let waiting = Waiting()

  /// How long a connection may wait for a client, in seconds.
  static var limit: TimeInterval { 10 }
  static var mostConnections: Int { 100 }

  private final class Waiting: Sendable {
    let count = Atomic(0)
    /// The socket that accepts connections; it may wait for ever.
    let listener = Mutex<Socket.FileDescriptor?>(nil)
  }

  init(_ pool: Pool) { self.pool = pool }

  func prepare() async throws { try await pool.prepare() }

  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // The first socket that waits is the server's own: nothing is connected before.
    let isListener = waiting.listener.withLock { listener in
      if listener == nil { listener = socket.file }
      return listener == socket.file
    }
    if isListener { return try await pool.suspendSocket(socket, untilReadyFor: events) }
    let others = waiting.count.wrappingAdd(1, ordering: .relaxed).oldValue
    defer { waiting.count.wrappingSubtract(1, ordering: .relaxed) }
    guard others < Self.mostConnections else { throw SocketError.disconnected }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.suspendSocket(socket, untilReadyFor: events) }
      group.addTask {
        try await Task.sleep(for: .seconds(Self.limit))
        throw SocketError.disconnected
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}
