import Synchronization

/// Keeps the values that were asked for last, so that what is looked at again is not made again.
///
/// There are never more than `most`: the one that nobody asked for the longest gives way.
final class RecentValues<Value: Sendable>: Sendable {
  private struct Kept: Sendable {
    let value: Value
    /// Counts how often any value was asked for, up to the last time that this one was.
    var used: Int
  }

  private struct State: Sendable {
    var kept: [Int: Kept] = [:]
    var asked = 0
  }

  private let most: Int
  private let state = Mutex(State())

  /// - Parameter most: How many values are kept at most, of which there must be one.
  init(most: Int) { self.most = max(1, most) }

  /// Gives the value of a number: the kept one, else a new one.
  ///
  /// Two threads that ask for one number at once may both make its value.
  func value(of number: Int, _ make: () -> Value) -> Value {
    let known: Value? = state.withLock { state in
      state.asked += 1
      state.kept[number]?.used = state.asked
      return state.kept[number]?.value
    }
    if let known { return known }
    let value = make()
    state.withLock { state in
      state.kept[number] = Kept(value: value, used: state.asked)
      if state.kept.count > most, let oldest = state.kept.min(by: { $0.value.used < $1.value.used }) {
        state.kept[oldest.key] = nil
      }
    }
    return value
  }

  /// How many values are kept.
  var count: Int { state.withLock { $0.kept.count } }
}
