@testable import SitegenKit

extension MessageCase {
  /// What entries say of facts, and of what a tool costs.
  static let factValues: [MessageCase] = [
    .fact(
      .unknownFact,
      """
      facts:
        licens: MIT
        colour: red

      """,
      prints: """
        Content/tools/delta.md:6:3: error: "licens" is not a fact that site.yml declares [unknown-fact]
              licens: MIT
              ^~~~~~
            hint: did you mean "licence"?
        Content/tools/delta.md:7:3: error: "colour" is not a fact that site.yml declares [unknown-fact]
              colour: red
              ^~~~~~

        """),
    .fact(
      .valueType, "facts: [MIT]\n",
      prints: """
        Content/tools/delta.md:5:8: error: "facts" is a list; it must be a map of keys [value-type]
            facts: [MIT]
                   ^

        """),
    .fact(
      .factValue,
      """
      facts:
        offline: true
        stage: Sandbox
        stars: 57,536
        rating: $5
        licence: [MIT]
        released: 2009-13
        repo: example.com/x
        runs_on: Linux

      """,
      prints: """
        Content/tools/delta.md:6:12: error: "offline" is "true"; it must be yes, no or partly [fact-value]
              offline: true
                       ^~~~
            hint: write "yes"
        Content/tools/delta.md:7:10: error: "Sandbox" is not one of the values of "stage": sandbox, graduated [fact-value]
              stage: Sandbox
                     ^~~~~~~
            hint: did you mean "sandbox"?
        Content/tools/delta.md:8:10: error: "stars" is "57,536"; a number is digits with at most one point, without separators or a unit [fact-value]
              stars: 57,536
                     ^~~~~~
        Content/tools/delta.md:9:11: error: "rating" is "$5"; a number is digits with at most one point, without separators or a unit [fact-value]
              rating: $5
                      ^~
        Content/tools/delta.md:10:12: error: "licence" is a list; it must be a text [fact-value]
              licence: [MIT]
                       ^
        Content/tools/delta.md:11:13: error: "released" is "2009-13"; it must be a year, a month or a day: 2009, 2009-10 or 2009-10-01 [fact-value]
              released: 2009-13
                        ^~~~~~~
        Content/tools/delta.md:12:9: error: "repo" is "example.com/x", which does not begin with https:// or http:// [web-address]
              repo: example.com/x
                    ^~~~~~~~~~~~~
        Content/tools/delta.md:13:12: error: "runs_on" is a text; it must be a list [fact-value]
              runs_on: Linux
                       ^~~~~
            hint: write [one, two], or "- " before each item

        """),
    .fact(
      .factValue,
      """
      facts:
        offline: maybe
        stage: retired
        rating: 5 %
        repo: ftp://example.com/
        languages: [C, c]
        runs_on: [Linux, Linus, BSD]

      """,
      prints: """
        Content/tools/delta.md:6:12: error: "offline" is "maybe"; it must be yes, no or partly [fact-value]
              offline: maybe
                       ^~~~~
        Content/tools/delta.md:7:10: error: "retired" is not one of the values of "stage": sandbox, graduated [fact-value]
              stage: retired
                     ^~~~~~~
        Content/tools/delta.md:8:11: error: "rating" is "5 %"; a number is digits with at most one point, without separators or a unit [fact-value]
              rating: 5 %
                      ^~~
        Content/tools/delta.md:9:9: error: "repo" is "ftp://example.com/", which does not begin with https:// or http:// [web-address]
              repo: ftp://example.com/
                    ^~~~~~~~~~~~~~~~~~
        Content/tools/delta.md:10:18: error: "languages" has "c" twice [fact-value]
              languages: [C, c]
                             ^
        Content/tools/delta.md:11:20: error: "Linus" is not one of the values of "runs_on": Linux, Windows, macOS [fact-value]
              runs_on: [Linux, Linus, BSD]
                               ^~~~~
            hint: did you mean "Linux"?
        Content/tools/delta.md:11:27: error: "BSD" is not one of the values of "runs_on": Linux, Windows, macOS [fact-value]
              runs_on: [Linux, Linus, BSD]
                                      ^~~

        """),
    .fact(
      .factValue,
      """
      facts:
        stage: [sandbox]
        runs_on: {value: {Linux: yes}}
        rating: {value: [5]}

      """,
      prints: """
        Content/tools/delta.md:6:10: error: "stage" is a list; it must be one of its values [fact-value]
              stage: [sandbox]
                     ^
        Content/tools/delta.md:7:20: error: "runs_on" is a map of keys; it must be a list [fact-value]
              runs_on: {value: {Linux: yes}}
                               ^
            hint: write [one, two], or "- " before each item
        Content/tools/delta.md:8:19: error: "rating" is a list; it must be a number [fact-value]
              rating: {value: [5]}
                              ^

        """),
    .fact(
      .valueMissing,
      """
      facts:
        licence: {}
        stars: {low: 5}
        rating: {from: true, note: on request}

      """,
      prints: """
        Content/tools/delta.md:6:12: error: "licence" has no value [value-missing]
              licence: {}
                       ^
            hint: give it a "value", or a "note" that says why there is none
        Content/tools/delta.md:7:10: error: "stars" has no value [value-missing]
              stars: {low: 5}
                     ^
            hint: give it a "value", or a "note" that says why there is none
        Content/tools/delta.md:7:11: error: "low" is not a key of a value [unknown-key]
              stars: {low: 5}
                      ^~~
        Content/tools/delta.md:8:11: error: "rating" has no value [value-missing]
              rating: {from: true, note: on request}
                      ^
            hint: give it a "value", or a "note" that says why there is none

        """),
    .fact(
      .date, "facts:\n  licence: {value: MIT, source: example.com, checked: soon, nte: x}\n",
      prints: """
        Content/tools/delta.md:6:33: error: "source" is "example.com", which does not begin with https:// or http:// [web-address]
              licence: {value: MIT, source: example.com, checked: soon, nte: x}
                                            ^~~~~~~~~~~
        Content/tools/delta.md:6:55: error: "checked" is "soon"; it must be a year, a month or a day: 2009, 2009-10 or 2009-10-01 [date]
              licence: {value: MIT, source: example.com, checked: soon, nte: x}
                                                                  ^~~~
        Content/tools/delta.md:6:61: error: "nte" is not a key of a value [unknown-key]
              licence: {value: MIT, source: example.com, checked: soon, nte: x}
                                                                        ^~~
            hint: did you mean "note"?

        """),
    .fact(
      .factRange,
      """
      facts:
        stars: {min: 5, max: 2}
        rating: {min: 1, max: 6}

      """,
      prints: """
        Content/tools/delta.md:6:16: error: "stars" has a min of 5 above its max of 2 [fact-range]
              stars: {min: 5, max: 2}
                           ^
        Content/tools/delta.md:7:25: error: "rating" is 6; its max in site.yml is 5 [fact-range]
              rating: {min: 1, max: 6}
                                    ^

        """),
    .fact(
      .factValue,
      """
      facts:
        stars: {min: 5}
        rating: {max: 5}

      """,
      prints: """
        Content/tools/delta.md:6:11: error: "stars" has "min" alone; it needs both "min" and "max" [fact-value]
              stars: {min: 5}
                      ^~~
            hint: {value: 20, from: true} says "from 20"
        Content/tools/delta.md:7:12: error: "rating" has "max" alone; it needs both "min" and "max" [fact-value]
              rating: {max: 5}
                       ^~~

        """),
    .fact(
      .factValue,
      """
      facts:
        stars: {value: 5, min: 2}
        rating: {min: 1, max: 2, from: true}

      """,
      prints: """
        Content/tools/delta.md:6:21: error: "stars" has both "value" and "min" [fact-value]
              stars: {value: 5, min: 2}
                                ^~~
        Content/tools/delta.md:7:28: error: "rating" has both "from" and "min" [fact-value]
              rating: {min: 1, max: 2, from: true}
                                       ^~~~

        """),
    .fact(
      .factKind,
      """
      facts:
        licence: {value: MIT, from: true}
        stage: {min: 1, max: 2}

      """,
      prints: """
        Content/tools/delta.md:6:25: error: "from" belongs to a number; "licence" is of another kind [fact-kind]
              licence: {value: MIT, from: true}
                                    ^~~~
        Content/tools/delta.md:7:11: error: "min" belongs to a number; "stage" is of another kind [fact-kind]
              stage: {min: 1, max: 2}
                      ^~~

        """),
    .fact(
      .checkedDate,
      """
      updated: 2024-05-01
      pricing: {value: Free, checked: 2027}
      facts:
        licence: {value: MIT, checked: 2027-03}
        stars: {value: 5, checked: 2026-12-31}

      """,
      prints: """
        Content/tools/delta.md:6:33: warning: "checked" is 2027, years after the entry's last change, 2024-05-01 [checked-date]
            pricing: {value: Free, checked: 2027}
                                            ^~~~
        Content/tools/delta.md:8:34: warning: "checked" is 2027-03, years after the entry's last change, 2024-05-01 [checked-date]
              licence: {value: MIT, checked: 2027-03}
                                             ^~~~~~~

        """),
    .fact(
      .factElsewhere, "facts: {engine: V8}\n",
      prints: """
        Content/tools/delta.md:5:9: warning: "engine" belongs to Developer Tools, so no page shows it for an entry in Media [fact-elsewhere]
            facts: {engine: V8}
                    ^~~~~~

        """),
    .fact(
      .factKind, "pricing: [Free]\nentry: {note: On request, cost: 5, max: 7}\n",
      prints: """
        Content/tools/delta.md:5:10: error: "pricing" is a list; it must be a text [fact-value]
            pricing: [Free]
                     ^
        Content/tools/delta.md:6:27: error: "cost" is not a key of a value [unknown-key]
            entry: {note: On request, cost: 5, max: 7}
                                      ^~~~
        Content/tools/delta.md:6:36: error: "max" belongs to a number; "entry" is of another kind [fact-kind]
            entry: {note: On request, cost: 5, max: 7}
                                               ^~~

        """),
  ]
}
