/// The tags of a site that have pages: those that two tools or more have.
struct Tags: Sendable {
  /// A tag with its tools.
  struct Tag: Sendable {
    /// The name of its page.
    let slug: String
    /// As most entries write it.
    let name: String
    let tools: [Tool]
    /// Whether search engines are told of its page: a list of few tools is worth no search.
    var isIndexed: Bool { tools.count >= Tags.fewestIndexed }
  }

  /// Sorted by slug.
  let all: [Tag]
  /// The slugs of tags that have pages, by each way in which entries write them.
  private let slugs: [String: String]

  /// How many tools a tag must have to have a page, and for search engines to be told of it.
  static let (fewest, fewestIndexed) = (2, 5)

  static let none = Tags(of: [])

  /// Tags that make the same slug are one; one that makes none has no page.
  init(of tools: [Tool]) {
    var found: [String: (tools: [Tool], names: [String: Int])] = [:]
    // Many tools have the same tags.
    var slugs: [String: String?] = [:]
    for tool in tools {
      for name in tool.entry.tags {
        let slug = slugs[name] ?? Self.slug(suggestedBy: name)
        slugs[name] = .some(slug)
        guard let slug else { continue }
        if found[slug]?.tools.last !== tool { found[slug, default: ([], [:])].tools.append(tool) }
        found[slug, default: ([], [:])].names[name, default: 0] += 1
      }
    }
    let shared = found.filter { $0.value.tools.count >= Self.fewest }
    all = shared.map { slug, tag in
      let name = tag.names.min { left, right in
        left.value == right.value ? left.key.precedes(right.key) : left.value > right.value
      }
      return Tag(slug: slug, name: name?.key ?? slug, tools: tag.tools)
    }.sorted { $0.slug.precedes($1.slug) }
    self.slugs = Dictionary(shared.flatMap { slug, tag in tag.names.keys.map { ($0, slug) } }) { first, _ in first }
  }

  /// The slug that a tag makes; nil where it makes none.
  private static func slug(suggestedBy name: String) -> String? {
    let slug = Slug.suggestion(for: name)
    return Slug.problem(with: slug) == nil ? slug : nil
  }

  /// The slug of the page of a tag that an entry has; nil where it has none.
  func slug(of name: String) -> String? { slugs[name] }
}
