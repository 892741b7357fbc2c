/// One name that a template may use: what it means, what it stands for, and how its value is found.
struct Field<Subject>: Sendable {
  let name: String
  /// For the reference of names.
  let summary: String
  let shape: Shape
  /// What the names of an object, or of a list's items, mean.
  var innerNames: [NameSummary] = []
  /// The value of a thing; nil where it has none.
  let value: @Sendable (Subject) -> TemplateValue?

  static func text(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> String?) -> Self {
    Field(name: name, summary: summary, shape: .text) { subject in
      guard let text = value(subject), !text.isEmpty else { return nil }
      return .html(HTML(escaping: text))
    }
  }

  static func url(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> String?) -> Self {
    Field(name: name, summary: summary, shape: .url, value: text(name, summary, value).value)
  }

  static func html(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> HTML?) -> Self {
    Field(name: name, summary: summary, shape: .html) { value($0).map { .html($0) } }
  }

  static func flag(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> Bool) -> Self {
    Field(name: name, summary: summary, shape: .flag) { .flag(value($0)) }
  }

  static func texts(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> [String]) -> Self {
    Field(name: name, summary: summary, shape: .texts) { .texts(value($0).map(HTML.init(escaping:))) }
  }

  static func object<Inner>(
    _ name: String, _ summary: String, _ table: FieldTable<Inner>, _ value: @escaping @Sendable (Subject) -> Inner?
  ) -> Self {
    Field(name: name, summary: summary, shape: .object(table.names), innerNames: table.summaries) { subject in
      value(subject).map { .object(table.scope($0)) }
    }
  }

  /// The site's facts by their ids; the closure finds the one of an id.
  static func factsByID<Inner>(
    _ name: String, _ summary: String, _ table: FieldTable<Inner>,
    _ value: @escaping @Sendable (_ subject: Subject, _ id: String) -> Inner?
  ) -> Self {
    Field(name: name, summary: summary, shape: .factsByID(table.names), innerNames: table.summaries) { subject in
      .object(Scope { id in value(subject, id).map { .object(table.scope($0)) } ?? .nothing })
    }
  }

  static func list<Inner>(
    _ name: String, _ summary: String, _ table: FieldTable<Inner>, _ value: @escaping @Sendable (Subject) -> [Inner]
  ) -> Self {
    Field(name: name, summary: summary, shape: .list(table.names), innerNames: table.summaries) { subject in
      .list(value(subject).map(table.scope))
    }
  }

  /// A list that belongs to one tool, in the template of two: there it has no value, and a section over it is refused.
  static func ofOneTool(_ name: String, _ summary: String) -> Self {
    Field(name: name, summary: summary, shape: .perTool) { _ in nil }
  }

  /// The same name of a thing that has the subject.
  func within<Owner>(_ subject: @escaping @Sendable (_ owner: Owner) -> Subject) -> Field<Owner> {
    Field<Owner>(name: name, summary: summary, shape: shape, innerNames: innerNames) { [value] owner in
      value(subject(owner))
    }
  }

  var described: NameSummary { NameSummary(name, shape, summary, innerNames: innerNames) }

  /// Whether a page can fill the value into a hole: lists and objects can't be.
  var isScalar: Bool {
    switch shape {
    case .text, .url, .html, .flag: true
    default: false
    }
  }
}

/// The names that one kind of thing offers to templates.
///
/// The checks, the values and the reference of names all come from this one list, so they can't disagree.
struct FieldTable<Subject>: Sendable {
  let fields: [Field<Subject>]
  private let indices: [String: Int]

  init(_ fields: [Field<Subject>]) {
    self.fields = fields
    indices = Dictionary(fields.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }

  var names: Shape.Names { Dictionary(fields.map { ($0.name, $0.shape) }) { first, _ in first } }

  /// The names as the reference of names tells of them: those that can be used.
  var summaries: [NameSummary] {
    fields.filter { if case .perTool = $0.shape { false } else { true } }.map(\.described)
  }

  /// The values of one thing, found as a template asks for them.
  func scope(_ subject: Subject) -> Scope {
    Scope { name in indices[name].map { fields[$0].value(subject) ?? .nothing } }
  }
}
