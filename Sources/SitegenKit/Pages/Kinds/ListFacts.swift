/// The facts that readers narrow a list of tools by, or put it in order by.
struct ListFacts: Sendable {
  private let facts: [Fact]

  /// Words of addresses that are orders of every list.
  private static let orders = ["score", "updated", "name"]

  /// Takes facts of the site, in its order.
  init(_ facts: [Fact]) { self.facts = facts }

  /// The ids of the facts to narrow a list by: those whose values can be counted, and numbers.
  var filters: [String] {
    facts.filter { fact in
      switch fact.kind {
      case .yesNo, .choice, .list, .text, .number: fact.isFilter
      case .date, .link: false
      }
    }.map(\.id)
  }

  /// The facts that have an order everywhere: numbers and dates.
  var sorts: [Fact] { facts.filter { $0.isSortable && ($0.kindName == .number || $0.kindName == .date) } }

  /// What addresses call the order of a fact.
  static func order(of id: String) -> String { orders.contains(id) ? "fact.\(id)" : id }
}

extension SiteConfiguration {
  /// The facts with some indices as lists know them.
  func listFacts(_ indices: [Int]) -> ListFacts { ListFacts(indices.map { facts[$0].value }) }
}

/// An order that readers can choose.
struct ListOrder: Sendable {
  let id: String
  let name: String

  static let fields = FieldTable<ListOrder>([
    .text("id", "what addresses call it") { $0.id },
    .text("name", "the name of what the order goes by") { $0.name },
  ])
}
