import SitegenKit

/// What a new entry begins with: the site's own `Content/archetypes/tool.md`, or one made from `site.yml`.
enum Archetype {
  /// What is known of the new tool; each text is one line.
  struct Values: Sendable, Equatable {
    let name: String
    /// Nil where nobody said what the tool is.
    var tagline: String?
    let category: String
    var website: String?
    let published: Day
  }

  /// The bytes of the new entry's file, a draft.
  /// - Returns: nil where the site's own archetype can't be used, which is reported.
  static func entry(
    _ values: Values, site tree: SourceTree, configuration: SiteConfiguration, into diagnostics: inout Diagnostics
  ) -> [UInt8]? {
    guard let own = tree[ContentPath.archetype] else { return builtIn(values, configuration) }
    return filled(own, with: values, into: &diagnostics)
  }

  // MARK: - The site's own

  /// Sets the keys that are known and puts the name in the text wherever `{{name}}` stands.
  private static func filled(
    _ own: [UInt8], with values: Values, into diagnostics: inout Diagnostics
  ) -> [UInt8]? {
    var bytes = own
    var settings: [(key: Entry.Key, value: String)] = [(.name, values.name)]
    if let tagline = values.tagline { settings.append((.tagline, tagline)) }
    settings.append((.category, values.category))
    if let website = values.website { settings.append((.website, website)) }
    // Written as they are: in quotes they would look like texts.
    let plain: [(key: Entry.Key, value: String)] = [(.published, values.published.description), (.draft, "true")]
    for (key, value) in settings + plain {
      let isPlain = plain.contains { $0.key == key }
      guard let editor = FrontMatterEditor(bytes, path: ContentPath.archetype, into: &diagnostics) else { return nil }
      bytes = editor.applying([editor.setting(key.rawValue, to: isPlain ? value : YAMLText.value(value))])
      var found = Diagnostics()
      guard let changed = FrontMatterEditor(bytes, path: ContentPath.archetype, into: &found), found.isEmpty,
        changed.isSame(as: editor, but: [key.rawValue]), case .scalar(value) = changed.node(key.rawValue)?.value
      else {
        let location = editor.node(key.rawValue)?.location ?? editor.source.location(at: 0)
        diagnostics.report(
          .valueType, "\"\(key.rawValue)\" can't be filled in here; it must be empty or a text in one line",
          at: location)
        return nil
      }
    }
    return replacing("{{name}}", with: MarkdownEscape.text(values.name), inBodyOf: bytes)
  }

  private static func replacing(_ placeholder: String, with text: String, inBodyOf bytes: [UInt8]) -> [UInt8] {
    var found = Diagnostics()
    guard let editor = FrontMatterEditor(bytes, path: ContentPath.archetype, into: &found) else { return bytes }
    let body = editor.body
    var edits: [TextEdit] = []
    var offset = body.lowerBound
    while offset < body.upperBound {
      if editor.source.bytes[offset..<body.upperBound].starts(with: placeholder.utf8) {
        edits.append(.init(range: offset..<offset + placeholder.utf8.count, text: text))
        offset += placeholder.utf8.count
      } else {
        offset += 1
      }
    }
    return editor.applying(edits)
  }

  // MARK: - The built-in one

  private static let hints = """
    # What you know of these, without the "# " before it; what nobody knows stays out.
    # entry: what it costs to start, such as Free
    # pricing: what it costs
    # best_for: whom it suits
    # pros: [one, two]
    # cons: [one, two]
    # tags: [one, two]
    # updated: YYYY-MM-DD
    """

  private static func builtIn(_ values: Values, _ configuration: SiteConfiguration) -> [UInt8] {
    let panel = configuration.panel
    var entry = EntryText()
    entry.add(.name, values.name)
    if let tagline = values.tagline {
      entry.add(.tagline, tagline)
    } else {
      entry.add(line: "# tagline: what it is, in one line; without it the first sentence below stands in")
    }
    entry.add(.category, values.category)
    if let website = values.website {
      entry.add(.website, website)
    } else {
      entry.add(line: "# website: https://")
    }
    entry.add(.published, values.published)
    entry.add(line: "draft: true  # take this line out when the entry is ready")
    entry.add(line: hints)
    for line in lines(for: configuration.facts.map(\.value), of: values.category) { entry.add(line: line) }
    guard !panel.isEmpty else {
      entry.add(line: "# Below the next line: what the tool is.")
      return entry.file(body: "")
    }
    let (keys, hint) =
      configuration.verdicts.asksForVerdicts
      ? ("score: , verdict: ", "score: 0 to 100; verdict: ship or skip.") : ("score: ", "score: 0 to 100.")
    entry.add(line: "# \(hint) Who does not review the tool goes, with the heading below.")
    entry.add(line: "panel:")
    for reviewer in panel {
      let question = reviewer.question.isEmpty ? "" : "  # \(reviewer.question)"
      entry.add(line: "  \(reviewer.id): {\(keys)}\(question)")
    }
    entry.add(line: "# Below the next line: what the tool is, then each review under its heading.")
    return entry.file(body: panel.map { "\n" + EntryText.heading($0) }.joined())
  }
}
