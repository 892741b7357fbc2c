/// What every page can say of the site itself.
struct SiteContext: Sendable {
  let site: Site
  let addresses: Addresses
  let assets: SiteAssets
  let icons: SiteIcons
  /// The link to the list of tools for scripts.
  let toolsLink: String
  /// The social cards; nil where the site has none.
  let cards: SocialCards?
  /// For each tool, which a reader may look at next: see `Site.closest`.
  let closest: [[Int]]
  /// How days are written.
  let days: DayStyle
  /// What makes the cells of facts, by the theme.
  private(set) var cells: FactCells?

  init(
    site: Site, addresses: Addresses, assets: SiteAssets, icons: SiteIcons, toolsLink: String,
    cards: SocialCards? = nil, theme: Theme, closest: [[Int]]
  ) {
    (self.site, self.addresses, self.assets, self.icons) = (site, addresses, assets, icons)
    (self.toolsLink, self.cards, self.closest) = (toolsLink, cards, closest)
    days = DayStyle(language: site.configuration.language)
    // Their template can name what every template can, which is all there by now.
    cells = FactCells(site.configuration, theme: theme, scope: scope)
  }

  /// The absolute address of the picture that networks show for a page: its own card, by the card's path; else the
  /// site's; nil where there is none.
  func image(card: String?) -> String? {
    let path = cards == nil ? nil : card
    return (path ?? SocialCards.pathOfSite(site.configuration)).map { addresses.home + $0 }
  }

  /// The size of all such pictures; nil where they differ.
  var imageSize: PictureSize? {
    let card = PictureSize(width: CardImage.width, height: CardImage.height)
    guard let own = site.configuration.theme.image?.size else { return cards == nil ? nil : card }
    return cards == nil || own == card ? own : nil
  }

  struct Link: Sendable {
    let name: String
    let url: String
    var count = 0
  }
}

extension SiteContext.Link {
  static let fields = FieldTable<SiteContext.Link>([
    .text("name", "what the link leads to") { $0.name },
    .url("url", "the link") { $0.url },
    .text("count", "how many things are there") { $0.count > 0 ? "\($0.count)" : nil },
  ])
}

extension SiteContext {
  static let fields = FieldTable<SiteContext>([
    .text("title", "the site's title") { $0.site.configuration.title },
    .text("description", "the site's description") { $0.site.configuration.description },
    .text("language", "the site's language, as in en") { $0.site.configuration.language },
    .text("direction", "rtl where the language is written from right to left; nothing elsewhere") {
      $0.site.configuration.isRightToLeft ? "rtl" : nil
    },
    .flag("has_panel", "whether the site has reviewers: without them no page speaks of reviews and scores") {
      $0.site.configuration.hasPanel
    },
    .flag(
      "can_weigh",
      "whether readers can say what matters to them: reviewers' scores, or facts of which one value is the better"
    ) { context in
      let orders = context.site.table.facts.contains { fact in
        if case .yesNo = fact.kind { true } else { fact.better != nil }
      }
      return context.site.hasAnyComparison && (context.site.configuration.hasPanel || orders)
    },
    .flag("has_verdicts", "whether its reviews say ship or skip: without a panel, and with scores alone, none does") {
      $0.site.configuration.hasVerdicts
    },
    .flag("has_votes", "whether the community votes: there is a votes.csv, or site.yml has votes") { $0.site.hasVotes },
    .url("home", "the link to the home page") { $0.addresses.homeLink },
    .url("stylesheet", "the link to assets/site.css") { $0.assets.link("assets/site.css") },
    .url("media_stylesheet", "the link to assets/media.css, for paper and forced colours") { context in
      context.assets.link("assets/media.css")
    },
    .url("script", "the link to assets/site.js") { $0.assets.link("assets/site.js") },
    .url("home_stylesheet", "the link to assets/home.css, for pages that list tools") {
      $0.assets.link("assets/home.css")
    },
    .url("list_stylesheet", "the link to assets/list.css, for lists and the alternatives to a tool") {
      $0.assets.link("assets/list.css")
    },
    .url("home_script", "the link to assets/home.js, which site.js loads for a list that readers can order") {
      $0.assets.link("assets/home.js")
    },
    .url("facts_script", "the link to assets/facts.js, which home.js loads for a list that facts narrow") {
      $0.assets.link("assets/facts.js")
    },
    .url("search_script", "the link to assets/search.js, which site.js loads for a search box") {
      $0.assets.link("assets/search.js")
    },
    .url("icons", "the link to assets/icons.svg, a file of symbols") { $0.assets.link("assets/icons.svg") },
    .url("theme_stylesheet", "the link to the style sheet of the site's own colours; nothing where it has none") {
      $0.assets.themeStyle
    },
    .url("custom_stylesheet", "the link to assets/custom.css, which goes last; nothing where there is none") {
      $0.assets.link(Asset.custom)
    },
    .url("favicon", "the link to the site's icon") { $0.icons.icon },
    .url("touch_icon", "the link to the icon for phones; nothing where these find it by themselves") { $0.icons.touch },
    .url("logo", "the link to the site's logo; nothing where it has none") { context in
      context.site.configuration.theme.logo.flatMap { context.assets.link($0.path) }
    },
    .text("logo_width", "the logo's width in pixels where it is 28 of them high") { context in
      context.site.configuration.theme.logo.map { "\(max(1, 28 * $0.size.width / $0.size.height))" }
    },
    .url("compare_stylesheet", "the link to assets/compare.css, for the page of any two to four tools") {
      $0.assets.link("assets/compare.css")
    },
    .url("compare_script", "the link to assets/compare.js, which puts the table of that page together") {
      $0.assets.link("assets/compare.js")
    },
    .url("tools_data", "the link to tools.json, which scripts read") { $0.toolsLink },
    .url("compare", "the link to the page for any two to four tools; nothing where there is one tool alone") {
      context in
      context.site.hasAnyComparison ? context.addresses.anyComparisonLink : nil
    },
    .url("compare_data", "the link to compare.json, which that page reads; nothing where there is one tool alone") {
      context in
      context.site.hasAnyComparison ? "\(context.addresses.site.pathPrefix)/\(Addresses.comparisonData)" : nil
    },
    .url("data_json", "the link to data/tools.json, the data for reuse; nothing where the site has none") {
      $0.link(toData: .tools)
    },
    .url("data_csv", "the link to data/tools.csv, the same as a table; nothing where the site has none") {
      $0.link(toData: .table)
    },
    .text("security_policy", "the Content Security Policy of every page") {
      $0.site.configuration.contentSecurityPolicy.text
    },
    .url("feed", "the link to the Atom feed; nothing for a site without dates, which has none") { context in
      context.site.hasDates ? "\(context.addresses.site.pathPrefix)/feed.xml" : nil
    },
    .flag("can_follow", "whether readers can follow the site, by the newsletter or the feed") { context in
      context.site.configuration.newsletter != nil || context.site.hasDates
    },
    .flag("can_edit", "whether readers can propose a change to a page") { $0.site.configuration.edit != nil },
    .list("menu", "the links of the site's own choice", Link.fields) { context in
      context.site.configuration.menu.map { item in
        let address = item.address.value
        return Link(name: item.name, url: context.addresses.published(address) ?? address)
      }
    },
    .url("method_url", "the link to the page of prose named method; nothing where there is none") { context in
      context.site.pages.contains { $0.slug.text == "method" } ? context.addresses.link("method") : nil
    },
    .text("votes_counted", "when the votes were counted, as a sentence; nothing where site.yml does not say") {
      context in
      context.site.configuration.votesCounted.map { day in
        context.site.configuration.copy.filled(Sentences.votesCounted) { name in
          switch name {
          case .day: context.days.text(day)
          }
        }
      }
    },
    .url("votes_endpoint", "where votes are sent; nothing where only totals are shown") {
      $0.site.configuration.votesEndpoint
    },
    .text("tool_count", "how many tools there are") { "\($0.site.tools.count)" },
    .list("categories", "the categories in use", Link.fields) { context in
      context.site.categories.map { category in
        Link(
          name: category.name, url: context.addresses.link(context.addresses.category(category)),
          count: context.site.tools.count { $0.isIn(category) })
      }
    },
    .list("pages", "the pages of prose", Link.fields) { context in
      context.site.pages.map { Link(name: $0.title, url: context.addresses.link($0.slug.text)) }
    },
    .list("lists", "the lists, each with the number of its tools", Link.fields) { $0.lists { _ in true } },
    .flag("has_lists", "whether there are any") { !$0.site.lists.isEmpty },
    .object("newsletter", "the form of the newsletter; nothing without a provider", newsletterFields) {
      $0.site.configuration.newsletter
    },
  ])

  private static let newsletterFields = FieldTable<SiteConfiguration.Newsletter>([
    .url("action", "where the form is sent") { $0.action },
    .text("field", "the name of the address's field") { $0.field },
    .text("honeypot", "the name of a field that must stay empty") { $0.honeypot },
    .list("hidden", "what the provider wants besides", hiddenFields) { $0.hidden.map(HiddenField.init) },
  ])

  private struct HiddenField: Sendable {
    let name: String
    let value: String
  }

  private static let hiddenFields = FieldTable<HiddenField>([
    .text("name", "the field's name") { $0.name },
    .text("value", "the field's value") { $0.value },
  ])

  static let copyFields = FieldTable<Copy>(
    CopyKey.allCases.map { key in
      .text(key.rawValue, "the site's words; by default: \(key.standard)") { $0[key] }
    })

  /// The names that every template can use.
  static let names: Shape.Names = ["site": .object(fields.names), "copy": .object(copyFields.names)]

  static let summaries = [
    NameSummary("site", .object(fields.names), "the site", innerNames: fields.summaries),
    NameSummary("copy", .object(copyFields.names), "the site's words", innerNames: copyFields.summaries),
  ]

  /// The values of those names.
  var scope: Scope {
    Scope(
      Scope(name: "site", .object(Self.fields.scope(self))),
      Scope(name: "copy", .object(Self.copyFields.scope(site.configuration.copy))),
      AssetNames.scope { [assets] in assets.link(named: $0) })
  }
}
