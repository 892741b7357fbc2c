/// Which social cards a site has: pictures that networks show beside a link to it.
///
/// The site and each tool have one; a pair may have one of its own, and else shows that of the site.
struct CardsPolicy: Sendable {
  /// The pairs that have a card of their own, of those that have a page.
  enum PairRule: Sendable, Equatable {
    case none
    /// Those with a note in `Content/pairs/`.
    case noted
    /// Every pair among the tools that come first by their average scores; equal ones go by slug.
    case top(Int)
    case all
  }

  var pairs = PairRule.none
  /// The name of a font's file in `Content/fonts/`; nil for the font inside the program.
  var font: Located<String>?
}
