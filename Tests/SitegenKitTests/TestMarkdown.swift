@testable import SitegenKit

/// A piece of Markdown through the Markdown stage alone.
struct TestMarkdown {
  let text: MarkdownText?
  let diagnostics: [Diagnostic]
  /// What `check` advises on it.
  let advice: [Diagnostic]

  /// Renders Markdown that stands in a file, behind a text that is not rendered.
  ///
  /// The text before it counts for the lines of problems. The names are the headings that begin sections, in lower
  /// case. The rest is as in `MarkdownStyle`.
  static func render(
    _ markdown: String, names: [String] = [], before: String = "", idPrefix: String = "", pathPrefix: String = "",
    headingLevel: Int = 3, accessibility: AccessibleMarkup? = nil
  ) -> TestMarkdown {
    let source = SourceText(path: "a.md", bytes: Array((before + markdown).utf8))
    let style = MarkdownStyle(
      idPrefix: idPrefix, addresses: TestSite.addresses(pathPrefix: pathPrefix), headingLevel: headingLevel,
      accessibility: accessibility)
    var diagnostics = Diagnostics()
    let range = before.utf8.count..<source.bytes.count
    let text = MarkdownText.render(
      range, of: source, style: style,
      sectionName: { names.contains($0.lowercased()) ? $0.lowercased() : nil }, into: &diagnostics)
    return TestMarkdown(
      text: text, diagnostics: diagnostics.sorted,
      advice: MarkdownText.advice(on: range, of: source, style: style).sorted)
  }

  /// The HTML of the text before the first section.
  var html: String? { text?.sections[0].html.text }

  /// Each section as its name, its place and its HTML.
  var sections: [String] {
    text?.sections.map { "\($0.name ?? "-") \($0.locator.location.line):\($0.locator.location.column) \($0.html.text)" }
      ?? []
  }

  /// Each problem as `line:column+length severity: message [id]`.
  var problems: [String] {
    diagnostics.map { problem in
      let place = "\(problem.location.line):\(problem.location.column)+\(problem.location.length)"
      return "\(place) \(problem.severity.rawValue): \(problem.message) [\(problem.rule.id)]"
    }
  }
}
