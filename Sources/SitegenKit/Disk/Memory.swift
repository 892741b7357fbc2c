import Synchronization

/// Keeps values with a fingerprint of what they were made from, so that a program that looks at a site again and again
/// makes anew only what changed.
///
/// It holds one value for each name, the last one.
final class Memory<Value: Sendable>: Sendable {
  private struct Kept: Sendable {
    let ingredients: Fingerprint
    let value: Value
  }

  private let kept = Mutex<[String: Kept]>([:])

  /// Gives the value of a name: the kept one where its ingredients are the same, else a new one.
  ///
  /// Two threads that ask for one name at once may both make it.
  /// - Parameters:
  ///   - name: The name of the value.
  ///   - ingredients: Fingerprint of everything that the value follows from.
  ///   - make: Makes the value.
  /// - Returns: the value.
  func value(of name: String, from ingredients: Fingerprint, _ make: () throws -> Value) rethrows -> Value {
    if let known = kept.withLock({ $0[name] }), known.ingredients == ingredients { return known.value }
    let value = try make()
    kept.withLock { $0[name] = Kept(ingredients: ingredients, value: value) }
    return value
  }
}
