/// Texts as editors of such sites write them, with everything in it that looks like markup and is none.
///
/// Each sentence can stand alone. Paragraphs are made of them by a fixed generator, so that each run has the same.
enum HonestProse {
  static let sentences = [
    // Brackets
    "It opens most files [as of March] without a converter.",
    "The maker calls this \"the fastest [sic] editor\" and leaves it at that.",
    "Two sources agree on the number [1][2], and a third [3] does not.",
    "Arrays are written a[0], a[i][j] and, in R, a[[1]].",
    "The export (a zip file [about 3 MB]) arrives by mail.",
    "Options in square brackets, such as [--force], may be left out.",
    "\"[We] never sell data,\" the terms say.",
    "The team (four people) answers mail (most of it) within a day.",
    "See chapter 3 (https://a.example/three) for the details.",
    "The list [which is long] ends with a note.",
    "A dash in brackets [-] stands for no answer.",
    "Ranges such as [0, 1) are half open.",
    "In the old version (2.1), [Delete] meant archive.",
    // Prices
    "The plan costs $5 a month, or $50 a year.",
    "Prices run from $ to $$$, and most users stay at $$.",
    "We paid $1,200.50 in all, of which $200 came back.",
    "It is US$10 or C$14; in Europe €9,99.",
    "From $0 to $99 there are five steps.",
    "Set $HOME and $PATH before you start it.",
    "Between $5 and $10 lies a gap that no plan fills.",
    "A seat is 12 $ and a guest is 3 $.",
    "Nobody needs the $499 edition; the $49 one does.",
    // Mathematics and signs
    "If a < b and b > c, the slider jumps.",
    "It holds that 3 * 4 = 12, and 2 ** 3 is 8.",
    "Latency was < 100 ms in 9 of 10 runs.",
    "Memory use is about n^2, so 1,000 rows hurt.",
    "x == y is true, and x === y is not; x != y is neither.",
    "A ratio of 3:1 is fine, 10:1 is not.",
    "The score is 4.5/5, or 90 %, or 0.9.",
    "5 % of 20 % is one percent.",
    "100 %% of nothing is nothing.",
    "Temperatures below -5 °C stop it.",
    "The tilde ~ means about: ~30 minutes.",
    "Use >= 2 and <= 8 threads.",
    "The arrow -> and => appear in its logs, <- and <= do too.",
    "Plus and minus (+/-) are next to each other.",
    "a_b_c and snake_case_names survive the import.",
    "Paths such as C:\\Users\\me and \\\\server\\share work.",
    "An asterisk* means a footnote in print, and none here.",
    "The formula is price = base + 2 x seats.",
    "Five stars ***** would be too many.",
    // Numbers and hashes
    "It was our #1 choice for a year.",
    "Ticket #4711 has been open since May.",
    "Written in C#, F# and a little C++.",
    "The key of F# minor is its test tone.",
    "Hashtags like #opensource and #rust bring it new users.",
    "No. 5 is alive, and so is No. 6.",
    "On 1. May it was version 3.",
    "Room #12 (second floor) is the demo room.",
    "The colour #ff8800 is everywhere.",
    "Press # to comment and * to star.",
    // Code
    "Write `{% include x %}` where the header goes.",
    "In templates, `{{ page.title }}` becomes the title.",
    "A callout begins with `> [!NOTE]` there.",
    "Wiki links, `[[like this]]`, work as they do elsewhere.",
    "Put `:::note` above the box and `:::` below.",
    "The footnote syntax is `text[^1]`, as you know it.",
    "Use `$$x^2$$` for a formula and `==this==` for a mark.",
    "The map `{}` is empty, and so is the list `[]`.",
    "Call `import x from 'y'` at the top.",
    "The emoji `:rocket:` is a rocket.",
    "Attributes like `{: .note }` and `{#id}` are passed over.",
    "An `[unclosed](https://a.example` link shows as text.",
    "``a ` b`` is code with a backtick.",
    "The pattern `[^a-z]+` matches the rest.",
    // Templates that people write about
    "Handlebars marks a value as {{name}}, and a block as {{#each}}.",
    "Braces {like these} are fine, and {} is too.",
    "Placeholders such as {name} and ${name} are filled in.",
    "A set is {1, 2, 3} in its notation.",
    "The prompt says {user}: and waits.",
    // Links
    "See [the manual](https://a.example/manual) for more.",
    "The [notes](https://a.example/n#part) are [here](https://a.example/here?x=1&y=2).",
    "Its home is https://a.example/ and nothing else.",
    "Mail <help@a.example> and wait.",
    "A [link with `code`](https://a.example/code) is a link.",
    "The address https://a.example/{id}/[x] is a pattern.",
    "It follows [RFC 9110](https://a.example/rfc9110)[^note].",
    "Read [this][manual], or [manual], or [manual][].",
    "Look [(again)](https://a.example/again) at the price.",
    "The page (https://a.example/a_(b)) has brackets in its address.",
    // Colons and times
    "It runs from 9:00 to 17:30, at a ratio of 1:1.",
    "Note: the free plan ends in June.",
    "Warning: this deletes the folder.",
    "std::vector and Foo::bar are shown as they are.",
    "The time is 12:30:45, and the port is :8080.",
    "Its answer: no. Our answer: not yet.",
    "The key ::1 is the local machine.",
    "Say :) or :-D to it and it answers with a smile.",
    "Rows a:b:c are split at each colon.",
    // Exclamations and questions
    "It works!!! Nobody expected that.",
    "Really??? Yes, really.",
    "Wait... it is still loading...",
    "What?! No tables?",
    // Emoji and other scripts
    "It is fast 🚀 and small 🪶.",
    "Thumbs up 👍🏽 from all of us ❤️.",
    "Größe, Éclair und façade werden richtig sortiert.",
    "日本語の文章も正しく表示されます。「引用」もあります。",
    "Русский текст, иврит и «кавычки» не мешают.",
    "Le prix est de 10 € ; c'est « cher » pour un outil.",
    "São Paulo e Açores: não há problema.",
    "Ångström, Çelik und Ðorđe sind Namen.",
    // Dashes, quotes, emphasis
    "The plan - the cheap one - has no limits.",
    "It is *not* a toy, **really** not, and ~~never~~ was.",
    "A 27\" screen and a 5' cable are in the box.",
    "It's the users' choice, not the owner's.",
    "\"Good,\" he said, 'good enough'.",
    "They used — and still use – every dash.",
    "An ellipsis… and a bullet • in the middle of a line.",
    "R&D, AT&T and Q&A are kept as they are.",
    "Copyright © 2024, all rights ® reserved ™.",
    "Figures such as 1/2, ½ and 10² are text.",
    "The import of tools from the old site took a day.",
    "They export const amounts, as it were.",
    "Table of contents: none.",
    "The file is named read_me.first and is 2 KB.",
    "Ask @sam or write to @team on the forum.",
    "The letter ß and the ligature ﬁ are found by search.",
    "Everything up to (and including) version 4 is free.",
    "Their slogan is: think, type, done.",
    "It has one setting too many; we counted 41.",
  ]

  /// What the sentences refer to.
  static let definitions = "\n[^note]: A note on this.\n\n[manual]: https://a.example/manual\n"

  /// Texts of some paragraphs each, in all shapes that paragraphs have.
  static func texts(_ count: Int, paragraphs: Int) -> [String] {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    func some(_ most: Int, _ separator: String) -> String {
      (0...next(most + 1)).map { _ in sentences[next(sentences.count)] }.joined(separator: separator)
    }
    return (0..<count).map { _ in
      let blocks = (0..<paragraphs).map { _ -> String in
        switch next(10) {
        case 0: "- \(some(1, " "))\n- \(some(1, "\n  "))\n- \(some(0, ""))"
        case 1: "1. \(some(1, " "))\n2. \(some(1, " "))"
        case 2: "> \(some(2, "\n> "))"
        case 3: "### What is new in 2.0\n\n\(some(2, " "))"
        case 4: "| Plan | Note |\n| --- | --- |\n| Free | \(some(0, "").replacing("|", with: "/")) |"
        case 5: "```\n{% include x %} [[a]] ==b== $$c^2$$\n#Simple\n```\n\n\(some(1, " "))"
        case 6: some(4, "\n")
        default: some(4, " ")
        }
      }
      return blocks.joined(separator: "\n\n") + "\n" + definitions
    }
  }
}
