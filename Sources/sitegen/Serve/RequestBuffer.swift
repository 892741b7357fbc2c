/// Collects what a client sends until it is the head of a request.
///
/// However the bytes come, each is looked at once, and no more than `limit` of them are kept for one head.
struct RequestBuffer {
  /// How many bytes a head may have, its empty line included.
  static let limit = 16 << 10

  private var bytes: [UInt8] = []
  /// The ranges of the head's lines that are whole.
  private var lines: [Range<Int>] = []
  /// The offset at which the line begins that is not whole yet.
  private var lineStart = 0
  /// How many bytes were looked at.
  private(set) var looked = 0

  /// Whether there is something that was not looked at.
  var isWaiting: Bool { looked < bytes.count }

  mutating func append(_ more: some Collection<UInt8>) { bytes += more }

  /// Takes the next head out of the buffer.
  /// - Returns: nil where it is not whole yet; a refusal where it is too long or none.
  mutating func next() -> Result<RequestHead, RequestHead.Refusal>? {
    while looked < min(bytes.count, Self.limit) {
      looked += 1
      guard bytes[looked - 1] == UInt8(ascii: "\n") else { continue }
      var line = lineStart..<looked - 1
      if bytes[line].last == UInt8(ascii: "\r") { line = line.dropLast() }
      lineStart = looked
      if !line.isEmpty {
        lines.append(line)
      } else if !lines.isEmpty {
        defer {
          bytes.removeFirst(looked)
          (lines, lineStart, looked) = ([], 0, 0)
        }
        return RequestHead.read(lines.map { bytes[$0] })
      }
      // Else an empty line before the first one, which some clients send behind the request before (RFC 9112, 2.2).
    }
    return looked < Self.limit ? nil : .failure(.init(status: .headTooLarge))
  }
}
