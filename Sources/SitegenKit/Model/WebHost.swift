/// Where a site is published.
///
/// It decides which links work, and in which files headers and redirects are told.
package enum WebHost: String, Sendable, CaseIterable {
  case gitHubPages = "github-pages"
  case cloudflarePages = "cloudflare-pages"
  case netlify
  case vercel
  case azure
  case gitLabPages = "gitlab-pages"
  case s3
  case nginx

  /// The host's name as it writes it itself.
  package var name: String {
    switch self {
    case .gitHubPages: "GitHub Pages"
    case .cloudflarePages: "Cloudflare Pages"
    case .netlify: "Netlify"
    case .vercel: "Vercel"
    case .azure: "Azure Static Web Apps"
    case .gitLabPages: "GitLab Pages"
    case .s3: "S3"
    case .nginx: "nginx"
    }
  }

  /// The form of links where `urls` names none: without the `.html`, wherever that is answered at once.
  ///
  /// All but S3 find `x.html` for `/x` (github.com/slorber/trailing-slash-guide, 2026-11-21; docs.gitlab.com
  /// /user/project/pages/introduction/#resolving-ambiguous-urls), Vercel and nginx by what we write for them.
  var addressForm: AddressForm { self == .s3 ? .file : .clean }

  /// Whether it sends the headers that a site's files tell it of.
  var sendsHeaders: Bool {
    switch self {
    case .cloudflarePages, .netlify, .vercel, .azure, .nginx: true
    case .gitHubPages, .gitLabPages, .s3: false
    }
  }

  /// Whether it compresses what it sends, and passes over files that are compressed already.
  ///
  /// docs.gitlab.com/user/project/pages/introduction/#serving-compressed-assets; S3 sends what it has. The others
  /// compress text as it is asked for, and keep the result.
  var compressesByItself: Bool {
    switch self {
    case .gitHubPages, .cloudflarePages, .netlify, .vercel, .azure: true
    case .gitLabPages, .s3, .nginx: false
    }
  }

  /// Why a form of links can't be served; nil where it can.
  func problem(with form: AddressForm) -> String? {
    switch (self, form) {
    // developers.cloudflare.com/pages/configuration/serving-pages (2026-11-21)
    case (.cloudflarePages, .file):
      "\(name) redirects every \".html\" address to the one without it, so it must be clean or directory"
    case (.s3, .clean):
      "\(name) answers only with a file of the very name that is asked for, so it must be file or directory"
    default: nil
    }
  }
}
