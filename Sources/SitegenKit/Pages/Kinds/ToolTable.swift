/// A table of tools, the best first, of which each page shows a part: what the pages of categories and tags have.
struct ToolTable: Sendable {
  /// A column behind that of the names.
  struct Column: Sendable {
    let subject: TableRow.Subject
    let name: String
    let about: String?
    /// What addresses call its order.
    let id: String
    let order: ColumnOrder
  }

  /// A tool with its cells.
  struct Row: Sendable {
    let tool: ToolContext
    let cells: [Cell]
    /// Its place in each order of the table, where it has one.
    let places: [Int?]
  }

  /// What a tool says in one column.
  struct Cell: Sendable {
    let name: String
    let html: HTML
  }

  /// A page of the table.
  struct PageLink: Sendable {
    let number: Int
    let url: String
    let isCurrent: Bool
  }

  /// How many tools a page shows at most.
  static let toolsPerPage = 200

  let columns: [Column]
  let rows: [Row]
  /// How many tools all pages have together.
  let total: Int
  let pages: [PageLink]
  let facts: ListFacts
  private let hidden: [Column]

  /// How many pages a number of tools makes.
  static func pageCount(_ tools: Int) -> Int { max(1, (tools + toolsPerPage - 1) / toolsPerPage) }

  /// What stands behind the name of the first page in those of a table's pages, which are numbered from 1.
  static func ending(ofPage number: Int) -> String { number == 1 ? "" : "/\(number)" }

  /// Takes all tools of the table, the categories that it is about, and which page of it this is.
  ///
  /// The name is that of the first page, as in `categories/media`.
  init(of tools: [Tool], in categories: [Category], page: Int, named name: String, in context: PageContext) {
    let (site, configuration) = (context.site, context.site.configuration)
    let tools = site.byScore(tools)
    func column(_ subject: TableRow.Subject) -> Column {
      let order = ColumnOrder(of: subject, tools, configuration)
      switch subject {
      case .builtIn(.average):
        return Column(subject: subject, name: context.copy[.averageScore], about: nil, id: "score", order: order)
      case .builtIn(let row):
        return Column(subject: subject, name: context.copy[row.copyKey], about: nil, id: row.rawValue, order: order)
      case .fact(let index):
        let fact = configuration.facts[index].value
        return Column(
          subject: subject, name: fact.name, about: fact.about, id: ListFacts.order(of: fact.id), order: order)
      }
    }
    let belonging = site.factsBelonging(to: categories)
    facts = configuration.listFacts(belonging)
    let shown = site.columns(of: tools, in: categories)
    columns = shown.map(column)
    let sorts = Set(facts.sorts.map(\.id))
    let others =
      (configuration.hasPanel ? [TableRow.Subject.builtIn(.average)] : [])
      + belonging.filter { sorts.contains(configuration.facts[$0].value.id) }.map { .fact($0) }
    hidden = others.filter { !shown.contains($0) }.map(column)
    total = tools.count
    pages = (1...Self.pageCount(total)).map { number in
      PageLink(
        number: number, url: context.addresses.link(name + Self.ending(ofPage: number)), isCurrent: number == page)
    }
    let start = min((page - 1) * Self.toolsPerPage, tools.count)
    let orders = columns + hidden
    rows = (start..<min(start + Self.toolsPerPage, tools.count)).map { [columns] index in
      let tool = context.siteContext.toolContext(tools[index])
      return Row(
        tool: tool, cells: columns.map { Cell(name: $0.name, html: tool.cell(inColumn: $0.subject)) },
        places: orders.map { $0.order.places[index] })
    }
  }

  /// What the rows' places are of, by what addresses call the orders.
  private var orderIDs: [String] { (columns + hidden).map(\.id) }

  /// The orders that are no order of every list.
  private var orders: [ListOrder] {
    (columns + hidden).filter { $0.subject != .builtIn(.average) }.map { ListOrder(id: $0.id, name: $0.name) }
  }

  private func page(_ step: Int) -> PageLink? {
    pages.firstIndex(where: \.isCurrent).flatMap { pages.indices.contains($0 + step) ? pages[$0 + step] : nil }
  }
}

extension ToolTable {
  /// The names that templates can use for the table.
  static let fields = FieldTable<ToolTable>([
    .list("columns", "its columns behind that of the names", columnFields) { $0.columns },
    .list("rows", "its tools on this page, from the highest score on, without a panel by name", rowFields) { $0.rows },
    .text("total", "how many tools all its pages have together") { "\($0.total)" },
    .list("pages", "its pages", pageFields) { $0.pages.count > 1 ? $0.pages : [] },
    .flag("has_pages", "whether it has more than one page") { $0.pages.count > 1 },
    .url("previous", "the link to the page before this one; nothing on the first") { $0.page(-1)?.url },
    .url("next", "the link to the page behind this one; nothing on the last") { $0.page(1)?.url },
    .text("order_ids", "what addresses call the orders of which each row has its place") {
      $0.orderIDs.joined(separator: " ")
    },
    .list("orders", "the orders that readers can choose besides score, name and last update", ListOrder.fields) {
      $0.orders
    },
    .text("fact_filters", "the ids of the facts that readers can narrow it by; nothing without any") {
      $0.facts.filters.joined(separator: " ")
    },
  ])

  private static let columnFields = FieldTable<Column>([
    .text("id", "what addresses call the column's order") { $0.id },
    .text("name", "the column's name: that of a fact, or a word of the site") { $0.name },
    .text("about", "what it means, for readers who do not know the word") { $0.about },
    .flag("is_descending", "whether its order begins with the greatest") { $0.order.isDescending },
  ])

  private static let rowFields = FieldTable<Row>(
    ToolContext.fields.fields.map { $0.within { (row: Row) in row.tool } } + [
      .list("cells", "what it says in each column", cellFields) { $0.cells },
      .text("places", "its place in each order of the table, from 0, with a hyphen where it has none") { row in
        row.places.map { $0.map(String.init) ?? "-" }.joined(separator: " ")
      },
    ])

  private static let cellFields = FieldTable<Cell>([
    .text("name", "the column's name") { $0.name },
    .html("cell", "what is known, with note and source, as the tool's page has it") { $0.html },
  ])

  private static let pageFields = FieldTable<PageLink>([
    .text("number", "the page's number, from 1") { "\($0.number)" },
    .url("url", "the link to it") { $0.url },
    .flag("is_current", "whether it is this page") { $0.isCurrent },
  ])
}
