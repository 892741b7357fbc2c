import Dispatch
import Foundation
import Glibc
import SitegenKit

/// Shows on a terminal how far a build is: files, files a second, time left.
///
/// Anywhere else it shows nothing.
struct ProgressBar {
  /// The thread that shows the bar; nil where none is shown.
  private let thread: SystemThread?
  private let isOver = DispatchSemaphore(value: 0)

  /// A build whose writing is done before this shows no bar at all.
  private static let delay = Duration.milliseconds(300)
  private static let interval = DispatchTimeInterval.milliseconds(100)

  /// Begins to show a build's progress.
  init(_ progress: BuildProgress) {
    guard isatty(STDERR_FILENO) == 1, ProcessInfo.processInfo.environment["TERM"] != "dumb" else {
      thread = nil
      return
    }
    thread = SystemThread { [isOver] in
      while isOver.wait(timeout: .now() + Self.interval) == .timedOut { Self.show(progress) }
    }
  }

  private static func show(_ progress: BuildProgress) {
    guard let start = progress.start, ContinuousClock.now - start > Self.delay else { return }
    let line = Self.line(
      done: progress.finishedCount, of: progress.fileCount, after: ContinuousClock.now - start, width: Self.width)
    try? Talk.say("\r\(line)\u{1B}[K")
  }

  /// Takes the bar away.
  func end() {
    guard let thread else { return }
    // What is said next must not be followed by a bar that was on its way.
    isOver.signal()
    thread.join()
    try? Talk.say("\r\u{1B}[K")
  }

  /// One line that is no wider than the terminal.
  static func line(done: Int, of total: Int, after time: Duration, width: Int) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let rate = seconds > 0 ? Double(done) / seconds : 0
    let left = rate > 0 ? Int((Double(total - done) / rate).rounded(.up)) : 0
    let words =
      "\(done) of \(total) files, \(Int(rate)) a second, \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left"
    let room = min(30, width - words.count - 4)
    guard room >= 5 else { return String(words.prefix(max(0, width - 1))) }
    let filled = total > 0 ? room * done / total : 0
    return "[" + String(repeating: "=", count: filled) + String(repeating: " ", count: room - filled) + "] " + words
  }

  private static var width: Int {
    var size = winsize()
    guard unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
