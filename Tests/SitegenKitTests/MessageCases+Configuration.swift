@testable import SitegenKit

extension MessageCase {
  private static let panel = "  - {id: skeptic, name: Skeptic}\n"

  /// What is wrong with the shape of `site.yml`, and whose key is unknown or missing.
  static let configuration: [MessageCase] = [
    .site(
      .unknownKey, adding: "panels: x\n",
      prints: """
        Content/site.yml:7:1: error: "panels" is not a key of site.yml [unknown-key]
            panels: x
            ^~~~~~
            hint: did you mean "panel"?

        """),
    .site(
      .unknownKey, adding: "copy: {ledge: x}\n",
      prints: """
        Content/site.yml:7:8: error: "ledge" is not a key of "copy" [unknown-key]
            copy: {ledge: x}
                   ^~~~~
            hint: did you mean "lede"?

        """),
    .site(
      .unknownKey, adding: "indexing: {word: 5}\n",
      prints: """
        Content/site.yml:7:12: error: "word" is not a key of "indexing" [unknown-key]
            indexing: {word: 5}
                       ^~~~
            hint: did you mean "words"?

        """),
    .site(
      .unknownKey, adding: "votes: {address: x}\n",
      prints: """
        Content/site.yml:7:9: error: "address" is not a key of "votes" [unknown-key]
            votes: {address: x}
                    ^~~~~~~

        """),
    .site(
      .unknownKey, panel, becomes: "  - {id: skeptic, name: Skeptic, qestion: Why?}\n",
      prints: """
        Content/site.yml:5:34: error: "qestion" is not a key of a panel member [unknown-key]
              - {id: skeptic, name: Skeptic, qestion: Why?}
                                             ^~~~~~~
            hint: did you mean "question"?

        """),
    .file(
      .unknownKey, "Content/pages/about.md", "---\ntitle: About\ndate: 2024-01-01\n---\n",
      prints: """
        Content/pages/about.md:3:1: error: "date" is not a key of a page [unknown-key]
            date: 2024-01-01
            ^~~~

        """),
    .entry(
      .unknownKey, "panel: {builder: {score: 1, verdict: ship, scale: 5}}\n", body: "## Builder\n\nBuilt.\n",
      prints: """
        Content/tools/delta.md:5:44: error: "scale" is not a key of a review [unknown-key]
            panel: {builder: {score: 1, verdict: ship, scale: 5}}
                                                       ^~~~~

        """),
    .site(
      .valueMissing, adding: "pairs: {tops: 5}\n",
      prints: """
        Content/site.yml:7:8: error: "top" is missing; "pairs" must have it [value-missing]
            pairs: {tops: 5}
                   ^
        Content/site.yml:7:9: error: "tops" is not a key of "pairs" [unknown-key]
            pairs: {tops: 5}
                    ^~~~
            hint: did you mean "top"?

        """),
    .site(
      .valueMissing, adding: "newsletter: {actoin: https://mail.example/}\n",
      prints: """
        Content/site.yml:7:1: error: "action" is missing; "newsletter" must have it [value-missing]
            newsletter: {actoin: https://mail.example/}
            ^~~~~~~~~~
        Content/site.yml:7:14: error: "actoin" is not a key of "newsletter" [unknown-key]
            newsletter: {actoin: https://mail.example/}
                         ^~~~~~
            hint: did you mean "action"?

        """),
    .site(
      .valueMissing, panel, becomes: "  - {id: skeptic}\n",
      prints: """
        Content/site.yml:5:5: error: "name" is missing; a panel member must have it [value-missing]
              - {id: skeptic}
                ^

        """),
    .site(
      .valueMissing, panel, becomes: "  - {name: Skeptic}\n",
      prints: """
        Content/site.yml:5:5: error: "id" is missing; a panel member must have it [value-missing]
              - {name: Skeptic}
                ^

        """),
    .file(
      .valueMissing, SiteConfiguration.path, "description: A site.\n",
      prints: """
        Content/site.yml:1:1: error: "base_url" is missing; site.yml must have it [value-missing]
            description: A site.
            ^
        Content/site.yml:1:1: error: "categories" is missing; site.yml must have it [value-missing]
            description: A site.
            ^
        Content/site.yml:1:1: error: "title" is missing; site.yml must have it [value-missing]
            description: A site.
            ^

        """),
    .file(
      .valueMissing, "Content/pages/about.md", "---\ndescription: Us\n---\nText.\n",
      prints: """
        Content/pages/about.md:1:1: error: "title" is missing; a page must have it [value-missing]
            ---
            ^~~

        """),
    .entry(
      .valueMissing, "panel: {builder: {score: 1}}\n", body: "## Builder\n\nBuilt.\n",
      prints: """
        Content/tools/delta.md:5:9: error: "verdict" is missing; a review must have it [value-missing]
            panel: {builder: {score: 1}}
                    ^~~~~~~

        """),
    .site(
      .valueMissing, "categories: [Developer Tools, Media]\n", becomes: "categories: []\n",
      prints: """
        Content/site.yml:6:13: error: "categories" has no items; there must be at least one [value-missing]
            categories: []
                        ^

        """),
    .site(
      .valueType, panel, becomes: "  - skeptic\n",
      prints: """
        Content/site.yml:5:5: error: a panel member is a text; it must be {id, name, question} [value-type]
              - skeptic
                ^~~~~~~

        """),
    .site(
      .valueType, adding: "newsletter: none\n",
      prints: """
        Content/site.yml:7:13: error: "newsletter" is a text; it must be a map of keys [value-type]
            newsletter: none
                        ^~~~

        """),
    .site(
      .valueRange, adding: "indexing: {reviews: -1}\n",
      prints: """
        Content/site.yml:7:21: error: "reviews" is "-1"; it must be a whole number from 0 [value-range]
            indexing: {reviews: -1}
                                ^~

        """),
    .site(
      .duplicateKey, panel, becomes: panel + "  - {id: builder, name: Mason}\n",
      prints: """
        Content/site.yml:6:10: error: the panel has two members with the id "builder" [duplicate-key]
              - {id: builder, name: Mason}
                     ^~~~~~~

        """),
    .site(
      .duplicateKey, panel, becomes: panel + "  - {id: mason, name: BUILDER}\n",
      prints: """
        Content/site.yml:6:23: error: the panel has two members named "BUILDER" [duplicate-key]
              - {id: mason, name: BUILDER}
                                  ^~~~~~~

        """),
    .site(
      .pairsPolicy, adding: "pairs: [all]\n",
      prints: """
        Content/site.yml:7:8: error: "pairs" is a list; it must be all, same-category, listed or {top: K} [pairs-policy]
            pairs: [all]
                   ^

        """),
    .site(
      .copyPlace, adding: "copy: {lead_by: \"{tol} leads by {points}\"}\n",
      prints: """
        Content/site.yml:7:17: error: "{tol}" is not a placeholder of "lead_by"; it has {tool}, {points} [copy-place]
            copy: {lead_by: "{tol} leads by {points}"}
                            ^~~~~~~~~~~~~~~~~~~~~~~~~
            hint: did you mean "tool"?

        """),
    .site(
      .webAddress, adding: "votes: {endpoint: http://votes.example/}\n",
      prints: """
        Content/site.yml:7:19: error: "endpoint" is "http://votes.example/", which does not begin with https:// [web-address]
            votes: {endpoint: http://votes.example/}
                              ^~~~~~~~~~~~~~~~~~~~~

        """),
  ]
}
