/// What a build did, for the line that it ends with.
public struct BuildReport: Sendable, Equatable {
  /// Files written.
  public let written: Int
  /// Files that were there already, byte for byte.
  public let unchanged: Int
  /// Files of an earlier build that the site no longer has.
  public let removed: Int
  /// Files in the output folder that no build wrote, where the folder was made anew; they are in the new one.
  public let kept: [String]
  public let comparisons: Int
  /// How many comparisons ask search engines to pass them over.
  public let unindexed: Int
  /// Why the next build will have to write every file.
  public let forgotten: String?
  /// The address that the site says it has, where no site can have it and no diagnostic says so.
  public let exampleAddress: String?
  public let times: [StageTime]
}

extension BuildReport {
  init(_ report: SiteWriter.Report, summary: SiteSummary, exampleAddress: String?, times: [StageTime]) {
    self.init(
      written: report.written, unchanged: report.unchanged, removed: report.removed.count, kept: report.kept,
      comparisons: summary.comparisons, unindexed: summary.unindexed, forgotten: report.forgotten?.description,
      exampleAddress: exampleAddress, times: times)
  }

  /// Of a build that had nothing to do.
  init(of record: BuildRecord, exampleAddress: String?, times: [StageTime]) {
    self.init(
      written: 0, unchanged: record.fileCount, removed: 0, kept: [], comparisons: record.summary.comparisons,
      unindexed: record.summary.unindexed, forgotten: nil, exampleAddress: exampleAddress, times: times)
  }
}

/// How long a stage of a build took.
public struct StageTime: Sendable, Equatable {
  public let name: String
  public let duration: Duration
  /// How many bytes it read or wrote; nil where it did neither.
  public let bytes: Int?
}

/// Measures the stages of a build.
struct Stopwatch {
  private(set) var times: [StageTime] = []
  private var start = ContinuousClock.now

  /// Ends a stage; the next one begins.
  mutating func lap(_ name: String, bytes: Int? = nil) {
    let now = ContinuousClock.now
    times.append(StageTime(name: name, duration: now - start, bytes: bytes))
    start = now
  }
}
