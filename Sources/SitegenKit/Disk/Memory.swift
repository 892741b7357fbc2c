import Synchronization

/// Keeps what was made from some ingredients, so that a program that looks at a site again and again makes it anew only
/// where they have changed. It holds one value for each name, the last one.
final class Memory<Value: Sendable>: Sendable {
  private struct Kept: Sendable {
    let ingredients: Fingerprint
    let value: Value
  }

  private let kept = Mutex<[String: Kept]>([:])

  /// The value of a name: the kept one where its ingredients are the same, a new one elsewhere.
  ///
  /// Two threads that ask for one name at once may both make it.
  /// - Parameter ingredients: Fingerprint of everything that the value follows from.
  func value(of name: String, from ingredients: Fingerprint, _ make: () throws -> Value) rethrows -> Value {
    if let known = kept.withLock({ $0[name] }), known.ingredients == ingredients { return known.value }
    let value = try make()
    kept.withLock { $0[name] = Kept(ingredients: ingredients, value: value) }
    return value
  }
}
