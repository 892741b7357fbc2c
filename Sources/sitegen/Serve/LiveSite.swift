import Foundation
import SitegenKit

/// The site as it is served: the last version without errors, what is wrong with the present one, and who wants to know.
actor LiveSite {
  /// What the browser is told of.
  enum News: Sendable {
    /// There are new pages.
    case pages
    /// The problems are others, or none.
    case problems
  }

  private let preview: Preview
  private let render: @Sendable ([Diagnostic]) -> String
  private(set) var pages: PreviewPages?
  /// What keeps the present version from being shown, as it is printed; empty where nothing does.
  private(set) var problems = ""
  private var listeners: [UUID: AsyncStream<News>.Continuation] = [:]

  /// How many browser windows may wait for news.
  static let mostListeners = 50

  init(_ preview: Preview, render: @escaping @Sendable ([Diagnostic]) -> String) {
    self.preview = preview
    self.render = render
  }

  /// Looks at the site anew.
  /// - Returns: everything that is wrong with it, as it is printed.
  func look() -> String {
    do {
      let (found, diagnostics) = try preview.look()
      let text = render(diagnostics.sorted)
      // A site with nothing but warnings can be shown, and reading it is not disturbed by them.
      problems = found == nil ? text : ""
      if let found { pages = found }
      tell(found == nil ? .problems : .pages)
      return text
    } catch {
      // The machine failed; the next change may find it well again.
      problems = "\(error)\n"
      tell(.problems)
      return problems
    }
  }

  /// News from now on; nil where too many listen.
  func news() -> AsyncStream<News>? {
    guard listeners.count < Self.mostListeners else { return nil }
    let id = UUID()
    let (stream, continuation) = AsyncStream.makeStream(of: News.self, bufferingPolicy: .bufferingNewest(8))
    continuation.onTermination = { [weak self] _ in Task { await self?.forget(id) } }
    listeners[id] = continuation
    return stream
  }

  private func forget(_ id: UUID) { listeners[id] = nil }

  private func tell(_ news: News) { for listener in listeners.values { listener.yield(news) } }
}
