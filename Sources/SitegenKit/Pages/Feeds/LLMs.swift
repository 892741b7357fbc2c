/// `llms.txt`: the site's tools as a list in Markdown (llmstxt.org), for a site that wants it.
struct LLMs: Sendable {
  let context: SiteContext

  var file: PlannedFile { PlannedFile(path: "llms.txt") { Array(text.utf8) } }

  /// A name is text in Markdown, whatever its characters would mean.
  private var text: String {
    func plain(_ text: String) -> String { MarkdownEscape.text(text) }
    let (configuration, addresses) = (context.site.configuration, context.addresses)
    let tools = context.site.tools.map { tool in
      "- [\(plain(tool.name))](\(addresses.absolute(addresses.tool(tool.slug)))): \(plain(tool.entry.tagline))\n"
    }
    return """
      # \(plain(configuration.title))

      > \(plain(configuration.description))

      ## \(plain(configuration.copy[.toolsHeading]))

      \(tools.joined())
      """
  }
}
