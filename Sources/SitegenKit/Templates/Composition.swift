/// A page with holes, rendered once for a whole build: the ready bytes between the holes, and what goes where.
///
/// Composing a page is copying bytes. That is why half a million pages cost little more than writing them.
struct Composition: Sendable {
  private enum Step: Sendable {
    case bytes(Range<Int>)
    case piece(Place)
    /// Goes on at another step where the piece's emptiness is as given.
    case jump(to: Int, Place, whereEmpty: Bool)
  }

  /// Where a piece is found: with one of the two tools, or with what is the page's own.
  private struct Place: Sendable {
    enum Table { case first, second, own }

    let table: Table
    let slot: Int

    init(_ slot: Int, toolSlots: Int) {
      table = slot < toolSlots ? .first : slot < 2 * toolSlots ? .second : .own
      self.slot =
        switch table {
        case .first: slot
        case .second: slot - toolSlots
        case .own: slot - 2 * toolSlots
        }
    }
  }

  private let bytes: [UInt8]
  private var steps: [Step] = []

  /// The slots that the page shows or asks about, as they are numbered in the marks.
  private(set) var slots: Set<Int> = []

  /// Takes the output of a template apart at its marks.
  /// - Parameter toolSlots: how many slots each of two tools has; the first tool's are numbered first, then the second's,
  ///   then the page's own.
  init(_ html: HTML, toolSlots: Int = 0) {
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
        let place = Place(readSlot(&index), toolSlots: toolSlots)
        open.append(steps.count)
        steps.append(.jump(to: 0, place, whereEmpty: byte == HoleMark.section))
      case HoleMark.sectionEnd:
        if let opened = open.popLast(), case .jump(_, let place, let whereEmpty) = steps[opened] {
          steps[opened] = .jump(to: steps.count, place, whereEmpty: whereEmpty)
        }
        index += 1
      default:
        steps.append(.piece(Place(readSlot(&index), toolSlots: toolSlots)))
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

  /// Appends a page to a buffer. Pieces that are empty count as nothing for sections.
  func compose(into page: inout [UInt8], _ first: Pieces = .none, _ second: Pieces = .none, own: Pieces) {
    // The tables are three parameters and no array: what an array holds is kept and let go again at each step.
    steps.withUnsafeBufferPointer { steps in
      var index = 0
      while index < steps.count {
        switch steps[index] {
        case .bytes(let range): page.append(bytes, range)
        case .piece(let place):
          switch place.table {
          case .first: first.append(place.slot, to: &page)
          case .second: second.append(place.slot, to: &page)
          case .own: own.append(place.slot, to: &page)
          }
        case .jump(let target, let place, let whereEmpty):
          let isEmpty =
            switch place.table {
            case .first: first.isEmpty(place.slot)
            case .second: second.isEmpty(place.slot)
            case .own: own.isEmpty(place.slot)
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
}
