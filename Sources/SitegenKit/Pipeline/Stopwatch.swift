/// How long a step of a build took.
package struct StepTime: Sendable, Equatable {
  /// One word, as in `parse`.
  package let name: String
  /// The time from its beginning to its end.
  package let duration: Duration
  /// How many bytes the step read or wrote; nil where it did neither.
  package let bytes: Int?
}

/// Measures the steps of a build, one after the other.
struct Stopwatch {
  /// The steps that have ended.
  private(set) var times: [StepTime] = []
  private var start = ContinuousClock.now

  /// Ends a step; the next one begins.
  mutating func lap(_ name: String, bytes: Int? = nil) {
    let now = ContinuousClock.now
    times.append(StepTime(name: name, duration: now - start, bytes: bytes))
    start = now
  }
}
