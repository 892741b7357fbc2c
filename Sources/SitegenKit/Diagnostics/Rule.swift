/// The stable id of each kind of problem, in the brackets at the end of a message.
///
/// An id never changes its meaning and is never used again for another.
public enum Rule: String, Sendable, CaseIterable {
  // Files
  case conflictMark = "conflict-mark"
  case encoding
  case fileName = "file-name"
  case fileSize = "file-size"
  case folderDepth = "folder-depth"
  case problemLimit = "problem-limit"
  case programFault = "program-fault"
  case specialFile = "special-file"
  case symbolicLink = "symbolic-link"
  case unexpectedFile = "unexpected-file"

  // YAML
  case duplicateKey = "duplicate-key"
  case frontMatter = "front-matter"
  case unknownKey = "unknown-key"
  case valueComment = "value-comment"
  case valueCharacter = "value-character"
  case valueMissing = "value-missing"
  case valueRange = "value-range"
  case valueType = "value-type"
  case yamlAlias = "yaml-alias"
  case yamlLimit = "yaml-limit"
  case yamlSyntax = "yaml-syntax"

  // The site
  case baseURL = "base-url"
  case baseURLExample = "base-url-example"
  case configurationMissing = "configuration-missing"
  case copyPlace = "copy-place"
  case emptyPanel = "empty-panel"
  case hostLimit = "host-limit"
  case hostRedirects = "host-redirects"
  case hostURLs = "host-urls"
  case pairsPolicy = "pairs-policy"
  case pathCase = "path-case"
  case pathClash = "path-clash"

  // Entries
  case date
  case scoreRange = "score-range"
  case sameName = "same-name"
  case slug
  case slugClash = "slug-clash"
  case reviewDuplicate = "review-duplicate"
  case reviewWithoutProse = "review-without-prose"
  case reviewWithoutScore = "review-without-score"
  case unknownCategory = "unknown-category"
  case unknownReviewer = "unknown-reviewer"
  case verdict
  case webAddress = "web-address"

  // Markdown
  case linkAddress = "link-address"
  case linkBlank = "link-blank"
  case linkRelative = "link-relative"
  case markdownLimit = "markdown-limit"
  case rawHTML = "raw-html"

  // Votes and pair notes
  case csvSyntax = "csv-syntax"
  case duplicateVotes = "duplicate-votes"
  case pairName = "pair-name"
  case unknownTool = "unknown-tool"

  // Imports
  case importColumn = "import-column"
  case importDraft = "import-draft"
  case importFile = "import-file"
  case importRow = "import-row"
  case jsonSyntax = "json-syntax"
  // Advice
  case brokenLink = "broken-link"
  case valueUnstated = "value-unstated"
  case loneTool = "lone-tool"
  case longTagline = "long-tagline"
  case nearDuplicate = "near-duplicate"
  case reviewMissing = "review-missing"
  case scoreVerdict = "score-verdict"
  case staleDate = "stale-date"

  // Templates
  case templateCycle = "template-cycle"
  case templateName = "template-name"
  case templatePartial = "template-partial"
  case templatePlace = "template-place"
  case templatePolicy = "template-policy"
  case templateSection = "template-section"
  case templateSyntax = "template-syntax"
  case templateUnused = "template-unused"

  /// Warnings are for what is odd but can be published.
  public var severity: Severity {
    switch self {
    case .baseURLExample, .hostRedirects, .importColumn, .importDraft, .importFile, .linkBlank, .linkRelative,
      .pathCase,
      .problemLimit, .rawHTML, .sameName, .templatePolicy, .templateUnused, .unexpectedFile:
      .warning
    default: isAdvice ? .warning : .error
    }
  }

  /// What a careful editor would see to, though nothing is wrong: `check` says it, `build` does not.
  public var isAdvice: Bool {
    switch self {
    case .brokenLink, .valueUnstated, .loneTool, .longTagline, .nearDuplicate, .reviewMissing, .scoreVerdict,
      .staleDate:
      true
    default: false
    }
  }
}
