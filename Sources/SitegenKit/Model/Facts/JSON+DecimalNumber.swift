extension JSON {
  /// A number with the digits that were typed.
  init(_ number: DecimalNumber) { self = .ready(number.description) }
}
