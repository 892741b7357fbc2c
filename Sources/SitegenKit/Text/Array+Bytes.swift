import CSystem

extension [UInt8] {
  /// Appends a range of other bytes.
  ///
  /// A slice would be kept and let go again, which costs more than the copying.
  mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Appends the digits of a number that is not negative.
  mutating func append(decimal number: Int) {
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Finds where some bytes stand first in a range; nil where they are not found or none are wanted.
  ///
  /// The time is linear in the range, whatever is wanted: the C library's `memmem` sees to it, where comparing at every
  /// byte would be slow for a long text of one letter.
  package func range(of wanted: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard !wanted.isEmpty, wanted.count <= range.count else { return nil }
    return withUnsafeBytes { bytes in
      let searched = UnsafeRawBufferPointer(rebasing: bytes[range])
      guard let start = searched.baseAddress,
        let found = wanted.withUnsafeBytes({ csystem_find(start, searched.count, $0.baseAddress, $0.count) })
      else { return nil }
      let offset = range.lowerBound + (found - start)
      return offset..<offset + wanted.count
    }
  }
}
