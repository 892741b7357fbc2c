@testable import SitegenKit

extension MessageCase {
  /// What `site.yml` declares of facts, and which rows it names.
  static let factDeclarations: [MessageCase] = [
    .site(
      .valueType, adding: "facts: [one]\n",
      prints: """
        Content/site.yml:7:8: error: "facts" is a list; it must be a map of keys [value-type]
            facts: [one]
                   ^

        """),
    .site(
      .factID,
      adding: """
        facts:
          Licence: {name: Licence, kind: text}
          1st: {name: First, kind: text}

        """,
      prints: """
        Content/site.yml:8:3: error: "Licence" is no id of a fact; an id is a small letter, then small letters, digits and _, at most 40 [fact-id]
              Licence: {name: Licence, kind: text}
              ^~~~~~~
        Content/site.yml:9:3: error: "1st" is no id of a fact; an id is a small letter, then small letters, digits and _, at most 40 [fact-id]
              1st: {name: First, kind: text}
              ^~~

        """),
    .site(
      .factID,
      adding: """
        facts:
          pricing: {name: Price, kind: number}
          sort: {name: Sorting, kind: text}

        """,
      prints: """
        Content/site.yml:8:3: error: "pricing" is a row that every site can have; a fact needs an id of its own [fact-id]
              pricing: {name: Price, kind: number}
              ^~~~~~~
        Content/site.yml:9:3: error: "sort" means something else in addresses; a fact needs an id of its own [fact-id]
              sort: {name: Sorting, kind: text}
              ^~~~

        """),
    .site(
      .duplicateKey,
      adding: """
        facts:
          licence: {name: Licence, kind: text}
          license: {name: licence, kind: text}
          licence: {name: L, kind: text}

        """,
      prints: """
        Content/site.yml:9:19: error: "licence" is the name of the fact "licence" too [duplicate-key]
              license: {name: licence, kind: text}
                              ^~~~~~~
        Content/site.yml:10:3: error: "licence" stands twice in one map [duplicate-key]
              licence: {name: L, kind: text}
              ^~~~~~~

        """),
    .site(
      .valueType,
      adding: """
        facts:
          licence: text
          repo:

        """,
      prints: """
        Content/site.yml:8:12: error: the fact "licence" is a text; it must be {name, kind, …} [value-type]
              licence: text
                       ^~~~
        Content/site.yml:9:3: error: the fact "repo" is empty; it must be {name, kind, …} [value-type]
              repo:
              ^~~~

        """),
    .site(
      .valueMissing, adding: "facts:\n  licence: {}\n",
      prints: """
        Content/site.yml:8:3: error: "kind" is missing; a fact must have it [value-missing]
              licence: {}
              ^~~~~~~
        Content/site.yml:8:3: error: "name" is missing; a fact must have it [value-missing]
              licence: {}
              ^~~~~~~

        """),
    .site(
      .valueRange, adding: "facts:\n  licence: {name: Licence, kind: txt, grup: Basics}\n",
      prints: """
        Content/site.yml:8:34: error: "kind" is "txt"; it must be one of yes-no, choice, list, text, number, date, link [value-range]
              licence: {name: Licence, kind: txt, grup: Basics}
                                             ^~~
            hint: did you mean "text"?
        Content/site.yml:8:39: error: "grup" is not a key of a fact [unknown-key]
              licence: {name: Licence, kind: txt, grup: Basics}
                                                  ^~~~
            hint: did you mean "group"?

        """),
    .site(
      .factKind, adding: "facts:\n  licence: {name: L, kind: text, unit: $, better: higher, max: 5}\n",
      prints: """
        Content/site.yml:8:34: error: "unit" belongs to a fact of kind number; "licence" is of kind text [fact-kind]
              licence: {name: L, kind: text, unit: $, better: higher, max: 5}
                                             ^~~~
        Content/site.yml:8:43: error: "better" belongs to a fact of kind number; "licence" is of kind text [fact-kind]
              licence: {name: L, kind: text, unit: $, better: higher, max: 5}
                                                      ^~~~~~
        Content/site.yml:8:59: error: "max" belongs to a fact of kind number; "licence" is of kind text [fact-kind]
              licence: {name: L, kind: text, unit: $, better: higher, max: 5}
                                                                      ^~~

        """),
    .site(
      .factKind,
      adding: """
        facts:
          stage: {name: Stage, kind: choice}
          licence: {name: Licence, kind: text, values: [MIT]}

        """,
      prints: """
        Content/site.yml:8:3: error: the fact "stage" is a choice and has no "values" to choose from [value-missing]
              stage: {name: Stage, kind: choice}
              ^~~~~
        Content/site.yml:9:40: error: "values" belongs to a fact of kind choice or list; "licence" is of kind text [fact-kind]
              licence: {name: Licence, kind: text, values: [MIT]}
                                                   ^~~~~~

        """),
    .site(
      .valueRange,
      adding: """
        facts:
          stage: {name: S, kind: choice, values: [Old, old, n/a, [new]]}
          runs_on: {name: R, kind: list, values: Linux}

        """,
      prints: """
        Content/site.yml:8:48: error: "values" has "old" twice [duplicate-key]
              stage: {name: S, kind: choice, values: [Old, old, n/a, [new]]}
                                                           ^~~
        Content/site.yml:8:53: error: "n/a" is what entries write where a fact does not apply; it can't be a value [value-range]
              stage: {name: S, kind: choice, values: [Old, old, n/a, [new]]}
                                                                ^~~
        Content/site.yml:8:58: error: "values" is a list; it must be a text [value-type]
              stage: {name: S, kind: choice, values: [Old, old, n/a, [new]]}
                                                                     ^
        Content/site.yml:9:42: error: "values" is a text; it must be a list of texts, or {value: what pages show} [value-type]
              runs_on: {name: R, kind: list, values: Linux}
                                                     ^~~~~

        """),
    .site(
      .valueRange,
      adding: """
        facts:
          stars: {name: S, kind: number, max: many, better: more}
          rating: {name: R, kind: number, max: -5}

        """,
      prints: """
        Content/site.yml:8:39: error: "max" is "many"; it must be a number above 0 [value-range]
              stars: {name: S, kind: number, max: many, better: more}
                                                  ^~~~
        Content/site.yml:8:53: error: "better" is "more"; it must be one of higher, lower [value-range]
              stars: {name: S, kind: number, max: many, better: more}
                                                                ^~~~
        Content/site.yml:9:40: error: "max" is "-5"; it must be a number above 0 [value-range]
              rating: {name: R, kind: number, max: -5}
                                                   ^~

        """),
    .site(
      .unknownCategory, adding: "facts:\n  engine: {name: Engine, kind: text, only: [Meda, Databases]}\n",
      prints: """
        Content/site.yml:8:45: error: "Meda" is not one of the site's categories [unknown-category]
              engine: {name: Engine, kind: text, only: [Meda, Databases]}
                                                        ^~~~
            hint: did you mean "Media"?
        Content/site.yml:8:51: error: "Databases" is not one of the site's categories [unknown-category]
              engine: {name: Engine, kind: text, only: [Meda, Databases]}
                                                              ^~~~~~~~~

        """),
    .site(
      .tableRow,
      adding: """
        facts:
          licence: {name: Licence, kind: text}
        table: [licnce, verdict, verdict, facts, licence, facts, colour]

        """,
      prints: """
        Content/site.yml:9:9: error: "licnce" is no row of the table; it has verdict, average, community, entry, pricing, best_for, category, facts, licence [table-row]
            table: [licnce, verdict, verdict, facts, licence, facts, colour]
                    ^~~~~~
            hint: did you mean "licence"?
        Content/site.yml:9:26: error: "verdict" stands in "table" twice [table-row]
            table: [licnce, verdict, verdict, facts, licence, facts, colour]
                                     ^~~~~~~
        Content/site.yml:9:51: error: "facts" stands in "table" twice [table-row]
            table: [licnce, verdict, verdict, facts, licence, facts, colour]
                                                              ^~~~~
        Content/site.yml:9:58: error: "colour" is no row of the table; it has verdict, average, community, entry, pricing, best_for, category, facts, licence [table-row]
            table: [licnce, verdict, verdict, facts, licence, facts, colour]
                                                                     ^~~~~~

        """),
    .site(
      .tableRow,
      adding: """
        facts:
          licence: {name: Licence, kind: text}
        columns: [licnce, average, average, facts]

        """,
      prints: """
        Content/site.yml:9:11: error: "licnce" is no column of a table of tools; there are verdict, average, community, entry, pricing, best_for, category, licence [table-row]
            columns: [licnce, average, average, facts]
                      ^~~~~~
            hint: did you mean "licence"?
        Content/site.yml:9:28: error: "average" stands in "columns" twice [table-row]
            columns: [licnce, average, average, facts]
                                       ^~~~~~~
        Content/site.yml:9:37: error: "facts" is no column of a table of tools; there are verdict, average, community, entry, pricing, best_for, category, licence [table-row]
            columns: [licnce, average, average, facts]
                                                ^~~~~

        """),
    .site(
      .pairsPolicy,
      adding: """
        facts:
          licence: {name: Licence, kind: text}
        pairs: {top: 5, by: licence}

        """,
      prints: """
        Content/site.yml:9:21: error: "by" is "licence", a fact that does not say which of two values is "better" [pairs-policy]
            pairs: {top: 5, by: licence}
                                ^~~~~~~

        """),
    .site(
      .pairsPolicy,
      adding: """
        facts:
          stars: {name: Stars, kind: number, better: higher}
        pairs: {top: 5, by: star}

        """,
      prints: """
        Content/site.yml:9:21: error: "by" is "star", which is no fact that the site declares [pairs-policy]
            pairs: {top: 5, by: star}
                                ^~~~
            hint: did you mean "stars"?

        """),
  ]
}
