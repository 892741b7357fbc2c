/// A page with holes, rendered once for a whole build: the ready bytes between the holes, and what goes where.
///
/// Composing a page is copying bytes. That is why half a million pages cost little more than writing them.
struct Composition: Sendable {
  enum Step: Sendable {
    case bytes(Range<Int>)
    case piece(Slot)
    /// Goes on at another step where the piece's emptiness is as given.
    case jump(to: Int, Slot, whereEmpty: Bool)
  }

  /// The slot of a piece among those of the first tool, of the second, or of the page itself.
  struct Slot: Sendable {
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

    /// A slot of one of the tools.
    init(_ table: Table, _ number: Int) { (self.table, self.number, bit) = (table, number, 0) }
  }

  private let bytes: [UInt8]
  private(set) var steps: [Step] = []
  /// How many slots of each table the steps name, at least.
  private var slotCounts = (first: 0, second: 0, own: 0, flags: 0)

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
    countSlots()
  }

  /// The same ready bytes with other steps.
  func with(_ steps: [Step]) -> Composition {
    var composition = self
    composition.steps = steps
    composition.slotCounts = (0, 0, 0, 0)
    composition.countSlots()
    return composition
  }

  private mutating func countSlots() {
    for step in steps {
      switch step {
      case .bytes: break
      case .piece(let slot), .jump(_, let slot, _):
        switch slot.table {
        case .first: slotCounts.first = max(slotCounts.first, slot.number + 1)
        case .second: slotCounts.second = max(slotCounts.second, slot.number + 1)
        case .own: slotCounts.own = max(slotCounts.own, slot.number + 1)
        case .flags: slotCounts.flags = max(slotCounts.flags, slot.number + 1)
        }
      }
    }
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
  /// Pieces that are empty count as nothing for sections. Each slot that the template names must have a piece.
  func compose(
    into page: inout [UInt8], _ first: Pieces = .none, _ second: Pieces = .none, own: Pieces, flags: [UInt8] = []
  ) {
    // Asked once for the page, since the steps go by it without asking each time.
    precondition(
      first.count >= slotCounts.first && second.count >= slotCounts.second && own.count >= slotCounts.own
        && flags.count >= slotCounts.flags, "a page without all pieces that its template names")
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
    let (steps, flags, bytes) = (steps.span, flags.span, bytes.span)
    let (firstBytes, firstStarts) = (first.bytes.span, first.starts.span)
    let (secondBytes, secondStarts) = (second.bytes.span, second.starts.span)
    let (ownBytes, ownStarts) = (own.bytes.span, own.starts.span)
    var count = 0
    func append(_ source: borrowing Span<UInt8>, _ start: Int, _ length: Int) -> Bool {
      guard length <= room.count - count else { return false }
      unsafe source.withUnsafeBufferPointer { source in
        guard let from = source.baseAddress, let end = room.baseAddress else { return }
        unsafe (end + count).initialize(from: from + start, count: length)
      }
      count += length
      return true
    }
    func append(_ source: borrowing Span<UInt8>, _ starts: borrowing Span<Int>, _ slot: Int) -> Bool {
      let start = unsafe starts[unchecked: slot]
      return append(source, start, unsafe starts[unchecked: slot + 1] - start)
    }
    func isEmpty(_ starts: borrowing Span<Int>, _ slot: Int) -> Bool {
      unsafe starts[unchecked: slot] == starts[unchecked: slot + 1]
    }
    while index < steps.count {
      switch unsafe steps[unchecked: index] {
      case .bytes(let range): if !append(bytes, range.lowerBound, range.count) { return count }
      case .piece(let slot):
        let hasRoom =
          switch slot.table {
          case .first: append(firstBytes, firstStarts, slot.number)
          case .second: append(secondBytes, secondStarts, slot.number)
          case .own: append(ownBytes, ownStarts, slot.number)
          case .flags: true
          }
        if !hasRoom { return count }
      case .jump(let target, let slot, let whereEmpty):
        let isEmpty =
          switch slot.table {
          case .first: isEmpty(firstStarts, slot.number)
          case .second: isEmpty(secondStarts, slot.number)
          case .own: isEmpty(ownStarts, slot.number)
          case .flags: unsafe flags[unchecked: slot.number] & slot.bit == 0
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
