/// What a name in a template stands for: enough to check a template before it is ever rendered.
indirect enum Shape: Sendable {
  /// Text, escaped where it is shown. As a section: shown where there is a text.
  case text
  /// An address that was checked: it alone may begin a `href` or `src`. Elsewhere it is text.
  case url
  /// HTML that is ready: shown with `{{{…}}}`.
  case html
  /// Yes or no, for sections.
  case flag
  /// A list of texts, each shown with `{{.}}`.
  case texts
  /// A thing with names of its own, or nothing.
  case object(Names)
  /// The site's facts by their ids, each a thing with names of its own.
  case factsByID(Names)
  /// A list of things with names of their own.
  case list(Names)
  /// A text, HTML or flag that each page of one kind fills in by itself.
  case perPage(Shape)
  /// A list that belongs to one tool: a page that shows two tools can't go through it.
  case perTool

  typealias Names = [String: Shape]

  var isList: Bool {
    switch self {
    case .list, .texts: true
    default: false
    }
  }
}
