extension StructuredData {
  /// A pair's page, with holes for what is of one tool or of the pair: an article about two things.
  ///
  /// It names neither price nor rating, which belong to the tools' pages.
  ///
  /// The image is the absolute address of the picture that networks show beside a link to the page; nil where the site
  /// has none.
  func comparison(_ slots: PairSlots, image: String?) -> HTML {
    func both(_ name: ToolPieces.Layout.Data) -> (a: String, b: String) {
      (slots.hole(name, ofSecond: false), slots.hole(name, ofSecond: true))
    }
    let (thing, name) = (both(.thing), both(.name))
    let (a, b) = (slots.hole("slug", ofSecond: false), slots.hole("slug", ofSecond: true))
    // A slug needs no escape, and the rest of the address is the site's own.
    let address = addresses.absolute(Addresses.comparison(a, b))
    let headline = "\(name.a) \(configuration.copy[.versus]) \(name.b)"
    // The description stands in the head of the page.
    let picture: JSON.Members = image.map { [("image", .string($0))] } ?? []
    let article: JSON.Members =
      [("@type", "Article"), ("headline", .string(headline)), ("url", .string(address))] + picture + [
        // The holes bring a member each, or nothing.
        (
          "isPartOf",
          .row([
            website, .ready(slots.head.hole(PairFields.dataPublished)),
            .ready(slots.head.hole(PairFields.dataUpdated)),
          ])
        ),
        ("inLanguage", .string(configuration.language)), ("author", organization), ("publisher", organization),
        ("about", [.ready(thing.a), .ready(thing.b)]),
      ]
    let trail = [(name: configuration.copy[.compare], url: addresses.home)]
    return script([.object(article), breadcrumbs(trail, last: headline)])
  }
}
