import Yams

extension YAMLReader {
  /// Turns the library's nodes into ours, with their locations, and checks what the library lets pass.
  mutating func convert(_ node: Node, depth: Int) -> YAMLNode {
    let mark = node.mark
    let start = mark.map { offset(of: $0) } ?? range.lowerBound
    guard depth <= Self.depth else {
      if !isTooDeep { diagnostics.report(.yamlLimit, Self.depthMessage, at: source.location(at: start)) }
      isTooDeep = true
      return YAMLNode(value: .null, location: source.location(at: start))
    }
    let hasBadBeginning = mark != nil && checkBeginning(at: start)
    switch node {
    case .scalar(let scalar):
      if hasBadBeginning {
        // What the editor typed, so that the value is not taken to be missing as well.
        let line = start..<source.lineRange(source.line(at: start)).upperBound
        return YAMLNode(value: .scalar(source.text(line)), location: source.location(line))
      }
      let end = scalarEnd(scalar, from: start)
      checkComment(after: scalar, endingAt: end)
      checkItems(in: scalar, start..<end)
      checkEscapes(scalar, at: start..<end)
      let isNull =
        scalar.style == .plain && scalar.string.utf8.count <= 4
        && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      return YAMLNode(value: isNull ? .null : .scalar(scalar.string), location: source.location(start..<end))
    case .sequence(let sequence):
      let items = sequence.map { convert($0, depth: depth + 1) }
      checkCommas(in: sequence, at: start)
      return YAMLNode(value: .sequence(items), location: source.location(at: start))
    case .mapping(let mapping):
      let pairs = mapping.compactMap { key, value -> YAMLPair? in
        let keyNode = convert(key, depth: depth + 1)
        let valueNode = convert(value, depth: depth + 1)
        if !renamed.isEmpty, let mark = key.mark, renamed.contains(offset(of: mark)) { return nil }
        guard case .scalar(let name) = keyNode.value else {
          diagnostics.report(.yamlSyntax, "a key is \(keyNode.kind); it must be a text", at: keyNode.location)
          return nil
        }
        return YAMLPair(key: name, keyLocation: keyNode.location, value: valueNode)
      }
      return YAMLNode(value: .mapping(pairs), location: source.location(at: start))
    case .alias:
      return YAMLNode(value: .null, location: source.location(at: start))
    }
  }

  /// `name: &co Foo` and `name: !new Foo` are an anchor and a tag for YAML, and only `Foo` would be left.
  private mutating func checkBeginning(at start: Int) -> Bool {
    guard start < range.upperBound,
      source.bytes[start] == UInt8(ascii: "&") || source.bytes[start] == UInt8(ascii: "!")
    else { return false }
    report(badBeginning(start))
    return true
  }

  /// Where a scalar that begins at an offset ends.
  func scalarEnd(_ scalar: Node.Scalar, from start: Int) -> Int {
    let end = range.upperBound
    var offset = start
    switch scalar.style {
    case .doubleQuoted, .singleQuoted:
      let quote: UInt8 = scalar.style == .doubleQuoted ? UInt8(ascii: "\"") : UInt8(ascii: "'")
      offset += 1
      while offset < end, source.bytes[offset] != quote || isDoubled(offset, quote) {
        let isPair =
          source.bytes[offset] == quote || (source.bytes[offset] == UInt8(ascii: "\\") && scalar.style == .doubleQuoted)
        offset += isPair ? 2 : 1
      }
      return min(offset + 1, end)
    case .plain, .any:
      // What is written is what is read, but for the spaces at the ends of its lines.
      for byte in scalar.string.utf8 where !Ascii.isWhitespace(byte) {
        while offset < end, Ascii.isWhitespace(source.bytes[offset]) { offset += 1 }
        offset += 1
      }
      return min(offset, end)
    case .literal, .folded:
      return min(start + 1, end)
    }
  }

  /// A single quote is written twice to stand inside single quotes.
  private func isDoubled(_ offset: Int, _ quote: UInt8) -> Bool {
    quote == UInt8(ascii: "'") && offset + 1 < range.upperBound && source.bytes[offset + 1] == quote
  }

  /// `tagline: C# and #tag` ends at `and` for YAML.
  ///
  /// Nobody means that, so a comment must have a space after its `#`.
  private mutating func checkComment(after scalar: Node.Scalar, endingAt end: Int) {
    guard scalar.style != .literal, scalar.style != .folded, end > range.lowerBound, end < range.upperBound,
      !Ascii.isLineBreak(source.bytes[end])
    else { return }
    let lineEnd = min(source.lineRange(source.line(at: end - 1)).upperBound, range.upperBound)
    guard end <= lineEnd else { return }
    // Behind the last value of a list or map in brackets, their ends come first.
    let comment = source.bytes[end..<lineEnd].drop { " \t]},".utf8.contains($0) }
    guard comment.first == UInt8(ascii: "#"), Ascii.isWhitespace(source.bytes[comment.startIndex - 1]),
      let next = comment.dropFirst().first, !" \t#".utf8.contains(next)
    else { return }
    let range = comment.startIndex..<lineEnd
    diagnostics.report(
      .valueComment, "\"\(source.text(range))\" is a comment in YAML and would be lost", at: source.location(range),
      hint: "put the value in quotes to keep it, or write \"# \" for a comment")
  }

  /// Escapes in double quotes can bring in what the bytes may not hold.
  private mutating func checkEscapes(_ scalar: Node.Scalar, at range: Range<Int>) {
    guard scalar.style == .doubleQuoted,
      let bad = scalar.string.unicodeScalars.first(where: { Self.forbidden($0) != nil }),
      let name = Self.forbidden(bad)
    else { return }
    diagnostics.report(.valueCharacter, "\(name) is not allowed here", at: source.location(range))
  }
}
