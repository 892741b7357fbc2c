import Foundation
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// Categories and facts are added to a `site.yml` in whatever form it has, and nothing else of it changes.
@Suite struct SiteAdditionTests {
  private static let addition = SiteAddition(
    categories: ["New", "{name: \"C: x\", slug: c-x}"], facts: [("size", "{name: Size, kind: number}")])

  private func added(_ text: String) -> String? {
    Self.addition.applied(to: Array(text.utf8), path: "Content/site.yml").map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    (
      "title: T\ncategories: [A]\n",
      "title: T\ncategories: [A, New, {name: \"C: x\", slug: c-x}]\nfacts:\n  size: {name: Size, kind: number}\n"
    ),
    (
      "categories:  # these\n- A\n-   B  # ]\n\n# other\ntitle: T",
      "categories:  # these\n- A\n-   B  # ]\n- New\n- {name: \"C: x\", slug: c-x}\n\n# other\ntitle: T\nfacts:\n  size: {name: Size, kind: number}\n"
    ),
    (
      "facts:\n    # first\n    a: {name: A, kind: text}\n    b:\n      name: B\n      kind: link\n\ncategories: [\n  A, # ]\n  \"B]\"\n]\n",
      "facts:\n    # first\n    a: {name: A, kind: text}\n    b:\n      name: B\n      kind: link\n    size: {name: Size, kind: number}\n\ncategories: [\n  A, # ]\n  \"B]\"\n, New, {name: \"C: x\", slug: c-x}]\n"
    ),
    (
      "categories: []\nfacts: {}\n",
      "categories: [New, {name: \"C: x\", slug: c-x}]\nfacts: {size: {name: Size, kind: number}}\n"
    ),
    (
      "facts:\ncategories:\n# none yet\ntitle: T\n",
      "facts:\n  size: {name: Size, kind: number}\ncategories:\n  - New\n  - {name: \"C: x\", slug: c-x}\n# none yet\ntitle: T\n"
    ),
    (
      "\u{FEFF}title: T\r\ncategories:\r\n  - A\r\n",
      "\u{FEFF}title: T\r\ncategories:\r\n  - A\r\n  - New\r\n  - {name: \"C: x\", slug: c-x}\r\nfacts:\r\n  size: {name: Size, kind: number}\r\n"
    ),
    (
      "categories: [A, 'it''s', {name: B, slug: b}]\nfacts: {a: {name: \"}\", kind: text}}\n",
      "categories: [A, 'it''s', {name: B, slug: b}, New, {name: \"C: x\", slug: c-x}]\nfacts: {a: {name: \"}\", kind: text}, size: {name: Size, kind: number}}\n"
    ),
  ])
  func linesAreAdded(before: String, after: String) {
    #expect(added(before) == after)
  }

  @Test(arguments: [
    "categories: ~\n", "categories: [A,]\n", "{title: T, categories: [A]}\n", "categories: Tools\n", "title: [\n",
    "title: T\ncategories: [A]\n...\n",
  ])
  func whatCanNotBeAddedToStays(text: String) {
    #expect(added(text) == nil)
  }

  @Test func siteIsNotTouchedWhereNothingCanBeAdded() throws {
    let configuration = "{title: T, base_url: \"https://site.example/\", categories: [A]}\n"
    try SiteFolder.with(["Content/site.yml": configuration]) { site in
      try site.write("data.csv", "Name,Category\nOne,B\n")
      let open = try AuthoringSite.open(site.root.path)
      let proposal = try open.readProposal(site.url("data.csv").path)
      #expect(proposal.siteComment.hasSuffix("# categories:\n#   - B\n"))
      #expect {
        try open.add(proposal.addition)
      } throws: { error in
        "\(error)"
          == "Content/site.yml is written in a way to which nothing can be added; copy the lines that --propose prints without --write"
      }
      #expect(try site.text("Content/site.yml") == configuration)
    }
  }

  @Test func fileThatChangedMeanwhileStays() throws {
    try SiteFolder.with(["Content/site.yml": ProposedSite.configuration]) { site in
      let open = try AuthoringSite.open(site.root.path)
      try site.write("Content/site.yml", ProposedSite.configuration + "# mine\n")
      #expect {
        try open.add(Self.addition)
      } throws: { "\($0)" == "Content/site.yml was changed meanwhile; nothing was written" }
      #expect(try site.text("Content/site.yml") == ProposedSite.configuration + "# mine\n")
    }
  }
}
