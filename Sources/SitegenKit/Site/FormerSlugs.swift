/// The slugs that entries had before, for files and lines that still name them so.
struct FormerSlugs {
  private let owners: [String: String]

  init(_ entries: [Entry]) {
    owners = Dictionary(
      entries.flatMap { entry in entry.aliases.map { ($0.value.text, entry.slug.text) } }
    ) { first, _ in first }
  }

  /// The slug that an entry has now; nil where none had the other one.
  func slug(of former: String) -> String? { owners[former] }

  func hint(for name: String) -> String? { owners[name].map { "\"\(name)\" is a former slug of \"\($0)\"" } }
}
