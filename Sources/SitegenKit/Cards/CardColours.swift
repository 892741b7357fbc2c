/// The sixteen colours of a card, which are what four bits a pixel can tell apart: those of the site with steps between
/// each and the page, so that letters have soft edges.
struct CardColours: Sendable {
  /// The colours of the two tools.
  var first = Colour(0x2F45C9)
  var second = Colour(0x9C430A)

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
  static let pageColour = Colour(0xFAF9F6)

  private func colour(of ink: Ink) -> Colour {
    switch ink {
    case .text: Colour(0x16181D)
    case .first: first
    case .second: second
    case .ship: Colour(0x0B6B36)
    case .skip: Colour(0xAC1D36)
    case .split: Colour(0x5F6571)
    }
  }

  /// How many there are.
  static let count = 16

  /// Red, green and blue of all sixteen, one after the other, as PNG has them.
  var palette: [UInt8] {
    let inks = Ink.allCases.flatMap { ink in
      (1...ink.places.count).map { colour(of: ink).step($0, of: ink.places.count, from: Self.pageColour) }
    }
    return ([Self.pageColour] + inks).flatMap { [$0.red, $0.green, $0.blue] }
  }
}
