/// The sixteen colours of a card, which are what four bits a pixel can tell apart: those of the site with steps between
/// each and the page, so that letters have soft edges.
enum CardColours {
  /// Red, green and blue, 0 to 255 each.
  struct Colour {
    let red, green, blue: UInt8

    /// Takes the number that stylesheets write in six hexadecimal digits.
    init(_ number: UInt32) {
      (red, green, blue) = (UInt8(number >> 16 & 0xFF), UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF))
    }

    /// So many steps of the way from another colour to this one.
    fileprivate func step(_ step: Int, of steps: Int, from other: Colour) -> [UInt8] {
      zip([other.red, other.green, other.blue], [red, green, blue]).map { start, end in
        UInt8((Int(start) * (steps - step) + Int(end) * step + steps / 2) / steps)
      }
    }
  }

  /// What is drawn in one colour: its places among the sixteen, from the palest to the full one.
  enum Ink: CaseIterable, Sendable {
    case text, first, second, ship, skip, split

    var places: ClosedRange<UInt8> {
      switch self {
      case .text: 1...3
      case .first: 4...6
      case .second: 7...9
      case .ship: 10...11
      case .skip: 12...13
      case .split: 14...15
      }
    }

    fileprivate var colour: Colour {
      switch self {
      case .text: Colour(0x16181D)
      case .first: Colour(0x2F45C9)
      case .second: Colour(0x9C430A)
      case .ship: Colour(0x0B6B36)
      case .skip: Colour(0xAC1D36)
      case .split: Colour(0x5F6571)
      }
    }

    /// The full colour.
    var full: UInt8 { places.upperBound }

    /// The place for each of 256 steps from the page to the full colour.
    var onPage: [UInt8] { ramp { $0 } }

    /// The place for each of 256 steps from the full colour to the page: what is written on an area of this colour.
    var onItself: [UInt8] { ramp { places.count - $0 } }

    private func ramp(_ step: (Int) -> Int) -> [UInt8] {
      (0...255).map { coverage in
        let step = step((coverage * places.count + 127) / 255)
        return step == 0 ? CardColours.page : places.lowerBound + UInt8(step - 1)
      }
    }
  }

  /// The place of the page's own colour.
  static let page: UInt8 = 0
  private static let pageColour = Colour(0xFAF9F6)

  /// Red, green and blue of all sixteen, one after the other, as PNG has them.
  static let palette: [UInt8] =
    pageColour.step(0, of: 1, from: pageColour)
    + Ink.allCases.flatMap { ink in
      (1...ink.places.count).flatMap { ink.colour.step($0, of: ink.places.count, from: pageColour) }
    }
}
