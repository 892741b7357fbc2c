import Testing

@testable import SitegenKit

@Suite struct RecentValuesTests {
  /// Asks for numbers in turn, and tells which values were made.
  private static func made(_ numbers: [Int], most: Int) -> [Int] {
    let values = RecentValues<Int>(most: most)
    var made: [Int] = []
    for number in numbers {
      let value = values.value(of: number) {
        made.append(number)
        return number * 10
      }
      #expect(value == number * 10)
      #expect(values.count <= most)
    }
    return made
  }

  @Test func whatIsKeptIsNotMadeAgain() { #expect(Self.made([1, 2, 1, 2, 2], most: 2) == [1, 2]) }

  /// When 3 comes, 2 was asked for longer ago than 1.
  @Test func theOneThatNobodyAskedForGivesWay() { #expect(Self.made([1, 2, 1, 3, 1, 2], most: 2) == [1, 2, 3, 2]) }

  @Test func oneIsKeptAtLeast() { #expect(Self.made([1, 1, 2, 1], most: 1) == [1, 2, 1]) }
}
