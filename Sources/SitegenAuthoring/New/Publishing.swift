package import SitegenKit

/// How a new site comes to be published: the host, and what its repository needs so that a push to it is enough.
///
/// All hosts but GitLab are published to from GitHub's runners, by one workflow whose last job is the host's own.
package struct Publishing: Sendable {
  let host: WebHost
  /// Where readers will find the site; nil where nobody has said so yet.
  private(set) var baseURL: String?
  /// The repository on GitHub whose releases have the program, as in `owner/name`.
  let program: String
  /// The program's version, as in `1.2.3`.
  let version: String
  private var repository: GitHubRepository?

  package init(to host: WebHost, baseURL: String?, program: String, version: String) {
    (self.host, self.baseURL, self.program, self.version) = (host, baseURL, program, version)
  }

  /// What is left to do before the site is published.
  package struct Steps: Equatable, Sendable {
    /// The file that publishes the site, by its path.
    package let file: String
    /// The secrets and the variables that the repository must have, as the file names them.
    package let secrets: [String]
    package let variables: [String]
    /// Whether `site.yml` has no address of its own yet.
    package let lacksAddress: Bool
    /// Whether the file does not name a repository that has the program.
    package let lacksProgram: Bool
  }

  /// The same, with what is known of the repository that the site is in.
  func completed(by repository: GitHubRepository?) -> Publishing {
    var known = self
    known.repository = repository
    if host == .gitHubPages, baseURL == nil { known.baseURL = repository?.pagesAddress }
    return known
  }

  var steps: Steps {
    Steps(
      file: path, secrets: names(behind: "secrets."), variables: names(behind: "vars."), lacksAddress: baseURL == nil,
      lacksProgram: program.utf8.starts(with: "OWNER/".utf8))
  }

  private var isOnGitLab: Bool { host == .gitLabPages }
  private var path: String { isOnGitLab ? ".gitlab-ci.yml" : ".github/workflows/site.yml" }

  /// Stands in the starter's `site.yml` where the host goes, which decides how pages are addressed.
  private static let addressLine = "urls: file  # or clean, or directory, as your host wants it\n"
  /// What `site.yml` says of the site's address where nobody knows it.
  private static let exampleAddress = "\nbase_url: https://example.com/ "

  /// Adds what publishes the site to its files, and says in them where it goes.
  func publish(_ files: inout [(path: String, text: String)]) {
    for index in files.indices {
      switch files[index].path {
      case SiteConfiguration.path:
        var text = files[index].text.replacing(Self.addressLine, with: "host: \(host.rawValue)\n")
        if let baseURL { text = text.replacing(Self.exampleAddress, with: "\nbase_url: \(baseURL) ") }
        files[index].text = text + laterKeys
        if !isOnGitLab { files.append((path: ".github/ISSUE_TEMPLATE/tool.yml", text: Self.form(for: text))) }
      case ".gitignore" where isOnGitLab: files[index].text += "/public/\n"
      case "README.md":
        files[index].text += "\n`\(path)` publishes the site on \(host.name) whenever the main branch changes.\n"
      default: break
      }
    }
    files.append((path: path, text: workflow))
  }

  private static func form(for configuration: String) -> String {
    var tree = SourceTree()
    tree[SiteConfiguration.path] = Array(configuration.utf8)
    return Pipeline.schema(of: .issueForm, from: tree).text
  }

  /// The text of the file that publishes the site.
  private var workflow: String {
    let names = isOnGitLab ? ["gitlab-pages"] : ["build", host.rawValue]
    let files = EmbeddedFile.all(below: "Starter/Publish")
    let texts = names.compactMap { name in files.first { $0.path == "\(name).yml" } }
    let series = "v" + version.split(separator: ".").prefix(2).joined(separator: ".")
    let values = [
      "{host}": host.name, "{sitegen}": program, "{version}": version, "{series}": series,
      // The action that publishes on GitHub Pages looks for an artifact of this name.
      "{artifact}": host == .gitHubPages ? "github-pages" : "site",
    ]
    return values.reduce(into: texts.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()) { text, value in
      text = text.replacing(value.key, with: value.value)
    }
  }

  /// The names behind a word that says where GitHub's workflows have them from, each once, sorted.
  private func names(behind word: String) -> [String] {
    let names = workflow.split(separator: word).dropFirst().map { rest in
      String(rest.prefix { $0.isUppercase || $0.isNumber || $0 == "_" })
    }
    return Set(names).sorted()
  }

  /// Keys of `site.yml` that a site may want later: each becomes one when its `# ` is taken out.
  private var laterKeys: String {
    let edited = repository.map { "\($0.owner)/\($0.name)" } ?? "OWNER/REPOSITORY"
    let lines = [
      ("menu", #"[{name: Blog, url: "https://example.com/blog"}]  # links of your own in header and footer"#),
      ("theme", ##"{a: "#2440c4", b: "#9a3b0b"}  # the colours of the two sides"##),
      ("security", "{scripts: [https://stats.example.com]}  # what pages may use of other sites"),
      ("edit", #""https://github.com/\#(edited)/edit/main/{path}"  # where readers propose changes"#),
    ]
    let known = lines.filter { SiteConfiguration.hasKey($0.0) }
    return known.map { "# \($0.0): \($0.1)\n" }.joined()
  }
}
