/// Which facts templates name by their ids.
extension TemplateChecker {
  /// A place at which a template names a fact.
  struct FactName: Hashable {
    let id: String
    let template: String
    let range: Range<Int>
  }

  /// Notes that a word of a tag's name is the id of a fact; a section has it at its end too.
  mutating func noteFact(
    _ words: [String], _ index: Int, _ tag: TemplateTag, _ end: TemplateTag?, in template: TemplateSource
  ) {
    let offset = words[..<index].reduce(0) { $0 + $1.utf8.count + 1 }
    for tag in [tag, end].compactMap(\.self) {
      let start = tag.nameRange.lowerBound + offset
      namedFacts.insert(
        FactName(id: words[index], template: template.name, range: start..<start + words[index].utf8.count))
    }
  }
}
