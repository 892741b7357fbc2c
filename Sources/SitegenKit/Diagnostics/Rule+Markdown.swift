extension Rule {
  /// The prose of content files.
  static let markdown: [Rule] = [
    linkAddress, linkBlank, linkRelative, markdownLimit, rawHTML,
  ]

  static let linkAddress = Rule(
    "link-address", .error,
    "A link or a picture has an address that is not allowed on a page",
    cure: "Use https:, http: or mailto:, or a path from the site's root")

  static let linkBlank = Rule(
    "link-blank", .warning,
    "An address has a space, so that the link or picture is shown as it was typed",
    cure: "Write %20 for each space, or give the file a name without any")

  static let linkRelative = Rule(
    "link-relative", .warning,
    "A link is relative, and the text is shown on pages in several folders",
    cure: "Begin it with /")

  static let markdownLimit = Rule(
    "markdown-limit", .error,
    "A text is too long, or lists, quotes or brackets are nested too deep",
    cure: "Shorten it or split it")

  static let rawHTML = Rule(
    "raw-html", .warning,
    "HTML stands in the Markdown; it is left out of the page",
    cure: "Use Markdown")
}
