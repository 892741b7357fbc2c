import CSystem

/// Tells contents apart without keeping them: 64 bits that are, in practice, different for different bytes.
///
/// It decides whether a file has to be written again. It is no guard against somebody who wants two contents to look
/// the same: that would only fool their own site. Another version of the program may make another one of the same bytes:
/// what a site keeps for longer is a `LastingFingerprint`.
package struct Fingerprint: Hashable, Sendable {
  /// The 64 bits.
  let value: UInt64

  /// Takes a fingerprint that was made before.
  init(value: UInt64) { self.value = value }

  /// Makes the fingerprint of bytes.
  package init(_ bytes: [UInt8]) {
    value = unsafe bytes.withUnsafeBytes { unsafe csystem_checksum($0.baseAddress, $0.count, 0) }
  }

  /// Makes the fingerprint of several contents in their order; where one ends and the next begins counts too.
  init(_ contents: Fingerprint...) { self.init(contents) }

  /// Makes the fingerprint of a sequence of contents in their order; where one ends and the next begins counts too.
  init(_ contents: some Sequence<Fingerprint>) {
    value = contents.reduce(0) { sum, content in
      unsafe withUnsafeBytes(of: content.value.littleEndian) { unsafe csystem_checksum($0.baseAddress, $0.count, sum) }
    }
  }

  /// Makes the fingerprint of a text's UTF-8 bytes.
  init(_ text: String) {
    var text = text
    value = text.withUTF8 { text in unsafe csystem_checksum(text.baseAddress, text.count, 0) }
  }
}

extension Fingerprint: CustomStringConvertible {
  /// Sixteen hexadecimal digits.
  package var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Reads what `description` writes; nil where it is something else.
  package init?(digits: some StringProtocol) {
    guard digits.utf8.count == 16, let value = UInt64(digits, radix: 16) else { return nil }
    self.value = value
  }
}
