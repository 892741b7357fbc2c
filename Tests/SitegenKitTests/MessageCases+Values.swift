@testable import SitegenKit

extension MessageCase {
  /// Keys and values that can't be what an editor meant.
  static let values: [MessageCase] = [
    .entry(
      .duplicateKey, "name: Epsilon\n",
      prints: """
        Content/tools/delta.md:5:1: error: "name" stands twice in one map [duplicate-key]
            name: Epsilon
            ^~~~

        """),
    .file(
      .frontMatter, "Content/tools/delta.md", "Just text.\n",
      prints: """
        Content/tools/delta.md:1:1: error: the file must begin with a "---" line, the entry's data and another "---" line [front-matter]
            Just text.
            ^

        """),
    .file(
      .frontMatter, "Content/tools/delta.md", "---\nname: Delta\n",
      prints: """
        Content/tools/delta.md:1:1: error: the "---" of the first line is never closed by another "---" line [front-matter]
            ---
            ^~~

        """),
    .file(
      .frontMatter, "Content/pairs/alpha-vs-beta.md", "---\ntitle: x\n---\nText.\n",
      prints: """
        Content/pairs/alpha-vs-beta.md:1:1: error: a note on a pair has no data, only text [front-matter]
            ---
            ^~~

        """),
    .entry(
      .unknownKey, "pricng: Free\n",
      prints: """
        Content/tools/delta.md:5:1: error: "pricng" is not a key of an entry [unknown-key]
            pricng: Free
            ^~~~~~
            hint: did you mean "pricing"?

        """),
    .entry(
      .unknownKey, "colour: red\n",
      prints: """
        Content/tools/delta.md:5:1: error: "colour" is not a key of an entry [unknown-key]
            colour: red
            ^~~~~~

        """),
    .entry(
      .valueComment, "pricing: C# and #tag\n",
      prints: """
        Content/tools/delta.md:5:17: error: "#tag" is a comment in YAML and would be lost [value-comment]
            pricing: C# and #tag
                            ^~~~
            hint: put the value in quotes to keep it, or write "# " for a comment

        """),
    .entry(
      .valueCharacter, "", body: "A\u{7}b.\n",
      prints: """
        Content/tools/delta.md:6:2: error: the control character U+0007 is not allowed in a text [value-character]
            A<U+0007>b.
             ^~~~~~~~

        """),
    .entry(
      .valueCharacter, "pricing: \"a\\x07\"\n",
      prints: #"""
        Content/tools/delta.md:5:10: error: the control character U+0007 is not allowed here [value-character]
            pricing: "a\x07"
                     ^~~~~~~

        """#),
    .entry(
      .valueCharacter, "pricing: a\u{2028}b\n",
      prints: """
        Content/tools/delta.md:5:11: error: the line separator U+2028 is not allowed here [value-character]
            pricing: a<U+2028>b
                      ^~~~~~~~

        """),
    .file(
      .valueMissing, "Content/tools/delta.md", "---\ncategory: Media\n---\n",
      prints: """
        Content/tools/delta.md:1:1: error: "name" is missing; an entry must have it [value-missing]
            ---
            ^~~

        """),
    .file(
      .valueMissing, "Content/tools/delta.md", "---\nname: Delta\ntagline: T\n---\n",
      prints: """
        Content/tools/delta.md:1:1: error: "category" is missing; an entry must have it or "categories" [value-missing]
            ---
            ^~~

        """),
    .file(
      .valueMissing, "Content/tools/delta.md", "---\nname: Delta\ncategories: []\n---\n",
      prints: """
        Content/tools/delta.md:3:13: error: "categories" is empty [value-missing]
            categories: []
                        ^

        """),
    .entry(
      .duplicateKey, "categories: [Media]\n",
      prints: """
        Content/tools/delta.md:5:1: error: "categories" stands beside "category"; an entry must have one of the two [duplicate-key]
            categories: [Media]
            ^~~~~~~~~~

        """),
    .file(
      .duplicateKey, "Content/tools/delta.md", "---\nname: Delta\ncategories: [Media, Developer Tools, Media]\n---\n",
      prints: """
        Content/tools/delta.md:3:38: error: "Media" stands twice in "categories" [duplicate-key]
            categories: [Media, Developer Tools, Media]
                                                 ^~~~~

        """),
    .entry(
      .valueRange, "short_name: The Delta of the Nile\n",
      prints: """
        Content/tools/delta.md:5:13: error: "short_name" is "The Delta of the Nile", which has 21 characters; the limit is 20 [value-range]
            short_name: The Delta of the Nile
                        ^~~~~~~~~~~~~~~~~~~~~

        """),
    .entry(
      .valueMissing, "pros: [Fast, '']\n",
      prints: """
        Content/tools/delta.md:5:14: error: "pros" is empty [value-missing]
            pros: [Fast, '']
                         ^~
            hint: give it a value or leave the line out

        """),
    .site(
      .valueRange, adding: "language: english\n",
      prints: """
        Content/site.yml:7:11: error: "language" is "english"; it must be a language tag like en or pt-BR [value-range]
            language: english
                      ^~~~~~~

        """),
    .site(
      .valueRange, adding: "language: english please\n",
      prints: """
        Content/site.yml:7:11: error: "language" is "english please"; it must be a language tag like en or pt-BR [value-range]
            language: english please
                      ^~~~~~~~~~~~~~

        """),
    .site(
      .valueRange, adding: "urls: directroy\n",
      prints: """
        Content/site.yml:7:7: error: "urls" is "directroy"; it must be one of file, clean, directory [value-range]
            urls: directroy
                  ^~~~~~~~~
            hint: did you mean "directory"?

        """),
    .site(
      .valueRange, adding: "pairs: {top: 1}\n",
      prints: """
        Content/site.yml:7:14: error: "top" is "1"; it must be a whole number from 2 [value-range]
            pairs: {top: 1}
                         ^

        """),
    .entry(
      .valueType, "draft: no\n",
      prints: """
        Content/tools/delta.md:5:8: error: "draft" is "no"; it must be true or false [value-type]
            draft: no
                   ^~
            hint: write "draft: false"

        """),
    .entry(
      .valueType, "tags: one, two\n",
      prints: """
        Content/tools/delta.md:5:7: error: "tags" is a text; it must be a list [value-type]
            tags: one, two
                  ^~~~~~~~
            hint: write "- " before each item, or [one, two]

        """),
    .entry(
      .valueMissing, "pricing: {free: true}\n",
      prints: """
        Content/tools/delta.md:5:10: error: "pricing" has no value [value-missing]
            pricing: {free: true}
                     ^
            hint: give it a "value", or a "note" that says why there is none
        Content/tools/delta.md:5:11: error: "free" is not a key of a value [unknown-key]
            pricing: {free: true}
                      ^~~~

        """),
    .entry(
      .valueType, "panel:\n  builder: {score: high, verdict: ship}\n",
      body: "Text.\n\n## Builder\n\nBuilt.\n",
      prints: """
        Content/tools/delta.md:6:20: error: score is "high"; a score is a whole number from 0 to 100 [value-type]
              builder: {score: high, verdict: ship}
                               ^~~~

        """),
    .entry(
      .valueType, "panel:\n  builder: 88\n", body: "Text.\n\n## Builder\n\nBuilt.\n",
      prints: """
        Content/tools/delta.md:6:12: error: "builder" is a text; it must be {score: 0 to 100, verdict: ship or skip} [value-type]
              builder: 88
                       ^~

        """),
    .site(
      .valueType,
      "panel:\n  - {id: builder, name: Builder, question: Is it pleasant?}\n  - {id: skeptic, name: Skeptic}\n",
      becomes: "panel: builder\n",
      prints: """
        Content/site.yml:3:8: error: "panel" is a text; it must be a list of {id, name, question} [value-type]
            panel: builder
                   ^~~~~~~

        """),
    .entry(
      .yamlAlias, "pricing: &p Free\nentry: *p\n",
      prints: """
        Content/tools/delta.md:6:8: error: "*p" is a YAML alias of "&p"; aliases are not read, so write the value out [yaml-alias]
            entry: *p
                   ^~

        """),
    .entry(
      .yamlLimit, "pricing: " + String(repeating: "x", count: 70_000) + "\n",
      prints: """
        Content/tools/delta.md:2:1: error: the data has 70049 bytes; the limit is 65536 [yaml-limit]
            name: Delta
            ^

        """),
    .entry(
      .yamlLimit, "tags: " + String(repeating: "[", count: 25) + String(repeating: "]", count: 25) + "\n",
      prints: """
        Content/tools/delta.md:5:8: error: "tags" is a list; it must be a text [value-type]
            tags: [[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]
                   ^
        Content/tools/delta.md:5:26: error: the data is nested more than 20 deep [yaml-limit]
            tags: [[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]
                                     ^

        """),
    .entry(
      .valueType, "tags:\n  -one\n  -two\n",
      prints: """
        Content/tools/delta.md:6:3: error: "tags" is a text; it must be a list [value-type]
              -one
              ^~~~
            hint: put a space after the "-" of each item

        """),
    .site(
      .unknownKey, adding: "votes: {counted:\u{A0}2025-01-01}\n",
      prints: """
        Content/site.yml:7:9: error: "counted:\u{A0}2025-01-01" is not a key of "votes" [unknown-key]
            votes: {counted:\u{A0}2025-01-01}
                    ^~~~~~~~~~~~~~~~~~~
            hint: the space after the colon is a no-break space (U+00A0); write an ordinary one

        """),
  ]
}
