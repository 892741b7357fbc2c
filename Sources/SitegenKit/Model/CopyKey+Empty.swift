extension CopyKey {
  /// Why the words can't be left out, as it stands behind their key in a message; nil where pages are whole without them.
  var reasonAgainstNothing: String? {
    switch self {
    case .kicker, .lede, .titleQuestion, .scoreLegend, .votesText, .newsletterKicker, .newsletterText, .dataLicence,
      .bookmarksHint, .searchHint, .notice, .indexKicker, .indexLede, .toolKicker, .categoryKicker, .notFoundText:
      nil
    default:
      if !placeholders.isEmpty {
        "pages make a sentence of it"
      } else if rawValue.utf8.reversed().starts(with: "_label".utf8.reversed()) {
        "screen readers call a part of the page by it"
      } else if rawValue.utf8.reversed().starts(with: "_heading".utf8.reversed()) {
        "it is the heading of a part of the page"
      } else {
        "something on the pages has no other text: a link, a button, a cell of a table"
      }
    }
  }
}
