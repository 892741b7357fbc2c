/// `llms.txt`: the site's tools as a list in Markdown (llmstxt.org), for a site that wants it.
struct LLMs: Sendable {
  let context: SiteContext

  var file: PlannedFile { PlannedFile(path: "llms.txt") { Array(text.utf8) } }

  /// A name is text in Markdown, whatever its characters would mean.
  private var text: String {
    func plain(_ text: String) -> String { MarkdownEscape.text(text) }
    let (configuration, addresses) = (context.site.configuration, context.addresses)
    let tools = context.site.tools.map { tool in
      let tagline = tool.tagline.map { ": \(plain($0))" } ?? ""
      return "- [\(plain(tool.name))](\(addresses.absolute(addresses.tool(tool.slug))))\(tagline)\n"
    }
    let lists = context.lists { _ in true }.map { list in
      "- [\(plain(list.name))](\(addresses.site.origin)\(list.url))\n"
    }
    let listsPart = lists.isEmpty ? "" : "\n## \(plain(configuration.copy[.listsHeading]))\n\n\(lists.joined())"
    return """
      # \(plain(configuration.title))

      > \(plain(configuration.description))

      ## \(plain(configuration.copy[.toolsHeading]))

      \(tools.joined())\(listsPart)
      """
  }
}
