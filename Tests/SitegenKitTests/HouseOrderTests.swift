import Testing

@testable import SitegenKit

/// The order of the folders, and where a type is found: see ARCHITECTURE.md.
@Suite struct HouseOrderTests {
  /// The folders of `Sources/SitegenKit` in the order of the way from a site's files to its pages.
  ///
  /// `Pipeline` sees all of them; each other one sees those above it.
  static let kit = [
    "Text", "Diagnostics", "Diagnostics/Formats", "Disk", "Model", "Model/Facts", "Markdown", "Cards", "Content/YAML",
    "Content", "Site",
    "Templates", "Pages/Context", "Pages/Pair", "Pages/Kinds", "Pages/Feeds", "Pages", "Hosts", "Lint", "Output",
    "Pipeline",
  ]

  /// The folders of `Sources/SitegenAuthoring`: what its commands share, then each of them.
  static let authoring = ["Editing", "New", "Import", "Rename", "Fix"]

  static let order = kit.map { "SitegenKit/" + $0 } + authoring.map { "SitegenAuthoring/" + $0 }

  /// A source file without its comments and texts: what is left names types where it uses them.
  private struct Source {
    let folder: String
    let name: String
    /// The types that stand at the outermost level of the file.
    let declared: Set<String>
    /// The types that it declares or extends at the outermost level.
    let owned: Set<String>
    /// The words that begin with a capital and are no member of something.
    let used: Set<String>

    init(_ file: HouseTests.SwiftFile) {
      let parts = file.path.split(separator: "/")
      folder = parts.dropLast().joined(separator: "/")
      name = String(parts.last?.prefix { $0 != "." } ?? "")
      let code = Source.withoutCommentsAndTexts(file.lines.joined(separator: "\n"))
      let declaration =
        /(?m)^(?:@\w+(?:\([^)]*\))? )*(?:(?:public|package|private|fileprivate|final|indirect) )*(struct|enum|class|actor|protocol|typealias|extension) (\w+)/
      let found = code.matches(of: declaration)
      // `concurrentMap` is in ConcurrentMap.swift, and what `[UInt8]` can do is in Array+Bytes.swift.
      let functions = code.matches(of: /(?m)^(?:public |package )?func (\w)(\w*)/).map { $0.1.uppercased() + $0.2 }
      let arrays = code.contains(/(?m)^(?:public |package )?extension \[/) ? ["Array"] : []
      owned = Set(found.map { String($0.2) } + functions + arrays)
      declared = Set(found.filter { $0.1 != "extension" }.map { String($0.2) })
      used = Set(code.matches(of: /(?:^|[^\w.])([A-Z]\w*)/).map { String($0.1) })
    }

    private static func withoutCommentsAndTexts(_ text: String) -> String {
      let bare = text.replacing(/\/\/[^\n]*/, with: "")
        .replacing(/"""(?s:.*?)"""/) { interpolations(in: $0.output) }
      return bare.replacing(/"(?:\\.|[^"\\\n])*"/) { interpolations(in: $0.output) }
    }

    /// What a text names within `\(…)`.
    private static func interpolations(in text: Substring) -> String {
      text.matches(of: /\\\(([^)]*)\)/).map { String($0.1) }.joined(separator: " ")
    }
  }

  private static func files() throws -> [Source] {
    try HouseTests.sources().filter { $0.path.hasPrefix("SitegenKit/") || $0.path.hasPrefix("SitegenAuthoring/") }
      .map(Source.init)
  }

  @Test func folderUsesOnlyThoseAbove() throws {
    let files = try Self.files()
    var homes: [String: String] = [:]
    for file in files { for type in file.declared { homes[type] = file.folder } }
    for file in files {
      let place = try #require(Self.order.firstIndex(of: file.folder), "\(file.folder) is not in the order of folders")
      for type in file.used.sorted() {
        guard let home = homes[type], let other = Self.order.firstIndex(of: home), other > place else { continue }
        Issue.record("\(file.folder)/\(file.name).swift uses \(type) of \(home), which stands below \(file.folder)")
      }
    }
    // A folder that nobody needs any more has no business in the list.
    #expect(Set(files.map(\.folder)) == Set(Self.order))
  }

  /// `Slug.swift` holds `Slug`, and `Slug+Proposal.swift` extends it.
  @Test func fileBearsTheNameOfItsType() throws {
    for file in try Self.files() {
      let type = String(file.name.prefix { $0 != "+" })
      #expect(file.owned.contains(type), "\(file.folder)/\(file.name).swift holds no \(type)")
    }
  }
}
