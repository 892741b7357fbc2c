/// A page with holes, rendered once for a whole build: the ready bytes between the holes, and what goes where.
///
/// Composing a page is copying bytes. That is why half a million pages cost little more than writing them.
struct Composition: Sendable {
  private enum Step: Sendable {
    case bytes(Range<Int>)
    case piece(Slot)
    /// Goes on at another step where the piece's emptiness is as given.
    case jump(to: Int, Slot, whereEmpty: Bool)
  }

  /// The slot of a piece among those of the first tool, of the second, or of the page itself.
  private struct Slot: Sendable {
    enum Table { case first, second, own, flags }

    let table: Table
    let number: Int
    /// Of a flag: its bit among the eight that have one number.
    let bit: UInt8

    init(_ slot: Int, toolSlots: Int, firstFlag: Int) {
      let start: Int
      (table, start) =
        slot < toolSlots
        ? (.first, 0)
        : slot < 2 * toolSlots
          ? (.second, toolSlots)
          : slot < firstFlag ? (.own, 2 * toolSlots) : (.flags, firstFlag)
      number = table == .flags ? (slot - start) / 8 : slot - start
      bit = table == .flags ? 1 << UInt8((slot - start) % 8) : 0
    }
  }

  private let bytes: [UInt8]
  private var steps: [Step] = []

  /// The slots that the page shows or asks about, as they are numbered in the marks.
  private(set) var slots: Set<Int> = []

  /// Takes the output of a template apart at its marks.
  ///
  /// Each of two tools has `toolSlots` slots. The first tool's are numbered first, then the second's, then the page's
  /// own, and from `firstFlag` on the flags, which a page can ask about and not show, eight to a byte.
  init(_ html: HTML, toolSlots: Int = 0, firstFlag: Int = .max) {
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
        let slot = Slot(readSlot(&index), toolSlots: toolSlots, firstFlag: firstFlag)
        open.append(steps.count)
        steps.append(.jump(to: 0, slot, whereEmpty: byte == HoleMark.section))
      case HoleMark.sectionEnd:
        if let opened = open.popLast(), case .jump(_, let slot, let whereEmpty) = steps[opened] {
          steps[opened] = .jump(to: steps.count, slot, whereEmpty: whereEmpty)
        }
        index += 1
      default:
        steps.append(.piece(Slot(readSlot(&index), toolSlots: toolSlots, firstFlag: firstFlag)))
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
  ///
  /// Pieces that are empty count as nothing for sections.
  func compose(
    into page: inout [UInt8], _ first: Pieces = .none, _ second: Pieces = .none, own: Pieces, flags: [UInt8] = []
  ) {
    // The tables are three parameters and no array: what an array holds is kept and let go again at each step.
    let steps = steps.span
    var index = 0
    while index < steps.count {
      switch steps[index] {
      case .bytes(let range): page.append(bytes, range)
      case .piece(let slot):
        switch slot.table {
        case .first: first.append(slot.number, to: &page)
        case .second: second.append(slot.number, to: &page)
        case .own: own.append(slot.number, to: &page)
        case .flags: break
        }
      case .jump(let target, let slot, let whereEmpty):
        let isEmpty =
          switch slot.table {
          case .first: first.isEmpty(slot.number)
          case .second: second.isEmpty(slot.number)
          case .own: own.isEmpty(slot.number)
          case .flags: flags[slot.number] & slot.bit == 0
          }
        if isEmpty == whereEmpty {
          index = target
          continue
        }
      }
      index += 1
    }
  }
}
