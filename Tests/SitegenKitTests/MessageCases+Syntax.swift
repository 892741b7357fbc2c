@testable import SitegenKit

extension MessageCase {
  /// Text that is not YAML, or not the YAML that a site may use.
  static let syntax: [MessageCase] = [
    .entry(
      .conflictMark, "pricing: Free\n>>>>>>> main\n",
      prints: """
        Content/tools/delta.md:6:1: error: ">>>>>>> main" is a line that Git left where two changes met [conflict-mark]
            >>>>>>> main
            ^~~~~~~~~~~~
            hint: keep one of the two texts, and remove these lines

        """),
    .entry(
      .yamlSyntax, "pros:\n  - Fast\n   - Cheap\n",
      prints: """
        Content/tools/delta.md:7:4: error: "- Cheap" is indented deeper than the line above, so it is more of that line's \
        text [yaml-syntax]
               - Cheap
               ^~~~~~~
            hint: begin it below the item above; a text that begins so needs quotes

        """),
    .entry(
      .yamlSyntax, "pros: [Costs $1,000 a year, Fast]\n",
      prints: """
        Content/tools/delta.md:5:16: error: "Costs $1,000 a year" has a comma between digits, which makes two items of it \
        [yaml-syntax]
            pros: [Costs $1,000 a year, Fast]
                           ^
            hint: put it in quotes; where two items are meant, put a space after the comma

        """),
    .entry(
      .yamlSyntax, "pricing: Free: for now\n",
      prints: """
        Content/tools/delta.md:5:14: error: a ": " inside a value [yaml-syntax]
            pricing: Free: for now
                         ^
            hint: put the value in quotes

        """),
    .entry(
      .yamlSyntax, "pricing: *free*\n",
      prints: """
        Content/tools/delta.md:5:10: error: a value can't begin with "*" [yaml-syntax]
            pricing: *free*
                     ^
            hint: put the value in quotes

        """),
    .entry(
      .yamlSyntax, "pricing: &free Free\n",
      prints: """
        Content/tools/delta.md:5:10: error: a value can't begin with "&" [yaml-syntax]
            pricing: &free Free
                     ^
            hint: put the value in quotes

        """),
    .entry(
      .yamlSyntax, "pricing: !free Free\n",
      prints: """
        Content/tools/delta.md:5:10: error: a value can't begin with "!" [yaml-syntax]
            pricing: !free Free
                     ^
            hint: put the value in quotes

        """),
    .entry(
      .yamlSyntax, "pricing: @free\n",
      prints: """
        Content/tools/delta.md:5:10: error: a value can't begin with "@" [yaml-syntax]
            pricing: @free
                     ^
            hint: put the value in quotes

        """),
    .entry(
      .yamlSyntax, "pricing: - free\n",
      prints: """
        Content/tools/delta.md:5:10: error: a value can't begin with "-" [yaml-syntax]
            pricing: - free
                     ^
            hint: put the value in quotes

        """),
    .entry(
      .yamlSyntax, "pricing: \"Free\n",
      prints: """
        Content/tools/delta.md:5:10: error: a quote that begins here is never closed [yaml-syntax]
            pricing: "Free
                     ^

        """),
    .entry(
      .yamlSyntax, "tags: [one, two\n",
      prints: """
        Content/tools/delta.md:5:7: error: the list that begins here lacks a "]" or a "," [yaml-syntax]
            tags: [one, two
                  ^
            hint: put a "," between its items and a "]" at its end; a text that holds a comma or a bracket needs quotes

        """),
    .entry(
      .yamlSyntax, "panel: {builder: 1\n",
      prints: """
        Content/tools/delta.md:5:8: error: the map that begins here lacks a "}" or a "," [yaml-syntax]
            panel: {builder: 1
                   ^
            hint: put a "," between its items and a "}" at its end; a text that holds a comma or a bracket needs quotes

        """),
    .entry(
      .yamlSyntax, "pros: ['It's fine', two]\n",
      prints: """
        Content/tools/delta.md:5:7: error: the list that begins here lacks a "]" or a "," [yaml-syntax]
            pros: ['It's fine', two]
                  ^
            hint: write '' for an apostrophe in single quotes, or use double quotes

        """),
    .entry(
      .yamlSyntax, "pricing: 'It's free'\n",
      prints: """
        Content/tools/delta.md:5:14: error: text after the quote or bracket that ends the value [yaml-syntax]
            pricing: 'It's free'
                         ^
            hint: write '' for an apostrophe in single quotes, or use double quotes

        """),
    .entry(
      .yamlSyntax, "pricing: “Free: for now”\n",
      prints: """
        Content/tools/delta.md:5:15: error: a ": " inside a value [yaml-syntax]
            pricing: “Free: for now”
                          ^
            hint: put the value in straight quotes; “ and ” are none for YAML

        """),
    .entry(
      .yamlSyntax, "tags:\n  * one\n  * two\n",
      prints: """
        Content/tools/delta.md:6:3: error: a value can't begin with "*" [yaml-syntax]
              * one
              ^
            hint: a list item begins with "- "

        """),
    .entry(
      .yamlSyntax, "tags:\n  - one\n  -two\n",
      prints: """
        Content/tools/delta.md:7:3: error: this line has no ": " after its key [yaml-syntax]
              -two
              ^
            hint: put a space after the "-" of each item

        """),
    .entry(
      .yamlSyntax, "pricing:\u{A0}Free\n",
      prints: """
        Content/tools/delta.md:5:8: error: the space after this colon is a no-break space (U+00A0) [yaml-syntax]
            pricing:\u{A0}Free
                   ^
            hint: write an ordinary space in its place

        """),
    .file(
      .yamlSyntax, "Content/tools/delta.md", "---\nname:\u{A0}Delta\ntagline: T\ncategory: Media\n---\n",
      prints: """
        Content/tools/delta.md:2:5: error: the space after this colon is a no-break space (U+00A0) [yaml-syntax]
            name:\u{A0}Delta
                ^
            hint: write an ordinary space in its place

        """),
    .entry(
      .yamlSyntax, "pricing: [beta] Free\n",
      prints: """
        Content/tools/delta.md:5:17: error: text after the quote or bracket that ends the value [yaml-syntax]
            pricing: [beta] Free
                            ^
            hint: put the whole value in quotes

        """),
    .entry(
      .yamlSyntax, "pricing free\nentry: Free\n",
      prints: """
        Content/tools/delta.md:5:1: error: this line has no ": " after its key [yaml-syntax]
            pricing free
            ^

        """),
    .entry(
      .yamlSyntax, "panel:\n\tbuilder: {score: 1, verdict: ship}\n",
      prints: """
        Content/tools/delta.md:6:1: error: a tab can't indent a line [yaml-syntax]
             builder: {score: 1, verdict: ship}
            ^
            hint: use spaces

        """),
    .entry(
      .yamlSyntax, " pricing: Free\n",
      prints: """
        Content/tools/delta.md:5:2: error: this line is indented more than the key above, so it is more of that key's value [yaml-syntax]
             pricing: Free
             ^

        """),
    .entry(
      .yamlSyntax, "panel:\n  builder: {score: 1, verdict: ship}\n skeptic: {score: 1, verdict: ship}\n",
      body: "Text.\n\n## Builder\n\nBuilt.\n",
      prints: """
        Content/tools/delta.md:7:2: error: the indentation does not fit the lines above [yaml-syntax]
             skeptic: {score: 1, verdict: ship}
             ^

        """),
    .entry(
      .yamlSyntax, "pricing: \"C:\\dir\"\n",
      prints: #"""
        Content/tools/delta.md:5:13: error: a backslash in double quotes must begin a YAML escape [yaml-syntax]
            pricing: "C:\dir"
                        ^
            hint: use single quotes, or write \\ for a backslash

        """#),
    .site(
      .yamlSyntax, adding: "---\ntitle: Again\n",
      prints: """
        Content/site.yml:7:1: error: a second YAML document begins here; there may be only one [yaml-syntax]
            ---
            ^

        """),
    .file(
      .yamlSyntax, "Content/tools/delta.md", "---\n- name: Delta\n---\n",
      prints: """
        Content/tools/delta.md:2:1: error: the data is a list; it must be "key: value" lines [yaml-syntax]
            - name: Delta
            ^

        """),
    .entry(
      .yamlSyntax, "? [a, b]\n: c\n",
      prints: """
        Content/tools/delta.md:5:3: error: a key is a list; it must be a text [yaml-syntax]
            ? [a, b]
              ^

        """),
    .entry(
      .yamlSyntax, "pricing: |x\n",
      prints: """
        Content/tools/delta.md:5:11: error: text behind "|" or ">" in the same line [yaml-syntax]
            pricing: |x
                      ^
            hint: begin the text in the line below, indented, or put the whole value in quotes

        """),
    .entry(
      .yamlSyntax, "tags: [, one]\n",
      prints: """
        Content/tools/delta.md:5:8: error: a value is missing before "," [yaml-syntax]
            tags: [, one]
                   ^
            hint: put a value there, or put what begins here in quotes

        """),
  ]
}
