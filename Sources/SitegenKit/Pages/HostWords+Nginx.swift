/// nginx has two files: one with maps, for the `http` block, and one for the site's `server` block.
extension HostWords {
  static let nginxMapsPath = "nginx-http.conf"
  static let nginxServerPath = "nginx-server.conf"

  private var files: [String] { [Self.nginxMapsPath, Self.nginxServerPath] }
  /// Of the path prefix, whose only sign with a meaning in patterns is the dot.
  private var pattern: String { prefix.replacing(".", with: "\\.") }
  /// What a page's link has behind its name.
  private var ending: String {
    switch addresses.form {
    case .file: ".html"
    case .clean: ""
    case .directory: "/"
    }
  }

  /// `nginx-http.conf`
  @Sendable func nginxMaps(_ rules: [Redirect]) -> String {
    // Only what looks like a page of ours is led to its one address, so that nobody is led to another host.
    let page =
      switch addresses.form {
      case .file: ""
      case .clean: "  \"~^(?<sitegen_name>\(pattern)/(?:[a-z0-9-]+/)*[a-z0-9-]+)\\.html(?:\\?|$)\" $sitegen_name;\n"
      case .directory: "  \"~^(?<sitegen_name>\(pattern)/(?:[a-z0-9-]+/)+)index\\.html(?:\\?|$)\" $sitegen_name;\n"
      }
    let moved = rules.map { "  \(quoted(addresses.link($0.from))) \(quoted(addresses.link($0.to)));\n" }.joined()
    let kept = headers.immutable.map { "  \(quoted($0)) \(quoted(SiteHeaders.keepForEver));\n" }.joined()
    return """
      # Written by sitegen. Include it in the block "http", and \(Self.nginxServerPath) in the site's block "server".

      # Two slugs are longer than the 64 bytes that a key may have otherwise.
      map_hash_bucket_size 512;
      map_hash_max_size 65536;

      # Former addresses.
      map $uri $sitegen_moved {
        default "";
      \(moved)}

      # Second addresses of pages.
      map $request_uri $sitegen_page {
        default "";
        "~^\(pattern)/index\\.html(?:\\?|$)" \(quoted("\(prefix)/"));
      \(page)}

      # Files that never change under their names.
      map $uri $sitegen_cache {
        default "";
      \(kept)}

      """
  }

  /// `nginx-server.conf`
  var nginxServer: String {
    let (page, reversed) =
      switch addresses.form {
      case .file: ("$uri", "$uri")
      case .clean: ("$uri $uri.html", "$uri.html")
      case .directory: ("$uri $uri/", "${uri}index.html")
      }
    let added = headers.everywhere.map { "add_header \($0.name) \(quoted($0.value)) always;\n" }.joined()
    let hidden = files.map { "location = \(prefix)/\($0) { return 404; }\n" }.joined()
    let pair = "\(prefix)/compare/${sitegen_first}-vs-${sitegen_second}"
    return """
      # Written by sitegen. The block "server" that includes it says where nginx listens, and its "root": the folder in
      # which the site is at \(prefix)/. Reload nginx when this file or \(Self.nginxMapsPath) has changed.

      absolute_redirect off;
      charset utf-8;
      index index.html;
      error_page 404 \(prefix)/404.html;
      error_page 403 =404 \(prefix)/404.html;

      \(added)add_header Cache-Control $sitegen_cache always;

      if ($sitegen_moved) { return 301 $sitegen_moved$is_args$args; }
      if ($sitegen_page) { return 301 $sitegen_page$is_args$args; }

      \(hidden)location = \(prefix)/404 { return 404; }
      location = \(prefix)/404.html { internal; }
      location = \(prefix)/ { try_files \(prefix)/index.html =404; }
      location ~ /\\.(?!well-known/) { return 404; }
      # A pair the wrong way round is led to its page, if that exists.
      location ~ "^\(pattern)/compare/(?<sitegen_second>[a-z0-9-]+)-vs-(?<sitegen_first>[a-z0-9-]+)\(endingPattern)$" {
        try_files \(reversed) @sitegen_reversed;
      }
      location @sitegen_reversed {
        if (-f "$document_root\(pair)\(addresses.suffix)") { return 301 "\(pair)\(ending)"; }
        return 404;
      }
      location \(prefix)/ { try_files \(page) =404; }

      """
  }

  private var endingPattern: String { ending.replacing(".", with: "\\.") }

  /// A text in which nothing has a meaning. nginx knows no way to write a `$`, which no policy needs either.
  private func quoted(_ text: String) -> String {
    var bytes = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "$"): bytes += "%24".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
  }
}
