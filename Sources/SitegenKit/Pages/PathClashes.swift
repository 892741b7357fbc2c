/// Finds files of a plan that can't stand beside each other: two of one path, or a file where a folder must be.
///
/// And those that only some disks can tell apart.
struct PathClashes {
  /// A planned file in one of its encodings.
  private struct Stored {
    let file: PlannedFile
    let encoding: FileEncoding
    var path: String { file.path(as: encoding) }
  }

  private let files: [Stored]
  private let index: PlanIndex
  private let hasComparisons: Bool

  init(_ plan: Plan) {
    files = FileEncoding.allCases.flatMap { encoding in
      plan.otherFiles.filter { $0.encodings.contains(encoding) }.map { Stored(file: $0, encoding: encoding) }
    }
    index = PlanIndex(plan)
    hasComparisons = plan.site.pairs.count > 0
  }

  func check(into diagnostics: inout Diagnostics) {
    var owners: [String: Stored] = [:]
    for file in files {
      // As disks compare that don't tell capitals apart.
      if let other = owners.updateValue(file, forKey: file.path.lowercased()) {
        // Of two compressed files the files themselves were reported.
        if file.encoding == .plain || other.encoding == .plain { report(file, other, into: &diagnostics) }
      } else if index.findComparison(file.path) != nil {
        report("\"\(file.path)\" is the page of a comparison too", file, into: &diagnostics)
      }
    }
    for file in files {
      for folder in Folder.ancestors(of: file.path) {
        guard let other = owners[folder.lowercased()] else { continue }
        let (blamed, maker) = keepsItsName(file) ? (file, other) : (other, file)
        report(
          "\"\(other.path)\" can't be a file and a folder, and \(Self.origin(maker)) goes there too", blamed,
          into: &diagnostics)
      }
    }
    if hasComparisons, let file = owners[Addresses.comparisonFolder] {
      report("\"\(file.path)\" is the folder of the comparisons", file, into: &diagnostics)
    }
  }

  private func report(_ first: Stored, _ second: Stored, into diagnostics: inout Diagnostics) {
    let (blamed, other) = keepsItsName(first) ? (first, second) : (second, first)
    if first.path.utf8.elementsEqual(second.path.utf8) {
      report("\"\(blamed.path)\" is where \(Self.origin(other)) goes too", blamed, into: &diagnostics)
    } else {
      diagnostics.report(
        .pathCase, "\"\(blamed.path)\" and \"\(other.path)\" are one file to disks that don't tell capitals apart",
        at: Self.location(blamed))
    }
  }

  private func report(_ message: String, _ file: Stored, into diagnostics: inout Diagnostics) {
    diagnostics.report(.pathClash, message, at: Self.location(file))
  }

  /// Whether a file's path is of its editor's choice, and not one that follows from other things.
  private func keepsItsName(_ stored: Stored) -> Bool {
    stored.file.origin?.path.hasSuffix("/" + stored.path) ?? false
  }

  private static func location(_ stored: Stored) -> SourceLocation {
    stored.file.origin ?? .init(wholeFile: SiteConfiguration.path)
  }

  private static func origin(_ stored: Stored) -> String {
    let origin = stored.file.origin?.path ?? "a file of the site's own"
    return stored.encoding == .plain ? origin : "the compressed copy of \(origin)"
  }
}
