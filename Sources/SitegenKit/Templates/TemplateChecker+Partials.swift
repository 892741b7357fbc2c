extension TemplateChecker {
  private static let deepestPartials = 20
  private static let mostIncludes = 1_000

  /// Checks a partial where a tag includes it.
  mutating func include(_ tag: TemplateTag, _ context: Context) {
    let template = context.template
    if context.including.contains(tag.name) {
      let circle = (context.including.drop { $0 != tag.name } + [tag.name]).joined(separator: " → ")
      report(.templateCycle, "\"\(tag.name)\" includes itself: \(circle)", at: tag, in: template)
      return
    }
    guard let partial = files.templates[tag.name] else {
      if !files.broken.contains(tag.name) {
        let suggestion = Suggestion(for: tag.name, among: files.templates.keys.sorted())
        report(
          .templatePartial, "\"\(tag.name)\" is not a template; there is no Templates/\(tag.name).mustache", at: tag,
          in: template, hint: suggestion?.hint, meant: suggestion?.isCertain == true ? suggestion?.replacement : nil)
      }
      return
    }
    includeCount += 1
    guard context.including.count < Self.deepestPartials, includeCount < Self.mostIncludes else {
      report(
        .templateCycle,
        "partials may be nested \(Self.deepestPartials) deep and included \(Self.mostIncludes) times for a page",
        at: tag, in: template)
      return
    }
    used.insert(tag.name)
    check(context.inside(partial))
  }
}
