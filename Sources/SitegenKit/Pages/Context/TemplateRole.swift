/// A template that the program renders itself; its raw value is the file's name below `Templates/`, without the ending.
enum TemplateRole: String, CaseIterable, Sendable {
  /// Goes round every page.
  case base
  case comparison, index
  case notFound = "404"
  case tool, category, list, page, compare
  case badge = "partials/badge"
  case card = "partials/card"
  case pick = "partials/pick"
  case vote = "partials/vote"
  case review = "partials/review"
  case fact = "partials/fact"
  case factRow = "partials/fact-row"
  case comparisonLink = "partials/comparison-link"
  case alternative = "partials/alternative"

  /// The templates that are rendered once for each tool; the template of a pair shows what they make as `{{{a.card}}}`.
  static let ofTool: [TemplateRole] = [.badge, .card, .pick, .vote]

  /// The name of the file alone: `card` for `partials/card`.
  var name: String { String(rawValue.split(separator: "/").last ?? "") }
}
