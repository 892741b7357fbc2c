@testable import SitegenKit

extension MessageCase {
  /// What is wrong with an entry as an entry.
  static let entries: [MessageCase] = [
    .entry(
      .valueType, "changes: [The price rose.]\n",
      prints: """
        Content/tools/delta.md:5:11: error: a change is a text; it must be {day, text} [value-type]
            changes: [The price rose.]
                      ^~~~~~~~~~~~~~~

        """),
    .entry(
      .date, "changes:\n  - {day: soon, text: The price rises.}\n",
      prints: """
        Content/tools/delta.md:6:11: error: "day" is "soon"; it must be a day of the calendar as YYYY-MM-DD [date]
              - {day: soon, text: The price rises.}
                      ^~~~

        """),
    .entry(
      .date, "updated: 2020-02-30\n",
      prints: """
        Content/tools/delta.md:5:10: error: "updated" is "2020-02-30"; it must be a day of the calendar as YYYY-MM-DD [date]
            updated: 2020-02-30
                     ^~~~~~~~~~

        """),
    .entry(
      .date, "published: 2024-05-02\nupdated: 2024-05-01\n",
      prints: """
        Content/tools/delta.md:6:10: error: "updated" is 2024-05-01, which is before "published", 2024-05-02 [date]
            updated: 2024-05-01
                     ^~~~~~~~~~

        """),
    .entry(
      .scoreRange, "panel:\n  builder: {score: 188, verdict: ship}\n",
      body: "Text.\n\n## Builder\n\nBuilt.\n",
      prints: """
        Content/tools/delta.md:6:20: error: score is 188; a score is 0 to 100 [score-range]
              builder: {score: 188, verdict: ship}
                               ^~~

        """),
    .file(
      .sameName, "Content/tools/delta.md", "---\nname: alpha\ntagline: T\ncategory: Media\n---\nText.\n",
      prints: """
        Content/tools/delta.md:2:7: warning: "alpha" is the name of Content/tools/alpha.md too, so readers can't tell the two apart [same-name]
            name: alpha
                  ^~~~~

        """),
    .file(
      .slug, "Content/tools/Delta.md", "---\nname: Delta\ntagline: T\ncategory: Media\n---\nText.\n",
      prints: """
        Content/tools/Delta.md:1:1: error: the file's name "Delta" must be a–z, 0–9 and single hyphens [slug]
            hint: rename the file to delta.md

        """),
    .file(
      .slug, "Content/tools/delta-vs-echo.md", "---\nname: Delta\ntagline: T\ncategory: Media\n---\nText.\n",
      prints: """
        Content/tools/delta-vs-echo.md:1:1: error: the file's name "delta-vs-echo" has the word "vs", which stands between the slugs of a pair [slug]
            hint: rename the file to delta-echo.md

        """),
    .entry(
      .slug, "aliases: [old name]\n",
      prints: """
        Content/tools/delta.md:5:11: error: the alias "old name" must be a–z, 0–9 and single hyphens [slug]
            aliases: [old name]
                      ^~~~~~~~
            hint: write old-name

        """),
    .site(
      .slug, "categories:", becomes: "  - {id: my friend, name: Friend}\ncategories:",
      prints: """
        Content/site.yml:6:10: error: the id "my friend" must be a–z, 0–9 and single hyphens [slug]
              - {id: my friend, name: Friend}
                     ^~~~~~~~~
            hint: write my-friend

        """),
    .site(
      .slug, "categories: [Developer Tools, Media]\n",
      becomes: "categories: [Developer Tools, Media, \"???\"]\n",
      prints: """
        Content/site.yml:6:38: error: "???" has no letter or digit that a page's name can be made of [slug]
            categories: [Developer Tools, Media, "???"]
                                                 ^~~~~
            hint: name the page: {name: "???", slug: …}

        """),
    .file(
      .slugClash, "Content/tools/more/alpha.md", "---\nname: Delta\ntagline: T\ncategory: Media\n---\nText.\n",
      prints: """
        Content/tools/more/alpha.md:1:1: error: "alpha" is the slug of Content/tools/alpha.md too [slug-clash]

        """),
    .entry(
      .slugClash, "aliases: [alpha]\n",
      prints: """
        Content/tools/delta.md:5:11: error: the alias "alpha" is taken by Content/tools/alpha.md [slug-clash]
            aliases: [alpha]
                      ^~~~~

        """),
    .site(
      .slugClash, "categories: [Developer Tools, Media]\n",
      becomes: "categories: [Developer Tools, Media, media]\n",
      prints: """
        Content/site.yml:6:38: error: "media" and "Media" both give the page name "media" [slug-clash]
            categories: [Developer Tools, Media, media]
                                                 ^~~~~
            hint: name the page: {name: media, slug: …}

        """),
    .entry(
      .reviewDuplicate, "panel:\n  builder: {score: 1, verdict: ship}\n",
      body: "Text.\n\n## Builder\n\nBuilt.\n\n## builder\n\nAgain.\n",
      prints: """
        Content/tools/delta.md:14:4: error: "Builder" has a second review here [review-duplicate]
            ## builder
               ^~~~~~~

        """),
    .entry(
      .reviewWithoutProse, "panel:\n  builder: {score: 1, verdict: ship}\n",
      body: "Text.\n\n## Bilder\n\nBuilt.\n",
      prints: """
        Content/tools/delta.md:6:3: error: "builder" has a score but no "## Builder" text [review-without-prose]
              builder: {score: 1, verdict: ship}
              ^~~~~~~
            hint: did you mean the heading "## Bilder" to be "## Builder"?

        """),
    .entry(
      .reviewWithoutProse, "panel:\n  builder: {score: 1, verdict: ship}\n", body: "Text.\n\n### Builder\n\nBuilt.\n",
      prints: """
        Content/tools/delta.md:6:3: error: "builder" has a score but no "## Builder" text [review-without-prose]
              builder: {score: 1, verdict: ship}
              ^~~~~~~
            hint: did you mean the heading "### Builder" to be "## Builder"?

        """),
    .entry(
      .reviewWithoutProse, "panel:\n  builder: {score: 1, verdict: ship}\n", body: "Text.\n\n##Builder\n\nBuilt.\n",
      prints: """
        Content/tools/delta.md:6:3: error: "builder" has a score but no "## Builder" text [review-without-prose]
              builder: {score: 1, verdict: ship}
              ^~~~~~~
            hint: did you mean the heading "##Builder" to be "## Builder"?

        """),
    .entry(
      .reviewWithoutProse, "panel:\n  builder: {score: 1, verdict: ship}\n", body: "Text.\n\n**builder:**\n\nBuilt.\n",
      prints: """
        Content/tools/delta.md:6:3: error: "builder" has a score but no "## Builder" text [review-without-prose]
              builder: {score: 1, verdict: ship}
              ^~~~~~~
            hint: did you mean the heading "**builder:**" to be "## Builder"?

        """),
    .entry(
      .reviewWithoutProse, "panel:\n  builder: {score: 1, verdict: ship}\n",
      body: "Text.\n\n## Builder\n",
      prints: """
        Content/tools/delta.md:10:4: error: the review "Builder" has no text [review-without-prose]
            ## Builder
               ^~~~~~~

        """),
    .entry(
      .reviewWithoutScore, "", body: "Text.\n\n## Builder\n\nBuilt.\n",
      prints: """
        Content/tools/delta.md:8:4: error: the review "Builder" has no score; "panel" must name "builder" [review-without-score]
            ## Builder
               ^~~~~~~

        """),
    .file(
      .unknownCategory, "Content/tools/delta.md", "---\nname: Delta\ntagline: T\ncategory: Meda\n---\n",
      prints: """
        Content/tools/delta.md:4:11: error: "Meda" is not one of the site's categories [unknown-category]
            category: Meda
                      ^~~~
            hint: did you mean "Media"?

        """),
    .file(
      .unknownCategory, "Content/tools/delta.md", "---\nname: Delta\ncategories: [Media, Develper Tools]\n---\n",
      prints: """
        Content/tools/delta.md:3:21: error: "Develper Tools" is not one of the site's categories [unknown-category]
            categories: [Media, Develper Tools]
                                ^~~~~~~~~~~~~~
            hint: did you mean "Developer Tools"?

        """),
    .entry(
      .unknownReviewer, "panel:\n  bilder: {score: 1, verdict: ship}\n",
      prints: """
        Content/tools/delta.md:6:3: error: "bilder" is not a member of the panel [unknown-reviewer]
              bilder: {score: 1, verdict: ship}
              ^~~~~~
            hint: did you mean "builder"?

        """),
    .entry(
      .verdict, "panel:\n  builder: {score: 1, verdict: shp}\n",
      body: "Text.\n\n## Builder\n\nBuilt.\n",
      prints: """
        Content/tools/delta.md:6:32: error: verdict is "shp"; a verdict is ship or skip [verdict]
              builder: {score: 1, verdict: shp}
                                           ^~~
            hint: did you mean "ship"?

        """),
    .entry(
      .webAddress, "website: ftp://site.example/\n",
      prints: """
        Content/tools/delta.md:5:10: error: "website" is "ftp://site.example/", which does not begin with https:// or http:// [web-address]
            website: ftp://site.example/
                     ^~~~~~~~~~~~~~~~~~~

        """),
    .entry(
      .webAddress, "website: {url: site.example, sponsored: true}\n",
      prints: """
        Content/tools/delta.md:5:16: error: "url" is "site.example", which does not begin with https:// or http:// [web-address]
            website: {url: site.example, sponsored: true}
                           ^~~~~~~~~~~~

        """),
    .entry(
      .valueType, "website: {url: https://site.example/, sponsored: yes}\n",
      prints: """
        Content/tools/delta.md:5:50: error: "sponsored" is "yes"; it must be true or false [value-type]
            website: {url: https://site.example/, sponsored: yes}
                                                             ^~~
            hint: write "sponsored: true"

        """),
    .entry(
      .valueMissing, "website: {sponsored: true}\n",
      prints: """
        Content/tools/delta.md:5:1: error: "url" is missing; "website" must have it [value-missing]
            website: {sponsored: true}
            ^~~~~~~

        """),
    .entry(
      .webAddress, "website: https://me@site.example/\n",
      prints: """
        Content/tools/delta.md:5:10: error: "website" is "https://me@site.example/", which has a user name in it [web-address]
            website: https://me@site.example/
                     ^~~~~~~~~~~~~~~~~~~~~~~~

        """),
  ]
}
