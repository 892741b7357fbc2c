extension StructuredData {
  /// A pair's page, with holes for what is of one tool or of the pair: an article about two things.
  ///
  /// It names neither price nor rating, which belong to the tools' pages.
  func comparison(_ slots: PairSlots) -> HTML {
    func both(_ name: ToolPieces.Layout.Data) -> (a: String, b: String) {
      (slots.hole(name, ofSecond: false), slots.hole(name, ofSecond: true))
    }
    let (thing, name, url) = (both(.thing), both(.name), both(.url))
    let (a, b) = (slots.hole("slug", ofSecond: false), slots.hole("slug", ofSecond: true))
    // A slug needs no escape, and the rest of the address is the site's own.
    let address = addresses.absolute(Addresses.comparison(a, b))
    let headline = "\(name.a) \(configuration.copy[.versus]) \(name.b)"
    let article: JSON = [
      "@type": "Article", "@id": "\(address)#article", "headline": .string(headline),
      "description": .ready(slots.head.hole(PairFields.dataDescription)), "url": .string(address),
      "mainEntityOfPage": .string(address),
      // The holes bring a member each, or nothing.
      "isPartOf": .row([
        website, .ready(slots.head.hole(PairFields.dataPublished)), .ready(slots.head.hole(PairFields.dataUpdated)),
      ]),
      "inLanguage": .string(configuration.language), "author": organization, "publisher": organization,
      "about": [.ready(thing.a), .ready(thing.b)], "mainEntity": ["@id": "\(address)#pair"],
    ]
    let list: JSON = [
      "@type": "ItemList", "@id": "\(address)#pair", "numberOfItems": 2,
      "itemListOrder": "https://schema.org/ItemListUnordered",
      "itemListElement": [
        Self.listItem(1, .string(name.a), ("url", .ready(url.a))),
        Self.listItem(2, .string(name.b), ("url", .ready(url.b))),
      ],
    ]
    let trail = [(name: configuration.copy[.compare], url: addresses.home)]
    return script([article, list, breadcrumbs(trail, last: headline)])
  }
}
