@testable import SitegenKit

extension MessageCase {
  /// What is wrong with social cards.
  static let cards: [MessageCase] = [
    .site(
      .cards, adding: "cards: noted\n",
      prints: """
        Content/site.yml:7:8: error: "cards" is "noted"; it must be none or {pairs: …} [cards]
            cards: noted
                   ^~~~~
            hint: write {pairs: noted}

        """),
    .site(
      .cards, adding: "cards: [noted]\n",
      prints: """
        Content/site.yml:7:8: error: "cards" is a list; it must be none or {pairs: …} [cards]
            cards: [noted]
                   ^

        """),
    .site(
      .cards, adding: "cards: {pairs: notes}\n",
      prints: """
        Content/site.yml:7:16: error: "pairs" is "notes"; it must be none, noted, {top: K} or all [cards]
            cards: {pairs: notes}
                           ^~~~~
            hint: did you mean "noted"?

        """),
    .site(
      .cards, adding: "cards: {pairs: [all]}\n",
      prints: """
        Content/site.yml:7:16: error: "pairs" is a list; it must be none, noted, {top: K} or all [cards]
            cards: {pairs: [all]}
                           ^

        """),
    .site(
      .cards, adding: "cards: {pairs: {top: 3, by: stars}}\n",
      prints: """
        Content/site.yml:7:25: error: "by" says nothing here; cards go by the average scores [cards]
            cards: {pairs: {top: 3, by: stars}}
                                    ^~

        """),
    .site(
      .cardFont, adding: "cards: {font: Noto.otf}\n",
      prints: """
        Content/site.yml:7:15: error: "font" is "Noto.otf"; there is no Content/fonts/Noto.otf [card-font]
            cards: {font: Noto.otf}
                          ^~~~~~~~

        """),
    written(
      "name: Größe ノート\n",
      prints: """
        Content/tools/delta.md:2:7: warning: the font of the social cards can't write the name, "Größe ノート"; they show \
        "delta" [card-text]
            name: Größe ノート
                  ^~~~~~~~~~~~
            hint: "cards: {font: …}" names another font

        """),
    written(
      "name: Delta\ntagline: Sends 🚀\n",
      prints: """
        Content/tools/delta.md:3:10: warning: the font of the social cards can't write the tagline, "Sends 🚀"; they leave \
        it out [card-text]
            tagline: Sends 🚀
                     ^~~~~~~~
            hint: "cards: {font: …}" names another font

        """),
    .site(
      .cardText, adding: "cards: {}\ncopy: {ship: ✅, versus: ⚔}\n",
      prints: """
        Content/site.yml:1:1: warning: the font of the social cards can't write "ship" of "copy", "✅"; they leave it out [card-text]
            hint: "cards: {font: …}" names another font
        Content/site.yml:1:1: warning: the font of the social cards can't write "versus" of "copy", "⚔"; they leave it out [card-text]
            hint: "cards: {font: …}" names another font

        """),
    logo(
      LogoTests.picture(.png),
      prints: """
        Content/logos/alpha.png:1:1: warning: "Content/logos/alpha.png" is damaged or cut short; the cards show the tool's \
        letter instead [card-logo]
            hint: export it again

        """),
    logo(
      TestPicture(width: 4000, height: 3000, kind: .grey, rows: [[0]]).png,
      prints: """
        Content/logos/alpha.png:1:1: warning: "Content/logos/alpha.png" has 4000 × 3000 pixels, and social cards take 2048 \
        a side; the cards show the tool's letter instead [card-logo]
            hint: make it smaller; they show it with 88

        """),
  ]

  /// A logo of a site that has cards.
  private static func logo(_ bytes: [UInt8], prints printed: String) -> MessageCase {
    MessageCase(
      rule: .cardLogo, path: "Content/logos/alpha.png", bytes: bytes, printed: printed,
      configuration: TestSite.configuration + "cards: {}\n")
  }

  /// An entry of a site that has cards.
  private static func written(_ data: String, prints printed: String) -> MessageCase {
    let tagline = data.contains("tagline") ? "" : "tagline: T\n"
    var mistake = MessageCase.file(
      .cardText, "Content/tools/delta.md", "---\n\(data)\(tagline)category: Media\n---\nText.\n", prints: printed)
    mistake.configuration = TestSite.configuration + "cards: {pairs: all}\n"
    return mistake
  }
}
