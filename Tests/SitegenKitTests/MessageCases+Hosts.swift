@testable import SitegenKit

extension MessageCase {
  /// Where the site is published, and what can't be there.
  static let hosts: [MessageCase] = [
    .site(
      .valueRange, adding: "host: github-page\n",
      prints: """
        Content/site.yml:7:7: error: "host" is "github-page"; it must be one of github-pages, cloudflare-pages, netlify, \
        vercel, azure, gitlab-pages, s3, nginx [value-range]
            host: github-page
                  ^~~~~~~~~~~
            hint: did you mean "github-pages"?

        """),
    .site(
      .valueType, adding: "host: [s3]\n",
      prints: """
        Content/site.yml:7:7: error: "host" is a list; it must be a text [value-type]
            host: [s3]
                  ^

        """),
    .site(
      .hostURLs, "https://site.example/", becomes: "https://a-vs-b.tools/\nhost: cloudflare-pages\nurls: file",
      prints: """
        Content/site.yml:4:7: error: "urls" is "file"; Cloudflare Pages redirects every ".html" address to the one without \
        it, so it must be clean or directory [host-urls]
            urls: file
                  ^~~~
            hint: leave "urls" out for clean

        """),
    .site(
      .hostURLs, "https://site.example/", becomes: "https://a-vs-b.tools/\nhost: s3\nurls: clean",
      prints: """
        Content/site.yml:4:7: error: "urls" is "clean"; S3 answers only with a file of the very name that is asked for, so \
        it must be file or directory [host-urls]
            urls: clean
                  ^~~~~
            hint: leave "urls" out for file

        """),
    .site(
      .hostURLs, "base_url: https://site.example/", becomes: "base_url: https://a-vs-b.tools/a(b)\nhost: nginx",
      prints: """
        Content/site.yml:2:11: error: the path of "base_url" is "/a(b)"; with "host" it may have only letters, digits, /, \
        -, ., _ and ~ [host-urls]
            base_url: https://a-vs-b.tools/a(b)
                      ^~~~~~~~~~~~~~~~~~~~~~~~~

        """),
    .site(
      .hostCompress, "https://site.example/", becomes: "https://a-vs-b.tools/\nhost: netlify\ncompress: gzip",
      prints: """
        Content/site.yml:4:11: error: "compress" is "gzip"; Netlify compresses what it sends by itself [host-compress]
            compress: gzip
                      ^~~~
            hint: leave "compress" out

        """),
    .site(
      .hostCompress, "https://site.example/", becomes: "https://a-vs-b.tools/\nhost: gitlab-pages\ncompress: only",
      prints: """
        Content/site.yml:4:11: error: "compress" is "only"; only nginx can send a page that is there compressed alone \
        [host-compress]
            compress: only
                      ^~~~
            hint: "compress: gzip" keeps the pages beside them

        """),
    .site(
      .valueRange, adding: "compress: brotli\n",
      prints: """
        Content/site.yml:7:11: error: "compress" is "brotli"; it must be one of none, gzip, only [value-range]
            compress: brotli
                      ^~~~~~

        """),
    .site(
      .baseURLExample, adding: "host: netlify\n",
      prints: """
        Content/site.yml:2:11: warning: "base_url" is "https://site.example/", which is nobody's address; with "host" it \
        must be the one that readers go to [base-url-example]
            base_url: https://site.example/
                      ^~~~~~~~~~~~~~~~~~~~~

        """),
  ]
}
