/// A value with the location at which it is written, for diagnostics that later stages make.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let location: SourceLocation

  package init(value: Value, location: SourceLocation) { (self.value, self.location) = (value, location) }
}

extension Located: Equatable where Value: Equatable {}
