import Testing

@testable import SitegenKit

/// Fingerprints differ where the bytes do, wherever that is.
@Suite(.timeLimit(.minutes(5))) struct FingerprintTests {
  @Test func eachBitCounts() {
    let bytes = (0..<200).map { UInt8($0) }
    var found = [Fingerprint(bytes)]
    for index in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << UInt8(bit)
        found.append(Fingerprint(changed))
      }
    }
    #expect(Set(found).count == found.count)
  }

  /// Words that change places within a block of the checksum are other bytes too.
  @Test func placesCount() {
    let words = (0..<32).map { Array("word \($0 + 10) ".utf8) }
    var found = [Fingerprint(words.flatMap(\.self))]
    for first in words.indices {
      for second in words.indices where first < second {
        var changed = words
        changed.swapAt(first, second)
        found.append(Fingerprint(changed.flatMap(\.self)))
      }
    }
    #expect(Set(found).count == found.count)
  }

  @Test func lengthCounts() {
    let found = (0...300).map { Fingerprint([UInt8](repeating: 0, count: $0)) }
    #expect(Set(found).count == found.count)
  }

  /// Sites have these in files of their own: whoever changes how they are made has to say so in the files' forms.
  @Test(
    arguments: [
      (0, "d66b41326d257e2f"), (1, "2d56cf389f72f115"), (31, "0096e46a8cd32683"),
      (32, "12c5248a1c3851fc"), (33, "46509f68a27544fc"), (64, "6fd44e81a2292e11"),
      (200, "698cfc5d16146412"),
    ])
  func lastingOneStays(count: Int, digits: String) {
    #expect(LastingFingerprint((0..<count).map { UInt8($0) }).description == digits)
  }
}
