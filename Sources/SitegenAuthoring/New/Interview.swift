import SitegenKit

/// Asks a person, line by line, and asks again until the answer will do.
package struct Interview {
  private let read: () -> String?
  private let say: (String) throws -> Void

  /// - Parameters:
  ///   - read: the next line without its line break; nil at the end of the input.
  ///   - say: shows a text as it is.
  package init(read: @escaping () -> String?, say: @escaping (String) throws -> Void) {
    self.read = read
    self.say = say
  }

  /// Says why something won't do.
  package func object(_ problem: String) throws { try say("  \(Printable.text(problem))\n") }

  /// Asks for a text until there is no problem with the answer.
  ///
  /// The closure is given each answer, in one line, and says why it won't do, which is shown; nil accepts it.
  /// - Throws: `AuthoringRefusal` where the input ends first.
  package func text(_ question: String, problem: (String) -> String?) throws -> String {
    while true {
      let answer = try answer(question)
      guard let problem = problem(answer) else { return answer }
      try object(problem)
    }
  }

  /// Asks for one of some names, by its number or its name.
  ///
  /// A single one is taken without asking.
  package func choice(_ question: String, among names: [String]) throws -> String {
    if names.count == 1 {
      try say("\(question): \(Printable.text(names[0]))\n")
      return names[0]
    }
    for (number, name) in zip(1..., names) { try say("  \(number)  \(Printable.text(name))\n") }
    while true {
      let answer = try answer("\(question) (number or name)")
      if let number = Int(answer), names.indices.contains(number - 1), !names.contains(answer) {
        return names[number - 1]
      }
      if let name = names.first(where: { $0 == answer })
        ?? names.first(where: { $0.lowercased() == answer.lowercased() })
      {
        return name
      }
      let hint = Suggestion.hint(for: answer, among: names).map { "; \($0)" } ?? ""
      try object("\"\(answer)\" is not one of them\(hint)")
    }
  }

  private func answer(_ question: String) throws -> String {
    try say("\(question): ")
    guard let line = read() else {
      try say("\n")
      throw AuthoringRefusal("the input ended before all was answered; nothing was written")
    }
    return line.inOneLine
  }
}
