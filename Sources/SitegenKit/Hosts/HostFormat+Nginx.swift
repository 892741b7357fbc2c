extension HostFormat {
  /// nginx, a server of one's own, which takes as much as there is room for.
  ///
  /// It has three files: one with maps, for the `http` block, one for the site's `server` block, and one for the `http`
  /// block that all sites share.
  static let nginx = HostFormat(
    redirecting: .file { NginxFiles(site: $0).maps },
    files: [
      File(path: NginxFiles.serverPath) { NginxFiles(site: $0).server },
      File(path: NginxFiles.sizesPath) { _ in NginxFiles.sizes },
    ])
}

/// The texts of nginx's files.
private struct NginxFiles {
  let site: HostedSite

  static let mapsPath = "nginx-http.conf"
  static let serverPath = "nginx-server.conf"
  static let sizesPath = "nginx-sizes.conf"

  private var prefix: String { site.prefix }
  private var addresses: Addresses { site.addresses }
  /// What the names of the site's variables begin with.
  ///
  /// All sites of one nginx share their names, so each site's are made of its address. A name that a pattern gives has
  /// 32 bytes at most (PCRE), and "_second" is the longest end.
  private var own: String {
    let address = addresses.site.origin + prefix
    let host = address.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
    let letters = host.prefix(8).map { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) ? byte : UInt8(ascii: "_")
    }
    let name = String(decoding: letters, as: UTF8.self).lowercased()
    return "sitegen_\(name)_\(Fingerprint(address).description.prefix(8))"
  }
  /// The pattern of the path prefix, whose only sign with a meaning in patterns is the dot.
  private var pattern: String { prefix.replacing(".", with: "\\.") }
  /// What a page's link has behind its name.
  private var ending: String {
    switch addresses.form {
    case .file: ".html"
    case .clean: ""
    case .directory: "/"
    }
  }

  /// `nginx-http.conf`, for the `http` block: the maps of this site.
  var maps: RedirectFile {
    // Only what looks like a page of ours is led to its one address, so that nobody is led to another host.
    let page =
      switch addresses.form {
      case .file: ""
      case .clean: "  \"~^(?<\(own)_name>\(pattern)/(?:[a-z0-9-]+/)*[a-z0-9-]+)\\.html(?:\\?|$)\" $\(own)_name;\n"
      case .directory: "  \"~^(?<\(own)_name>\(pattern)/(?:[a-z0-9-]+/)+)index\\.html(?:\\?|$)\" $\(own)_name;\n"
      }
    let folder = site.headers.immutableFolder.map {
      "  \(quoted("~^" + $0.replacing(".", with: "\\."))) \(quoted(SiteHeaders.keepForEver));\n"
    }
    let kept = site.headers.immutable.map { "  \(quoted($0)) \(quoted(SiteHeaders.keepForEver));\n" }.joined()
    return RedirectFile(
      path: Self.mapsPath,
      head: """
        # Written by sitegen. Include it in the block "http", behind \(Self.sizesPath), and \(Self.serverPath) in the
        # site's block "server".

        # Former addresses.
        map $uri $\(own)_moved {
          default "";

        """,
      entry: { [addresses] in "  \(quoted(addresses.link($0.from))) \(quoted(addresses.link($0.to)));\n" },
      foot: """
        }

        # Second addresses of pages.
        map $request_uri $\(own)_page {
          default "";
          "~^\(pattern)/index\\.html(?:\\?|$)" \(quoted("\(prefix)/"));
        \(page)}

        # Files that never change under their names.
        map $uri $\(own)_cache {
          default "";
        \(kept)\(folder ?? "")}

        """)
  }

  /// `nginx-sizes.conf`, for the `http` block: the sizes that all sites share.
  static let sizes = """
    # Written by sitegen. Include it in the block "http" once, whatever the number of sites: nginx takes each line only once.

    # Two slugs are longer than the 64 bytes that a key may have otherwise.
    map_hash_bucket_size 512;
    map_hash_max_size 65536;

    """

  /// `nginx-server.conf`, for the `server` block of this site.
  var server: String {
    let (page, reversed) =
      switch addresses.form {
      case .file: ("$uri", "$uri")
      case .clean: ("$uri $uri.html", "$uri.html")
      case .directory: ("$uri $uri/", "${uri}index.html")
      }
    let compression = site.configuration.compression
    let compressed =
      compression == .no
      ? ""
      : """
      # What is there compressed is sent as it is, to those who take it.
      gzip_static on;
      gzip_vary on;
      gzip_proxied any;

      """ + "\n"
    let added = site.headers.everywhere.map { "add_header \($0.name) \(quoted($0.value)) always;\n" }.joined()
    let hidden = [Self.mapsPath, Self.serverPath, Self.sizesPath].map { "location = \(prefix)/\($0) { return 404; }\n" }
      .joined()
    let pair = "\(prefix)/compare/${\(own)_first}-vs-${\(own)_second}"
    let leads = { (end: String) in
      "if (-f \"$document_root\(pair)\(addresses.suffix)\(end)\") { return 301 \"\(pair)\(ending)\"; }"
    }
    let rewriting = addresses.form == .file ? "" : "\n  rewrite ^ \(reversed) break;"
    // `try_files` looks for the page itself, which is not there where it is stored compressed alone.
    let pages =
      compression == .only
      ? """
        \(leads(FileEncoding.gzip.suffix))\(rewriting)
        # Those who don't take it compressed get it as it was.
        gzip_static always;
        gunzip on;
      }
      """
      : """
        try_files \(reversed) @sitegen_reversed;
      }
      location @sitegen_reversed {
        \(leads(""))
        return 404;
      }
      """
    return """
      # Written by sitegen. The block "server" that includes it says where nginx listens, and its "root": the folder in
      # which the site is at \(prefix)/. Reload nginx when this file or \(Self.mapsPath) has changed.

      absolute_redirect off;
      charset utf-8;
      index index.html;
      error_page 404 \(prefix)/404.html;
      error_page 403 =404 \(prefix)/404.html;

      \(compressed)\(added)add_header Cache-Control $\(own)_cache always;

      if ($\(own)_moved) { return 301 $\(own)_moved$is_args$args; }
      if ($\(own)_page) { return 301 $\(own)_page$is_args$args; }

      \(hidden)location = \(prefix)/404 { return 404; }
      location = \(prefix)/404.html { internal; }
      location = \(prefix)/ { try_files \(prefix)/index.html =404; }
      location ~ /\\.(?!well-known/) { return 404; }
      # A pair the wrong way round is led to its page, if that exists.
      location ~ "^\(pattern)/compare/(?<\(own)_second>[a-z0-9-]+)-vs-(?<\(own)_first>[a-z0-9-]+)\(endingPattern)$" {
      \(pages)
      location \(prefix)/ { try_files \(page) =404; }

      """
  }

  private var endingPattern: String { ending.replacing(".", with: "\\.") }

  /// A text in which nothing has a meaning.
  ///
  /// nginx knows no way to write a `$`, which no policy needs either.
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
