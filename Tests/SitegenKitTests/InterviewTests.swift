import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

@Suite struct InterviewTests {
  /// Answers in order, and what was shown.
  private final class Person {
    var answers: [String]
    var shown = ""

    init(_ answers: [String]) { self.answers = answers }

    var interview: Interview {
      Interview(read: { self.answers.isEmpty ? nil : self.answers.removeFirst() }, say: { self.shown += $0 })
    }
  }

  static let names = ["Developer Tools", "Assistants", "2"]

  @Test func asksForATextUntilItWillDo() throws {
    let person = Person(["", "  a \t b ", "unread"])
    #expect(try person.interview.text("Name") { $0.isEmpty ? "the name is empty" : nil } == "a b")
    #expect(person.shown == "Name:   the name is empty\nName: ")
    #expect(person.answers == ["unread"])
  }

  @Test(arguments: [
    ("1", "Developer Tools"), ("Assistants", "Assistants"), ("developer tools", "Developer Tools"), ("2", "2"),
    ("3", "2"),
  ])
  func takesANumberOrAName(answer: String, name: String) throws {
    #expect(try Person([answer]).interview.choice("Category", among: Self.names) == name)
  }

  @Test func asksAgainWithASuggestion() throws {
    let person = Person(["asistants", "0", "4", "\u{1B}[A", "1"])
    _ = try person.interview.choice("Category", among: Self.names)
    #expect(
      person.shown == """
          1  Developer Tools
          2  Assistants
          3  2
        Category (number or name):   "asistants" is not one of them; did you mean "Assistants"?
        Category (number or name):   "0" is not one of them; did you mean "2"?
        Category (number or name):   "4" is not one of them; did you mean "2"?
        Category (number or name):   "<U+001B>[A" is not one of them
        Category (number or name): 
        """)
  }

  @Test func takesTheOnlyNameWithoutAsking() throws {
    let person = Person([])
    #expect(try person.interview.choice("Category", among: ["Media"]) == "Media")
    #expect(person.shown == "Category: Media\n")
  }

  @Test func endOfTheInputEndsIt() {
    #expect(throws: AuthoringRefusal("the input ended before all was answered; nothing was written")) {
      try Person([]).interview.text("Name") { _ in nil }
    }
  }
}
