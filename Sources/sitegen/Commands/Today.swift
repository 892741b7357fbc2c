import Foundation
import SitegenKit

/// The day of the author's calendar.
///
/// It dates what a person begins; nothing that is built depends on it.
enum Today {
  static func day() throws -> Day {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    let text = String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    guard let day = Day(text) else { throw Talk.fail("the machine's clock shows no day: \(text)", Exit.machine) }
    return day
  }
}
