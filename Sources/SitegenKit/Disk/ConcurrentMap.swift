import Synchronization

/// Maps values with up to `jobs` threads, the caller's among them; the results keep the order of the values.
///
/// Where the system makes fewer threads, those do the work, and be it the caller's alone.
/// - Throws: the first error by order of values, after the running calls have ended.
func concurrentMap<Value: Sendable, Result: Sendable>(
  _ values: [Value], jobs: Int, _ transform: @Sendable (Value) throws -> Result
) throws -> [Result] {
  let sharing = Sharing<Result>(count: values.count)
  withoutActuallyEscaping(transform) { transform in
    let work: @Sendable () -> Void = { sharing.work { try transform(values[$0]) } }
    // All of them run before the caller's thread takes its part.
    var running: [SystemThread] = []
    while running.count < min(jobs, values.count) - 1, let helper = SystemThread(work) { running.append(helper) }
    work()
    for helper in running { helper.join() }
  }
  return try sharing.results()
}

/// The values that several threads map together.
private final class Sharing<Result: Sendable>: Sendable {
  private let count: Int
  private let next = Atomic(0)
  private let hasFailed = Atomic(false)
  private let found = Mutex<[Int: Swift.Result<Result, any Error>]>([:])

  init(count: Int) { self.count = count }

  /// Maps values that no thread has begun, until all are begun or one has failed.
  func work(_ body: (_ index: Int) throws -> Result) {
    while !hasFailed.load(ordering: .relaxed) {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      let result = Swift.Result { try body(index) }
      if case .failure = result { hasFailed.store(true, ordering: .relaxed) }
      found.withLock { $0[index] = result }
    }
  }

  /// The results in the order of the values, when all threads have ended.
  func results() throws -> [Result] {
    try found.withLock { found in
      for index in found.keys.sorted() { if case .failure(let error) = found[index] { throw error } }
      return try (0..<count).compactMap { try found[$0]?.get() }
    }
  }
}
