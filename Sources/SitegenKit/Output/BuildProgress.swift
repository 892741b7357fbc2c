import Synchronization

/// How far a build is. It is read by another thread, to show it.
public final class BuildProgress: Sendable {
  private let total = Atomic(0)
  private let done = Atomic(0)
  private let begun = Mutex<ContinuousClock.Instant?>(nil)

  public init() {}

  /// How many files are to be looked at and, where they changed, written; zero before that is known.
  public var fileCount: Int { total.load(ordering: .relaxed) }
  public var finishedCount: Int { done.load(ordering: .relaxed) }

  /// When the first file was begun; nil before.
  public var start: ContinuousClock.Instant? { begun.withLock { $0 } }

  func begin(_ count: Int) {
    begun.withLock { $0 = .now }
    total.store(count, ordering: .relaxed)
  }
  func finish(_ count: Int) { done.add(count, ordering: .relaxed) }
}
