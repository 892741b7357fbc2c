/// What a name stands for while a template is rendered.
enum TemplateValue {
  /// A text, which is escaped already, or markup; empty where there is nothing.
  case html(HTML)
  case flag(Bool)
  case texts([HTML])
  case object(Scope)
  case list([Scope])

  /// Stands for a value that is not there.
  ///
  /// Without it the search would go on to the same name of a thing further out: a review without a verdict would show
  /// the verdict of its tool.
  static var nothing: TemplateValue { .html(.none) }

  /// The value as HTML; nil for what has parts of its own and for a flag.
  var html: HTML? { if case .html(let html) = self { html } else { nil } }
}

/// The names that a template can see somewhere, with their values.
struct Scope {
  private let find: (String) -> TemplateValue?

  init(_ find: @escaping (_ name: String) -> TemplateValue?) { self.find = find }

  /// Several scopes as one; the first that has a name wins.
  init(_ scopes: Scope...) {
    self.init { name in
      for scope in scopes {
        if let value = scope[name] { return value }
      }
      return nil
    }
  }

  /// One name with its value.
  init(name: String, _ value: TemplateValue) { self.init { $0 == name ? value : nil } }

  /// What a name stands for; nil where the scope does not have it.
  subscript(name: String) -> TemplateValue? { find(name) }
}
