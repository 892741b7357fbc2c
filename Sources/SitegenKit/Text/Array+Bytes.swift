import CSystem

extension [UInt8] {
  /// Appends a range of other bytes.
  ///
  /// A slice would be kept and let go again, which costs more than the copying.
  mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Appends bytes, and something else for some of them: `replacement` says what stands for a byte, nil for itself.
  mutating func append(_ bytes: some Collection<UInt8>, replacing replacement: (UInt8) -> StaticString?) {
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { bytes in
      var start = 0
      for index in 0..<bytes.count {
        guard let text = unsafe replacement(bytes[index]) else { continue }
        unsafe append(contentsOf: bytes[start..<index])
        unsafe append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        start = index + 1
      }
      unsafe append(contentsOf: bytes[start...])
    }
    if isDone == nil { append(Array(bytes), replacing: replacement) }
  }

  /// The offset, from another one on, of the first byte that HTML has to escape; nil where none does.
  func offset(ofEscapedFrom start: Int) -> Int? {
    unsafe withUnsafeBytes { bytes in
      let searched = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
      let offset = unsafe csystem_find_escaped(searched.baseAddress, searched.count)
      return offset < searched.count ? start + offset : nil
    }
  }

  /// Appends the digits of a number that is not negative.
  mutating func append(decimal number: Int) {
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// The offset of the first of some byte in a range; nil where there is none.
  func offset(of byte: UInt8, in range: Range<Int>) -> Int? {
    unsafe withUnsafeBytes { bytes in
      let searched = unsafe UnsafeRawBufferPointer(rebasing: bytes[range])
      guard let start = searched.baseAddress,
        let found = unsafe Swift.withUnsafeBytes(
          of: byte, { unsafe csystem_find(start, searched.count, $0.baseAddress, $0.count) })
      else { return nil }
      return unsafe range.lowerBound + (found - start)
    }
  }

  /// Finds where some bytes stand first in a range; nil where they are not found or none are wanted.
  ///
  /// The time is linear in the range, whatever is wanted: the C library's `memmem` sees to it, where comparing at every
  /// byte would be slow for a long text of one letter.
  package func range(of wanted: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard !wanted.isEmpty, wanted.count <= range.count else { return nil }
    return unsafe withUnsafeBytes { bytes in
      let searched = unsafe UnsafeRawBufferPointer(rebasing: bytes[range])
      guard let start = searched.baseAddress,
        let found = unsafe wanted.withUnsafeBytes({
          unsafe csystem_find(start, searched.count, $0.baseAddress, $0.count)
        })
      else { return nil }
      let offset = unsafe range.lowerBound + (found - start)
      return offset..<offset + wanted.count
    }
  }
}

extension ArraySlice<UInt8> {
  /// How many Unicode scalars begin in the text.
  var scalarCount: Int { unsafe withUnsafeBytes { unsafe csystem_count_scalars($0.baseAddress, $0.count) } }
}
