import FlyingFox
import FlyingSocks
import Foundation

/// Server-sent events (HTML Living Standard, 9.2): `pages` or `problems`, with nothing in them, and a comment from time to
/// time so that a browser that is gone is noticed.
struct EventStream: AsyncBufferedSequence {
  typealias Element = UInt8

  private let events: AsyncStream<String>

  static let heartbeat = Duration.seconds(10)

  init(_ news: AsyncStream<LiveSite.News>) {
    events = AsyncStream { continuation in
      let telling = Task {
        for await item in news { continuation.yield("event: \(item)\ndata:\n\n") }
        continuation.finish()
      }
      let beating = Task {
        while !Task.isCancelled {
          continuation.yield(":\n\n")
          try? await Task.sleep(for: Self.heartbeat)
        }
      }
      continuation.onTermination = { _ in
        telling.cancel()
        beating.cancel()
      }
    }
  }

  func makeAsyncIterator() -> Iterator { Iterator(events: events.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    fileprivate var events: AsyncStream<String>.Iterator
    private var rest: ArraySlice<UInt8> = []

    fileprivate init(events: AsyncStream<String>.Iterator) { self.events = events }

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
      if rest.isEmpty {
        guard let event = await events.next() else { return nil }
        rest = Array(event.utf8)[...]
      }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
  }
}
