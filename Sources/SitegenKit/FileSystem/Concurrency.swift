import Dispatch
import Synchronization

/// Maps values with up to `jobs` threads; the results keep the order of the values.
/// - Throws: the first error by order of values, after the running calls have ended.
func concurrentMap<Value: Sendable, Result: Sendable>(
  _ values: [Value], jobs: Int, _ transform: @Sendable (Value) throws -> Result
) throws -> [Result] {
  let next = Atomic(0)
  let results = Mutex<[Int: Swift.Result<Result, any Error>]>([:])
  let hasFailed = Atomic(false)
  DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, values.count))) { _ in
    while !hasFailed.load(ordering: .relaxed) {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < values.count else { return }
      let result = Swift.Result { try transform(values[index]) }
      if case .failure = result { hasFailed.store(true, ordering: .relaxed) }
      results.withLock { $0[index] = result }
    }
  }
  return try results.withLock { found in
    for index in found.keys.sorted() { if case .failure(let error) = found[index] { throw error } }
    return try values.indices.compactMap { try found[$0]?.get() }
  }
}
