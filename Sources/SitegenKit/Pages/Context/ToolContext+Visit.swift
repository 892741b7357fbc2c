extension ToolContext {
  /// The link to the tool's own site; nil where it has none.
  ///
  /// It is one piece with what says that somebody pays for it, so that no template can show the one without the other.
  var visit: HTML? {
    guard let website = tool.entry.website else { return nil }
    let label = copy.filled(Sentences.website) { name in
      switch name {
      // A button has little room.
      case .tool: tool.shortNameInText
      }
    }
    let (address, words) = (HTML(escaping: website.url).text, HTML(escaping: label).text)
    let link = "<a class=\"button button-small\" href=\"\(address)\" rel=\"\(website.relation)\">\(words)</a>"
    guard website.isSponsored else { return HTML(markup: link) }
    let disclosure = HTML(escaping: copy[.sponsored]).text
    return HTML(markup: "<span class=\"sponsored\">\(link) <small>\(disclosure)</small></span>")
  }
}
