/// A value with the place it was written at, for diagnostics that later stages make.
struct Located<Value: Sendable>: Sendable {
  let value: Value
  let location: SourceLocation
}

extension Located: Equatable where Value: Equatable {}
