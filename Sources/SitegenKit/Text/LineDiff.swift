/// How one text became another, line by line, in the unified form that `diff -u` and Git have.
struct LineDiff: Sendable {
  /// The hunks, each with its head; empty where the lines are the same.
  let text: String

  /// How many unchanged lines stand round a change.
  private static let context = 3
  /// Beyond so many lines that may differ all of them count as changed, since looking for equal ones would take long.
  private static let most = 4_000

  private enum Line {
    case both(Substring)
    case removed(Substring)
    case added(Substring)
  }

  init(from old: String, to new: String) {
    let (old, new) = (Self.lines(old), Self.lines(new))
    let start = zip(old, new).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let (left, right) = (old[start..<(old.count - end)], new[start..<(new.count - end)])
    var lines = old[..<start].map(Line.both)
    lines += Self.changes(Array(left), Array(right))
    lines += old[(old.count - end)...].map(Line.both)
    text = Self.hunks(lines)
  }

  private static func lines(_ text: String) -> [Substring] {
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    // The line break at the end begins no line.
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func changes(_ old: [Substring], _ new: [Substring]) -> [Line] {
    guard old.count + new.count <= most else { return old.map(Line.removed) + new.map(Line.added) }
    let difference = new.difference(from: old) { $0.utf8.elementsEqual($1.utf8) }
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [Line] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, removed.contains(left) {
        lines.append(.removed(old[left]))
        left += 1
      } else if right < new.count, added.contains(right) {
        lines.append(.added(new[right]))
        right += 1
      } else {
        lines.append(.both(old[left]))
        (left, right) = (left + 1, right + 1)
      }
    }
    return lines
  }

  private static func hunks(_ lines: [Line]) -> String {
    let changed = lines.indices.filter { if case .both = lines[$0] { false } else { true } }
    var text = ""
    // The numbers of the lines before the place that the hunks have come to.
    var (place, left, right) = (0, 0, 0)
    var index = 0
    while index < changed.count {
      let start = max(changed[index] - context, 0)
      var last = changed[index]
      while index + 1 < changed.count, changed[index + 1] - last <= 2 * context {
        index += 1
        last = changed[index]
      }
      index += 1
      for line in lines[place..<start] { count(line, &left, &right) }
      place = min(last + context + 1, lines.count)
      var (leftEnd, rightEnd) = (left, right)
      var body = ""
      for line in lines[start..<place] {
        count(line, &leftEnd, &rightEnd)
        switch line {
        case .both(let line): body += " \(line)\n"
        case .removed(let line): body += "-\(line)\n"
        case .added(let line): body += "+\(line)\n"
        }
      }
      text += "@@ -\(range(left, leftEnd)) +\(range(right, rightEnd)) @@\n\(body)"
      (left, right) = (leftEnd, rightEnd)
    }
    return text
  }

  private static func count(_ line: Line, _ left: inout Int, _ right: inout Int) {
    switch line {
    case .both: (left, right) = (left + 1, right + 1)
    case .removed: left += 1
    case .added: right += 1
    }
  }

  /// As in `5,3`: the first line and how many there are; of none, the line before.
  private static func range(_ start: Int, _ end: Int) -> String {
    end == start ? "\(start),0" : "\(start + 1),\(end - start)"
  }
}
