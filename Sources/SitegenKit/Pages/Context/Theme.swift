/// The site's templates, checked and ready: one for each role.
struct Theme: Sendable {
  private var templates: [TemplateRole: Template]
  /// The files that go to the site as they are, by path below `Templates/` (`assets/site.css`).
  let assets: [String: [UInt8]]
  /// The paths of those that templates name, by what stands behind `asset.`.
  let namedAssets: [String: String]
  /// Which of the site's facts the templates show.
  let factUse: FactUse
  /// The ids that the templates of pages with prose name.
  private let ids: [TemplateRole: Set<String>]

  /// - Returns: nil where a role has no template.
  init?(
    _ templates: [TemplateRole: Template], assets: [String: [UInt8]], namedAssets: [String: String], factUse: FactUse,
    ids: [TemplateRole: Set<String>]
  ) {
    guard TemplateRole.allCases.allSatisfy({ templates[$0] != nil }) else { return nil }
    self.templates = templates
    self.assets = assets
    self.namedAssets = namedAssets
    self.factUse = factUse
    self.ids = ids
  }

  /// The ids that a page of a role has already, so that no heading of its text may have one of them.
  func ids(of role: TemplateRole) -> Set<String> { (ids[.base] ?? []).union(ids[role] ?? []) }

  /// The theme with all that is the same on every page of a site filled in: the values of the names that every template
  /// can use.
  func settled(in site: Scope) -> Theme {
    var theme = self
    theme.templates = templates.mapValues { $0.settled(in: site) }
    return theme
  }

  /// What a role's template makes of the values that it can name.
  func render(_ role: TemplateRole, _ scope: Scope) -> HTML { templates[role]?.render(scope) ?? .none }

  /// Puts the base template round the content of a page.
  ///
  /// The scope of the site has the values of the names that every template can use.
  func wrap(_ content: HTML, head: PageHead, site: Scope) -> [UInt8] {
    let scope = Scope(
      Scope(name: "content", .html(content)), Scope(name: "page", .object(PageHead.fields.scope(head))), site)
    return templates[.base]?.bytes(scope) ?? []
  }
}
