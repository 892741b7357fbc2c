@testable import SitegenKit

extension MessageCase {
  /// A list of a site that declares facts, with its data from line 3 on.
  private static func list(_ rule: Rule, _ data: String, prints printed: String) -> MessageCase {
    var mistake = MessageCase.file(rule, "Content/lists/best.md", "---\ntitle: Best\n\(data)---\n", prints: printed)
    mistake.configuration = TestSite.configuration + TestSite.facts
    return mistake
  }

  /// What lists ask for, and their order.
  static let lists: [MessageCase] = [
    .list(
      .unknownCategory, "where: {category: Medai}\n",
      prints: """
        Content/lists/best.md:3:19: error: "Medai" is not one of the site's categories [unknown-category]
            where: {category: Medai}
                              ^~~~~
            hint: did you mean "Media"?

        """),
    .list(
      .duplicateKey, "where:\n  category: Media\n  categories: [Media]\n",
      prints: """
        Content/lists/best.md:5:3: error: "categories" stands beside "category"; a list has one of the two [duplicate-key]
              categories: [Media]
              ^~~~~~~~~~

        """),
    .list(
      .unknownFact, "where: {facts: {licens: MIT}}\n",
      prints: """
        Content/lists/best.md:3:17: error: "licens" is not a fact that site.yml declares [unknown-fact]
            where: {facts: {licens: MIT}}
                            ^~~~~~
            hint: did you mean "licence"?

        """),
    .list(
      .factValue,
      """
      where:
        facts:
          runs_on: linux
          offline: [yes, maybe]
          stage: n/a
          stars: [5, {min: 3}]
          languages: [C, []]

      """,
      prints: """
        Content/lists/best.md:5:14: error: "linux" is not one of the values of "runs_on": Linux, Windows, macOS [fact-value]
                runs_on: linux
                         ^~~~~
            hint: did you mean "Linux"?
        Content/lists/best.md:6:20: error: "offline" is "maybe"; it must be yes, no or partly [fact-value]
                offline: [yes, maybe]
                               ^~~~~
        Content/lists/best.md:7:12: error: "stage" is "n/a"; a list can only ask for values that there are [fact-value]
                stage: n/a
                       ^~~
        Content/lists/best.md:8:16: error: a value of "stars" is a map of keys; it must be a text [fact-value]
                stars: [5, {min: 3}]
                           ^
        Content/lists/best.md:9:20: error: a value of "languages" is empty; it must be a text [fact-value]
                languages: [C, []]
                               ^

        """),
    .list(
      .valueMissing, "where:\n  facts:\n    offline:\n    stars: {}\n",
      prints: """
        Content/lists/best.md:5:5: error: "offline" is empty [value-missing]
                offline:
                ^~~~~~~
            hint: give it a value or leave the line out
        Content/lists/best.md:6:12: error: "stars" has neither "min" nor "max" [value-missing]
                stars: {}
                       ^

        """),
    .list(
      .factKind, "where: {facts: {licence: {min: 3}}}\n",
      prints: """
        Content/lists/best.md:3:27: error: "min" belongs to a number or a date; "licence" is of another kind [fact-kind]
            where: {facts: {licence: {min: 3}}}
                                      ^~~

        """),
    .list(
      .factRange, "where: {facts: {stars: {min: 3, max: 2}, released: {min: 2020, max: 2019-12}, rating: 6}}\n",
      prints: """
        Content/lists/best.md:3:38: error: "stars" has a min above its max [fact-range]
            where: {facts: {stars: {min: 3, max: 2}, released: {min: 2020, max: 2019-12}, rating: 6}}
                                                 ^
        Content/lists/best.md:3:69: error: "released" has a min above its max [fact-range]
            where: {facts: {stars: {min: 3, max: 2}, released: {min: 2020, max: 2019-12}, rating: 6}}
                                                                                ^~~~~~~
        Content/lists/best.md:3:87: error: "rating" is 6; its max in site.yml is 5 [fact-range]
            …sed: {min: 2020, max: 2019-12}, rating: 6}}
                                                     ^

        """),
    .list(
      .unknownKey, "limit: 5\nwhere: {tag: x, facts: {stars: {least: 3}}}\n",
      prints: """
        Content/lists/best.md:3:1: error: "limit" is not a key of a list [unknown-key]
            limit: 5
            ^~~~~
            hint: did you mean "most"?
        Content/lists/best.md:4:9: error: "tag" is not a key of "where" [unknown-key]
            where: {tag: x, facts: {stars: {least: 3}}}
                    ^~~
            hint: did you mean "tags"?
        Content/lists/best.md:4:33: error: "least" is not a key of a condition [unknown-key]
            where: {tag: x, facts: {stars: {least: 3}}}
                                            ^~~~~

        """),
    .list(
      .listOrder, "order: licence\n",
      prints: """
        Content/lists/best.md:3:8: error: "order" is "licence", a fact that is no date and does not say which of two values is \
        "better" [list-order]
            order: licence
                   ^~~~~~~

        """),
    .list(
      .listOrder, "order: scores\n",
      prints: """
        Content/lists/best.md:3:8: error: "order" is "scores", which is neither score nor a fact that the site declares [list-order]
            order: scores
                   ^~~~~~
            hint: did you mean "score"?

        """),
    .list(
      .valueRange, "most: 101\n",
      prints: """
        Content/lists/best.md:3:7: error: "most" is "101"; it must be a whole number from 1 to 100 [value-range]
            most: 101
                  ^~~

        """),
    .list(
      .unknownTag, "where: {tags: [smal]}\n",
      prints: """
        Content/lists/best.md:3:16: error: "smal" is a tag of no entry [unknown-tag]
            where: {tags: [smal]}
                           ^~~~

        """),
    .file(
      .slug, "Content/lists/Best Of.md", "---\ntitle: Best\n---\n",
      prints: """
        Content/lists/Best Of.md:1:1: error: the file's name "Best Of" must be a–z, 0–9 and single hyphens [slug]
            hint: rename the file to best-of.md

        """),
  ]
}
