/// Small changes to cmark-gfm's HTML that readers with assistive technology, and HTML as it is today, need.
///
/// In rendered Markdown a `<` or `"` is always markup, since text has them escaped; so whole tags can be replaced.
struct AccessibleMarkup: Sendable {
  /// What a ticked and an open box of a task list are called.
  let doneLabel: String
  let openLabel: String
  /// What a table is called.
  let tableLabel: Phrase<Sentences.NumberedTable>
  /// What the link from a footnote back to its place is called.
  let footnoteLabel: String
  /// The name of the tool or page that the text is about.
  let subject: String
  /// Whether the site is written from right to left.
  let isRightToLeft: Bool

  /// The HTML with all of the changes.
  ///
  /// `tables` is how many tables of the same text were adapted before; it grows by those of this HTML, so that each
  /// table has a number of its own in its name.
  func adapt(_ html: HTML, tables: inout Int) -> HTML {
    // A box of code that scrolls must be reached by the keyboard.
    var html = html.replacing("<pre>", with: "<pre tabindex=\"0\">")
    if html.holds("<input ") {
      // A box without a label says nothing to a screen reader.
      html = html.replacing(
        "<input type=\"checkbox\" checked=\"\" disabled=\"\" />", with: box(label: doneLabel, isChecked: true))
      html = html.replacing(
        "<input type=\"checkbox\" disabled=\"\" />", with: box(label: openLabel, isChecked: false))
    }
    if html.holds("<table>") { html = adaptTables(in: html, tables: &tables) }
    html = html.replacing(" aria-label=\"Back to content\"") {
      " aria-label=\"\(HTML(escaping: footnoteLabel).text)\""
    }
    return isRightToLeft || TextDirection.turns(html) ? directed(html) : html
  }

  private func adaptTables(in html: HTML, tables: inout Int) -> HTML {
    var html = html
    // `align` is gone from HTML, and a style attribute would need a hole in the security policy.
    for side in ["left", "center", "right"] {
      html = html.replacing(" align=\"\(side)\"", with: " class=\"align-\(side)\"")
    }
    // A table that is wider than the page scrolls in a region of its own. Regions of one page need names of their own.
    html = html.replacing("<table>") {
      tables += 1
      let label = tableLabel.filled { name in
        switch name {
        case .subject: subject
        case .number: "\(tables)"
        }
      }
      return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(HTML(escaping: label).text)\"><table>"
    }
    return html.replacing("</table>", with: "</table></div>")
  }

  /// Each block in the direction of its own text, and code from left to right, whatever stands round it.
  private func directed(_ html: HTML) -> HTML {
    let blocks = ["<p", "<ul", "<ol", "<blockquote", "<table", "<h2", "<h3", "<h4", "<h5", "<h6"]
    var html = html
    for block in blocks {
      for end in [" ", ">"] { html = html.replacing(block + end, with: "\(block) dir=\"auto\"\(end)") }
    }
    for code in ["<pre", "<code"] {
      for end in [" ", ">"] { html = html.replacing(code + end, with: "\(code) dir=\"ltr\"\(end)") }
    }
    return html
  }

  private func box(label: String, isChecked: Bool) -> String {
    "<input type=\"checkbox\"\(isChecked ? " checked" : "") disabled aria-label=\"\(HTML(escaping: label).text)\">"
  }
}
