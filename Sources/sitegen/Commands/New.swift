import ArgumentParser
import Glibc
import SitegenAuthoring
import SitegenKit

/// `sitegen new`: a draft of an entry, ready to be filled in.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begins an entry.",
    discussion: """
      Writes Content/tools/<name>.md as a draft of today, with the fields and the reviews to be filled in. In a terminal it asks \
      for what is not given; elsewhere the name and --category must be there. A site that has a \
      Content/archetypes/tool.md gets its entries in that form. Nothing is ever overwritten.

      Exit codes: 0 done; 1 errors in site.yml or in the archetype; 64 wrong usage; 74 the machine failed; 75 another \
      command is changing the site.
      """)

  @Argument(help: ArgumentHelp("The tool's name.", valueName: "name"))
  var name: String?

  @Option(
    help: ArgumentHelp(
      "What the tool is, in a sentence; the first sentence of its text where missing.", valueName: "text"))
  var tagline: String?

  @Option(
    help: ArgumentHelp("One of site.yml's categories.", valueName: "name"),
    completion: .custom { words, _, _ in SiteNames.categories(words) })
  var category: String?

  @Option(help: ArgumentHelp("The address of the tool's website.", valueName: "url"))
  var website: String?

  @Option(help: ArgumentHelp("The file's name, in place of the one that the tool's name suggests.", valueName: "slug"))
  var slug: String?

  @OptionGroup var options: AuthoringOptions

  func run() throws {
    try options.change { site in
      try Talk.say(problems: site.entryProblems)
      let request = isTerminal ? try ask(site) : try takeFlags()
      let entry = try site.write(request)
      try Talk.result(entry.path + "\n")
      let parts = entry.asksForVerdicts ? "score, verdict and review" : "score and review"
      let reviews =
        entry.reviewers.isEmpty ? "" : " and, for \(entry.reviewers.joined(separator: ", ")), \(parts)"
      try Talk.say(
        """
        Next: fill in the text\(reviews).
        "sitegen serve --drafts" shows the draft while you write. When it is ready, take "draft: true" out; "sitegen check"
        finds what is wrong, and "sitegen build" makes the site.

        """)
    }
  }

  private var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  private func takeFlags() throws -> NewEntry.Request {
    var missing: [String] = []
    if name == nil { missing.append("the tool's name") }
    if category == nil { missing.append("--category") }
    guard let name, let category else {
      let list = missing.joined(separator: " and ")
      let (verb, pronoun) = missing.count == 1 ? ("is", "it") : ("are", "they")
      throw Talk.fail(
        "\(list) \(verb) missing; only at a terminal \(verb) \(pronoun) asked for", Exit.usage)
    }
    return try NewEntry.Request(
      name: name, tagline: tagline, category: category, website: website, slug: slug, published: Today.day())
  }

  private func ask(_ site: AuthoringSite) throws -> NewEntry.Request {
    let interview = Interview(read: { readLine() }, say: Talk.say)
    let name = try name ?? interview.text("Name of the tool") { site.problem(with: $0, as: "name") }
    let proposal = slug ?? site.proposedSlug(for: name)
    var slug = slug
    if let problem = site.problem(withSlug: proposal), slug == nil {
      try interview.object(problem)
      slug = try interview.text("File name (a–z, 0–9 and hyphens)") { site.problem(withSlug: $0) }
    }
    let tagline =
      try tagline
      ?? interview.text("Tagline: what it is, in a sentence (or nothing)") { answer in
        answer.isEmpty ? nil : site.problem(with: answer, as: "tagline")
      }
    let category = try category ?? interview.choice("Category", among: site.categories)
    return try NewEntry.Request(
      name: name, tagline: tagline.isEmpty ? nil : tagline, category: category, website: website, slug: slug,
      published: Today.day())
  }
}
