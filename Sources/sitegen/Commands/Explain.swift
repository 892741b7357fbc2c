import ArgumentParser
import SitegenKit

/// `sitegen explain`: why a pair has, or has not, a page.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says why a pair of tools has a page, or none, or one that search engines are asked to pass over.",
    discussion: "Tools are named by their slug, a former slug or their name, in any order.")

  @OptionGroup var options: SiteOptions

  @Argument(help: "One tool.", completion: .custom { words, _, _ in SiteNames.slugs(words) }) var first: String
  @Argument(help: "The other tool.", completion: .custom { words, _, _ in SiteNames.slugs(words) }) var second: String

  func run() throws {
    do {
      switch try Pipeline(options.pipelineOptions).explain(first, second) {
      case .refused(let refusal): throw try options.refuse(refusal, doing: "explained")
      case .made(let explanation, _): try say(explanation)
      }
    } catch let error as PairQuestionError {
      throw Talk.fail(error.description, Exit.usage)
    }
  }

  private func say(_ explanation: PairExplanation) throws {
    var lines = [
      explanation.files.first.map { "\($0) is a page: \(explanation.reason)" } ?? "no page: \(explanation.reason)"
    ]
    if !explanation.files.isEmpty {
      lines.append(explanation.reasonAgainstIndexing.map { "noindex: \($0)" } ?? "for search engines: yes")
    }
    for file in explanation.files.dropFirst() { lines.append("compressed: \(file)") }
    if let facts = explanation.facts { lines.append("facts: \(facts)") }
    try Talk.result(lines.map { $0 + "\n" }.joined())
  }
}
