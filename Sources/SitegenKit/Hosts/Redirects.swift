/// A former address of a page.
///
/// Both ends are pages as `Addresses` has them: `tools/old`, `compare/a-vs-old`.
struct Redirect: Sendable, Equatable {
  let from: String
  let to: String
  /// The name of the page that stands there now, for hosts where a page leads on.
  let title: String
}

/// Where former slugs lead: the pages of tools and categories first, then their comparisons as far as the host takes
/// redirects.
///
/// Each comparison has a rule of its own, since a pattern can't tell which of two slugs is the smaller one. The reverse
/// order of a pair has none: that would be as many rules as there are pages.
struct Redirects: Sendable {
  /// How many redirects a host takes, and how many bytes they may have together; nil for no limit.
  struct Room: Sendable {
    var rules: Int?
    var bytes: Int?
  }

  private(set) var rules: [Redirect] = []
  /// The number of rules for the pages of tools and categories.
  ///
  /// They are the first ones, and there whatever the room.
  let singleCount: Int
  /// The number of former addresses of comparisons for which there was no room.
  private(set) var leftOut = 0
  /// Whether there is room for the rules of tools and categories.
  let hasRoomForSingles: Bool

  /// Collects the former addresses of a site, as many as there is room for.
  ///
  /// The closure `size` says how many bytes one rule has in the host's format.
  init(site: Site, room: Room, size: (Redirect) -> Int) {
    var former: [(index: Int, alias: Slug)] = []
    for (index, tool) in site.tools.enumerated() { for alias in tool.aliases { former.append((index, alias)) } }
    var bytes: Int
    rules = former.map { index, alias in
      let tool = site.tools[index]
      return Redirect(from: "tools/\(alias)", to: "tools/\(tool.slug)", title: tool.name)
    }
    rules += site.categories.flatMap { category in
      category.aliases.map { alias in
        Redirect(from: "categories/\(alias)", to: "categories/\(category.slug)", title: category.name)
      }
    }
    bytes = rules.reduce(0) { $0 + size($1) }
    singleCount = rules.count
    func isRoom(_ count: Int, _ bytes: Int) -> Bool { count <= room.rules ?? .max && bytes <= room.bytes ?? .max }
    hasRoomForSingles = isRoom(rules.count, bytes)
    for (index, alias) in former {
      // Those of one slug together: half of them would be hard to understand.
      let group = Self.comparisons(of: index, alias, site)
      let more = room.bytes == nil ? 0 : group.reduce(0) { $0 + size($1) }
      if isRoom(rules.count + group.count, bytes + more) {
        rules += group
        bytes += more
      } else {
        leftOut += group.count
      }
    }
  }

  /// The former addresses of a tool's comparisons.
  ///
  /// Where the partner had another slug too, those of both are counted with the first of the two.
  private static func comparisons(of index: Int, _ alias: Slug, _ site: Site) -> [Redirect] {
    site.pairs.partners(of: index).flatMap { partner in
      let (first, second) = (site.tools[min(index, partner)], site.tools[max(index, partner)])
      let names = [site.tools[partner].slug] + (partner > index ? site.tools[partner].aliases : [])
      return names.map { name in
        Redirect(
          from: Addresses.comparison(min(alias, name), max(alias, name)),
          to: Addresses.comparison(first.slug, second.slug), title: "\(first.name) vs \(second.name)")
      }
    }
  }
}
