extension SiteContext {
  /// How many comparisons a list of the newest shows.
  static let newestComparisons = 100
  /// How many of the newest the home page shows.
  static let newestOnHome = 12
  /// How many of them are of one tool.
  static let newestPerTool = 2

  func toolContext(_ tool: Tool) -> ToolContext {
    ToolContext(
      tool: tool, panel: site.configuration.panel, verdicts: site.configuration.verdicts,
      copy: site.configuration.copy, addresses: addresses,
      days: days, cells: cells, edit: site.configuration.edit,
      tags: site.tags)
  }

  /// The link to a file of the open data; nil where the site has none.
  func link(toData file: OpenDataFile) -> String? {
    site.configuration.hasOpenData ? "\(addresses.site.pathPrefix)/\(file.rawValue)" : nil
  }

  /// Links to those of the site's lists that are wanted.
  func lists(where isWanted: (ToolList) -> Bool) -> [Link] {
    site.lists.filter { isWanted($0.list) }.map { ranked in
      Link(
        name: ranked.list.title, url: addresses.link(addresses.list(ranked.list.slug)), count: ranked.tools.count)
    }
  }

  /// Fingerprint of what lists say of tools and comparisons, and of what all tools' pages show or leave out: it stays
  /// the same when only the text of an entry changes.
  var listFingerprint: Fingerprint {
    var lines = site.pages.map { "\($0.slug) \($0.title)" } + site.pairs.noted.map { "\($0.first) \($0.second)" }
    lines.append("\(site.hasVotes)")
    lines += site.lists.map { "\($0.list.slug) \($0.tools.count) \($0.list.title)" }
    lines += site.tools.map { tool in
      let days = "\(tool.updated?.description ?? "-") \(tool.entry.published?.description ?? "-")"
      // Each score: what a list says of a comparison is of the reviewers of both.
      let scores = tool.scores.map { $0.map(String.init) ?? "-" } + ["\(tool.panel.ships)", "\(tool.panel.skips)"]
      // What decides whether a comparison is for search engines.
      let indexing = site.configuration.indexing
      let length = indexing.words > 0 ? tool.reviewWords : 0
      let known = indexing.facts > 0 ? tool.entry.facts.map { $0 == nil ? "-" : "+" }.joined() : ""
      // What decides which tools are compared.
      let rank =
        if case .top(_, let by?) = site.configuration.pairs { tool.entry.facts[by]?.rankText ?? "-" } else { "" }
      return "\(tool.slug) \(days) \(scores.joined(separator: " ")) \(length) \(known) \(rank)"
    }
    return Fingerprint(
      lines.map { Fingerprint($0) }
        + site.tools.flatMap { tool in
          [Fingerprint(tool.name), Fingerprint(tool.categories.map { Fingerprint($0.name) })]
        })
  }

  /// The newest comparisons: by the later of both tools' days, then by slug.
  ///
  /// Each tool is in two of them at most, so that one that was edited does not fill the list.
  func newestComparisons(in category: Category?, most: Int = newestComparisons) -> [Pair] {
    let tools = site.tools
    let indices = tools.indices.filter { index in category.map(tools[index].isIn) ?? true }
    var newest: [Pair] = []
    var counts = Array(repeating: 0, count: tools.count)
    for day in Set(indices.map { tools[$0].updated }).sorted(by: Day.isLater) {
      // One of the two has the day, and the other one no later one.
      let ofDay = indices.filter { tools[$0].updated == day }
      let upToDay = indices.filter { !Day.isLater(tools[$0].updated, day) }
      for first in upToDay where counts[first] < SiteContext.newestPerTool {
        let partners = tools[first].updated == day ? upToDay : ofDay
        for second in partners where second > first && counts[second] < SiteContext.newestPerTool {
          let pair = Pair(first: first, second: second)
          guard site.pairs.contains(pair) else { continue }
          newest.append(pair)
          guard newest.count < most else { return newest }
          counts[first] += 1
          counts[second] += 1
          if counts[first] == SiteContext.newestPerTool { break }
        }
      }
    }
    return newest
  }
}
