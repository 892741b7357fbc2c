import Foundation
import TestSupport
import Testing

@testable import SitegenKit

/// `Documentation/publishing.md` says of each host what the program does for it.
@Suite struct HostDocumentationTests {
  private static let article = "Documentation/publishing.md"

  /// The cells of the tables' rows that begin with a host.
  private static func rows(of host: WebHost) throws -> [[String]] {
    let text = try String(contentsOf: Repository.root.appending(path: article), encoding: .utf8)
    return text.split(separator: "\n").filter { $0.hasPrefix("| `\(host.rawValue)` |") }.map { row in
      row.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  @Test(arguments: WebHost.allCases) func eachHostHasARowInBothTables(_ host: WebHost) throws {
    let rows = try Self.rows(of: host)
    try #require(rows.count == 2, "\(Self.article) must have a row for `\(host.rawValue)` in each of its two tables")
    let format = HostFormat(of: host)
    // The first one: files, form of links, and the forms that can't be.
    let files = Set(rows[0][1].matches(of: /`([^`]+)`/).map { String($0.1) })
    #expect(files == SiteFilesTests.hostFiles(host), "\(Self.article): the files of \(host.name)")
    let hasPages = if case .pages = format.redirecting { true } else { false }
    #expect(rows[0][1].contains("a small page for each redirect") == hasPages, "\(Self.article): \(host.name)")
    #expect(rows[0][2] == "`\(host.addressForm.rawValue)`", "\(Self.article): the form of links of \(host.name)")
    let refused = AddressForm.allCases.filter { host.problem(with: $0) != nil }
    let told = AddressForm.allCases.filter { rows[0][3].hasPrefix("`\($0.rawValue)`") }
    #expect(told == refused, "\(Self.article): the forms of links that \(host.name) can't serve")
    // The second one: the limits.
    let limits = format.limits
    func expect(_ cell: Int, _ limit: Int?, _ words: [String]) {
      let isTold = limit == nil ? !rows[1][cell].contains(/[0-9]/) : words.contains { rows[1][cell].contains($0) }
      #expect(isTold, "\(Self.article): \"\(rows[1][cell])\" is not the limit of \(host.name), \(limit ?? 0)")
    }
    func scaled(_ number: Int?, _ units: [(String, Int)]) -> [String] {
      guard let number else { return [] }
      return units.filter { number.isMultiple(of: $0.1) }.map { "\(number / $0.1) \($0.0)" }
    }
    let units = [("GB", 1_000_000_000), ("MB", 1_000_000), ("MiB", 1_048_576), ("KB", 1_000)]
    expect(1, limits.files, limits.files.map { [HostPreflight.grouped($0)] } ?? [])
    expect(2, limits.bytes, scaled(limits.bytes, units))
    expect(3, limits.fileBytes, scaled(limits.fileBytes, units))
    let redirects = limits.redirects.map { [HostPreflight.grouped($0)] } ?? scaled(limits.redirectsFileBytes, units)
    expect(4, limits.redirects ?? limits.redirectsFileBytes, redirects)
  }

  @Test(arguments: WebHost.allCases) func readmeNamesEachHost(_ host: WebHost) throws {
    let text = try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    #expect(text.contains("`\(host.rawValue)`") || text.contains("`host: \(host.rawValue)`"), "README.md")
  }
}
