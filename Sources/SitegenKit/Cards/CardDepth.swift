/// How many bits a pixel has: four for the sixteen colours of all cards, eight where logos bring colours of their own.
///
/// Both halves of a card must have the same, so it is that of all cards of a site.
enum CardDepth: UInt8, Sendable {
  case four = 4
  case eight = 8

  /// How many bytes a row of so many pixels has, with that of its filter.
  func rowBytes(_ width: Int) -> Int { 1 + width * Int(rawValue) / 8 }
}
