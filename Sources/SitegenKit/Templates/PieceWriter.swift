/// Writes the pieces that a composed page fills in by itself, in the order of their slots.
struct PieceWriter<Subject>: Sendable {
  let slotCount: Int
  private typealias Write = @Sendable (_ subject: Subject, _ pieces: inout Pieces) -> Void
  private let writeAll: Write

  /// Takes the fields of slots that follow each other.
  ///
  /// What the composition shows nowhere is left empty and costs nothing.
  ///
  /// Each field's closure is held by the next one's: an array of them would have each kept and let go again at every
  /// page, which took a tenth of the time of a page.
  init(_ fields: [PieceField<Subject>], from firstSlot: Int, of composition: Composition) {
    slotCount = fields.count
    var writeAll: Write = { _, _ in }
    var unused = 0
    for (index, field) in fields.enumerated() {
      guard composition.slots.contains(firstSlot + index) else {
        unused += 1
        continue
      }
      let (before, write) = (Self.skipping(unused, after: writeAll), field.write)
      writeAll = { subject, pieces in
        before(subject, &pieces)
        pieces.add { write(subject, &$0) }
      }
      unused = 0
    }
    self.writeAll = Self.skipping(unused, after: writeAll)
  }

  private static func skipping(_ count: Int, after before: @escaping Write) -> Write {
    guard count > 0 else { return before }
    return { subject, pieces in
      before(subject, &pieces)
      pieces.skip(count)
    }
  }

  /// Adds the pieces of all slots.
  func write(_ subject: Subject, to pieces: inout Pieces) { writeAll(subject, &pieces) }
}
