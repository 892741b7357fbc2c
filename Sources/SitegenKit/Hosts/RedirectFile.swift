/// The file in which a host reads redirects: a list between a head and a foot.
struct RedirectFile: Sendable {
  /// The path below the output folder.
  let path: String
  var head = ""
  /// Entries of the list that are there whatever the redirects.
  var otherEntries: [String] = []
  let entry: @Sendable (Redirect) -> String
  /// Stands between two entries.
  var separator = ""
  var foot = ""
  /// Whether a site without redirects does without the file.
  var isForRedirectsAlone = false

  func text(_ rules: [Redirect]) -> String {
    head + (otherEntries + rules.map(entry)).joined(separator: separator) + foot
  }

  /// Bytes of the file without any redirect.
  var fixedBytes: Int { text([]).utf8.count }

  /// Bytes that one redirect adds to the file.
  func bytes(of rule: Redirect) -> Int { entry(rule).utf8.count + separator.utf8.count }
}
