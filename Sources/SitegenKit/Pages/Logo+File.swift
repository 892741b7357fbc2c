extension Logo {
  /// The picture as a file of the site.
  var file: PlannedFile {
    PlannedFile(path: published, origin: .init(wholeFile: path)) { [bytes] in bytes }
  }
}
