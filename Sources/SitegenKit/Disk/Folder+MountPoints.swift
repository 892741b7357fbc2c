import Glibc

extension Folder {
  /// The paths below this folder at which something is mounted, sorted; the empty path is the folder itself.
  ///
  /// A folder that is mounted at a second path has the same device there, so that the list of mounts alone tells
  /// (proc(5), `mountinfo`); without `/proc` there are none.
  func mountPoints() throws -> [String] {
    guard let path = realPath, let list = try? Folder.open("/proc/self").read("mountinfo", limit: 64 << 20) else {
      return []
    }
    let inner = path == Array("/".utf8) ? path : path + "/".utf8
    let mounted = list.split(separator: UInt8(ascii: "\n")).compactMap { line -> String? in
      let words = line.split(separator: UInt8(ascii: " "), maxSplits: 5)
      guard words.count > 4 else { return nil }
      let point = Self.unescaped(words[4])
      if point == path { return "" }
      return point.starts(with: inner) ? String(decoding: point.dropFirst(inner.count), as: UTF8.self) : nil
    }
    return mounted.sorted { $0.precedes($1) }
  }

  /// The path from the root, without links; nil where the system does not tell.
  private var realPath: [UInt8]? {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink("/proc/self/fd/\(descriptor)", &path, path.count)
    return count > 0 && path[0] == CChar(UInt8(ascii: "/")) ? path[..<count].map(UInt8.init(bitPattern:)) : nil
  }

  /// Reads a path of the list, in which a space, a tab, a line break and a backslash are written as a backslash and
  /// three octal digits.
  private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var (bytes, rest) = ([UInt8](), text)
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(3), as: UTF8.self)
      guard byte == UInt8(ascii: "\\"), let value = UInt8(digits, radix: 8) else {
        bytes.append(byte)
        continue
      }
      bytes.append(value)
      rest = rest.dropFirst(3)
    }
    return bytes
  }
}
