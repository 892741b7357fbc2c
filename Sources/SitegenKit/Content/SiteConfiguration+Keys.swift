extension SiteConfiguration {
  /// Whether `site.yml` may have a key.
  package static func hasKey(_ name: String) -> Bool { Key(rawValue: name) != nil }

  /// The keys of `site.yml`.
  enum Key: String, FieldKey {
    case title
    case baseURL = "base_url"
    case language, description, panel, verdicts, categories, facts, table, columns, pairs, cards, urls, host,
      newsletter, votes,
      copy
    case indexing
    case panelUsedTools = "panel_used_tools"
    case llms, data
    case schemaType = "schema_type"
    case theme, menu, security, edit, compress

    var field: DataField {
      switch self {
      case .title: .required(.text, "The site's name")
      case .baseURL:
        .required(.baseURL, "Where the site will be, as in https://example.com/; a path in it goes before every link")
      case .language: .optional(.language, "The language of the pages, as in en or pt-BR", standard: "en")
      case .description: .optional(.text, "What the site is, for search engines and feeds")
      case .panel:
        .optional(
          .list(of: .map(FieldSet(PanelKey.self)), fewest: 0),
          "The reviewers, in the order of the pages; without it no page says anything of reviews")
      case .verdicts:
        .optional(
          .either([.choice(["given", "none"]), .map(FieldSet(VerdictsKey.self))]),
          "Where verdicts come from: given by each reviewer, none (scores alone), or {ship_from: N}, by the score",
          standard: "given")
      case .categories:
        .required(
          .list(of: .either([.text, .map(FieldSet(CategoryKey.self))]), fewest: 1),
          "Every category that an entry may have: its name, or {name, slug, aliases}")
      case .facts:
        .optional(
          .factDeclarations(FieldSet(FactKey.self)), "What the site compares its tools by, in the order of the pages")
      case .table:
        .optional(
          .list(of: .text, fewest: 1),
          "The rows of the decision table in their order: \(BuiltInRow.allCases.map(\.rawValue).joined(separator: ", "));"
            + " ids of facts; facts for all that are not named")
      case .columns:
        .optional(
          .list(of: .text, fewest: 1),
          "The columns of the tables of categories and tags: rows that every site can have, and ids of facts")
      case .pairs:
        .optional(
          .either([.choice(["all", "same-category", "listed"]), .map(FieldSet(PairsKey.self))]),
          "Which pairs get a page: all, those of one category, those with a note (listed), or {top: K}", standard: "all"
        )
      case .cards:
        .optional(
          .either([.choice(["none"]), .map(FieldSet(CardsKey.self))]),
          "Social cards: none, or {pairs: …} for the site, each tool, and the pairs that it names", standard: "none")
      case .urls:
        .optional(
          .choice(AddressForm.allCases.map(\.rawValue)),
          "How pages are addressed: file (/a.html), clean (/a), directory (/a/)",
          standard: AddressForm.file.rawValue)
      case .host:
        .optional(
          .choice(WebHost.allCases.map(\.rawValue)),
          "Where the site is published: it gets that host's files, links and limits")
      case .newsletter:
        .optional(.map(FieldSet(NewsletterKey.self)), "The newsletter's form; without it, readers get the feed")
      case .votes: .optional(.map(FieldSet(VotesKey.self)), "The community's votes")
      case .copy: .optional(.map(FieldSet(CopyKey.self)), "The site's own words; each has a standard")
      case .indexing:
        .optional(
          .map(FieldSet(IndexingKey.self)), "Which comparisons search engines are asked to keep; the others are noindex"
        )
      case .panelUsedTools:
        .optional(.flag, "true tells search engines of the reviews; only where the panel used the tools")
      case .llms: .optional(.flag, "true writes an llms.txt")
      case .data:
        .optional(
          .flag,
          "false leaves out what the entries say as data for reuse: \(OpenDataFile.tools.rawValue) and \(OpenDataFile.table.rawValue)"
        )
      case .schemaType:
        .optional(
          .choice(SchemaType.allCases.map(\.rawValue)), "What structured data calls the site's subjects",
          standard: SchemaType.softwareApplication.rawValue)
      case .theme: .optional(.map(FieldSet(ThemeKey.self)), "The site's own logo, icon, picture and colours")
      case .menu:
        .optional(
          .list(of: .map(FieldSet(MenuKey.self)), fewest: 0),
          "Links of the site's own choice in header and footer, at most \(MenuItem.most)")
      case .security:
        .optional(.map(FieldSet(AllowedUse.self)), "What pages may use of other sites; without it nothing but pictures")
      case .edit:
        .optional(
          .webAddress(allowsHTTP: false),
          "Where readers propose changes, as in https://github.com/OWNER/REPO/edit/main/{path}")
      case .compress:
        .optional(
          .choice(Compression.allCases.map(\.rawValue)),
          "Whether text files are there compressed too: gzip (each as NAME.gz beside it), only (comparisons as NAME.gz"
            + " alone, for nginx)", standard: Compression.no.rawValue)
      }
    }
  }

  /// The keys of a member of `panel`.
  enum PanelKey: String, FieldKey {
    case id, name, question

    var field: DataField {
      switch self {
      case .id: .required(.slug, "The reviewer's key in the panel of an entry")
      case .name: .required(.text, "The reviewer's name, and the heading that begins a review")
      case .question: .optional(.text, "What the reviewer asks of a tool")
      }
    }
  }

  /// The keys of `verdicts`, where it is a map.
  enum VerdictsKey: String, FieldKey {
    case shipFrom = "ship_from"

    var field: DataField { .required(.number(Review.scores), "The lowest score that says ship") }
  }

  /// The keys of `newsletter`.
  enum NewsletterKey: String, FieldKey {
    case action, field, hidden, honeypot

    var field: DataField {
      switch self {
      case .action: .required(.webAddress(allowsHTTP: false), "Where the provider takes the form")
      case .field: .optional(.text, "The name that the provider expects the address under", standard: "email")
      case .hidden: .optional(.texts, "What the form sends besides")
      case .honeypot: .optional(.text, "The name of a field that must stay empty, where the provider looks for one")
      }
    }
  }

  /// The keys of `votes`.
  enum VotesKey: String, FieldKey {
    case endpoint, counted

    var field: DataField {
      switch self {
      case .endpoint:
        .optional(.webAddress(allowsHTTP: false), "Where a reader's vote is posted; without it only totals are shown")
      case .counted: .optional(.day, "The day of the totals in votes.csv")
      }
    }
  }

  /// The keys of `cards`, where it is a map.
  enum CardsKey: String, FieldKey {
    case pairs, font

    var field: DataField {
      switch self {
      case .pairs:
        .optional(
          .either([.choice(CardWord.allCases.map(\.rawValue)), .map(FieldSet([PairsKey.top]))]),
          "Which pairs have a card of their own: none, those with a note (noted), {top: K} by score, or all",
          standard: CardWord.no.rawValue)
      case .font: .optional(.text, "A font's file in Content/fonts/, for letters that the program's own font lacks")
      }
    }
  }

  /// What `pairs` of `cards` may say in a word.
  enum CardWord: String, CaseIterable { case no = "none", noted, all }

  /// The keys of `pairs`, where it is a map.
  enum PairsKey: String, FieldKey {
    case top, by

    var field: DataField {
      switch self {
      case .top: .required(.number(2...1_000_000), "How many tools are compared: those that come first")
      case .by:
        .optional(.text, "The id of a fact with \"better\" that says who comes first; the average score where missing")
      }
    }
  }

  /// The keys of `indexing`.
  enum IndexingKey: String, FieldKey {
    case sameCategory = "same_category"
    case reviews, words, facts

    var field: DataField {
      switch self {
      case .sameCategory: .optional(.flag, "true keeps only comparisons of one category")
      case .reviews: .optional(.number(0...1_000_000), "How many reviews each tool must have")
      case .words: .optional(.number(0...1_000_000), "How many words the reviews of each tool must have together")
      case .facts: .optional(.number(0...1_000_000), "How many facts must be known of both tools")
      }
    }
  }
}

extension CopyKey: FieldKey {
  var field: DataField {
    let known = placeholders.map { "{\($0)}" }.joined(separator: ", ")
    return .optional(
      .text, known.isEmpty ? "Words of the site's pages" : "A sentence of the site's pages; it may hold \(known)",
      standard: standard)
  }
}
