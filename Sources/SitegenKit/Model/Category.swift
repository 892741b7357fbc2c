/// A kind of tools, which has a page of its own.
package struct Category: Sendable, Equatable {
  /// The name as `site.yml` and the entries have it.
  package let name: String
  /// The page's name below `categories/`; no other category has it.
  package let slug: String
  /// Slugs that it had before.
  var aliases: [Slug] = []

  init(name: String, slug: String? = nil, aliases: [Slug] = []) {
    self.name = name
    self.slug = slug ?? Slug.suggestion(for: name)
    self.aliases = aliases
  }

  /// Two categories are equal where their slugs are: this is asked for every pair.
  package static func == (left: Category, right: Category) -> Bool { left.slug == right.slug }
}
