/// The JSON Schema of a content file's data, for editors that complete and check while one types.
///
/// It is made from the same fields as the reader reads. It has no way to say some things that the reader checks
/// (whether a day is in the calendar, whether a score has its prose), and it wants a number where the reader takes a
/// quoted one too.
package struct JSONSchema {
  static let dialect = "https://json-schema.org/draft/2020-12/schema"

  /// The site's categories and the ids of its panel; nil where nothing is known of the site.
  let categories: [String]?
  let panel: [String]?
  /// The facts that the site declares; nil where nothing is known of the site.
  let facts: [Fact]?
  /// Whether a review must have a verdict of its own.
  let asksForVerdicts: Bool

  package init(categories: [String]?, panel: [String]?, facts: [Fact]? = nil, asksForVerdicts: Bool = true) {
    (self.categories, self.panel, self.facts) = (categories, panel, facts)
    self.asksForVerdicts = asksForVerdicts
  }

  /// A whole schema of a map with these keys.
  func document(title: String, _ fields: FieldSet) -> JSON {
    .object([("$schema", .string(Self.dialect)), ("title", .string(title))] + members(fields))
  }

  private func members(_ set: FieldSet) -> JSON.Members {
    let required = set.fields.filter(\.field.isRequired).map { JSON.string($0.name) }
    return [
      ("type", .string("object")),
      ("properties", .object(set.fields.map { ($0.name, property($0.field)) })),
      ("required", .array(required)),
      ("additionalProperties", .bool(false)),
    ] + alternatives(set)
  }

  /// Of some keys exactly one must have a value: one that has nothing in it counts as missing.
  private func alternatives(_ set: FieldSet) -> JSON.Members {
    let choices = set.fields.filter { set.alternatives.contains($0.name) }.map { name, field in
      let value = JSON.object(members(field.kind) + (isList(field.kind) ? [("minItems", .integer(1))] : []))
      return JSON.object([("required", .array([.string(name)])), ("properties", .object([(name, value)]))])
    }
    return choices.isEmpty ? [] : [("oneOf", .array(choices))]
  }

  private func isList(_ kind: DataField.Kind) -> Bool { if case .list = kind { true } else { false } }

  private func property(_ field: DataField) -> JSON {
    let standard = field.standard.map { [("default", JSON.string($0))] } ?? []
    let beginning = [("description", JSON.string(field.meaning))] + standard
    return .object(beginning + (field.isRequired ? members(field.kind) : membersOrEmpty(field.kind)))
  }

  /// A key that may be missing may also have nothing in it: null, an empty text or an empty list.
  private func membersOrEmpty(_ kind: DataField.Kind) -> JSON.Members {
    // Most keys hold texts: in a few words, since editors load the whole schema.
    if case .text = kind {
      let types = ["string", "number", "boolean", "null", "array"]
      return [("type", .array(types.map(JSON.string))), ("maxItems", .integer(0))]
    }
    let empty = JSON.object([("enum", .array([.null, .string(""), .array([])]))])
    return [("anyOf", .array([.object(members(kind)), empty]))]
  }

  func members(_ kind: DataField.Kind) -> JSON.Members {
    switch kind {
    // Whatever YAML takes `1.10` or `yes` for, the reader takes what was typed.
    case .text:
      [("type", .array([.string("string"), .string("number"), .string("boolean")])), ("pattern", .string("\\S"))]
    case .shortText(let most): members(.text) + [("maxLength", .integer(most))]
    case .flag: [("type", .string("boolean"))]
    case .day: string(pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", format: "date")
    case .number(let range):
      [
        ("type", .string("integer")), ("minimum", .integer(range.lowerBound)), ("maximum", .integer(range.upperBound)),
      ]
    case .webAddress(let allowsHTTP):
      string(
        pattern: "^[Hh][Tt][Tt][Pp][Ss]\(allowsHTTP ? "?" : "")://[^\\s/?#@\\\\]+([/?#][^\\s\\\\]*)?$", format: "uri")
    case .baseURL: string(pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#@\\\\]+(/[^\\s?#\\\\]*)?$", format: "uri")
    case .slug:
      string(pattern: "^[a-z0-9]+(-[a-z0-9]+)*$") + [
        ("maxLength", .integer(Slug.maximumBytes)),
        ("not", .object([("pattern", .string("(^|-)vs(-|$)"))])),
      ]
    case .language: string(pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")
    case .choice(let values): [("enum", .array(values.map(JSON.string)))]
    case .category: categories.map { members(.choice($0)) } ?? members(.text)
    case .decisions(let set): decisions(set)
    case .list(let item, let fewest):
      [("type", .string("array")), ("items", .object(members(item)))]
        + (fewest > 0 ? [("minItems", .integer(fewest))] : [])
    case .map(let set): members(set)
    case .texts: [("type", .string("object")), ("additionalProperties", .object(membersOrEmpty(.text)))]
    case .decimal: [("type", .array(["number", "string"])), ("pattern", "^-?[0-9]+(\\.[0-9]+)?$")]
    case .partialDate:
      [
        ("type", .array(["string", "integer"])),
        ("pattern", "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"),
      ]
    case .factDeclarations(let set):
      [
        ("type", "object"), ("additionalProperties", .object(members(set))),
        (
          "propertyNames",
          [
            "pattern": .string("^[a-z][a-z0-9_]{0,\(Fact.longestID - 1)}$"),
            "not": ["enum": .array((BuiltInRow.allCases.map(\.rawValue) + Fact.reservedIDs).map(JSON.string))],
          ]
        ),
      ]
    case .factValues: factValues()
    case .factConditions(let set): factConditions(set)
    case .toolOrder: toolOrder()
    case .anyValue: []
    case .statement: statement(members(.text), Self.statementKeys(of: .text))
    case .either(let kinds): [("anyOf", .array(kinds.map { .object(members($0)) }))]
    }
  }

  private func factValues() -> JSON.Members {
    guard let facts else { return [("type", "object")] }
    return [
      ("type", "object"),
      (
        "properties",
        .object(
          facts.map { fact in
            let meaning = [("description", JSON.string(fact.about.map { "\(fact.name): \($0)" } ?? fact.name))]
            return (fact.id, .object(meaning + statement(value(of: fact.kind), Self.statementKeys(of: fact.kind))))
          })
      ),
      ("additionalProperties", .bool(false)),
    ]
  }

  /// The keys that may stand beside a value of a kind.
  private static func statementKeys(of kind: Fact.Kind) -> FieldSet {
    let forNumbers = [FactValueReader.Key.from, .min, .max].map(\.rawValue)
    let all = FieldSet(FactValueReader.Key.self)
    if case .number = kind { return all }
    return FieldSet(all.fields.filter { !forNumbers.contains($0.name) })
  }

  /// A value, the same in a map with what stands beside it, or nothing.
  private func statement(_ value: JSON.Members, _ set: FieldSet) -> JSON.Members {
    let keys = set.fields.map { name, field -> (key: String, value: JSON) in
      guard case .anyValue = field.kind else { return (name, property(field)) }
      return (name, JSON.object([("description", .string(field.meaning))] + value))
    }
    return [
      (
        "anyOf",
        [
          .object(value),
          ["type": "object", "properties": .object(keys), "additionalProperties": .bool(false)],
          ["enum": .array([.null, .string(""), .array([])])],
        ]
      )
    ]
  }

  private func value(of kind: Fact.Kind) -> JSON.Members {
    [("anyOf", [.object(applicableValue(of: kind)), ["const": .string(FactValue.notApplicable)]])]
  }

  /// A value of a kind that is one.
  func applicableValue(of kind: Fact.Kind) -> JSON.Members {
    switch kind {
    case .yesNo: members(.choice(FactValue.Answer.allCases.map(\.rawValue)))
    case .choice(let choices): members(.choice(choices.map(\.id)))
    case .list(let choices): members(.list(of: choices.isEmpty ? .text : .choice(choices.map(\.id)), fewest: 0))
    case .text: members(.text)
    case .number: members(.decimal)
    case .date: members(.partialDate)
    case .link: members(.webAddress(allowsHTTP: true))
    }
  }

  private func decisions(_ set: FieldSet) -> JSON.Members {
    let keys = asksForVerdicts ? set : set.withOptional(Entry.ReviewKey.verdict)
    let decision = JSON.object(membersOrEmpty(.map(keys)))
    guard let panel else { return [("type", .string("object")), ("additionalProperties", decision)] }
    return [
      ("type", .string("object")),
      ("properties", .object(panel.map { ($0, decision) })),
      ("additionalProperties", .bool(false)),
    ]
  }

  private func string(pattern: String, format: String? = nil) -> JSON.Members {
    [("type", .string("string")), ("pattern", .string(pattern))] + (format.map { [("format", .string($0))] } ?? [])
  }
}

/// The files that have a schema, or follow from one.
package enum SchemaKind: String, Sendable, CaseIterable {
  /// The front matter of a tool's entry.
  case entry
  /// `site.yml`.
  case site
  /// The front matter of a prose page.
  case page
  /// The front matter of a list of tools.
  case list
  /// The form in which readers name a tool on GitHub.
  case issueForm = "issue-form"
}

extension JSONSchema {
  /// The schema of one kind of file, indented; of the form, the form itself.
  package func text(of kind: SchemaKind) -> String {
    switch kind {
    case .entry: document(title: "The front matter of a tool's entry", FieldSet(Entry.Key.self)).indented
    case .site: document(title: "Content/site.yml", FieldSet(SiteConfiguration.Key.self)).indented
    case .page: document(title: "The front matter of a page of prose", FieldSet(ProsePage.Key.self)).indented
    case .list: document(title: "The front matter of a list of tools", FieldSet(ToolList.Key.self)).indented
    case .issueForm: IssueForm(categories: categories ?? [], facts: facts ?? []).text
    }
  }
}
