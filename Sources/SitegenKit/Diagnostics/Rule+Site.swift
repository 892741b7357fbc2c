extension Rule {
  /// `site.yml`, and the site as a whole.
  static let site: [Rule] = [
    baseURL, baseURLExample, cardFont, cardLogo, cardText, cards, configurationMissing, copyEmpty, copyPlace,
    editAddress, factID, factKind, factSchema,
    factUnshown, hostCompress, hostLimit,
    hostRedirects,
    hostURLs, menu, noPanel, noVoteButtons, pairsPolicy, pathCase, pathClash, securitySource, tableRow, themeColour,
    themeContrast, themeFile, verdictsPolicy,
  ]

  static let baseURL = Rule(
    "base-url", .error,
    "base_url is no absolute address",
    cure: "Write the whole address, as in https://example.com/")

  static let baseURLExample = Rule(
    "base-url-example", .warning,
    "base_url is an address of examples or of the reader's own machine, and the site names a host, so it is published",
    cure: "Write the address at which the host shows the site")

  static let cardFont = Rule(
    "card-font", .error,
    "The font of the social cards is not there, or is none that the program can read",
    cure: "Put an OpenType or TrueType font into Content/fonts/, and name it in \"cards\"")

  static let cardLogo = Rule(
    "card-logo", .warning,
    "A PNG logo is damaged or larger than what social cards take, so they show the tool's letter",
    cure: "Export the picture again, with at most 2048 pixels a side")

  static let cardText = Rule(
    "card-text", .warning,
    "The font of the social cards lacks letters of a text, or the text is in a script that can't be set letter by letter",
    cure:
      "Name a font that has the letters: cards: {font: …}. For scripts that no font helps with, give the site a picture of its own"
  )

  static let cards = Rule(
    "cards", .error,
    "\"cards\" says something else than which social cards there are",
    cure: "Write none, or {pairs: …} with none, noted, {top: K} or all")

  static let configurationMissing = Rule(
    "configuration-missing", .error,
    "The site has no Content/site.yml",
    cure: "Let \"sitegen init\" make a site to begin with, or name the site's folder by --site")

  static let copyEmpty = Rule(
    "copy-empty", .error,
    "A word of \"copy\" is empty, and pages can't do without it",
    cure: "Write a word, or leave the line out for the standard one")

  static let copyPlace = Rule(
    "copy-place", .error,
    "A sentence of \"copy\" has a placeholder in braces that the page can't fill",
    cure: "Use one of the placeholders that the message names")

  static let editAddress = Rule(
    "edit-address", .error,
    "\"edit\" has no {path}, or a placeholder that there is not",
    cure: "Write {path} where the path of a file belongs, as in https://github.com/OWNER/REPO/edit/main/{path}")

  static let factID = Rule(
    "fact-id", .error,
    "The id of a fact has another form than ids have, or means something else already",
    cure: "Choose a small letter, then small letters, digits and _")

  static let factKind = Rule(
    "fact-kind", .error,
    "A key belongs to facts or values of another kind",
    cure: "Remove the key, or change the kind")

  static let factSchema = Rule(
    "fact-schema", .error,
    "What structured data should call a fact is no property that schema.org has for the site's subjects, or does not fit",
    cure: "Choose one that fits the fact and the site's schema_type, or leave it out")

  static let factUnshown = Rule(
    "fact-unshown", .warning,
    "No page, filter or order shows a fact that the site declares",
    cure: "Name it in \"table\", let a template show it, or remove it")

  static let hostCompress = Rule(
    "host-compress", .error,
    "The host makes no use of files that are compressed in this way",
    cure: "Leave compress out, or choose what the host can send")

  static let hostLimit = Rule(
    "host-limit", .error,
    "The site is more than its host takes",
    cure: "Make fewer or smaller pages, for instance by pairs: {top: K}, or choose another host")

  static let hostRedirects = Rule(
    "host-redirects", .warning,
    "The site has more redirects than its host takes, so some are left out",
    cure: "Remove aliases that nobody follows any more, or choose another host")

  static let hostURLs = Rule(
    "host-urls", .error,
    "The host does not serve addresses of this form",
    cure: "Leave urls out, or choose the form that the host serves")

  static let menu = Rule(
    "menu", .error,
    "\"menu\" has more links than there is room for, or one that leads nowhere",
    cure: "Write at most 8, each to https://… or to a path of the site that begins with /")

  static let noPanel = Rule(
    "no-panel", .error,
    "Something needs reviewers or their scores, and the site has no panel",
    cure: "Take it out, or name the reviewers in \"panel\" of site.yml")

  static let noVoteButtons = Rule(
    "no-vote-buttons", .warning,
    "Votes have an endpoint on a site that has no verdicts, so there are no buttons to vote by",
    cure: "Take the endpoint out, or give the site verdicts")

  static let pairsPolicy = Rule(
    "pairs-policy", .error,
    "\"pairs\" is not one of its forms",
    cure: "Write all, same-category, listed or {top: K}")

  static let pathCase = Rule(
    "path-case", .warning,
    "The paths of two published files differ in capitals alone, which not every disk can tell apart",
    cure: "Rename one of them")

  static let pathClash = Rule(
    "path-clash", .error,
    "Two published files have one path, or one has the path of the other's folder",
    cure: "Rename or remove one of them")

  static let securitySource = Rule(
    "security-source", .error,
    "\"security\" names something that is no origin or path of another site, or one twice",
    cure: "Write addresses that begin with https://, each with its whole host")

  static let tableRow = Rule(
    "table-row", .error,
    "\"table\" or \"columns\" names something that there is not, or one thing twice",
    cure:
      "Choose a row that every site can have or a fact that the site declares; in \"table\" facts stands for all others"
  )

  static let themeColour = Rule(
    "theme-colour", .error,
    "A colour of \"theme\" is none",
    cure: "Write # and three or six hexadecimal digits, in quotes")

  static let themeContrast = Rule(
    "theme-contrast", .warning,
    "A colour of \"theme\" has too little contrast with the pages, so that some readers can't read texts in it",
    cure: "Choose the colour that the hint names, or one further from the page's")

  static let themeFile = Rule(
    "theme-file", .error,
    "A picture that \"theme\" names is not there, or is not what its place needs",
    cure: "Put an SVG or PNG (for \"image\" a PNG or JPEG) into Templates/assets/, and write /assets/ and its name")

  static let verdictsPolicy = Rule(
    "verdicts-policy", .error,
    "\"verdicts\" is not one of its forms",
    cure: "Write given, none or {ship_from: N}")
}
