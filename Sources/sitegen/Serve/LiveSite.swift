import SitegenKit
import Synchronization

/// The site as it is served: the last version without errors, and what is wrong with the present one.
final class LiveSite: Sendable {
  private struct State {
    var pages: PreviewPages?
    var problems = ""
  }

  private let preview: Preview
  /// Writes problems out, for a page or for the terminal.
  private let render: @Sendable ([Diagnostic], TextStyle) -> String
  private let style: TextStyle
  /// Held for a moment only, so that a page is served while the site is looked at.
  private let state = Mutex(State())

  /// The style is that of what is said at the terminal.
  init(_ preview: Preview, style: TextStyle, render: @escaping @Sendable ([Diagnostic], TextStyle) -> String) {
    self.preview = preview
    self.style = style
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
      case .refused(let refusal):
        let problems = refusal.diagnostics.sorted
        state.withLock { $0.problems = render(problems, TextStyle()) }
        return (render(problems, style), .problems)
      case .made(let pages, let diagnostics):
        // A site with nothing but warnings can be shown, and reading it is not disturbed by them.
        state.withLock { $0 = State(pages: pages) }
        return (render(diagnostics.sorted, style), .pages)
      }
    } catch {
      // The machine failed; the next change may find it well again.
      let problems = "\(error)\n"
      state.withLock { $0.problems = problems }
      return (problems, .problems)
    }
  }
}
