extension StaticFile {
  /// The file as one of the site.
  var file: PlannedFile {
    PlannedFile(path: published, origin: .init(wholeFile: path)) { [bytes] in bytes }
  }
}
