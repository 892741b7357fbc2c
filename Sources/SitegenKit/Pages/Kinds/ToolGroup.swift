/// A category with its tools.
struct ToolGroup: Sendable {
  let category: Category
  let url: String
  let tools: [ToolContext]

  static let fields = FieldTable<ToolGroup>([
    .text("name", "the category's name") { $0.category.name },
    .url("url", "the link to the category's page") { $0.url },
    .list("tools", "its tools, by name", ToolContext.fields) { $0.tools },
  ])
}
