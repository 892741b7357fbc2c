import Yams

extension YAMLReader {
  /// Reports each key that stands in a map again and overwrites it with a name that no other key has.
  ///
  /// The library names only the first position of one such key. Where its text stands again may be another map or the
  /// inside of a value: a position is of the same map if the library still complains when all the others are renamed.
  /// - Returns: whether any was found.
  mutating func renameRepeats(of key: String, first mark: Mark, in bytes: inout [UInt8]) -> Bool {
    let first = offset(of: mark)
    let ranges = Self.ranges(of: key, after: first - range.lowerBound, in: bytes).prefix(Self.mostAttempts / 2)
    var renamedBytes = bytes
    for range in ranges {
      guard let name = Self.unusedName(length: range.count, in: renamedBytes) else { continue }
      renamedBytes.replaceSubrange(range, with: name)
    }
    var hasFound = false
    for found in ranges where canTryAgain {
      var trial = renamedBytes
      trial.replaceSubrange(found, with: bytes[found])
      guard isRepeated(key, at: mark, in: trial) else { continue }
      hasFound = true
      let inFile = range.lowerBound + found.lowerBound..<range.lowerBound + found.upperBound
      renamed.insert(inFile.lowerBound)
      bytes.replaceSubrange(found, with: renamedBytes[found])
      diagnostics.report(.duplicateKey, "\"\(key)\" stands twice in one map", at: source.location(inFile))
    }
    if !hasFound {
      diagnostics.report(.duplicateKey, "\"\(key)\" stands twice in one map", at: source.location(at: first))
    }
    return hasFound && canTryAgain
  }

  private mutating func isRepeated(_ key: String, at mark: Mark, in bytes: [UInt8]) -> Bool {
    do {
      _ = try parse(bytes)
      return false
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
      return keys.first == key && context.mark.line == mark.line && context.mark.column == mark.column
    } catch {
      return false
    }
  }

  /// The ranges at which a key may be written again: plain or in quotes, which are equal for YAML.
  private static func ranges(of key: String, after first: Int, in bytes: [UInt8]) -> [Range<Int>] {
    let ways = [key, "\"\(key)\"", "'\(key)'"].map { Array($0.utf8) }.filter { !$0.isEmpty }
    var ranges: [Range<Int>] = []
    var offset = first + 1
    while offset < bytes.count {
      let way =
        " \t\n\r{,".utf8.contains(bytes[offset - 1])
        ? ways.first { bytes[offset...].starts(with: $0) && endsKey(bytes[(offset + $0.count)...]) } : nil
      if let way { ranges.append(offset..<offset + way.count) }
      offset += way?.count ?? 1
    }
    return ranges
  }

  private static func endsKey(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.first { $0 != UInt8(ascii: " ") }.map { ":,}".utf8.contains($0) } ?? false
  }

  /// A plain key of some length that the text does not hold.
  private static func unusedName(length: Int, in bytes: [UInt8]) -> [UInt8]? {
    let characters = Array("~^$;/+=().0123456789abcdefghijklmnopqrstuvwxyz".utf8)
    let stem = [UInt8](repeating: UInt8(ascii: "~"), count: max(0, length - 2))
    let firsts = length > 1 ? characters.map { stem + [$0] } : [stem]
    return firsts.lazy.flatMap { first in characters.lazy.map { first + [$0] } }
      .first { bytes.range(of: $0, in: 0..<bytes.count) == nil }
  }
}
