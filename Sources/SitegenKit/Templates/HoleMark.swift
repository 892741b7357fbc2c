/// The bytes that mark, in the output of a template, where a page fills something in or decides.
///
/// They are control characters, which neither templates nor content may hold, so that nothing can be mistaken for one.
enum HoleMark {
  /// Begins a hole: the number of its slot follows in decimal digits.
  static let hole: UInt8 = 1
  static let holeEnd: UInt8 = 2
  /// Before a hole: what follows, up to its end, is shown where the slot has something.
  static let section: UInt8 = 3
  /// Before a hole: what follows, up to its end, is shown where the slot has nothing.
  static let inverted: UInt8 = 4
  static let sectionEnd: UInt8 = 5

  static func hole(_ slot: Int) -> String { "\u{1}\(slot)\u{2}" }
}
