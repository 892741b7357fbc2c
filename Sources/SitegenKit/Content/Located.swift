/// A value with the location at which it is written, for diagnostics that later stages make.
struct Located<Value: Sendable>: Sendable {
  let value: Value
  let location: SourceLocation
}

extension Located: Equatable where Value: Equatable {}
