import ArgumentParser
import SitegenKit

/// `sitegen templates`: what a site's owner can replace, and what has changed in it since.
struct Templates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the templates that come with the program, prints one, or compares a site's own with them.",
    discussion: """
      "sitegen templates partials/card > Templates/partials/card.mustache" begins a template of the site's own. The copy \
      begins with a comment that says which default it was made of; "sitegen templates --diff" reads it, and tells whether \
      the default has changed since, with every line that differs.
      """)

  @Argument(
    help: ArgumentHelp("A template or asset, as in base, partials/card or site.css.", valueName: "name"),
    completion: .list(DefaultTemplate.all.map(\.path)))
  var name: String?

  @Flag(help: "Compare the site's own files with the defaults.")
  var diff = false

  @OptionGroup var folders: SiteFolders

  func run() throws {
    let chosen = try name.map { name in
      guard let template = DefaultTemplate.named(name) else {
        let hint = DefaultTemplate.hint(for: name).map { "; \($0)" } ?? ""
        throw Talk.fail("no template or asset is named \"\(Printable.text(name))\"\(hint)", Exit.usage)
      }
      return template
    }
    if let chosen, !diff { return try Talk.result(chosen.copy) }
    var diagnostics = Diagnostics()
    let tree = try SourceTree.read(site: folders.site, templates: folders.templates, into: &diagnostics)
    try Talk.say(DiagnosticFormat.text.render(diagnostics.sorted))
    var text = ""
    for template in chosen.map({ [$0] }) ?? DefaultTemplate.all {
      let own = template.own(in: tree)
      if !diff {
        text += template.path + (own.map { "  (\($0.state))" } ?? "") + "\n"
      } else if let own {
        text += "\(template.path): \(own.state)\n\(own.difference)"
      } else if chosen != nil {
        text += "\(template.path): the site has none of its own\n"
      }
    }
    try Talk.result(text)
  }
}
