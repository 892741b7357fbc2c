import Glibc
import Synchronization

/// A thread of the system.
///
/// Where it makes none, that is known at once: a queue of Dispatch would wait for one without end.
package struct SystemThread: Sendable {
  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private let thread: pthread_t

  /// Begins to run a body.
  /// - Returns: nil where the system makes no more threads.
  package init?(_ body: @escaping @Sendable () -> Void) {
    // The thread gets no more than its address: it is held until the thread takes it, or there is none.
    let work = unsafe Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let failure = unsafe pthread_create(
      &thread, nil,
      { work in
        if let work = unsafe work { unsafe Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    guard failure == 0 else {
      unsafe work.release()
      return nil
    }
    self.thread = thread
  }

  /// Whether the system makes so many threads at once.
  package static func canRun(_ count: Int) -> Bool {
    let isOver = Flag()
    let threads = (0..<count).compactMap { _ in
      SystemThread { while !isOver.isSet.load(ordering: .relaxed) { usleep(100) } }
    }
    isOver.isSet.store(true, ordering: .relaxed)
    for thread in threads { thread.join() }
    return threads.count == count
  }

  private final class Flag: Sendable { let isSet = Atomic(false) }

  /// Waits until the body has ended.
  ///
  /// To be called once.
  package func join() { pthread_join(thread, nil) }
}
