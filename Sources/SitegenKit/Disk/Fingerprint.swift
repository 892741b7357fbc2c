import CSystem

/// What tells contents apart without keeping them: 64 bits that are, in practice, different for different bytes.
///
/// It decides whether a file has to be written again. It is no guard against somebody who wants two contents to look
/// the same: that would only fool their own site.
struct Fingerprint: Hashable, Sendable {
  let value: UInt64

  init(value: UInt64) { self.value = value }

  init(_ bytes: [UInt8]) { value = bytes.withUnsafeBytes { csystem_checksum($0.baseAddress, $0.count, 0) } }

  /// Of several contents in their order; where one ends and the next begins counts too.
  init(_ parts: Fingerprint...) { self.init(parts) }

  init(_ parts: some Sequence<Fingerprint>) {
    value = parts.reduce(0) { sum, part in
      withUnsafeBytes(of: part.value.littleEndian) { csystem_checksum($0.baseAddress, $0.count, sum) }
    }
  }

  init(_ text: String) { self.init(Array(text.utf8)) }
}

extension Fingerprint: CustomStringConvertible {
  /// Sixteen hexadecimal digits.
  var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  init?(digits: some StringProtocol) {
    guard digits.utf8.count == 16, let value = UInt64(digits, radix: 16) else { return nil }
    self.value = value
  }
}
