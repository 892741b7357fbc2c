import Synchronization

/// Maps values with up to `jobs` threads, the caller's among them; the results keep the order of the values.
///
/// Where the system makes fewer threads, those do the work, and be it the caller's alone.
/// - Throws: the first error by order of values, after the running calls have ended.
func concurrentMap<Value: Sendable, Result: Sendable>(
  _ values: [Value], jobs: Int, _ transform: @Sendable (Value) throws -> Result
) throws -> [Result] {
  try concurrentMap(values, jobs: jobs, equippedWith: {}) { _, value in try transform(value) }
}

/// The same with equipment that each thread makes for itself and has for all of its values, one after the other.
func concurrentMap<Value: Sendable, Equipment, Result: Sendable>(
  _ values: [Value], jobs: Int, equippedWith makeEquipment: @escaping @Sendable () -> Equipment,
  _ transform: @Sendable (inout Equipment, Value) throws -> Result
) throws -> [Result] {
  let sharing = Sharing<Result>(count: values.count)
  withoutActuallyEscaping(transform) { transform in
    let work: @Sendable () -> Void = {
      var equipment = makeEquipment()
      sharing.work { try transform(&equipment, values[$0]) }
    }
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
  private typealias Made = (index: Int, result: Swift.Result<Result, any Error>)

  private let count: Int
  private let next = Atomic(0)
  private let hasFailed = Atomic(false)
  /// What each thread has made, in the order of the values.
  private let made = Mutex<[[Made]]>([])

  init(count: Int) { self.count = count }

  /// Maps values that no thread has begun, until all are begun or one has failed.
  func work(_ body: (_ index: Int) throws -> Result) {
    var own: [Made] = []
    while !hasFailed.load(ordering: .relaxed) {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { break }
      let result = Swift.Result { try body(index) }
      if case .failure = result { hasFailed.store(true, ordering: .relaxed) }
      own.append((index, result))
    }
    made.withLock { $0.append(own) }
  }

  /// The results in the order of the values, when all threads have ended.
  ///
  /// They are taken out of where the threads put them: large values, such as entries, cost as much to copy and to let go
  /// as a good part of making them.
  func results() throws -> [Result] {
    var made = made.withLock { made in
      defer { made = [] }
      return made
    }
    if hasFailed.load(ordering: .relaxed) {
      let failures = made.joined().filter { if case .failure = $0.result { true } else { false } }
      _ = try failures.min { $0.index < $1.index }?.result.get()
    }
    var results: [Result] = []
    results.reserveCapacity(count)
    // Of the values that are left, the last one ends the list of some thread.
    for index in (0..<count).reversed() {
      for thread in made.indices where !made[thread].isEmpty && made[thread][made[thread].count - 1].index == index {
        results.append(try made[thread].removeLast().result.get())
      }
    }
    results.reverse()
    return results
  }
}
