/// A name as the reference of names in Documentation/theme.md tells of it.
struct NameSummary: Sendable, Equatable {
  let name: String
  /// What it stands for, in a word or two.
  let kind: String
  let summary: String
  /// The names of an object, or of a list's items.
  let innerNames: [NameSummary]

  init(_ name: String, _ shape: Shape, _ summary: String, innerNames: [NameSummary] = []) {
    self.name = name
    kind = shape.kind
    self.summary = summary
    self.innerNames = innerNames
  }
}

extension Shape {
  /// The shape in the words of the reference.
  fileprivate var kind: String {
    switch self {
    case .text: "text"
    case .url: "address"
    case .html: "HTML"
    case .flag: "yes or no"
    case .texts: "list of texts"
    case .object: "object"
    case .factsByID: "object"
    case .list: "list"
    case .perPage(let inner): inner.kind
    case .perTool: "list"
    }
  }
}
