import CCMarkGFM
import Synchronization

/// The one caller of cmark-gfm's parser: text in, a tree of nodes out.
enum MarkdownParser {
  /// The extensions, in the order in which they are attached.
  private static let extensionNames = ["table", "strikethrough", "autolink", "tagfilter", "tasklist"]

  /// No `CMARK_OPT_UNSAFE`: raw HTML and dangerous addresses never reach a page.
  ///
  /// No `CMARK_OPT_SMART`: quotes and dashes stay as they were typed.
  static let options = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES

  /// cmark-gfm changes global tables while it parses with extensions, so only one parse may run at a time.
  ///
  /// Without this lock one page in ten was silently wrong. Rendering a finished tree needs no lock.
  private static let parsing = Mutex(())

  /// Registering is not guarded in the library; a static value is made once.
  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Parses checked text.
  ///
  /// The tree and the list of extensions live until `body` returns.
  static func withTree<Result>(
    of text: ArraySlice<UInt8>,
    _ body: (_ root: MarkdownNode, _ extensions: MarkdownNode.Extensions) -> Result
  ) -> Result? {
    _ = registration
    guard let parser = unsafe cmark_parser_new(options) else { return nil }
    defer { unsafe cmark_parser_free(parser) }
    var root: MarkdownNode?
    parsing.withLock { _ in
      for name in extensionNames {
        if let found = unsafe cmark_find_syntax_extension(name) {
          unsafe cmark_parser_attach_syntax_extension(parser, found)
        }
      }
      unsafe text.withUnsafeBytes {
        unsafe cmark_parser_feed(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
      }
      root = unsafe cmark_parser_finish(parser).map { unsafe MarkdownNode($0) }
    }
    guard let root else { return nil }
    defer { root.free() }
    return body(root, unsafe MarkdownNode.Extensions(cmark_parser_get_syntax_extensions(parser)))
  }
}
