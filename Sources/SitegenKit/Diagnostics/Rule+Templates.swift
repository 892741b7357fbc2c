extension Rule {
  /// Templates and the files that they load.
  static let templates: [Rule] = [
    templateCycle, templateName, templatePartial, templatePlace, templatePolicy, templateSection, templateSyntax,
    templateUnused,
  ]

  static let templateCycle = Rule(
    "template-cycle", .error,
    "A partial includes itself, directly or through others",
    cure: "Break the circle")

  static let templateName = Rule(
    "template-name", .error,
    "A template asks for a name that it is not given",
    cure: "Correct the spelling; the message or its hint says what there is")

  static let templatePartial = Rule(
    "template-partial", .error,
    "A template includes a partial that does not exist",
    cure: "Correct the name, or add the file to partials/")

  static let templatePlace = Rule(
    "template-place", .error,
    "A value stands where it would not be safe: outside of quotes, in a script, in the wrong kind of attribute",
    cure: "Put it into quotes or into the text")

  static let templatePolicy = Rule(
    "template-policy", .warning,
    "A template loads, runs or sends something that the Content Security Policy of the pages makes browsers block",
    cure: "Put what it names into Templates/assets/, or take it out")

  static let templateSection = Rule(
    "template-section", .error,
    "A section can't be decided for this page, or is of the wrong kind",
    cure: "Do as the message says; often the section belongs into a partial")

  static let templateSyntax = Rule(
    "template-syntax", .error,
    "A tag is not Mustache",
    cure: "Look for braces left open and sections left unclosed")

  static let templateUnused = Rule(
    "template-unused", .warning,
    "Nothing uses a template",
    cure: "Remove it, or give it the name that was meant")
}
