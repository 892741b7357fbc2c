@testable import SitegenKit

extension MessageCase {
  /// Files, the site's words, links, votes and notes.
  static let site: [MessageCase] = [
    .file(
      .unexpectedFile, "Content/tools/notes.txt", "x",
      prints: """
        Content/tools/notes.txt:1:1: warning: "Content/tools/notes.txt" is not a file that a site has there [unexpected-file]

        """),
    .file(
      .unexpectedFile, "Content/tools/delta.MD", "x",
      prints: """
        Content/tools/delta.MD:1:1: warning: "Content/tools/delta.MD" is not a file that a site has there [unexpected-file]
            hint: rename the file to delta.md

        """),
    .file(
      .unexpectedFile, "Content/pages/about.markdown", "x",
      prints: """
        Content/pages/about.markdown:1:1: warning: "Content/pages/about.markdown" is not a file that a site has there [unexpected-file]
            hint: rename the file to about.md

        """),
    .file(
      .unexpectedFile, "Content/pairs/alpha-vs-beta.md.txt", "x",
      prints: """
        Content/pairs/alpha-vs-beta.md.txt:1:1: warning: "Content/pairs/alpha-vs-beta.md.txt" is not a file that a site has there [unexpected-file]
            hint: rename the file to alpha-vs-beta.md

        """),
    .file(
      .unexpectedFile, "Content/tools/delta.PNG", "x",
      prints: """
        Content/tools/delta.PNG:1:1: warning: "Content/tools/delta.PNG" is not a file that a site has there [unexpected-file]
            hint: pictures go into Templates/assets/

        """),
    .file(
      .unexpectedFile, "Content/notes.markdown", "x",
      prints: """
        Content/notes.markdown:1:1: warning: "Content/notes.markdown" is not a file that a site has there [unexpected-file]

        """),
    .file(
      .unexpectedFile, "Templates/site.css", "x",
      prints: """
        Templates/site.css:1:1: warning: "Templates/site.css" is neither a .mustache template nor in assets/ [unexpected-file]

        """),
    .site(
      .baseURL, "base_url: https://site.example/\n", becomes: "base_url: /site\n",
      prints: """
        Content/site.yml:2:11: error: "base_url" is "/site"; it must be an absolute address like https://example.com/ [base-url]
            base_url: /site
                      ^~~~~

        """),
    .site(
      .copyPlace, adding: "copy: {lead_by: \"{leadr} leads by {points}\"}\n",
      prints: """
        Content/site.yml:7:17: error: "{leadr}" is not a placeholder of "lead_by"; it has {tool}, {points} [copy-place]
            copy: {lead_by: "{leadr} leads by {points}"}
                            ^~~~~~~~~~~~~~~~~~~~~~~~~~~

        """),
    .site(
      .noVoteButtons, adding: "verdicts: none\nvotes: {endpoint: \"https://votes.example/\"}\n",
      prints: """
        Content/site.yml:8:19: warning: "endpoint" is passed over; with "verdicts: none" there are no buttons to vote by \
        [no-vote-buttons]
            votes: {endpoint: "https://votes.example/"}
                              ^~~~~~~~~~~~~~~~~~~~~~~~

        """),
    .site(
      .verdictsPolicy, adding: "verdicts: nune\n",
      prints: """
        Content/site.yml:7:11: error: "verdicts" is "nune"; it must be given, none or {ship_from: N} [verdicts-policy]
            verdicts: nune
                      ^~~~
            hint: did you mean "none"?

        """),
    .site(
      .verdictsPolicy, adding: "verdicts: [none]\n",
      prints: """
        Content/site.yml:7:11: error: "verdicts" is a list; it must be given, none or {ship_from: N} [verdicts-policy]
            verdicts: [none]
                      ^

        """),
    .site(
      .valueRange, adding: "verdicts: {ship_from: 101}\n",
      prints: """
        Content/site.yml:7:23: error: "ship_from" is "101"; it must be a whole number from 0 to 100 [value-range]
            verdicts: {ship_from: 101}
                                  ^~~

        """),
    .site(
      .pairsPolicy, adding: "pairs: listd\n",
      prints: """
        Content/site.yml:7:8: error: "pairs" is "listd"; it must be all, same-category, listed or {top: K} [pairs-policy]
            pairs: listd
                   ^~~~~
            hint: did you mean "listed"?

        """),
    .entry(
      .linkAddress, "", body: "[x](javascript:alert)\n",
      prints: """
        Content/tools/delta.md:6:5: error: the link "javascript:alert" has the scheme "javascript:"; a link may have https:, http: or mailto: [link-address]
            [x](javascript:alert)
                ^~~~~~~~~~~~~~~~

        """),
    .entry(
      .linkBlank, "", body: "See *it*: ![A shot](/assets/my shot.png), [two](/a \"title\"), `[x](/a b)`.\n",
      prints: """
        Content/tools/delta.md:6:21: warning: "/assets/my shot.png" has a space, so this is no link or picture but text \
        [link-blank]
            See *it*: ![A shot](/assets/my shot.png), [two](/a "title"), `[x](/a b)`.
                                ^~~~~~~~~~~~~~~~~~~
            hint: write %20 for each space, or rename the file

        """),
    .entry(
      .linkRelative, "", body: "[x](other.html)\n",
      prints: """
        Content/tools/delta.md:6:5: warning: the link "other.html" is relative, but the text is shown on pages in several folders; begin it with / [link-relative]
            [x](other.html)
                ^~~~~~~~~~

        """),
    .entry(
      .linkRelative, "", body: "[x](www.site.example)\n",
      prints: """
        Content/tools/delta.md:6:5: warning: the link "www.site.example" is relative, so it leads to this site; write https:// before it [link-relative]
            [x](www.site.example)
                ^~~~~~~~~~~~~~~~

        """),
    .entry(
      .linkRelative, "", body: "[x](../tools/beta.md#x)\n",
      prints: """
        Content/tools/delta.md:6:5: warning: the link "../tools/beta.md#x" is a file and no page; name the page, as in /tools/beta.html [link-relative]
            [x](../tools/beta.md#x)
                ^~~~~~~~~~~~~~~~~~

        """),
    .entry(
      .markdownLimit, "", body: String(repeating: ">", count: 17) + " x\n",
      prints: """
        Content/tools/delta.md:6:1: error: 17 lists or quotes are nested; the limit is 16 [markdown-limit]
            >>>>>>>>>>>>>>>>> x
            ^~~~~~~~~~~~~~~~~~~

        """),
    .entry(
      .rawHTML, "", body: "A <b>bold</b> word.\n",
      prints: """
        Content/tools/delta.md:6:3: warning: "<b>" is HTML, which is left out of the page; use Markdown [raw-html]
            A <b>bold</b> word.
              ^~~

        """),
    .entry(
      .valueCharacter, "", body: "A bell &#7; here.\n",
      prints: """
        Content/tools/delta.md:6:8: error: a control character is not allowed in a text [value-character]
            A bell &#7; here.
                   ^~

        """),
    .entry(
      .valueCharacter, "", body: "A [link](/x \"a bell &#x7;\").\n",
      prints: """
        Content/tools/delta.md:6:21: error: a control character is not allowed in a text [value-character]
            A [link](/x "a bell &#x7;").
                                ^~

        """),
    .file(
      .csvSyntax, "Content/votes.csv", "tool;ship;skip\nalpha;1;2\n",
      prints: """
        Content/votes.csv:1:1: error: the first line must be "tool,ship,skip" [csv-syntax]
            tool;ship;skip
            ^~~~~~~~~~~~~~
            hint: put commas between the fields

        """),
    .file(
      .csvSyntax, "Content/votes.csv", "tool,ship,skip\nalpha\n",
      prints: """
        Content/votes.csv:2:1: error: the line has 1 field; it must have 3: tool,ship,skip [csv-syntax]
            alpha
            ^~~~~

        """),
    .file(
      .csvSyntax, "Content/votes.csv", "tool,ship,skip\nalpha,1,2,3\n",
      prints: """
        Content/votes.csv:2:1: error: the line has 4 fields; it must have 3: tool,ship,skip [csv-syntax]
            alpha,1,2,3
            ^~~~~~~~~~~

        """),
    .file(
      .csvSyntax, "Content/votes.csv", "tool,ship,skip\nalpha,1,-2\n",
      prints: """
        Content/votes.csv:2:9: error: "-2" is not a number of votes [csv-syntax]
            alpha,1,-2
                    ^~

        """),
    .file(
      .duplicateVotes, "Content/votes.csv", "tool,ship,skip\nalpha,1,2\nalpha,3,4\n",
      prints: """
        Content/votes.csv:3:1: error: "alpha" has a second line of votes [duplicate-votes]
            alpha,3,4
            ^~~~~

        """),
    .file(
      .pairName, "Content/pairs/beta-vs-alpha.md", "x",
      prints: """
        Content/pairs/beta-vs-alpha.md:1:1: error: "beta-vs-alpha" has its slugs in the wrong order [pair-name]
            hint: rename the file to alpha-vs-beta.md

        """),
    .file(
      .pairName, "Content/pairs/alpha-beta.md", "x",
      prints: """
        Content/pairs/alpha-beta.md:1:1: error: the file's name "alpha-beta" must be two slugs with -vs- between them [pair-name]

        """),
    .file(
      .pairName, "Content/pairs/alpha-vs-alpha.md", "x",
      prints: """
        Content/pairs/alpha-vs-alpha.md:1:1: error: "alpha-vs-alpha" is a pair of one tool with itself [pair-name]

        """),
    .file(
      .pairName, "Content/pairs/alpha-vs-.md", "x",
      prints: """
        Content/pairs/alpha-vs-.md:1:1: error: the slug "" in the file's name is empty [pair-name]

        """),
    .file(
      .unknownTool, "Content/votes.csv", "tool,ship,skip\nalpa,1,2\n",
      prints: """
        Content/votes.csv:2:1: error: "alpa" is no entry's slug [unknown-tool]
            alpa,1,2
            ^~~~
            hint: did you mean "alpha"?

        """),
    .file(
      .unknownTool, "Content/pairs/alpha-vs-beat.md", "x",
      prints: """
        Content/pairs/alpha-vs-beat.md:1:1: error: "beat" in the file's name is no entry's slug [unknown-tool]
            hint: did you mean "beta"?

        """),
  ]
}
