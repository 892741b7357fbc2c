import Synchronization

/// What a build is done with and does not take apart.
///
/// To let a site of a thousand tools go takes a twentieth of the time of a build that changes one entry. A program that
/// ends with the build keeps its remains until then, and the system takes all of its memory back at once; whoever builds
/// again and again hands in none.
package final class BuildRemains: Sendable {
  private let values = Mutex<[any Sendable]>([])

  /// Makes ready to take what is left of builds.
  package init() {}

  /// Holds a value as long as this one is held.
  func keep(_ value: some Sendable) { values.withLock { $0.append(value) } }
}
