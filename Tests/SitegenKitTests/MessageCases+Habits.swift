@testable import SitegenKit

/// What editors bring along from other programs: names of keys, files and their forms.
extension MessageCase {
  static let habits: [MessageCase] = keysOfOthers + listsOfOthers + filesOfOthers

  private static let keysOfOthers: [MessageCase] = [
    .entry(
      .unknownKey, "url: https://delta.example/\n",
      prints: """
        Content/tools/delta.md:5:1: error: "url" is not a key of an entry [unknown-key]
            url: https://delta.example/
            ^~~
            hint: did you mean "website"?

        """),
    .entry(
      .unknownKey, "Title: Delta\n",
      prints: """
        Content/tools/delta.md:5:1: error: "Title" is not a key of an entry [unknown-key]
            Title: Delta
            ^~~~~
            hint: did you mean "name"?

        """),
    .entry(
      .unknownKey, "description: It is good.\ndate: 2026-01-02\n",
      prints: """
        Content/tools/delta.md:5:1: error: "description" is not a key of an entry [unknown-key]
            description: It is good.
            ^~~~~~~~~~~
            hint: write it as the text below the data
        Content/tools/delta.md:6:1: error: "date" is not a key of an entry [unknown-key]
            date: 2026-01-02
            ^~~~
            hint: did you mean "updated"? the day of the first publication is "published"

        """),
    .file(
      .unknownKey, "Content/pages/about.md", "---\nname: About\n---\nText.\n",
      prints: """
        Content/pages/about.md:1:1: error: "title" is missing; a page must have it [value-missing]
            ---
            ^~~
        Content/pages/about.md:2:1: error: "name" is not a key of a page [unknown-key]
            name: About
            ^~~~
            hint: did you mean "title"?

        """),
    // What lacks a space is read as it was meant, so nothing is missing.
    .entry(
      .unknownKey, "panel:\n  builder: {score:85, verdict:ship}\n", body: "## Builder\n\nBuilt.\n",
      prints: """
        Content/tools/delta.md:6:13: error: "score:85" is not a key of a review [unknown-key]
              builder: {score:85, verdict:ship}
                        ^~~~~~~~
            hint: put a space after the colon: "score: 85"
        Content/tools/delta.md:6:23: error: "verdict:ship" is not a key of a review [unknown-key]
              builder: {score:85, verdict:ship}
                                  ^~~~~~~~~~~~
            hint: put a space after the colon: "verdict: ship"

        """),
  ]

  private static let listsOfOthers: [MessageCase] = [
    .entry(
      .valueType, "pros:\n  - Price: low\n",
      prints: """
        Content/tools/delta.md:6:5: error: "pros" is a map of keys; it must be a text [value-type]
              - Price: low
                ^
            hint: put it in quotes: "Price: low"

        """),
    .entry(
      .yamlSyntax, "pros: [Free (for one, or two), Fast]\n",
      prints: """
        Content/tools/delta.md:5:21: error: "Free (for one, or two)" has a comma between ( and ), which makes two items of it \
        [yaml-syntax]
            pros: [Free (for one, or two), Fast]
                                ^
            hint: put the whole item in quotes

        """),
    .entry(
      .yamlSyntax, "pros: [“Fast, really”, Free]\n",
      prints: """
        Content/tools/delta.md:5:13: error: "“Fast, really”" has a comma between “ and ”, which makes two items of it \
        [yaml-syntax]
            pros: [“Fast, really”, Free]
                        ^
            hint: put the whole item in quotes

        """),
    .entry(
      .yamlSyntax, "pros: [Says \"yes, no\" twice]\n",
      prints: """
        Content/tools/delta.md:5:17: error: "Says "yes, no" twice" has a comma between quotes, which makes two items of it \
        [yaml-syntax]
            pros: [Says "yes, no" twice]
                            ^
            hint: put the whole item in quotes

        """),
    .entry(
      .yamlSyntax, "pros:\n  - Fast\n    * Cheap\n",
      prints: """
        Content/tools/delta.md:7:5: error: "* Cheap" is indented deeper than the line above, so it is more of that line's \
        text [yaml-syntax]
                * Cheap
                ^~~~~~~
            hint: begin it below the item above; a text that begins so needs quotes

        """),
  ]

  private static let filesOfOthers: [MessageCase] = [
    .file(
      .unexpectedFile, "Content/tools/README.md", "# How to add a tool\n",
      prints: """
        Content/tools/README.md:1:1: warning: "Content/tools/README.md" is not a file that a site has there [unexpected-file]
            hint: move it out of Content/

        """),
    .file(
      .slug, "Content/tools/delta/index.md", TestSite.delta(""),
      prints: """
        Content/tools/delta/index.md:1:1: error: the file's name "index" is a name that the site or an operating system uses \
        itself [slug]
            hint: rename the file to Content/tools/delta.md

        """),
    .file(
      .slug, "Content/tools/alpha (1).md", TestSite.delta(""),
      prints: """
        Content/tools/alpha (1).md:1:1: error: the file's name "alpha (1)" must be a–z, 0–9 and single hyphens [slug]
            hint: it looks like a copy of alpha.md; remove it, or rename the file to alpha-1.md

        """),
    .file(
      .slug, "Content/tools/alpha copy.md", TestSite.delta(""),
      prints: """
        Content/tools/alpha copy.md:1:1: error: the file's name "alpha copy" must be a–z, 0–9 and single hyphens [slug]
            hint: it looks like a copy of alpha.md; remove it, or rename the file to alpha-copy.md

        """),
    .file(
      .unexpectedFile, "Content/tools/delta.mdx", "Text.\n",
      prints: """
        Content/tools/delta.mdx:1:1: warning: "Content/tools/delta.mdx" is not a file that a site has there [unexpected-file]
            hint: rename the file to delta.md

        """),
    .file(
      .pageFolder, "Content/pages/legal/privacy.md", "---\ntitle: Privacy\n---\nText.\n",
      prints: """
        Content/pages/legal/privacy.md:1:1: error: a page of prose can't be in a folder of its own; its address is /privacy \
        [page-folder]
            hint: move the file to Content/pages/privacy.md

        """),
    .file(
      .pageFolder, "Content/categories/old/developer-tools.md", "Text.\n",
      prints: """
        Content/categories/old/developer-tools.md:1:1: error: the words of a category can't be in a folder of their own \
        [page-folder]
            hint: move the file to Content/categories/developer-tools.md

        """),
    .file(
      .categoryWords, "Content/categories/developer-tool.md", "Text.\n",
      prints: """
        Content/categories/developer-tool.md:1:1: warning: "developer-tool" is the page of no category, so no page \
        shows this text [category-words]
            hint: did you mean "developer-tools"?

        """),
    .file(
      .categoryWords, "Content/categories/Developer Tools.md", "---\nupdatd: 2026-11-18\n---\nText.\n",
      prints: """
        Content/categories/Developer Tools.md:1:1: warning: "Developer Tools" is the page of no category, so no page \
        shows this text [category-words]
            hint: rename the file to developer-tools.md
        Content/categories/Developer Tools.md:2:1: error: "updatd" is not a key of the words of a category [unknown-key]
            updatd: 2026-11-18
            ^~~~~~
            hint: did you mean "updated"?

        """),
    .file(
      .categoryWords, "Content/categories/media.md", "Text.\n",
      prints: """
        Content/categories/media.md:1:1: warning: no tool is in the category "media", so no page shows this text \
        [category-words]

        """),
    .file(
      .pairName, "Content/pairs/beta-vs-alhpa.md", "Text.\n",
      prints: """
        Content/pairs/beta-vs-alhpa.md:1:1: error: "beta-vs-alhpa" has its slugs in the wrong order [pair-name]
            hint: rename the file to alhpa-vs-beta.md
        Content/pairs/beta-vs-alhpa.md:1:1: error: "alhpa" in the file's name is no entry's slug [unknown-tool]
            hint: did you mean "alpha"?

        """),
    .bytes(
      .encoding, "Content/tools/delta.md", twoBytesEach("---\nname: Delta\n---\n"),
      prints: """
        Content/tools/delta.md:1:1: error: the text is UTF-16, not UTF-8 [encoding]
            -<U+0000>-<U+0000>-<U+0000>
            ^
            hint: save the file as UTF-8

        """),
    .site(
      .baseURL, "https://site.example/", becomes: "https://site.example/größe/",
      prints: """
        Content/site.yml:2:11: error: "base_url" is "https://site.example/größe/", which has "ö" in its path; write it as \
        %C3%B6, or use letters of ASCII [base-url]
            base_url: https://site.example/größe/
                      ^~~~~~~~~~~~~~~~~~~~~~~~~~~

        """),
  ]

  private static func twoBytesEach(_ text: String) -> [UInt8] { text.utf8.flatMap { [$0, 0] } }

  private static func bytes(_ rule: Rule, _ path: String, _ bytes: [UInt8], prints printed: String) -> MessageCase {
    MessageCase(rule: rule, path: path, bytes: bytes, printed: printed)
  }
}
