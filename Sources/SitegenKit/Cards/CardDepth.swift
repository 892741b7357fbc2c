/// How many bits a pixel has: four for the sixteen colours of all cards, eight where a logo brings colours of its own.
///
/// Both halves of a card must have the same.
enum CardDepth: UInt8, Sendable {
  case four = 4
  case eight = 8
}
