extension String {
  /// Whether the text comes before another one in the order of their bytes, which is the same in every language.
  package func precedes(_ other: String) -> Bool {
    let (left, right) = (utf8.span, other.utf8.span)
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return left[index] < right[index]
    }
    return left.count < right.count
  }
}
