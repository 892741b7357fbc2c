/// A form in which readers name a tool: `.github/ISSUE_TEMPLATE/tool.yml`, as GitHub reads it.
///
/// It asks for what an entry can say, and for each fact by its kind, so that whoever writes the entry has the values in the
/// site's own words. Reviews are the panel's, and no part of it.
struct IssueForm {
  /// The names of the site's categories; empty where nothing is known of the site.
  let categories: [String]
  let facts: [Fact]

  /// The form as YAML.
  var text: String {
    var form = Writer()
    form.text(
      "welcome", "Thank you. Leave empty what you don't know: the site says \"Not stated\" then, and never guesses.")
    form.field(.name, "Name", isRequired: true)
    form.field(.tagline, "What it is, in one line")
    if categories.isEmpty {
      form.field(.category, "Category", isRequired: true)
    } else {
      form.choice(id: Entry.Key.category.rawValue, "Category", nil, categories, isRequired: true)
    }
    form.field(.website, "Its own site")
    form.field(.pricing, "What it costs")
    form.field(.bestFor, "Whom it suits")
    for fact in facts { form.field(fact) }
    form.area("sources", "Sources", "Where the maker says so: an address for each thing above that has one.")
    form.area("description", "Description", "What it is, in a paragraph or two of your own words.")
    return form.lines.joined(separator: "\n") + "\n"
  }

  /// The lines of the form, one field after the other.
  private struct Writer {
    private(set) var lines = [
      "# Made by \"sitegen schema --kind issue-form\" from Content/site.yml; make it anew when categories or facts change.",
      "name: Name a tool", "description: Something that the site should compare", "title: \"New: \"",
      "labels: [\"tool\"]", "body:",
    ]
    /// GitHub refuses two fields with one label.
    private var labels: Set<String> = []

    mutating func text(_ id: String, _ text: String) {
      lines += ["  - type: markdown", "    attributes:", "      value: \(JSON.quoted(text))"]
    }

    mutating func field(_ key: Entry.Key, _ label: String, isRequired: Bool = false) {
      add("input", id: key.rawValue, label, nil, isRequired: isRequired)
    }

    mutating func area(_ id: String, _ label: String, _ about: String) { add("textarea", id: id, label, about) }

    mutating func choice(
      id: String, _ label: String, _ about: String?, _ options: [String], isRequired: Bool = false, many: Bool = false
    ) {
      var taken: Set<String> = []
      let items = options.map(Self.option).filter { taken.insert($0).inserted }
      add(
        "dropdown", id: id, label, about, isRequired: isRequired,
        (many ? ["      multiple: true"] : []) + ["      options:"] + items.map { "        - \(JSON.quoted($0))" })
    }

    /// The field of a fact: its answers or values where they are known, and a line to write in where they are not.
    mutating func field(_ fact: Fact) {
      // No key of an entry has a hyphen.
      let id = "fact-\(fact.id)"
      let values = fact.choices.map(\.label)
      switch fact.kind {
      case .yesNo: choice(id: id, fact.name, fact.about, ["Yes", "No", "Partly", Self.notApplicable])
      case .choice: choice(id: id, fact.name, fact.about, values + [Self.notApplicable])
      case .list where !values.isEmpty: choice(id: id, fact.name, fact.about, values, many: true)
      case .list: add("input", id: id, fact.name, Self.joined(fact.about, "Several, with commas between them"))
      case .number(let scale): add("input", id: id, fact.name, Self.joined(fact.about, scale.unit.map { "In \($0)" }))
      case .date:
        add("input", id: id, fact.name, Self.joined(fact.about, "A year, a month or a day: 2009, 2009-10, 2009-10-01"))
      case .link: add("input", id: id, fact.name, Self.joined(fact.about, "An address: https://…"))
      case .text: add("input", id: id, fact.name, fact.about)
      }
    }

    private mutating func add(
      _ type: String, id: String, _ label: String, _ about: String?, isRequired: Bool = false, _ more: [String] = []
    ) {
      var own = label
      // A fact may have the name of a field that every entry has.
      while !labels.insert(own).inserted { own += " (fact)" }
      lines += ["  - type: \(type)", "    id: \(id)", "    attributes:", "      label: \(JSON.quoted(own))"]
      if let about { lines.append("      description: \(JSON.quoted(about))") }
      lines += more
      if isRequired { lines += ["    validations:", "      required: true"] }
    }

    private static let notApplicable = "Does not apply"

    /// A choice as GitHub takes it: `none` means something to it.
    private static func option(_ text: String) -> String { text.lowercased() == "none" ? "\(text) of them" : text }

    private static func joined(_ about: String?, _ form: String?) -> String? {
      let parts = [about, form].compactMap(\.self)
      return parts.isEmpty ? nil : parts.joined(separator: ". ")
    }
  }
}
