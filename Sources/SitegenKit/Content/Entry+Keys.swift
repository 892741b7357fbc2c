extension Entry {
  /// The keys of an entry's front matter.
  package enum Key: String, FieldKey {
    case name
    case shortName = "short_name"
    case tagline, category, categories, entry, pricing
    case bestFor = "best_for"
    case website, pros, cons, tags, aliases, published, updated, changes, draft, panel, facts

    package var field: DataField {
      switch self {
      case .name: .required(.text, "The tool's name, as on every page")
      case .shortName: .optional(.shortText(most: 20), "The name for places with little room; the name where missing")
      case .tagline:
        .optional(.text, "What the tool is, in one line; the first sentence of the text below where missing")
      case .category: .optional(.category, "One of the categories in site.yml; every entry has this key or categories")
      case .categories:
        .optional(.list(of: .category, fewest: 0), "Several of the categories in site.yml, the main one first")
      case .entry: .optional(Self.statement, "What it costs to start, as in Free")
      case .pricing: .optional(Self.statement, "What it costs")
      case .bestFor: .optional(.text, "Whom it suits")
      case .website:
        .optional(
          .either([.webAddress(allowsHTTP: true), .map(FieldSet(WebsiteKey.self))]),
          "The tool's own site: an address, or {url, sponsored: true} where somebody pays for the link")
      case .pros: .optional(.list(of: .text, fewest: 0), "What speaks for it")
      case .cons: .optional(.list(of: .text, fewest: 0), "What speaks against it")
      case .tags: .optional(.list(of: .text, fewest: 0), "Words to find it by")
      case .aliases: .optional(.list(of: .slug, fewest: 0), "Slugs that the entry had before")
      case .published: .optional(.day, "The day of the first publication")
      case .updated: .optional(.day, "The day of the last change that matters to readers; not before published")
      case .changes:
        .optional(
          .list(of: .map(FieldSet(ChangeKey.self)), fewest: 0),
          "What changed for readers, each with its day; the newest day counts as updated where that is earlier")
      case .draft: .optional(.flag, "true leaves the entry out, unless drafts are asked for")
      case .panel:
        .optional(.decisions(FieldSet(ReviewKey.self)), "What each reviewer decided; the review is in the text below")
      case .facts: .optional(.factValues, "What is known of the facts that site.yml declares, by their ids")
      }
    }

    private static let statement = DataField.Kind.statement(FieldSet(FactValueReader.Key.self))

    package static let alternatives: [Key] = [.category, .categories]
    package static let otherNames: [String: Key] = [
      "title": .name, "url": .website, "link": .website, "homepage": .website, "site": .website,
      "subtitle": .tagline,
      "summary": .tagline, "excerpt": .tagline, "price": .pricing, "keywords": .tags, "lastmod": .updated,
      "last_modified_at": .updated, "modified": .updated, "redirect_from": .aliases, "scores": .panel,
      "reviews": .panel,
    ]
    package static let otherHints: [String: String] = [
      "date": "did you mean \"updated\"? the day of the first publication is \"published\"",
      "description": textBelow, "content": textBelow, "body": textBelow, "text": textBelow,
      "slug": "the file's name is the slug", "permalink": "the file's name is the slug",
      "layout": "take it out; every entry has the same layout",
    ]
    private static let textBelow = "write it as the text below the data"
  }

  /// The keys of one reviewer's decision.
  enum ReviewKey: String, FieldKey {
    case score, verdict

    var field: DataField {
      switch self {
      case .score: .required(.number(Review.scores), "From 0 to 100")
      case .verdict: .required(.choice(Verdict.allCases.map(\.rawValue)), "ship or skip")
      }
    }
  }
}

extension ProsePage {
  /// The keys of a prose page's front matter.
  enum Key: String, FieldKey {
    case title, description, draft

    var field: DataField {
      switch self {
      case .title: .required(.text, "The page's heading")
      case .description: .optional(.text, "What search engines show")
      case .draft: .optional(.flag, "true leaves the page out, unless drafts are asked for")
      }
    }

    static let otherNames: [String: Key] = [
      "name": .title, "heading": .title, "summary": .description, "excerpt": .description, "subtitle": .description,
    ]
    static let otherHints: [String: String] = [
      "slug": "the file's name is the slug", "permalink": "the file's name is the slug",
      "layout": "take it out; every page of prose has the same layout",
    ]
  }
}
