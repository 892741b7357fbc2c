/// The sample content. Its tools do not exist and its reviews say that they are samples.
extension StarterSite {
  static let configuration = """
    title: Side by Side
    base_url: https://example.com/  # where the site will live; sitegen builds no link without it
    language: en
    description: Tools compared two at a time by a panel of three.
    panel:  # in the order of the pages; an entry's "panel" names the ids, its headings name the names
      - {id: builder, name: Builder, question: Would I enjoy working with it?}
      - {id: skeptic, name: Skeptic, question: What will go wrong?}
      - {id: owner, name: Owner, question: Is it worth the money?}
    categories:  # an entry has one of these
      - Notes
      - Calendars
    pairs: all  # or same-category, or {top: 20}, or listed: those with a note in Content/pairs/
    urls: file  # or clean, or directory, as your host wants it
    copy:  # the site's own words; each has a default
      notice: The reviews on this site are samples. Nobody tested the tools, which do not exist.

    """

  static let about = """
    ---
    title: About this site
    description: Who writes the reviews, and why.
    ---
    This page is a sample. Say here who you are, who reads and reviews the tools, and who pays for the work.

    How the scores come about is on [another page](/method.html).

    """

  static let method = """
    ---
    title: How we score
    description: What scores and verdicts mean.
    ---
    This page is a sample. Say here how your panel comes to its scores.

    - A **score** goes from 0 to 100.
    - A **verdict** is *ship* or *skip*: would the reviewer use the tool today? It is the reviewer's own decision and does
      not follow from the score.
    - A tool that a reviewer did not look at shows as "Not reviewed".

    """

  static func entries(on day: Day) -> [(slug: String, text: String)] {
    [("paper-crane", paperCrane(day)), ("quiet-ledger", quietLedger(day)), ("tidewater", tidewater(day))]
  }

  private static func paperCrane(_ day: Day) -> String {
    """
    ---
    name: Paper Crane
    tagline: Notes that fold into outlines
    category: Notes
    entry: Free
    pricing: Free for one person; 4 a month for a team
    best_for: People who think in lists
    pros:
      - Every note is a plain file
      - Works without a network
    cons:
      - No pictures in notes
    tags: [outliner, plain text]
    published: \(day)
    panel:
      builder: {score: 81, verdict: ship}
      skeptic: {score: 58, verdict: skip}
      owner: {score: 74, verdict: ship}
    ---
    *Paper Crane does not exist: this entry is a sample.* It would be an outliner that keeps each note in a file of its own and
    joins them into a tree.

    ## Builder

    A sample review. The files are Markdown, so every other program can read them, and a script can write them. I would
    miss a way to link two notes.

    ## Skeptic

    A sample review. A tree is fine until a note belongs in two places. Then there are copies, and copies drift apart.

    ## Owner

    A sample review. One price, no tiers, and nothing to move out of if we leave: the files are ours already.

    """
  }

  private static func quietLedger(_ day: Day) -> String {
    """
    ---
    name: Quiet Ledger
    tagline: A notebook that only ever adds
    category: Notes
    entry: 14 days free
    pricing: 30 a year
    best_for: Teams that must show what they knew, and when
    pros: [Nothing is ever overwritten, Full history of each page]
    cons: [Slow on large notebooks, No phone version]
    tags: [audit, history]
    published: \(day)
    panel:
      builder: {score: 62, verdict: skip}
      skeptic: {score: 77, verdict: ship}
      owner: {score: 70, verdict: ship}
    ---
    *Quiet Ledger does not exist: this entry is a sample.* It would be a notebook in which a change never removes what stood
    there before.

    ## Builder

    A sample review. Everything takes a second too long, and there is no interface for other programs.

    ## Skeptic

    A sample review. I looked for a way to lose a sentence and found none. That is the whole product, and it holds.

    ## Owner

    A sample review. Cheaper than the hours we spend on finding out who changed what.

    """
  }

  private static func tidewater(_ day: Day) -> String {
    """
    ---
    name: Tidewater
    tagline: A calendar that keeps your mornings free
    category: Calendars
    entry: Free
    pricing: Free; 6 a month to share calendars
    best_for: Makers with too many meetings
    pros:
      - Moves meetings by itself when both sides allow it
    cons:
      - Both sides must use it
    tags: [scheduling]
    published: \(day)
    panel:
      builder: {score: 88, verdict: ship}
      skeptic: {score: 41, verdict: skip}
    ---
    *Tidewater does not exist: this entry is a sample.* It would be a calendar that gathers meetings in the afternoon.

    ## Builder

    A sample review. Three free mornings in the first week. I would pay for that alone.

    ## Skeptic

    A sample review. It works if everybody has it, and nobody I meet does. The Owner has not looked at it, so the site shows
    "Not reviewed" there.

    """
  }
}
