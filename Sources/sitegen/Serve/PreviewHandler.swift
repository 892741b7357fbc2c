import SitegenKit

/// Answers a browser: only the planned files of the site, only to pages of this very server.
struct PreviewHandler: Sendable {
  let site: LiveSite
  /// The address that it listens at, as it stands in a URL.
  let host: String
  let port: UInt16
  /// Whether other machines may ask, by whatever name they know this one.
  let isOpen: Bool

  /// Where the preview's own files are; no site has a name that begins with an underscore.
  static let ownFolder = "/_sitegen/"

  func answer(_ request: RequestHead) -> Response {
    guard isTrusted(request) else { return Response(.forbidden, "this server answers only to itself\n") }
    guard request.method == "GET" || request.method == "HEAD" else { return Response(.methodNotAllowed, "") }
    guard let address = Self.decode(request.path) else { return Response(.notFound, "not found\n") }
    switch address {
    case Self.ownFolder + "live.js": return Response(.ok, type: "text/javascript; charset=utf-8", LiveScript.source)
    case Self.ownFolder + "problems": return Response(.ok, site.problems)
    case Self.ownFolder + "events": return Response(.ok, type: "text/event-stream", .news)
    default: return page(at: address)
    }
  }

  private func page(at address: String) -> Response {
    guard let pages = site.pages else {
      return Response(.serviceUnavailable, type: "text/html; charset=utf-8", LiveScript.problemPage)
    }
    switch pages.answer(to: address) {
    case .file(let path, let bytes): return Self.file(.ok, path, bytes)
    case .moved(let other): return Self.redirect(.movedPermanently, to: other)
    // The site's addresses have a prefix.
    case .nothing where address == "/": return Self.redirect(.temporaryRedirect, to: pages.home)
    case .nothing: return Self.file(.notFound, "404.html", pages.notFound)
    }
  }

  private static func redirect(_ status: Response.Status, to address: String) -> Response {
    var response = Response(status, "")
    response.location = address
    return response
  }

  private static func file(_ status: Response.Status, _ path: String, _ bytes: [UInt8]) -> Response {
    let type = ContentType.of(path) ?? "application/octet-stream"
    // Added here alone: what is built has no trace of it.
    return Response(status, type: type, .bytes(type.hasPrefix("text/html") ? bytes + LiveScript.tag.utf8 : bytes))
  }

  // MARK: - Trust

  /// Another site's page can make a browser ask this server, under a name of its own (DNS rebinding) or with its
  /// origin.
  private func isTrusted(_ request: RequestHead) -> Bool {
    guard let host = request.host else { return false }
    if let origin = request.origin, origin != "http://\(host)" { return false }
    return isOpen || isOwn(host)
  }

  /// Whether a `Host` header names this machine to itself, and this server's port, which goes without saying where it
  /// is that of HTTP.
  ///
  /// Any other name may be one that its owner points at this machine.
  private func isOwn(_ header: String) -> Bool {
    let bytes = Array(header.lowercased().utf8)
    let suffix = Array(":\(port)".utf8)
    let hasPort = bytes.reversed().starts(with: suffix.reversed())
    guard hasPort || port == 80 else { return false }
    let name = String(decoding: hasPort ? bytes.dropLast(suffix.count) : bytes[...], as: UTF8.self)
    return ["localhost", "127.0.0.1", "[::1]", host].contains(name) || name.hasSuffix(".localhost")
  }

  /// Decodes the path of a request once.
  ///
  /// Nothing that a list of files need not know comes through.
  /// - Returns: nil for what no planned file is called.
  static func decode(_ path: String) -> String? {
    var bytes: [UInt8] = []
    var rest = path.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst(), let low = rest.popFirst(),
        let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16), value != UInt8(ascii: "/")
      else { return nil }
      bytes.append(value)
    }
    guard bytes.first == UInt8(ascii: "/"), !bytes.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else {
      return nil
    }
    let names = bytes.split(separator: UInt8(ascii: "/"))
    guard !names.contains(where: { $0.first == UInt8(ascii: ".") }) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }
}
