import FlyingFox
import FlyingSocks
import Foundation
import SitegenKit

/// Answers a browser: only the planned files of the site, only to pages of this very server.
struct PreviewHandler: HTTPHandler {
  let site: LiveSite
  /// The address that it listens at, as it stands in a URL.
  let host: String
  let port: UInt16
  /// Whether other machines may ask, by whatever name they know this one.
  let isOpen: Bool

  /// Where the preview's own files are; no site has a name that begins with an underscore.
  static let ownFolder = "/_sitegen/"

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard isTrusted(request) else { return Self.answer(.forbidden, "this server answers only to itself\n") }
    guard request.method == .GET || request.method == .HEAD else { return Self.answer(.methodNotAllowed, "") }
    guard let address = Self.decode(request.target.path()) else { return Self.answer(.notFound, "not found\n") }
    switch address {
    case Self.ownFolder + "live.js": return Self.answer(.ok, LiveScript.source, type: "text/javascript; charset=utf-8")
    case Self.ownFolder + "problems": return Self.answer(.ok, await site.problems)
    case Self.ownFolder + "events": return await events()
    default: return await page(at: address)
    }
  }

  // MARK: - Answers

  private func events() async -> HTTPResponse {
    guard let news = await site.news() else { return Self.answer(.serviceUnavailable, "too many windows\n") }
    return HTTPResponse(
      statusCode: .ok, headers: Self.headers("text/event-stream"), body: HTTPBodySequence(from: EventStream(news)))
  }

  private func page(at address: String) async -> HTTPResponse {
    guard let pages = await site.pages else {
      return Self.answer(.serviceUnavailable, LiveScript.problemPage, type: "text/html; charset=utf-8")
    }
    switch pages.answer(to: address) {
    case .file(let path, let bytes): return Self.file(.ok, path, bytes)
    case .moved(let other):
      var response = Self.answer(.movedPermanently, "")
      response.headers[.location] = other
      return response
    case .nothing where address == "/":
      // The site's addresses have a prefix.
      var response = Self.answer(.temporaryRedirect, "")
      response.headers[.location] = pages.home
      return response
    case .nothing: return Self.file(.notFound, "404.html", pages.notFound)
    }
  }

  private static func file(_ status: HTTPStatusCode, _ path: String, _ bytes: [UInt8]) -> HTTPResponse {
    let type = ContentType.of(path)
    var body = Data(bytes)
    // Added here alone: what is built has no trace of it.
    if type.hasPrefix("text/html") { body.append(contentsOf: LiveScript.tag.utf8) }
    return HTTPResponse(statusCode: status, headers: headers(type), body: body)
  }

  private static func answer(
    _ status: HTTPStatusCode, _ text: String, type: String = "text/plain; charset=utf-8"
  ) -> HTTPResponse {
    HTTPResponse(statusCode: status, headers: headers(type), body: Data(text.utf8))
  }

  private static func headers(_ type: String) -> HTTPHeaders {
    var headers = HTTPHeaders()
    headers[.contentType] = type
    headers[HTTPHeader("Cache-Control")] = "no-store"
    headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    return headers
  }

  // MARK: - Trust

  /// Another site's page can make a browser ask this server, under a name of its own (DNS rebinding) or with its origin.
  private func isTrusted(_ request: HTTPRequest) -> Bool {
    guard let host = request.headers[.host] else { return false }
    if let origin = request.headers[HTTPHeader("Origin")], origin != "http://\(host)" { return false }
    return isOpen || isOwn(host)
  }

  /// Whether a `Host` header names this machine to itself, and this server's port, which goes without saying where it is
  /// that of HTTP. Any other name may be one that its owner points at this machine.
  private func isOwn(_ header: String) -> Bool {
    let bytes = Array(header.lowercased().utf8)
    let suffix = Array(":\(port)".utf8)
    let hasPort = bytes.reversed().starts(with: suffix.reversed())
    guard hasPort || port == 80 else { return false }
    let name = String(decoding: hasPort ? bytes.dropLast(suffix.count) : bytes[...], as: UTF8.self)
    return ["localhost", "127.0.0.1", "[::1]", host].contains(name) || name.hasSuffix(".localhost")
  }

  /// Decodes the path of a request once. Nothing that a list of files need not know comes through.
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
    let parts = bytes.split(separator: UInt8(ascii: "/"))
    guard !parts.contains(where: { $0.first == UInt8(ascii: ".") }) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }
}
