import SitegenKit
import Synchronization

/// The site as it is served: the last version without errors, and what is wrong with the present one.
final class LiveSite: Sendable {
  private struct State {
    var pages: PreviewPages?
    var problems = ""
  }

  private let preview: Preview
  private let render: @Sendable ([Diagnostic]) -> String
  /// Held for a moment only, so that a page is served while the site is looked at.
  private let state = Mutex(State())

  init(_ preview: Preview, render: @escaping @Sendable ([Diagnostic]) -> String) {
    self.preview = preview
    self.render = render
  }

  var pages: PreviewPages? { state.withLock { $0.pages } }

  /// What keeps the present version from being shown, as it is printed; empty where nothing does.
  var problems: String { state.withLock { $0.problems } }

  /// Looks at the site anew; one thread does so at a time.
  /// - Returns: everything that is wrong with it, as it is printed, and what browsers should be told.
  func look() -> (said: String, news: Bell.Reason) {
    do {
      switch try preview.look() {
      case .refused(let refusal): return fail(render(refusal.diagnostics.sorted))
      case .made(let pages, let diagnostics):
        // A site with nothing but warnings can be shown, and reading it is not disturbed by them.
        state.withLock { $0 = State(pages: pages) }
        return (render(diagnostics.sorted), .pages)
      }
    } catch {
      // The machine failed; the next change may find it well again.
      return fail("\(error)\n")
    }
  }

  private func fail(_ problems: String) -> (said: String, news: Bell.Reason) {
    state.withLock { $0.problems = problems }
    return (problems, .problems)
  }
}
