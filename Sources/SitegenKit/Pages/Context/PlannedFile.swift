/// A file of the site that is no comparison's page, with the way to make its bytes.
struct PlannedFile: Sendable {
  /// The path below the output folder.
  let path: String
  /// What its bytes follow from, where making them takes long: equal ingredients give equal bytes.
  var ingredients: Fingerprint?
  /// What makes the site have it; nil for what every site has.
  var origin: SourceLocation?
  let bytes: @Sendable () -> [UInt8]
}
