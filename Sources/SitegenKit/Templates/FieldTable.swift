import Mustache

/// One name that a template may use: what it means, what it stands for, and how its value is found.
struct Field<Subject>: Sendable {
  let name: String
  /// For the reference of names.
  let summary: String
  let shape: Shape
  /// What the names of an object, or of a list's items, mean.
  var innerNames: [NameSummary] = []
  /// The value as the template library takes it: `HTML` for text, which is escaped already, and for what is markup.
  let value: @Sendable (Subject) -> Any?

  static func text(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> String?) -> Self {
    Field(name: name, summary: summary, shape: .text) { subject in
      guard let text = value(subject), !text.isEmpty else { return nil }
      return HTML(escaping: text)
    }
  }

  static func url(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> String?) -> Self {
    Field(name: name, summary: summary, shape: .url, value: text(name, summary, value).value)
  }

  static func html(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> HTML?) -> Self {
    Field(name: name, summary: summary, shape: .html) { subject in
      value(subject)
    }
  }

  static func flag(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> Bool) -> Self {
    Field(name: name, summary: summary, shape: .flag) { value($0) }
  }

  static func texts(_ name: String, _ summary: String, _ value: @escaping @Sendable (Subject) -> [String]) -> Self {
    Field(name: name, summary: summary, shape: .texts) { value($0).map(HTML.init(escaping:)) }
  }

  static func object<Inner>(
    _ name: String, _ summary: String, _ table: FieldTable<Inner>, _ value: @escaping @Sendable (Subject) -> Inner?
  ) -> Self {
    Field(name: name, summary: summary, shape: .object(table.names), innerNames: table.summaries) { subject in
      value(subject).map(table.scope)
    }
  }

  /// The site's facts by their ids; the closure finds the one of an id.
  static func factsByID<Inner>(
    _ name: String, _ summary: String, _ table: FieldTable<Inner>,
    _ value: @escaping @Sendable (_ subject: Subject, _ id: String) -> Inner?
  ) -> Self {
    Field(name: name, summary: summary, shape: .factsByID(table.names), innerNames: table.summaries) { subject in
      Scope { id in value(subject, id).map(table.scope) ?? HTML.none }
    }
  }

  static func list<Inner>(
    _ name: String, _ summary: String, _ table: FieldTable<Inner>, _ value: @escaping @Sendable (Subject) -> [Inner]
  ) -> Self {
    Field(name: name, summary: summary, shape: .list(table.names), innerNames: table.summaries) { subject in
      value(subject).map(table.scope)
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
    Scope { name in indices[name].map { fields[$0].value(subject) ?? HTML.none } }
  }
}

extension HTML: MustacheCustomRenderable, MustacheParent {
  /// Stands for a value that is not there.
  ///
  /// Without it the library would go on to the same name of a thing further out: a review without a verdict would show
  /// the verdict of its tool.
  static let none = HTML(markup: "")

  var renderText: String { text }
  var isNull: Bool { isEmpty }
  /// Text has no names in it.
  ///
  /// The library would look for some by reflection.
  func child(named name: String) -> Any? { nil }
}

/// The names that a template can see somewhere, with their values.
struct Scope: MustacheParent {
  private let find: (String) -> Any?

  init(_ find: @escaping (String) -> Any?) { self.find = find }

  /// Several scopes as one; the first that has a name wins.
  init(_ scopes: Scope...) {
    self.init { name in
      for scope in scopes {
        if let value = scope.child(named: name) { return value }
      }
      return nil
    }
  }

  /// A name with a fixed value, such as an inner scope.
  init(name: String, _ value: Any) { self.init { $0 == name ? value : nil } }

  func child(named name: String) -> Any? { find(name) }
}
