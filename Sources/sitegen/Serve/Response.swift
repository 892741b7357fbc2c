/// What a client gets.
struct Response: Equatable, Sendable {
  enum Status: Int, Sendable {
    case ok = 200
    case movedPermanently = 301
    case temporaryRedirect = 307
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case headTooLarge = 431
    case serviceUnavailable = 503
    case unknownVersion = 505

    fileprivate var phrase: String {
      switch self {
      case .ok: "OK"
      case .movedPermanently: "Moved Permanently"
      case .temporaryRedirect: "Temporary Redirect"
      case .badRequest: "Bad Request"
      case .forbidden: "Forbidden"
      case .notFound: "Not Found"
      case .methodNotAllowed: "Method Not Allowed"
      case .headTooLarge: "Request Header Fields Too Large"
      case .serviceUnavailable: "Service Unavailable"
      case .unknownVersion: "HTTP Version Not Supported"
      }
    }
  }

  enum Body: Equatable, Sendable {
    case bytes([UInt8])
    /// The news of the site as they come (server-sent events), until the client goes away.
    case news
  }

  let status: Status
  let type: String
  let body: Body
  /// Where a redirect leads.
  var location: String?

  init(_ status: Status, type: String = "text/plain; charset=utf-8", _ body: Body) {
    (self.status, self.type, self.body) = (status, type, body)
  }

  init(_ status: Status, type: String = "text/plain; charset=utf-8", _ text: String) {
    self.init(status, type: type, .bytes(Array(text.utf8)))
  }

  /// The bytes that are sent first: the head, and the body where it is whole.
  ///
  /// An answer to HEAD has no body: it is the head of the answer to GET and nothing behind it (RFC 9110, 9.3.2). The
  /// last answer of a connection tells the client that the connection ends after it.
  func bytes(hasBody: Bool, isLast: Bool) -> [UInt8] {
    var fields = [
      ("Content-Type", type), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
    ]
    if let location { fields.append(("Location", location)) }
    if status == .methodNotAllowed { fields.append(("Allow", "GET, HEAD")) }
    if case .bytes(let bytes) = body { fields.append(("Content-Length", "\(bytes.count)")) }
    if isLast { fields.append(("Connection", "close")) }
    let lines = ["HTTP/1.1 \(status.rawValue) \(status.phrase)"] + fields.map { "\($0): \($1)" }
    let head = Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    guard hasBody, case .bytes(let bytes) = body else { return head }
    return head + bytes
  }
}
