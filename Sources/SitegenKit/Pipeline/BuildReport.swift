/// What a build did, for the line that it ends with.
package struct BuildReport: Sendable, Equatable {
  /// How many files were written.
  package let written: Int
  /// How many files were there already, byte for byte.
  package let unchanged: Int
  /// How many files of an earlier build were removed, since the site no longer has them.
  package let removed: Int
  /// Files in the output folder that no build wrote, where the folder was made anew; they are in the new one.
  package let kept: [String]
  /// How many comparisons the whole site has.
  package let comparisons: Int
  /// How many comparisons ask search engines to pass them over.
  package let unindexed: Int
  /// Why the next build will have to write every file; nil where it need not.
  package let forgotten: String?
  /// The address that the site says it has, where no site can have it and no diagnostic says so.
  package let exampleAddress: String?
  /// How long each step took, in their order.
  package let times: [StepTime]
}

extension BuildReport {
  /// Makes the report of a build that wrote the site.
  init(_ report: SiteWriter.Report, summary: SiteSummary, exampleAddress: String?, times: [StepTime]) {
    self.init(
      written: report.written, unchanged: report.unchanged, removed: report.removed.count, kept: report.kept,
      comparisons: summary.comparisons, unindexed: summary.unindexed, forgotten: report.forgotten?.description,
      exampleAddress: exampleAddress, times: times)
  }

  /// Makes the report of a build that had nothing to do.
  init(of record: BuildRecord, exampleAddress: String?, times: [StepTime]) {
    self.init(
      written: 0, unchanged: record.fileCount, removed: 0, kept: [], comparisons: record.summary.comparisons,
      unindexed: record.summary.unindexed, forgotten: nil, exampleAddress: exampleAddress, times: times)
  }
}
