@testable import SitegenKit

/// Facts of all kinds with values at random, half of them unknown, and what two values come to by a plain reckoning that
/// shares nothing with the program's.
struct RandomFacts {
  /// What an entry says of a fact, for the reckoning.
  enum Value {
    case unknown
    /// Known, and never compared.
    case shown
    case text(String)
    case texts([String])
    case number(Bounds)
    case date(String)
  }

  /// A number, or two that bound it.
  struct Bounds: Equatable {
    let low: Double
    let high: Double
    var isFrom = false
  }

  /// One fact of a site.
  struct Declared {
    let id: String
    /// Behind the id in `site.yml`.
    let text: String
    let group: String?
    let better: String?
  }

  /// How the two cells of a row stand to each other.
  struct Reckoning: Equatable {
    var isShown = false
    var differs = false
    var same = false
    var leader = ""

    var isCompared: Bool { differs || same }
  }

  static let all: [Declared] = [
    Declared(id: "offline", text: "{name: Offline, kind: yes-no}", group: nil, better: nil),
    Declared(
      id: "stage", text: "{name: Stage, kind: choice, values: {one: First, two: Second}}", group: nil, better: nil),
    Declared(
      id: "runs_on", text: "{name: Runs on, kind: list, values: [Linux, Windows, macOS], group: System}",
      group: "System",
      better: nil),
    Declared(id: "spoken", text: "{name: Spoken, kind: list, group: Words}", group: "Words", better: nil),
    Declared(id: "licence", text: "{name: Licence, kind: text, group: System}", group: "System", better: nil),
    Declared(
      id: "stars", text: "{name: Stars, kind: number, better: higher, group: System}", group: "System", better: "higher"
    ),
    Declared(id: "price", text: "{name: Price, kind: number, unit: $, better: lower}", group: nil, better: "lower"),
    Declared(id: "rating", text: "{name: Rating, kind: number, max: 5}", group: nil, better: nil),
    Declared(id: "released", text: "{name: Released, kind: date, group: Words}", group: "Words", better: nil),
    Declared(id: "repo", text: "{name: Repo, kind: link}", group: nil, better: nil),
  ]

  /// A value of a fact as an entry writes it, empty where it says nothing, with what it means.
  static func value(of id: String, _ number: (_ end: Int) -> Int) -> (text: String, value: Value) {
    func pick<Element>(_ elements: [Element]) -> Element { elements[number(elements.count)] }
    if number(2) == 0 { return ("", .unknown) }
    if number(9) == 0 { return ("n/a", .shown) }
    if number(9) == 0 { return ("{note: on request}", .shown) }
    let (text, value): (String, Value)
    switch id {
    case "offline":
      let answer = pick(["yes", "no", "partly"])
      (text, value) = (answer, .text(answer))
    case "stage":
      let stage = pick(["one", "two"])
      (text, value) = (stage, .text(stage))
    case "runs_on":
      let systems = ["macOS", "Linux", "Windows"].filter { _ in number(2) == 0 }
      guard !systems.isEmpty else { return ("", .unknown) }
      (text, value) = ("[\(systems.joined(separator: ", "))]", .texts(systems))
    case "spoken":
      let words = [pick(["Ga", "ga", "Ki"]), pick(["Lo", "LO", "Mu"])]
      (text, value) = ("[\(words.joined(separator: ", "))]", .texts(words))
    case "licence":
      let licence = pick(["MIT", "mit", "GPL-3.0"])
      (text, value) = (licence, .text(licence))
    case "released":
      let date = pick(["2009", "2009-10", "2009-11", "2009-10-01", "2009-10-02", "2010"])
      (text, value) = (date, .date(date))
    case "repo":
      let address = pick(["https://a.example/x", "https://a.example/X"])
      (text, value) = (address, .text(address))
    default:
      let numbers = ["1", "1.0", "2", "2.5", "4"].map { ($0, Double($0) ?? 0) }
      let first = pick(numbers)
      if number(5) == 0 {
        return ("{value: \(first.0), from: true}", .number(Bounds(low: first.1, high: first.1, isFrom: true)))
      }
      if number(5) == 0 {
        return ("{min: \(first.0), max: 4}", .number(Bounds(low: first.1, high: 4)))
      }
      (text, value) = (first.0, .number(Bounds(low: first.1, high: first.1)))
    }
    let map =
      "{value: \(text), note: Noted \(number(3)), source: \"https://s.example/\(number(3))\", checked: 2026-0\(1 + number(9))}"
    return (number(3) == 0 ? map : text, value)
  }

  /// What two values come to.
  static func reckon(_ fact: Declared, _ first: Value, _ second: Value) -> Reckoning {
    func state(same: Bool) -> Reckoning { Reckoning(isShown: true, differs: !same, same: same) }
    // Addresses are compared as they are, texts whatever their case.
    func folded(_ text: String) -> String { fact.id == "repo" ? text : text.lowercased() }
    switch (first, second) {
    case (.unknown, .unknown): return Reckoning()
    case (.unknown, _), (_, .unknown), (.shown, _), (_, .shown): return Reckoning(isShown: true)
    case (.text(let left), .text(let right)): return state(same: folded(left) == folded(right))
    case (.texts(let left), .texts(let right)):
      return state(same: Set(left.map { $0.lowercased() }) == Set(right.map { $0.lowercased() }))
    case (.date(let left), .date(let right)):
      let length = min(left.count, right.count)
      return state(same: left.prefix(length) == right.prefix(length))
    case (.number(let left), .number(let right)):
      if left == right { return state(same: true) }
      var result = state(same: false)
      switch fact.better {
      case "higher": result.leader = left.low > right.high ? "a" : right.low > left.high ? "b" : ""
      case "lower": result.leader = left.high < right.low ? "a" : right.high < left.low ? "b" : ""
      default: break
      }
      return result
    default: return Reckoning()
    }
  }
}
