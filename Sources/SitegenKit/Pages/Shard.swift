/// One of several parts that a site is built in, each by a machine of its own.
///
/// Which part a comparison is in follows from its slugs alone, so that it stays there when entries are added.
/// Everything else is in the first part.
package struct Shard: Sendable, Equatable {
  /// The most parts that a site may be built in.
  package static let mostShards = 10_000

  /// The number of this part, from 1.
  package let number: Int
  /// How many parts there are.
  package let count: Int

  /// Reads `I/N`, as in `2/8`.
  package init?(_ text: String) {
    let numbers = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 2, let number = numbers[0], let count = numbers[1], (1...Self.mostShards).contains(count),
      (1...count).contains(number)
    else { return nil }
    (self.number, self.count) = (number, count)
  }

  /// Whether a comparison is in this part, by the fingerprint of its two slugs.
  func holds(_ pair: Fingerprint) -> Bool { pair.value % UInt64(count) == UInt64(number - 1) }

  /// Whether all files but comparisons are in this part.
  var holdsOtherFiles: Bool { number == 1 }
}
