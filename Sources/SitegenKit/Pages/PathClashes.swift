/// Finds files of a plan that can't stand beside each other: two of one path, or a file where a folder must be.
///
/// And those that only some disks can tell apart.
struct PathClashes {
  private let files: [PlannedFile]
  private let index: PlanIndex
  private let hasComparisons: Bool

  init(_ plan: Plan) {
    files = plan.otherFiles
    index = PlanIndex(plan)
    hasComparisons = plan.site.pairs.count > 0
  }

  func check(into diagnostics: inout Diagnostics) {
    var owners: [String: PlannedFile] = [:]
    for file in files {
      // As disks compare that don't tell capitals apart.
      if let other = owners.updateValue(file, forKey: file.path.lowercased()) {
        // Of two compressed files the files themselves were reported.
        if !file.isCompressedCopy || !other.isCompressedCopy { report(file, other, into: &diagnostics) }
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

  private func report(_ first: PlannedFile, _ second: PlannedFile, into diagnostics: inout Diagnostics) {
    let (blamed, other) = keepsItsName(first) ? (first, second) : (second, first)
    if first.path.utf8.elementsEqual(second.path.utf8) {
      report("\"\(blamed.path)\" is where \(Self.origin(other)) goes too", blamed, into: &diagnostics)
    } else {
      diagnostics.report(
        .pathCase, "\"\(blamed.path)\" and \"\(other.path)\" are one file to disks that don't tell capitals apart",
        at: Self.location(blamed))
    }
  }

  private func report(_ message: String, _ file: PlannedFile, into diagnostics: inout Diagnostics) {
    diagnostics.report(.pathClash, message, at: Self.location(file))
  }

  /// Whether a file's path is of its editor's choice, and not one that follows from other things.
  private func keepsItsName(_ file: PlannedFile) -> Bool { file.origin?.path.hasSuffix("/" + file.path) ?? false }

  private static func location(_ file: PlannedFile) -> SourceLocation {
    file.origin ?? .init(wholeFile: SiteConfiguration.path)
  }

  private static func origin(_ file: PlannedFile) -> String {
    let origin = file.origin?.path ?? "a file of the site's own"
    return file.isCompressedCopy ? "the compressed copy of \(origin)" : origin
  }
}
