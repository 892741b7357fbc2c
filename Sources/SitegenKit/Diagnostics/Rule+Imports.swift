extension Rule {
  /// What `sitegen import` says of its source.
  static let imports: [Rule] = [
    importColumn, importDraft, importFile, importLogo, importKept, importRow, importSlug, importsLock, jsonSyntax,
    tomlSyntax,
  ]

  package static let importColumn = Rule(
    "import-column", .warning,
    "A column of the source is mapped to nothing, so its values are lost",
    cure: "Map the column to a field, or name it under ignore")

  package static let importDraft = Rule(
    "import-draft", .warning,
    "An imported entry is not fit to be published yet, so it is a draft",
    cure: "Fill in what is missing, then remove draft: true")

  package static let importFile = Rule(
    "import-file", .warning,
    "A file of the source folder is of no kind that can be imported",
    cure: "Give it the ending of what it is, or leave it")

  package static let importLogo = Rule(
    "import-logo", .error,
    "A logo that a row names can't be copied",
    cure: "Name a picture below the source's folder, or remove the site's other logo")

  package static let importKept = Rule(
    "import-kept", .warning,
    "An update leaves an entry as it is, though its row is not what it was",
    cure: "Take over by hand what you want of the row, or leave it as it is")

  package static let importRow = Rule(
    "import-row", .error,
    "A row of the source gives no entry",
    cure: "Correct the row in the source and import again; what is there already stays")

  package static let importSlug = Rule(
    "import-slug", .warning,
    "A file name in the source is none that an entry may have, so it is changed",
    cure: "Nothing, where the new name will do; else name the file under slugs")

  package static let importsLock = Rule(
    "imports-lock", .error,
    "The file in which imports note what they wrote can't be read",
    cure:
      "Bring back an earlier state of the file; or remove it, and an import counts what is just as it would write it as its own"
  )

  package static let jsonSyntax = Rule(
    "json-syntax", .error,
    "A source is not JSON, or not an array of objects",
    cure: "Correct the JSON where the message points")

  package static let tomlSyntax = Rule(
    "toml-syntax", .error,
    "A source is not TOML 1.0",
    cure: "Correct the TOML where the message points")
}
