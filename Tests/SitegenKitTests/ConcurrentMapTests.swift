import Foundation
import Synchronization
import Testing

@testable import SitegenKit

/// The threads that a build shares its work among.
@Suite struct ConcurrentMapTests {
  private final class Meeting: Sendable { let arrived = Atomic(0) }

  /// Each of two values waits for the other to be begun, which one thread alone never comes to.
  @Test func twoThreadsWorkAtTheSameTime() throws {
    let meeting = Meeting()
    let met = try concurrentMap([0, 1], jobs: 2) { _ in
      meeting.arrived.wrappingAdd(1, ordering: .relaxed)
      // For minutes, where the machine is busy with other things.
      for _ in 0..<400_000 where meeting.arrived.load(ordering: .relaxed) < 2 { usleep(500) }
      return meeting.arrived.load(ordering: .relaxed) == 2
    }
    #expect(met == [true, true])
  }
}
