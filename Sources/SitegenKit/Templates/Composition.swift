/// A page with holes, rendered once for a whole build: the ready bytes between the holes, and what goes where.
///
/// Composing a page is copying bytes. That is why half a million pages cost little more than writing them.
struct Composition: Sendable {
  private enum Step: Sendable {
    case bytes(Range<Int>)
    case slot(Int)
    /// Goes on at another step where the slot's emptiness is as given.
    case jump(to: Int, slot: Int, whereEmpty: Bool)
  }

  private let bytes: [UInt8]
  private var steps: [Step] = []

  /// The slots that the page shows or asks about.
  private(set) var slots: Set<Int> = []

  /// Takes the output of a template apart at its marks.
  init(_ html: HTML) {
    bytes = Array(html.text.utf8)
    var start = 0
    var open: [Int] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte >= HoleMark.hole, byte <= HoleMark.sectionEnd else {
        index += 1
        continue
      }
      if index > start { steps.append(.bytes(start..<index)) }
      switch byte {
      case HoleMark.section, HoleMark.inverted:
        let slot = readSlot(&index)
        open.append(steps.count)
        steps.append(.jump(to: 0, slot: slot, whereEmpty: byte == HoleMark.section))
      case HoleMark.sectionEnd:
        if let opened = open.popLast(), case .jump(_, let slot, let whereEmpty) = steps[opened] {
          steps[opened] = .jump(to: steps.count, slot: slot, whereEmpty: whereEmpty)
        }
        index += 1
      default:
        steps.append(.slot(readSlot(&index)))
      }
      start = index
    }
    if start < bytes.count { steps.append(.bytes(start..<bytes.count)) }
  }

  /// Reads `hole digits holeEnd`, skipping whatever mark comes before.
  private mutating func readSlot(_ index: inout Int) -> Int {
    var slot = 0
    while index < bytes.count, bytes[index] != HoleMark.holeEnd {
      if bytes[index] >= UInt8(ascii: "0"), bytes[index] <= UInt8(ascii: "9") {
        slot = slot * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      }
      index += 1
    }
    index += 1
    slots.insert(slot)
    return slot
  }

  /// Appends a page to a buffer.
  /// - Parameters:
  ///   - append: appends the bytes of a slot.
  ///   - isEmpty: whether a slot has none, which counts as nothing for sections.
  func compose(
    into page: inout [UInt8], append: (_ slot: Int, _ page: inout [UInt8]) -> Void, isEmpty: (_ slot: Int) -> Bool
  ) {
    var index = 0
    while index < steps.count {
      switch steps[index] {
      case .bytes(let range): page += bytes[range]
      case .slot(let slot): append(slot, &page)
      case .jump(let target, let slot, let whereEmpty):
        if isEmpty(slot) == whereEmpty {
          index = target
          continue
        }
      }
      index += 1
    }
  }
}
