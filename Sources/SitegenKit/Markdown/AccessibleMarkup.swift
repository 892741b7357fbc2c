/// Small changes to cmark-gfm's HTML that readers with assistive technology, and HTML as it is today, need.
///
/// In rendered Markdown a `<` or `"` is always markup, since text has them escaped; so whole tags can be replaced.
struct AccessibleMarkup: Sendable {
  /// What a ticked and an open box of a task list are called.
  let doneLabel: String
  let openLabel: String

  func adapt(_ html: HTML) -> HTML {
    // A box of code that scrolls must be reached by the keyboard.
    var html = html.replacing("<pre>", with: "<pre tabindex=\"0\">")
    // `align` is gone from HTML, and a style attribute would need a hole in the security policy.
    for side in ["left", "center", "right"] {
      html = html.replacing(" align=\"\(side)\"", with: " class=\"align-\(side)\"")
    }
    // A box without a label says nothing to a screen reader.
    html = html.replacing(
      "<input type=\"checkbox\" checked=\"\" disabled=\"\" />", with: box(label: doneLabel, isChecked: true))
    return html.replacing("<input type=\"checkbox\" disabled=\"\" />", with: box(label: openLabel, isChecked: false))
  }

  private func box(label: String, isChecked: Bool) -> String {
    "<input type=\"checkbox\"\(isChecked ? " checked" : "") disabled aria-label=\"\(HTML(escaping: label).text)\">"
  }
}
