import CSystem

/// A fingerprint that a site keeps in files of its own: in `Content/imports.lock`, and in the copies that it has of the
/// default theme's files.
///
/// Each version of the program makes the same of the same bytes.
package struct LastingFingerprint: Hashable, Sendable {
  private let fingerprint: Fingerprint

  /// Makes the fingerprint of bytes.
  package init(_ bytes: [UInt8]) {
    fingerprint = Fingerprint(
      value: unsafe bytes.withUnsafeBytes { unsafe csystem_lasting_checksum($0.baseAddress, $0.count) })
  }
}

extension LastingFingerprint: CustomStringConvertible {
  /// Sixteen hexadecimal digits.
  package var description: String { fingerprint.description }

  /// Reads what `description` writes; nil where it is something else.
  package init?(digits: some StringProtocol) {
    guard let fingerprint = Fingerprint(digits: digits) else { return nil }
    self.fingerprint = fingerprint
  }
}
