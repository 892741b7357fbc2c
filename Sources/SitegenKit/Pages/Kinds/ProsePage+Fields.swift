extension ProsePage {
  static let fields = FieldTable<ProsePage>([
    .text("heading", "the page's title") { $0.title },
    .text("summary", "the page's description") { $0.description },
    .html("prose", "the page's text") { $0.html },
  ])
}
