extension StructuredData {
  /// A pair's page, with holes for what is of one tool or of the pair: an article about two things. It names neither price
  /// nor rating, which belong to the tools' pages.
  func comparison(_ slots: PairSlots) -> HTML {
    func both(_ name: ToolPieces.Layout.Data) -> (a: String, b: String) {
      (slots.hole(name, ofSecond: false), slots.hole(name, ofSecond: true))
    }
    let (thing, name, url) = (both(.thing), both(.name), both(.url))
    let (a, b) = (slots.hole("slug", ofSecond: false), slots.hole("slug", ofSecond: true))
    // A slug needs no escape, and the rest of the address is the site's own.
    let address = Self.unquoted(addresses.absolute(Addresses.comparison(a, b)))
    let headline = "\"\(name.a) \(Self.unquoted(configuration.copy[.versus])) \(name.b)\""
    let article = """
      {"@type":"Article","@id":"\(address)#article","headline":\(headline),\
      "description":\(slots.head.hole(PairFields.dataDescription)),"url":"\(address)","mainEntityOfPage":"\(address)",\
      "isPartOf":\(site)\(slots.head.hole(PairFields.dataPublished))\(slots.head.hole(PairFields.dataUpdated)),\
      "inLanguage":\(language),"author":\(organization),"publisher":\(organization),\
      "about":[\(thing.a),\(thing.b)],"mainEntity":{"@id":"\(address)#pair"}}
      """
    let list = """
      {"@type":"ItemList","@id":"\(address)#pair","numberOfItems":2,\
      "itemListOrder":"https://schema.org/ItemListUnordered","itemListElement":[\
      {"@type":"ListItem","position":1,"name":"\(name.a)","url":\(url.a)},\
      {"@type":"ListItem","position":2,"name":"\(name.b)","url":\(url.b)}]}
      """
    let trail = [(name: configuration.copy[.compare], url: addresses.home)]
    return script([article, list, breadcrumbs(trail, lastInJSON: headline)])
  }
}
