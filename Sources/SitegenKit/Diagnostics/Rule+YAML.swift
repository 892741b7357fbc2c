extension Rule {
  /// The data of content files: keys, values and their syntax.
  static let yaml: [Rule] = [
    duplicateKey, frontMatter, unknownKey, valueComment, valueCharacter, valueMissing, valueRange, valueType,
    yamlAlias, yamlLimit, yamlSyntax,
  ]

  package static let duplicateKey = Rule(
    "duplicate-key", .error,
    "A key stands twice in one map or an item twice in a list, two keys say one thing, or two reviewers share an id or a "
      + "name",
    cure: "Keep one of them")

  package static let frontMatter = Rule(
    "front-matter", .error,
    "The lines of three hyphens that divide data from text are missing, or stand where no data belongs",
    cure: "Begin the file with \"---\", the data, and \"---\" again")

  package static let unknownKey = Rule(
    "unknown-key", .error,
    "A key is not one that is read, often because it is mistyped",
    cure: "Correct its spelling, or remove it")

  static let valueComment = Rule(
    "value-comment", .error,
    "What follows a # in a value is a comment for YAML and would be lost",
    cure: "Put the value in quotes, or put a space after the #")

  package static let valueCharacter = Rule(
    "value-character", .error,
    "A text holds a control character, or another one that no text needs",
    cure: "Remove it; it often comes from copying")

  package static let valueMissing = Rule(
    "value-missing", .error,
    "A value that must be there is missing or empty",
    cure: "Add it")

  package static let valueRange = Rule(
    "value-range", .error,
    "A value is of the right kind and outside of what is allowed",
    cure: "Choose one that the message names")

  package static let valueType = Rule(
    "value-type", .error,
    "A value is of another kind than the key holds",
    cure: "Write it as the message says")

  static let yamlAlias = Rule(
    "yaml-alias", .error,
    "An alias of YAML refers to another value; aliases can make a small file huge, so none is read",
    cure: "Write the value out")

  static let yamlLimit = Rule(
    "yaml-limit", .error,
    "Data is too long or nested too deep",
    cure: "Shorten it")

  package static let yamlSyntax = Rule(
    "yaml-syntax", .error,
    "The data is not YAML",
    cure: "Look at the line for a colon in a value without quotes, a tab, or a bracket left open")
}
