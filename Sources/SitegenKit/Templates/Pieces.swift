/// Ready bytes for the holes of a composition, one behind the other, each by the number of its slot.
struct Pieces: Sendable {
  static let none = Pieces()

  private(set) var bytes: [UInt8] = []
  /// Where each piece begins, and where the last one ends.
  private(set) var starts = [0]

  init() {}

  /// Makes a piece for each of some parts, in their order.
  init<Part>(of parts: some Sequence<Part>, _ write: (_ part: Part, _ bytes: inout [UInt8]) -> Void) {
    for part in parts { add { write(part, &$0) } }
  }

  /// How many slots have a piece, empty or not.
  var count: Int { starts.count - 1 }

  /// Adds the next slot's piece, which may be empty.
  mutating func add(_ write: (_ bytes: inout [UInt8]) -> Void) {
    write(&bytes)
    starts.append(bytes.count)
  }

  /// Leaves as many slots as given without a piece.
  mutating func skip(_ count: Int) { for _ in 0..<count { starts.append(bytes.count) } }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
  }

  /// Where the piece of a slot is among the bytes.
  func range(_ slot: Int) -> Range<Int> { starts[slot]..<starts[slot + 1] }

  var fingerprint: Fingerprint {
    Fingerprint(Fingerprint(bytes), Fingerprint(starts.lazy.map { Fingerprint(value: UInt64($0)) }))
  }
}
