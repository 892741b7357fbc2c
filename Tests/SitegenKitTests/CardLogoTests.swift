import Foundation
import Testing

@testable import SitegenKit

/// Logos on social cards: what is read of a PNG, what becomes of its colours, and when a letter stands there instead.
@Suite struct CardLogoTests {
  /// The colours of a drawn logo, row by row, as `0xRRGGBB`.
  private static func colours(_ logo: CardLogo) -> [UInt32] {
    logo.places.map { $0 == 0 ? CardColours.pageColour.number : logo.colours[Int($0) - 1].number }
  }

  private static let page = CardColours.pageColour.number

  @Test func eachPartOfAPictureIsWhereItWas() throws {
    let picture = TestPicture(
      width: 2, height: 2, kind: .colourAlpha,
      rows: [[255, 0, 0, 255, 0, 255, 0, 255], [0, 0, 255, 255, 9, 9, 9, 0]])
    let logo = try CardLogo(png: picture.png)
    #expect(logo.width == 88 && logo.height == 88 && logo.colours.count == 3)
    let parts: [[UInt32]] = [[0xFF0000, 0x00FF00], [0x0000FF, Self.page]]
    let meant = (0..<88).flatMap { y -> [UInt32] in (0..<88).map { x in parts[y / 44][x / 44] } }
    #expect(Self.colours(logo) == meant)
  }

  private static let palette = CardImage.chunk("PLTE", [10, 20, 30, 40, 50, 60])

  /// One pixel of each kind, and the colour that it has on the page, which is 0xFAF9F6.
  private static let kinds: [(TestPicture, UInt32)] = [
    (TestPicture(width: 1, height: 1, kind: .grey, depth: 1, rows: [[0x80]]), 0xFFFFFF),
    (TestPicture(width: 1, height: 1, kind: .grey, depth: 2, rows: [[0x40]]), 0x555555),
    (TestPicture(width: 1, height: 1, kind: .grey, depth: 16, rows: [[0x80, 0x80]]), 0x808080),
    (TestPicture(width: 1, height: 1, kind: .greyAlpha, rows: [[0, 51]]), 0xC8C7C5),
    (TestPicture(width: 1, height: 1, kind: .colour, rows: [[1, 2, 3]]), 0x010203),
    (TestPicture(width: 1, height: 1, kind: .colour, depth: 16, rows: [[1, 1, 2, 2, 3, 3]]), 0x010203),
    (
      TestPicture(
        width: 1, height: 1, kind: .colour, chunks: CardImage.chunk("tRNS", [0, 1, 0, 2, 0, 3]), rows: [[1, 2, 3]]),
      0xFAF9F6
    ),
    (TestPicture(width: 1, height: 1, kind: .palette, chunks: palette, rows: [[1]]), 0x28323C),
    (TestPicture(width: 1, height: 1, kind: .palette, depth: 1, chunks: palette, rows: [[0]]), 0x0A141E),
    (
      TestPicture(
        width: 1, height: 1, kind: .palette, chunks: palette + CardImage.chunk("tRNS", [255, 0]), rows: [[1]]), 0xFAF9F6
    ),
    (TestPicture(width: 1, height: 1, kind: .colourAlpha, depth: 16, rows: [[1, 1, 2, 2, 3, 3, 255, 255]]), 0x010203),
    (TestPicture(width: 1, height: 1, kind: .colourAlpha, isInterlaced: true, rows: [[7, 8, 9, 255]]), 0x070809),
  ]

  @Test(arguments: kinds)
  func anyKindIsRead(_ picture: TestPicture, _ colour: UInt32) throws {
    let drawn = Self.colours(try CardLogo(png: picture.png))
    #expect(drawn.count == 88 * 88 && Set(drawn) == [colour])
  }

  /// Black and white stripes, two to a pixel of the card, are grey.
  @Test func aPixelIsTheAverageOfWhatItCovers() throws {
    let row = (0..<176).map { UInt8($0 % 2 * 255) }
    let stripes = TestPicture(width: 176, height: 1, kind: .grey, rows: [row])
    let logo = try CardLogo(png: stripes.png)
    #expect(logo.width == 88 && logo.height == 1 && Set(Self.colours(logo)) == [0x808080])
    // Three pixels for two: the middle one is shared.
    let three = TestPicture(width: 132, height: 1, kind: .grey, rows: [(0..<132).map { UInt8([0, 90, 240][$0 % 3]) }])
    #expect(Self.colours(try CardLogo(png: three.png)).prefix(4) == [0x1E1E1E, 0xBEBEBE, 0x1E1E1E, 0xBEBEBE])
  }

  @Test(arguments: [
    (400, 100, 88, 22), (100, 400, 22, 88), (2048, 1, 88, 1), (3, 3, 88, 88), (1, 2048, 1, 88), (89, 88, 88, 87),
  ])
  func proportionsStay(_ width: Int, _ height: Int, _ drawnWidth: Int, _ drawnHeight: Int) throws {
    let row = [UInt8](repeating: 77, count: width)
    let picture = TestPicture(width: width, height: height, kind: .grey, rows: .init(repeating: row, count: height))
    let logo = try CardLogo(png: picture.png)
    #expect(logo.width == drawnWidth && logo.height == drawnHeight)
    #expect(Set(Self.colours(logo)) == [0x4D4D4D])
  }

  /// More colours than there is room for: 88 by 88 of them.
  private static let colourful = TestPicture(
    width: 88, height: 88, kind: .colour, rows: (0..<88).map(colourfulRow))

  private static func colourfulRow(_ y: Int) -> [UInt8] {
    (0..<88).flatMap { x -> [UInt8] in
      let parts = [2 * x, 2 * y, 255 - x - y]
      return parts.map { UInt8($0) }
    }
  }

  @Test func fewColoursStandForMany() throws {
    let logo = try CardLogo(png: Self.colourful.png)
    #expect(logo.colours.count == CardLogo.mostColours)
    let drawn = Self.colours(logo).flatMap { colour in [colour >> 16, colour >> 8 & 0xFF, colour & 0xFF].map(Int.init) }
    let meant = Self.colourful.rows.joined().map(Int.init)
    let distances = zip(drawn, meant).map { abs($0 - $1) }
    #expect(distances.count == 88 * 88 * 3)
    #expect(distances.max() ?? 255 <= 16 && distances.reduce(0, +) <= 5 * distances.count)
  }

  /// A colour that few pixels have keeps a place of its own among many others, if it is far from them.
  @Test func aFarColourStaysWhatItIs() throws {
    var picture = Self.colourful
    for row in 40..<42 { picture.rows[row].replaceSubrange(3 * 60..<3 * 63, with: [0, 255, 0, 0, 255, 0, 0, 255, 0]) }
    let drawn = Self.colours(try CardLogo(png: picture.png))
    for row in 40..<42 { #expect(drawn[88 * row + 60..<88 * row + 63] == [0x00FF00, 0x00FF00, 0x00FF00]) }
  }

  /// As of cards without a logo: the same bytes from every machine and every compiler.
  @Test func bytesAreTheSameEverywhere() throws {
    let painter = CardPainter(font: try #require(.standard))
    func half(_ place: CardHalf.Place, _ picture: TestPicture) throws -> CardHalf {
      let subject = CardPainter.Subject(
        name: "Kestrel", monogram: "K", logo: try CardLogo(png: picture.png), tagline: nil, score: 76, verdict: nil)
      return CardHalf(painter.half(of: subject, place, heading: "vs"), place)
    }
    let small = TestPicture(width: 1, height: 1, kind: .colour, rows: [[200, 30, 40]])
    let card = CardImage().png(try half(.upper, Self.colourful), try half(.lower, small))
    #expect("\(LastingFingerprint(card))" == "b0f1424a18f3009e")
  }

  // MARK: - What can't be shown

  private static func failure(_ png: [UInt8]) -> CardLogo.Failure? {
    do throws(CardLogo.Failure) { _ = try CardLogo(png: png) } catch { return error }
    return nil
  }

  @Test(arguments: [(2049, 1), (1, 2049), (100_000, 100_000)])
  func aPictureThatIsTooLargeIsNotRead(_ width: Int, _ height: Int) {
    let picture = TestPicture(width: width, height: height, kind: .grey, rows: [[0]])
    guard case .size(width: width, height: height) = Self.failure(picture.png) else {
      Issue.record("\(width) × \(height) is read")
      return
    }
  }

  @Test func aFileThatIsCutShortIsDamaged() {
    let rows = [[UInt8]](repeating: .init(repeating: 5, count: 40), count: 10)
    let whole = TestPicture(width: 40, height: 10, kind: .grey, rows: rows).png
    // The last row ends before two checksums and the last chunk.
    for length in 0..<whole.count - 20 {
      guard case .damaged = Self.failure(Array(whole[..<length])) else {
        Issue.record("\(length) bytes of \(whole.count) are read")
        return
      }
    }
    #expect(Self.failure(whole) == nil)
  }

  @Test(arguments: [
    TestPicture(width: 0, height: 1, kind: .grey, rows: []),
    TestPicture(width: 1, height: 1, kind: .palette, rows: [[0]]),
    TestPicture(width: 1, height: 1, kind: .colour, depth: 4, rows: [[0, 0, 0]]),
    TestPicture(width: 9, height: 9, kind: .grey, rows: [[0]]),
  ])
  func whatIsNoPictureIsDamaged(_ picture: TestPicture) {
    guard case .damaged = Self.failure(picture.png) else {
      Issue.record("it is read")
      return
    }
  }

  // MARK: - Sites

  static let settings = TestSite.configuration + "cards: {pairs: all}\n"
  private static let red = TestPicture(width: 1, height: 1, kind: .colour, rows: [[255, 0, 0]]).png

  /// The cards of a site whose first tool has a logo, and what is printed.
  private static func cards(_ logo: [UInt8]?, _ name: String = "alpha.png") throws -> ([String: [UInt8]], String) {
    var tree = TestSite.tree([SiteConfiguration.path: settings])
    if let logo { tree["Content/logos/\(name)"] = logo }
    var diagnostics = Diagnostics()
    let plan = try #require(try Pipeline(.init()).plan(tree, into: &diagnostics))
    let cards = plan.files.filter { $0.path.hasPrefix("cards/") }
    return (
      Dictionary(uniqueKeysWithValues: cards.map { ($0.path, $0.bytes()) }),
      DiagnosticFormat.text.render(diagnostics.sorted)
    )
  }

  /// Only the cards with the logo have eight bits a pixel; all others are as they are without it.
  @Test(arguments: [("alpha", 0), ("gamma", CardLogo.mostColours)])
  func aLogoIsOnTheCardsOfItsTool(_ tool: String, _ unusedInPairs: Int) throws {
    let (plain, _) = try Self.cards(nil)
    let (cards, printed) = try Self.cards(Self.red, "\(tool).png")
    #expect(printed == "" && cards.keys.sorted() == plain.keys.sorted())
    #expect(plain.values.allSatisfy { $0[24] == 4 })
    for (path, bytes) in cards {
      guard path.contains(tool) else {
        #expect(bytes == plain[path], "\(path)")
        continue
      }
      // The site's own colours, then the logo's: the upper half has the first places, and of a pair this may be the lower.
      let unused = path.contains("tools/") ? 0 : unusedInPairs
      let length = 3 * (CardColours.count + unused + 1)
      #expect(bytes[24] == 8 && bytes[33...].starts(with: [0, 0, UInt8(length >> 8), UInt8(length & 0xFF)]), "\(path)")
      #expect(bytes[(41 + length - 3)...].starts(with: [255, 0, 0]), "\(path)")
    }
  }

  @Test(arguments: [
    ("alpha.svg", Array(LogoTests.svg.utf8), ""),
    (
      "alpha.png", LogoTests.picture(.png),
      """
      Content/logos/alpha.png:1:1: warning: "Content/logos/alpha.png" is damaged or cut short; the cards show the tool's \
      letter instead [card-logo]
          hint: export it again

      """
    ),
  ])
  func aLetterStandsForWhatCantBeDrawn(_ name: String, _ logo: [UInt8], _ message: String) throws {
    let (cards, printed) = try Self.cards(logo, name)
    #expect(printed == message)
    #expect(cards == (try Self.cards(nil).0))
  }

  @Test func aChangedLogoChangesTheCardsOfItsTool() throws {
    var tree = TestSite.tree([SiteConfiguration.path: Self.settings])
    tree["Content/logos/alpha.png"] = Self.red
    try SiteFolder.with(tree) { site in
      try site.publish()
      let before = try site.published()
      let blue = TestPicture(width: 1, height: 1, kind: .colour, rows: [[0, 0, 255]]).png
      try site.write("Content/logos/alpha.png", Data(blue))
      try site.publish()
      let after = try site.published()
      let changed = after.keys.filter { $0.hasPrefix("cards/") && before[$0] != after[$0] }.sorted()
      #expect(
        changed == ["cards/compare/alpha-vs-beta.png", "cards/compare/alpha-vs-gamma.png", "cards/tools/alpha.png"])
      #expect(after == (try site.planned()))
    }
  }

  /// A server looks at the site after each change: what it drew is drawn again only where its file is another.
  @Test func anUnchangedLogoIsNotDrawnAgain() throws {
    let (memory, options) = (ReadingMemory(), Pipeline.Options())
    func logos(_ logo: [UInt8], _ settings: String = Self.settings) throws -> [Logo] {
      var tree = TestSite.tree([SiteConfiguration.path: settings])
      tree["Content/logos/alpha.png"] = Self.red
      tree["Content/logos/beta.png"] = logo
      let reading = try SiteReading(SiteSources(tree, options), memory: memory)
      return try #require(reading.found).content.logos
    }
    /// Where the pixels of a drawing lie: those of a new one lie elsewhere, as long as the old one is held.
    func place(_ logo: Logo) throws -> UnsafePointer<UInt8>? {
      try #require(logo.drawing).places.withUnsafeBufferPointer(\.baseAddress)
    }
    let blue = TestPicture(width: 1, height: 1, kind: .colour, rows: [[0, 0, 255]]).png
    let first = try logos(Self.red)
    let second = try logos(blue, Self.settings + "description: Changed\n")
    #expect(try place(first[0]) == place(second[0]) && place(first[1]) != place(second[1]))
    #expect(second[1].drawing?.colours == [Colour(0x0000FF)])
    // Without cards none is drawn, and with them again each is.
    #expect(try logos(blue, TestSite.configuration).allSatisfy { $0.drawing == nil })
    #expect(try logos(blue).allSatisfy { $0.drawing != nil })
  }

  /// What is wrong with a logo is said at each look, not only when it is drawn.
  @Test func aDamagedLogoIsReportedAtEachLook() throws {
    let memory = ReadingMemory()
    var tree = TestSite.tree([SiteConfiguration.path: Self.settings])
    tree["Content/logos/alpha.png"] = LogoTests.picture(.png)
    for _ in 0..<2 {
      var diagnostics = Diagnostics()
      #expect(try Pipeline(.init()).plan(tree, memory: memory, into: &diagnostics) != nil)
      #expect(diagnostics.sorted.map(\.rule) == [.cardLogo])
    }
  }
}
