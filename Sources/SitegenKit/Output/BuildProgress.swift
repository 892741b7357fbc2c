import Synchronization

/// How far a build has come.
///
/// Another thread reads it, to show it.
package final class BuildProgress: Sendable {
  private let total = Atomic(0)
  private let done = Atomic(0)
  private let begun = Mutex<ContinuousClock.Instant?>(nil)

  /// Makes the progress of a build that has not begun.
  package init() {}

  /// How many files are to be looked at and, where they changed, written; zero before that is known.
  package var fileCount: Int { total.load(ordering: .relaxed) }
  /// How many of them are done.
  package var finishedCount: Int { done.load(ordering: .relaxed) }

  /// When the first file was begun; nil before.
  package var start: ContinuousClock.Instant? { begun.withLock { $0 } }

  /// Says how many files there are, and takes the time.
  func begin(_ count: Int) {
    begun.withLock { $0 = .now }
    total.store(count, ordering: .relaxed)
  }

  /// Counts files that are done.
  ///
  /// Several threads may call it at once.
  func finish(_ count: Int) { done.add(count, ordering: .relaxed) }
}
