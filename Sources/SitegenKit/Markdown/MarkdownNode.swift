import CCMarkGFM

/// A node of cmark-gfm's tree, by which alone the tree is looked at and changed.
///
/// It is safe as long as its tree lives, which the types can't say: no node may leave the body of
/// `MarkdownParser.withTree`, and a document that was made is freed when all else is done.
@safe
struct MarkdownNode {
  private let pointer: OpaquePointer

  /// Takes a node of a tree that outlives this value.
  init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

  private init?(optional pointer: OpaquePointer?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = pointer
  }

  /// Makes an empty document, which whoever makes it must free.
  static func makeDocument() -> MarkdownNode {
    // Only a lack of memory makes this nil, and then cmark has already ended the program.
    unsafe MarkdownNode(cmark_node_new(CMARK_NODE_DOCUMENT))
  }

  /// Frees the node and all within it.
  func free() { unsafe cmark_node_free(pointer) }

  // MARK: - What it is

  var type: cmark_node_type { unsafe cmark_node_get_type(pointer) }

  /// Whether it is a cell of a table, which is known by its name alone: its number is given when the program runs.
  var isTableCell: Bool {
    // Blocks of extensions have the numbers between cmark's own blocks and its inline nodes.
    guard (CMARK_NODE_FOOTNOTE_DEFINITION.rawValue + 1..<CMARK_NODE_TEXT.rawValue).contains(type.rawValue) else {
      return false
    }
    return unsafe String(cString: cmark_node_get_type_string(pointer)) == "table_cell"
  }

  /// The text of a text, a piece of code or raw HTML, and the number of a reference to a footnote; nil where a node of
  /// its type has none.
  var literal: String? { unsafe cmark_node_get_literal(pointer).map { unsafe String(cString: $0) } }

  /// Looks at the bytes of the literal without making a text of them.
  /// - Returns: nil where a node of its type has none.
  func withLiteral<Result>(_ look: (Span<UInt8>) -> Result) -> Result? {
    guard let text = unsafe cmark_node_get_literal(pointer) else { return nil }
    var count = 0
    while unsafe text[count] != 0 { count += 1 }
    let bytes = unsafe UnsafeRawBufferPointer(start: text, count: count)
    return unsafe look(bytes.bindMemory(to: UInt8.self).span)
  }

  func setLiteral(_ text: String) { unsafe cmark_node_set_literal(pointer, text) }

  /// The address of a link or a picture.
  var address: String? { unsafe cmark_node_get_url(pointer).map { unsafe String(cString: $0) } }
  func setAddress(_ address: String) { unsafe cmark_node_set_url(pointer, address) }

  /// The title of a link or a picture.
  var title: String? { unsafe cmark_node_get_title(pointer).map { unsafe String(cString: $0) } }

  /// The level of a heading, 1 to 6.
  var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(pointer)) }
  func setHeadingLevel(_ level: Int) { unsafe cmark_node_set_heading_level(pointer, Int32(level)) }

  /// The line that it begins in, from 1; 0 where the parser noted none.
  var startLine: Int { unsafe Int(cmark_node_get_start_line(pointer)) }
  var endLine: Int { unsafe Int(cmark_node_get_end_line(pointer)) }
  /// The byte of its line that it begins at, from 1.
  var startColumn: Int { unsafe Int(cmark_node_get_start_column(pointer)) }

  // MARK: - Where it is

  var parent: MarkdownNode? { unsafe MarkdownNode(optional: cmark_node_parent(pointer)) }
  var previous: MarkdownNode? { unsafe MarkdownNode(optional: cmark_node_previous(pointer)) }
  var next: MarkdownNode? { unsafe MarkdownNode(optional: cmark_node_next(pointer)) }
  var firstChild: MarkdownNode? { unsafe MarkdownNode(optional: cmark_node_first_child(pointer)) }

  /// Takes a node with all within it out of its place and puts it at the end of this one.
  func take(_ node: MarkdownNode) {
    unsafe cmark_node_unlink(node.pointer)
    unsafe cmark_node_append_child(pointer, node.pointer)
  }

  /// What stands for a line break in the cell of a table, which takes none; no text may hold it.
  static let breakInCell = "\u{1}"

  /// Puts a line break in the place of the node, which is used up.
  func becomeLineBreak() {
    let isInCell = parent?.isTableCell == true
    guard let lineBreak = unsafe cmark_node_new(isInCell ? CMARK_NODE_TEXT : CMARK_NODE_LINEBREAK) else { return }
    if isInCell { unsafe cmark_node_set_literal(lineBreak, Self.breakInCell) }
    // Within emphasis in a cell it may be refused as well.
    unsafe cmark_node_free(cmark_node_replace(pointer, lineBreak) == 1 ? pointer : lineBreak)
  }

  /// Visits the node and every one within it, those with others in them twice.
  func walk(_ visit: (_ node: MarkdownNode, _ isEntering: Bool) -> Void) {
    guard let iterator = unsafe cmark_iter_new(pointer) else { return }
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let event = unsafe cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = unsafe MarkdownNode(optional: cmark_iter_get_node(iterator)) else {
        return
      }
      visit(node, event == CMARK_EVENT_ENTER)
    }
  }

  // MARK: - Rendering

  /// The list of extensions that a tree was parsed with; it lives as long as the tree.
  @safe
  struct Extensions {
    private let list: UnsafeMutablePointer<cmark_llist>?

    init(_ list: UnsafeMutablePointer<cmark_llist>?) { unsafe self.list = list }

    /// Renders a document; nil where cmark makes nothing of it.
    func html(of document: MarkdownNode) -> HTML? {
      guard let rendered = unsafe cmark_render_html(document.pointer, MarkdownParser.options, list) else { return nil }
      defer { unsafe cmark_get_default_mem_allocator().pointee.free(rendered) }
      return unsafe HTML(markup: String(cString: rendered))
    }
  }
}
