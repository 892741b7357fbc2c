/// What `theme` of `site.yml` says: the site's own pictures and colours in the templates that there are.
struct SiteTheme: Sendable {
  /// A file of `Templates/assets/`.
  struct Picture: Sendable {
    /// The path below `Templates/`, as in `assets/logo.svg`.
    let path: String
    let format: LogoFormat
    let size: PictureSize
  }

  /// What stands in the header, beside the title.
  var logo: Picture?
  /// What browsers show in tabs and lists.
  var icon: Picture?
  /// What networks show beside a link to a page without a picture of its own.
  var image: Picture?
  /// The colours of the two tools of a comparison; nil for those of the style sheet.
  var first: SideColour?
  var second: SideColour?
}
