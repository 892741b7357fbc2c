import Testing

@testable import SitegenKit

/// Whatever one tool decides alone is put together beforehand, and no page is changed by it.
@Suite struct PairCompositionTests {
  private static let toolSlots = 3
  private static let ownSlots = 2
  private static let firstFlag = 2 * toolSlots + ownSlots
  private static let flagBytes = 2

  /// Text, holes and nested sections of all kinds.
  private static func template(depth: Int, using random: inout RandomSite.Numbers) -> String {
    (0..<Int.random(in: 0...5, using: &random)).map { _ in
      let shown = HoleMark.hole(Int.random(in: 0..<firstFlag, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: return "text"
      case 1: return shown
      case 2: return depth == 0 ? "" : template(depth: depth - 1, using: &random)
      default:
        let asked = HoleMark.hole(Int.random(in: 0..<firstFlag + 8 * flagBytes, using: &random))
        let body = depth == 0 ? "" : template(depth: depth - 1, using: &random)
        return (Bool.random(using: &random) ? "\u{3}" : "\u{4}") + asked + body + "\u{5}"
      }
    }.joined()
  }

  private static func pieces(_ count: Int, named name: String, using random: inout RandomSite.Numbers) -> Pieces {
    (0..<count).reduce(into: Pieces()) { pieces, slot in
      let text = Bool.random(using: &random) ? "" : "\(name)\(slot)"
      pieces.add { $0 += text.utf8 }
    }
  }

  @Test func pagesAreThoseOfTheCompositionItself() {
    var random = RandomSite.Numbers(state: 16)
    var longest = 0
    for _ in 0..<2000 {
      let html = HTML(markup: Self.template(depth: 4, using: &random))
      let composition = Composition(html, toolSlots: Self.toolSlots, firstFlag: Self.firstFlag)
      let ofPairs = PairComposition(composition)
      for _ in 0..<3 {
        let first = Self.pieces(Self.toolSlots, named: "a", using: &random)
        let second = Self.pieces(Self.toolSlots, named: "b", using: &random)
        let own = Self.pieces(Self.ownSlots, named: "own", using: &random)
        let flags = (0..<Self.flagBytes).map { _ in UInt8.random(in: 0...UInt8.max, using: &random) }
        var (expected, page): ([UInt8], [UInt8]) = ([], [])
        composition.compose(into: &expected, first, second, own: own, flags: flags)
        ofPairs.compose(
          into: &page, ofPairs.stretches(ofFirst: first), ofPairs.stretches(ofSecond: second), own: own, flags: flags)
        #expect(page == expected, "\(html.text.debugDescription)")
        longest = max(longest, page.count)
      }
    }
    #expect(longest > 200)
  }

  /// What only one tool decides is one piece of a page, with the ready bytes around it.
  @Test func stretchesTakeTheBytesAroundThem() {
    func hole(_ slot: Int) -> String { HoleMark.hole(slot) }
    let html = HTML(markup: "<b>\(hole(0))</b>\u{3}\(hole(1))<i>\(hole(1))</i>\u{5}, \(hole(2)).\(hole(4))!\(hole(3))")
    let composition = PairComposition(Composition(html, toolSlots: 2, firstFlag: 5))
    func pieces(_ texts: String...) -> Pieces {
      texts.reduce(into: Pieces()) { pieces, text in pieces.add { $0 += text.utf8 } }
    }
    let first = composition.stretches(ofFirst: pieces("Alpha", "one"))
    let second = composition.stretches(ofSecond: pieces("Beta", "two"))
    #expect(String(decoding: first.bytes, as: UTF8.self) == "<b>Alpha</b><i>one</i>, ")
    #expect(first.count == 1)
    #expect(String(decoding: second.bytes, as: UTF8.self) == "Beta.!two")
    #expect(second.count == 2)
    var page: [UInt8] = []
    composition.compose(into: &page, first, second, own: pieces("own"), flags: [])
    #expect(String(decoding: page, as: UTF8.self) == "<b>Alpha</b><i>one</i>, Beta.own!two")
  }
}
