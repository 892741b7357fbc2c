extension Sequence {
  /// The first value that a closure gives for one of the elements; nil where it gives none.
  ///
  /// Each element is asked once at most; of a lazy `compactMap`, the first is worked out twice.
  package func firstValue<Value>(_ value: (_ element: Element) throws -> Value?) rethrows -> Value? {
    for element in self {
      if let found = try value(element) { return found }
    }
    return nil
  }
}
