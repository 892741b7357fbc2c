/// The head of an HTTP request (RFC 9112), as far as a preview needs it.
struct RequestHead: Equatable, Sendable {
  let method: String
  /// What is asked for, as it was sent, without its query.
  let path: String
  /// Whether the client may send another request on the same connection.
  let keepsAlive: Bool
  /// Whether a body follows.
  ///
  /// None is ever read.
  let hasBody: Bool
  /// The one name by which the client knows this server; nil where it gives none.
  let host: String?
  /// The site whose page made the browser ask; nil where none did.
  let origin: String?

  /// Reads a head from its lines, which are without their ends.
  /// - Returns: the answer that the client gets where it is no request.
  static func read(_ lines: [ArraySlice<UInt8>]) -> Result<RequestHead, Refusal> {
    let words = lines[0].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map(text)
    guard words.count == 3, isToken(words[0].utf8), words[2].hasPrefix("HTTP/") else {
      return .failure(Refusal(status: .badRequest))
    }
    guard words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else { return .failure(Refusal(status: .unknownVersion)) }
    var values: [String: [String]] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), isToken(line[..<colon]) else {
        return .failure(Refusal(status: .badRequest))
      }
      values[text(line[..<colon]).lowercased(), default: []].append(text(trimmed(line[(colon + 1)...])))
    }
    let (hosts, origins) = (values["host"] ?? [], values["origin"] ?? [])
    // Two would let one of them be checked and the other one be meant.
    guard hosts.count <= 1, origins.count <= 1 else { return .failure(Refusal(status: .badRequest)) }
    let wishes = (values["connection"] ?? []).joined(separator: ",").lowercased()
    let path = words[1].utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return .success(
      RequestHead(
        method: words[0], path: String(decoding: path, as: UTF8.self),
        keepsAlive: words[2] == "HTTP/1.1"
          && !wishes.utf8.split(separator: UInt8(ascii: ",")).contains {
            trimmed($0).elementsEqual("close".utf8)
          },
        hasBody: values["transfer-encoding"] != nil || (values["content-length"] ?? ["0"]) != ["0"],
        host: hosts.first, origin: origins.first))
  }

  /// Why a request is answered without being looked at further.
  struct Refusal: Error, Equatable {
    let status: Response.Status
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func trimmed<Bytes: BidirectionalCollection<UInt8>>(_ bytes: Bytes) -> Bytes.SubSequence {
    func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return bytes[bytes.endIndex...] }
    return bytes[first...last]
  }

  /// Whether bytes are the characters of a method or of a field's name (RFC 9110, 5.6.2).
  private static func isToken(_ bytes: some Collection<UInt8>) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { byte in
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
      }
  }
}
