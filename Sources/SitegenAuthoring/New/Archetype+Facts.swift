import SitegenKit

extension Archetype {
  /// The lines that list the site's facts in a new entry, each with what its value may be; empty where there is none.
  ///
  /// Facts of other categories are left out.
  static func lines(for facts: [Fact], of category: String) -> [String] {
    let own = facts.filter { $0.belongs(to: [category]) }
    guard !own.isEmpty else { return [] }
    return ["# What nobody knows stays empty; n/a says that a fact does not apply.", "facts:"]
      + own.map { "  \($0.id):  # \(form(of: $0))" }
  }

  /// The most that a comment says of one fact's values, in Unicode scalars.
  private static let longestForm = 100

  private static func form(of fact: Fact) -> String {
    let form =
      switch fact.kind {
      case .yesNo: "yes, no or partly"
      case .choice(let choices): "one of \(choices.map(\.id).joined(separator: ", "))"
      case .list(let choices):
        choices.isEmpty ? "a list: [one, two]" : "some of \(choices.map(\.id).joined(separator: ", "))"
      case .text: "text"
      case .number(let scale):
        "number" + (scale.unit.map { ", \($0)" } ?? "") + (scale.maximum.map { ", at most \($0)" } ?? "")
      case .date: "2009, 2009-10 or 2009-10-01"
      case .link: "web address"
      }
    return form.truncated(toScalars: longestForm)
  }
}
