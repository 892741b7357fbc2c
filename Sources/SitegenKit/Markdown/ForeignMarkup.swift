/// Markup of other programs, which Markdown takes for text, so that readers see it as it was typed.
///
/// The table is in `ForeignMarkup+Table.swift`. It names what nobody writes in a text by chance: whatever has an honest
/// meaning is passed over, and code is not looked at.
struct ForeignMarkup: Sendable {
  /// Where in a line it begins.
  enum Place {
    case anywhere
    case lineStart
    /// At the line's beginning, as the first thing in a quote.
    case quoteStart
    /// It is the whole line.
    case line
    /// The line ends with it.
    case lineEnd
    /// The line ends with it and is a heading.
    case headingEnd
  }

  let opening: [UInt8]
  /// What ends it; empty where it goes to the end of the line.
  let closing: [UInt8]
  let place: Place
  /// Whether it must stand apart from words, as in ` ==this== `.
  let standsApart: Bool
  /// What it is, as in `a tag of Liquid`.
  let name: String
  /// What stands for it in Markdown.
  let cure: @Sendable (_ inner: String) -> String
  /// What may take its place, where that is certain.
  let replacement: @Sendable (_ inner: String) -> String?
  /// Whether what is between opening and closing makes it markup, with the byte that follows.
  let accepts: @Sendable (_ inner: ArraySlice<UInt8>, _ next: UInt8) -> Bool

  init(
    _ opening: String, _ closing: String = "", at place: Place = .anywhere, apart standsApart: Bool = false,
    _ name: String,
    cure: @escaping @Sendable (_ inner: String) -> String = { _ in
      "write it in Markdown, or between backticks to show it"
    },
    replacement: @escaping @Sendable (_ inner: String) -> String? = { _ in nil },
    where accepts: @escaping @Sendable (_ inner: ArraySlice<UInt8>, _ next: UInt8) -> Bool = { inner, _ in
      !inner.isEmpty
    }
  ) {
    self.opening = Array(opening.utf8)
    self.closing = Array(closing.utf8)
    self.place = place
    self.standsApart = standsApart
    self.name = name
    self.cure = cure
    self.replacement = replacement
    self.accepts = accepts
  }

  /// The most bytes between opening and closing.
  private static let reach = 300

  /// What a line holds of it.
  static func slips(in line: TypedLine) -> [TypedSlip] {
    var isPresent = [Bool](repeating: false, count: Int(UInt8.max) + 1)
    for byte in line.bytes { isPresent[Int(byte)] = true }
    var slips: [TypedSlip] = []
    for row in table where isPresent[Int(row.opening[0])] {
      for found in row.ranges(in: line) where !slips.contains(where: { $0.range.overlaps(found.whole) }) {
        let inner = String(decoding: line.bytes[found.inner], as: UTF8.self)
        slips.append(
          TypedSlip(
            rule: .foreignMarkup, reason: "is \(row.name), which is shown as it was typed", range: found.whole,
            hint: row.cure(inner), replacement: row.replacement(inner)))
        if slips.count == mostInLine { return slips }
      }
    }
    return slips
  }

  /// How many are told of in one line.
  private static let mostInLine = 20

  private func ranges(in line: TypedLine) -> [(whole: Range<Int>, inner: Range<Int>)] {
    var found: [(whole: Range<Int>, inner: Range<Int>)] = []
    var offset = 0
    while let start = next(from: offset, in: line), found.count < Self.mostInLine {
      offset = start + 1
      let begin = start + opening.count
      let end: Int
      if closing.isEmpty {
        end = line.bytes.count
      } else {
        let limit = min(line.bytes.count, begin + Self.reach)
        guard begin <= limit, let close = line.bytes.range(of: closing, in: begin..<limit) else { continue }
        end = close.lowerBound
      }
      let whole = start..<end + closing.count
      guard isInPlace(whole, line), accepts(line.bytes[begin..<end], line.byte(at: whole.upperBound)) else { continue }
      found.append((whole, begin..<end))
      offset = max(offset, whole.upperBound)
    }
    return found
  }

  private func next(from offset: Int, in line: TypedLine) -> Int? {
    switch place {
    case .lineStart, .line, .quoteStart: return offset == 0 && line.bytes.starts(with: opening) ? 0 : nil
    case .anywhere, .lineEnd, .headingEnd:
      return line.bytes.range(of: opening, in: min(offset, line.bytes.count)..<line.bytes.count)?.lowerBound
    }
  }

  private func isInPlace(_ range: Range<Int>, _ line: TypedLine) -> Bool {
    switch place {
    case .anywhere:
      return !standsApart
        || !Self.touches(line.byte(before: range.lowerBound))
          && !Self.touches(line.byte(at: range.upperBound))
    case .lineStart: return isParagraph(line)
    case .quoteStart: return line.block == .paragraph(beginsQuote: true) && line.number == 0
    // What a line of signs follows is a heading for Markdown.
    case .line: return line.block != .cell && line.isWhole(range)
    case .lineEnd: return range.upperBound == line.bytes.count
    case .headingEnd: return line.block == .heading && range.upperBound == line.bytes.count
    }
  }

  private func isParagraph(_ line: TypedLine) -> Bool {
    if case .paragraph = line.block { true } else { false }
  }

  /// Whether a byte beside markup makes it a part of a word or of an operator.
  private static func touches(_ byte: UInt8) -> Bool { Ascii.isOfWord(byte) || "=!<>%$:[]".utf8.contains(byte) }
}
