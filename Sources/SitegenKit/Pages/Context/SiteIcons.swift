/// What browsers, phones and search engines show for the site: its own icon, or else its first letter in its colours.
struct SiteIcons: Sendable {
  /// The files that they ask for by themselves at the root of a site.
  let files: [PlannedFile]
  /// The link to the icon for browsers.
  let icon: String
  /// The link to the icon for phones; nil where these find it by themselves.
  let touch: String?

  private static let iconPath = "favicon.ico"
  private static let touchPath = "apple-touch-icon.png"
  /// The icon of a site's own templates.
  private static let ownPath = "assets/favicon.svg"

  /// Takes a fingerprint of the program, `site.yml` and the templates.
  init(_ site: Site, _ assets: SiteAssets, settings: Fingerprint) {
    let configuration = site.configuration
    let prefix = configuration.url.pathPrefix
    icon =
      configuration.theme.icon.flatMap { assets.link($0.path) } ?? assets.link(Self.ownPath)
      ?? "\(prefix)/\(Self.iconPath)"
    touch = prefix.isEmpty ? nil : "\(prefix)/\(Self.touchPath)"
    let own = configuration.theme.icon.flatMap { picture in
      picture.format == .png ? assets.files.first { $0.path == picture.path } : nil
    }
    let drawn = SiteIcon(
      letter: configuration.title.prefix(1).uppercased(), font: .standard,
      image: CardImage(configuration.theme.cardColours))
    let size = configuration.theme.icon?.size.width ?? 0
    let files = [
      PlannedFile(path: Self.iconPath, ingredients: settings) {
        own.map { SiteIcon.ico([(size: size, bytes: $0.bytes)]) } ?? drawn.ico
      },
      PlannedFile(path: Self.touchPath, ingredients: settings) { own?.bytes ?? drawn.png(SiteIcon.touchSize) },
    ]
    // Who puts one there means it.
    self.files = files.filter { file in !site.staticFiles.contains { $0.published == file.path } }
  }
}
