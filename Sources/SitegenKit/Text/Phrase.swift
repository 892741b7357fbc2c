/// A sentence of the site's, taken apart once so that a page only joins it.
///
/// An example is `{leader} leads, {high} to {low}.`, with three placeholders.
struct Phrase<Name: Placeholder>: Sendable {
  private enum Step: Sendable {
    case text(Range<Int>)
    case value(Name)
  }

  private let bytes: [UInt8]
  private let steps: [Step]

  /// - Parameter text: the sentence. What stands in braces and is no placeholder of it is shown with its braces.
  init(_ text: String) {
    bytes = Array(text.utf8)
    var steps: [Step] = []
    var start = 0
    for braced in BracedName.all(in: bytes) {
      guard let name = Name(rawValue: braced.name) else { continue }
      if start < braced.range.lowerBound { steps.append(.text(start..<braced.range.lowerBound)) }
      steps.append(.value(name))
      start = braced.range.upperBound
    }
    if start < bytes.count { steps.append(.text(start..<bytes.count)) }
    self.steps = steps
  }

  /// Returns the sentence with its placeholders filled.
  func filled(_ value: (_ name: Name) -> String) -> String {
    var filled: [UInt8] = []
    append(to: &filled) { name, bytes in bytes += value(name).utf8 }
    return String(decoding: filled, as: UTF8.self)
  }

  /// Appends the sentence to a text; `fill` appends the value that a placeholder stands for.
  func append(to text: inout [UInt8], fill: (_ name: Name, _ bytes: inout [UInt8]) -> Void) {
    for step in steps {
      switch step {
      case .text(let range): text.append(bytes, range)
      case .value(let name): fill(name, &text)
      }
    }
  }
}
