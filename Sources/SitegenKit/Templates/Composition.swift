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
    var index = 0
    while index < steps.count {
      // The buffer of the page before has room for this one, mostly; else it doubles, and the page goes on.
      let needed = page.count + length(ofStep: index, first, second, own)
      if page.capacity < needed { page.reserveCapacity(max(needed, 2 * page.capacity)) }
      page.append(addingCapacity: page.capacity - page.count) { output in
        unsafe output.withUnsafeMutableBufferPointer { room, count in
          unsafe count = fill(room, from: &index, first, second, own, flags)
        }
      }
    }
  }

  /// How many bytes a step appends at most.
  private func length(ofStep index: Int, _ first: Pieces, _ second: Pieces, _ own: Pieces) -> Int {
    switch steps[index] {
    case .bytes(let range): range.count
    case .piece(let slot):
      switch slot.table {
      case .first: first.range(slot.number).count
      case .second: second.range(slot.number).count
      case .own: own.range(slot.number).count
      case .flags: 0
      }
    case .jump: 0
    }
  }

  /// Copies what the steps from an index on append, for as long as there is room.
  ///
  /// It is called for half a million pages and copies some hundred pieces each time, so it works on memory itself: an
  /// array would be asked for room, and be kept and let go, at each piece.
  /// The room is memory without a value; the index is the step to begin with, and then the one that there was no room
  /// for, or the end of the steps.
  /// - Returns: how many bytes of the room have a value now.
  private func fill(
    _ room: UnsafeMutableBufferPointer<UInt8>, from index: inout Int, _ first: Pieces, _ second: Pieces, _ own: Pieces,
    _ flags: [UInt8]
  ) -> Int {
    let (steps, flags) = (steps.span, flags.span)
    let (bytes, firstBytes, secondBytes, ownBytes) = (bytes.span, first.bytes.span, second.bytes.span, own.bytes.span)
    var count = 0
    func append(_ source: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
      guard range.count <= room.count - count else { return false }
      unsafe source.extracting(range).withUnsafeBufferPointer { part in
        guard let start = part.baseAddress, let end = room.baseAddress else { return }
        unsafe (end + count).initialize(from: start, count: part.count)
      }
      count += range.count
      return true
    }
    while index < steps.count {
      switch steps[index] {
      case .bytes(let range): if !append(bytes, range) { return count }
      case .piece(let slot):
        let hasRoom =
          switch slot.table {
          case .first: append(firstBytes, first.range(slot.number))
          case .second: append(secondBytes, second.range(slot.number))
          case .own: append(ownBytes, own.range(slot.number))
          case .flags: true
          }
        if !hasRoom { return count }
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
    return count
  }
}
