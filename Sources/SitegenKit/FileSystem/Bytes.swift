extension [UInt8] {
  /// Appends a part of other bytes. A slice would be kept and let go again, which costs more than the copying.
  mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Appends the digits of a number that is not negative.
  mutating func append(decimal number: Int) {
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Where some bytes stand first in a range; nil where they are not found or none are wanted.
  ///
  /// The standard library's search is generic and shows in profiles; a scan for the first byte does not.
  func place(of wanted: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard let first = wanted.first else { return nil }
    var index = range.lowerBound
    while index <= range.upperBound - wanted.count {
      if self[index] == first, self[index..<index + wanted.count].elementsEqual(wanted) {
        return index..<index + wanted.count
      }
      index += 1
    }
    return nil
  }
}
