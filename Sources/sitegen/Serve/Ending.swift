import Synchronization

/// That the program is to end, told from one thread to others.
final class Ending: Sendable {
  private let state = Atomic(false)

  var isSet: Bool { state.load(ordering: .relaxed) }

  func set() { state.store(true, ordering: .relaxed) }
}
