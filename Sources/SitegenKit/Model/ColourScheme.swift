/// Light pages or dark ones, with what the default style sheet shows texts on.
enum ColourScheme: String, Sendable, CaseIterable {
  case light, dark

  /// The least contrast that a text of any size must have (WCAG 2.2, 1.4.3).
  static let leastContrast = 4.5
  /// The contrast that a colour gets which is worked out for dark pages (WCAG 2.2, 1.4.6).
  private static let ampleContrast = 7.0

  /// `--page`, `--surface` and `--sunken` of `assets/site.css`.
  var backgrounds: [Colour] {
    switch self {
    case .light: [Colour(0xFAF9F6), Colour(0xFFFFFF), Colour(0xF2F0EB)]
    case .dark: [Colour(0x0E1015), Colour(0x161A21), Colour(0x1C2129)]
    }
  }

  private var surface: Colour { backgrounds[1] }

  /// What a colour must come nearer to for more contrast.
  private var end: Colour { self == .light ? Colour(0) : Colour(0xFFFFFF) }

  /// The background of a colour's own: what is behind a tool's letter.
  func soft(_ colour: Colour) -> Colour { colour.step(self == .light ? 8 : 14, of: 100, from: surface) }

  /// The colour of the lines round that.
  func line(_ colour: Colour) -> Colour { colour.step(30, of: 100, from: surface) }

  /// The contrast of a colour with the background on which it is seen worst.
  func contrast(of colour: Colour) -> Double {
    (backgrounds + [soft(colour)]).map(colour.contrast).min() ?? 1
  }

  /// The first colour on the way to black, or to white in the dark, that has enough contrast.
  func nearest(to colour: Colour, contrast least: Double = leastContrast) -> Colour {
    let way = (0...255).lazy.map { end.step($0, of: 255, from: colour) }
    return way.first { contrast(of: $0) >= least } ?? end
  }

  /// What a colour of light pages is on dark ones where the site does not say.
  static func dark(of light: Colour) -> Colour { ColourScheme.dark.nearest(to: light, contrast: ampleContrast) }
}

/// The colour of one side of a comparison.
struct SideColour: Sendable {
  let light, dark: Colour

  subscript(scheme: ColourScheme) -> Colour { scheme == .light ? light : dark }
}
