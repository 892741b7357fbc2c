import Testing

@testable import SitegenKit

/// Sixteen bytes are looked at together: the first that HTML escapes is found wherever it stands.
@Suite struct EscapedBytesTests {
  private static let escaped = Set("&<>\"'".utf8)

  /// What the table of escapes says, byte by byte.
  private static func first(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.indices.dropFirst(start).first { escaped.contains(bytes[$0]) }
  }

  @Test func everyByteIsJudgedAsByItself() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<40 {
        var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 40)
        bytes[place] = byte
        #expect(bytes.offset(ofEscapedFrom: 0) == (Self.escaped.contains(byte) ? place : nil))
      }
    }
  }

  @Test func theFirstOfSeveralIsFoundFromAnyStart() {
    var random = RandomSite.Numbers(state: 7)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...70, using: &random)).map { _ in
        "abc&<>\"'\u{e9}".utf8.randomElement(using: &random) ?? 0
      }
      let start = Int.random(in: 0...bytes.count, using: &random)
      #expect(bytes.offset(ofEscapedFrom: start) == Self.first(in: bytes, from: start))
      // What is escaped from a place on is what would be escaped by itself.
      var text = bytes
      text.escape(from: start)
      var alone: [UInt8] = []
      alone.append(escaping: bytes[start...])
      #expect(text == bytes[..<start] + alone)
    }
  }
}
