/// `feed.xml`: what is new as an Atom feed (RFC 4287), of a site that has dates.
///
/// It tells of tools, not of pairs: one edit of a tool changes all of its comparisons, and would push everything else
/// out. A day of a tool is one item, which stays the same for as long as it is in the feed; so is a note on a pair.
struct Feed: Sendable {
  let context: SiteContext

  static let path = "feed.xml"
  /// The most items that it has.
  static let most = 50
  /// How many comparisons an item about a tool leads to.
  static let comparisons = 3

  /// What one item is about.
  private enum Subject {
    /// A tool on one of its days, by its index.
    case tool(Int)
    case note(Pair)
  }

  private typealias Item = (day: Day, subject: Subject)

  private var site: Site { context.site }
  private var copy: Copy { site.configuration.copy }

  var file: PlannedFile { PlannedFile(path: Self.path) { Array(xml.utf8) } }

  private var xml: String {
    let configuration = site.configuration
    let own = context.addresses.home + Self.path
    let items = items
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(configuration.language)">
      <id>\(escaped(context.addresses.home))</id>
      <title>\(escaped(configuration.title))</title>
      \(items.first.map { "<updated>\(time($0.day))</updated>" } ?? "")
      <author><name>\(escaped(configuration.title))</name></author>
      <link rel="self" type="application/atom+xml" href="\(escaped(own))"/>
      <link rel="alternate" type="text/html" href="\(escaped(context.addresses.home))"/>
      \(items.map { entry($0) }.joined())</feed>

      """
  }

  /// The newest items: by day, tools before notes, each in the order of the slugs.
  private var items: [Item] {
    let tools = site.tools.indices.flatMap { index in
      let tool = site.tools[index]
      return Set([tool.updated].compactMap(\.self) + tool.entry.changes.map(\.day)).map {
        (day: $0, Subject.tool(index))
      }
    }
    let notes = site.pairs.notedPairs.compactMap { pair in
      Day.later(site.tools[pair.first].updated, site.tools[pair.second].updated).map { (day: $0, Subject.note(pair)) }
    }
    let items: [Item] = tools + notes
    let sorted = items.enumerated().sorted { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }
    return sorted.prefix(Self.most).map(\.element)
  }

  private func entry(_ item: Item) -> String {
    let (id, page, title, summary, content) =
      switch item.subject {
      case .tool(let index): parts(ofTool: index, on: item.day)
      case .note(let pair): parts(ofNoteOn: pair)
      }
    return """
      <entry>
      <id>\(escaped(id))</id>
      <title>\(escaped(title))</title>
      <updated>\(time(item.day))</updated>
      <link rel="alternate" type="text/html" href="\(escaped(page))"/>
      \(summary.map { "<summary>\(escaped($0))</summary>\n" } ?? "")<content type="html">\(escaped(content))</content>
      </entry>

      """
  }

  private typealias Parts = (id: String, page: String, title: String, summary: String?, content: String)

  private func parts(ofTool index: Int, on day: Day) -> Parts {
    let tool = site.tools[index]
    let page = context.addresses.absolute(context.addresses.tool(tool.slug))
    let changes = tool.entry.changes.filter { $0.day == day }.map(\.text)
    let pairs = context.closest[index].prefix(Self.comparisons).map {
      Pair(first: min(index, $0), second: max(index, $0))
    }
    let paragraphs = changes.isEmpty ? [tool.tagline].compactMap(\.self) : changes
    return (
      // A day of its own, so that readers are told of each change once.
      "\(page)#\(day)", page, title(of: tool, on: day), paragraphs.first,
      paragraphs.map { "<p>\(escaped($0))</p>" }.joined() + list(of: pairs)
    )
  }

  private func parts(ofNoteOn pair: Pair) -> Parts {
    let page = address(of: pair)
    let (first, second) = (site.tools[pair.first], site.tools[pair.second])
    let version = SummaryText(site.configuration).opening(first, second, Lead(first.scores, second.scores))
    return (
      page, page, names(of: pair), String(decoding: version.opening, as: UTF8.self),
      site.pairs.note(on: pair)?.html.text ?? ""
    )
  }

  /// `ChatGPT added` or `ChatGPT updated`; where there are reviews, with what they come to: `ChatGPT updated: 68, Split`.
  private func title(of tool: Tool, on day: Day) -> String {
    let isNew = day == tool.entry.published
    let title = copy.filled(isNew ? Sentences.feedNew : Sentences.feedUpdated) { name in
      switch name {
      case .tool: tool.nameInText
      }
    }
    // What the reviews came to on an earlier day is not known.
    guard day == tool.updated, let average = tool.panel.average else { return title }
    let verdict = site.configuration.hasVerdicts ? tool.panel.verdict?.label(copy) : nil
    return "\(title): \(["\(average)", verdict].compactMap(\.self).joined(separator: ", "))"
  }

  private func list(of pairs: [Pair]) -> String {
    let items = pairs.map { "<li><a href=\"\(escaped(address(of: $0)))\">\(escaped(names(of: $0)))</a></li>" }
    return items.isEmpty ? "" : "<ul>\(items.joined())</ul>"
  }

  private func names(of pair: Pair) -> String {
    "\(site.tools[pair.first].nameInText) \(copy[.versus]) \(site.tools[pair.second].nameInText)"
  }

  private func address(of pair: Pair) -> String {
    context.addresses.absolute(Addresses.comparison(site.tools[pair.first].slug, site.tools[pair.second].slug))
  }

  /// The first moment of a day; the content knows no hours.
  private func time(_ day: Day) -> String { "\(day)T00:00:00Z" }

  private func escaped(_ text: String) -> String { HTML(escaping: text).text }
}
