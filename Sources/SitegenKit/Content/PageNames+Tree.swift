extension PageNames {
  /// Takes the names of the files of prose pages, whether these can be read or not.
  init(_ tree: SourceTree) { self.init(atRoot: Set(tree.paths(below: ContentPath.pages).map(ContentPath.stem))) }

  var fingerprint: Fingerprint { Fingerprint(atRoot.sorted().joined(separator: "\n")) }
}
