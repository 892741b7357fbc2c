extension BuildReport {
  /// The report for programs: a JSON object with what is wrong with the site that was published, how many files were
  /// written, left and removed, and the seconds that the build and each of its steps took.
  package func json(problems: [Diagnostic], after time: Duration) -> String {
    let members: JSON.Members = [
      ("problems", .array(problems.map(DiagnosticFormat.json))),
      ("written", .integer(written)), ("unchanged", .integer(unchanged)), ("removed", .integer(removed)),
      ("kept", .array(kept.map(JSON.string))), ("comparisons", .integer(comparisons)),
      ("noindex", .integer(unindexed)), ("seconds", Self.seconds(time)), ("steps", .array(times.map(Self.step))),
    ]
    return JSON.object(members).indented
  }

  private static func step(_ time: StepTime) -> JSON {
    var members: JSON.Members = [("name", .string(time.name)), ("seconds", seconds(time.duration))]
    if let bytes = time.bytes { members.append(("bytes", .integer(bytes))) }
    return .object(members)
  }

  /// Seconds to the thousandth, without the help of floating point.
  private static func seconds(_ time: Duration) -> JSON {
    let (whole, rest) = time.components
    let thousandths = String(1000 + rest / 1_000_000_000_000_000).dropFirst()
    return .ready("\(whole).\(thousandths)")
  }
}
