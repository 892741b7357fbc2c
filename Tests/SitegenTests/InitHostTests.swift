import Foundation
import TestSupport
import Testing

/// `sitegen init --host`: a site that is published by a push.
///
/// Tests/Formats reads the files as their hosts do.
@Suite(.timeLimit(.minutes(15))) struct InitHostTests {
  static let hosts = [
    "github-pages", "cloudflare-pages", "netlify", "vercel", "azure", "gitlab-pages", "s3", "nginx",
  ]

  private func text(_ path: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  @Test(arguments: hosts, ["panel", "facts"]) func newSiteOfEachHostIsFine(host: String, kind: String) throws {
    try TemporaryFolder.with { folder in
      let address = "https://compared.org/"
      let arguments = ["init", ".", "--kind", kind, "--host", host, "--base-url", address]
      let made = try Program.run(arguments, folder: folder)
      #expect(made.status == 0)
      let settings = try text("Content/site.yml", in: folder)
      #expect(settings.contains("\nhost: \(host)\n") && settings.contains("\nbase_url: \(address)  #"))
      let check = try Program.run(["check", "--strict"], folder: folder)
      #expect(check == Program.Result(status: 0, stdout: "3 entries checked, 0 errors, 0 warnings\n", stderr: ""))

      let file = host == "gitlab-pages" ? ".gitlab-ci.yml" : ".github/workflows/site.yml"
      #expect(made.stderr.contains("as a repository of its own: \(file) publishes what is on the main branch\n"))
      #expect(!made.stderr.contains("base_url"))
      // The program's own version is the one that is fetched.
      let version = try Program.run(["--version"], folder: folder).stdout.trimmingCharacters(in: .newlines)
      let series = "v" + version.split(separator: ".").prefix(2).joined(separator: ".")
      let workflow = try text(file, in: folder)
      #expect(workflow.contains(host == "gitlab-pages" ? "SITEGEN_VERSION: \"\(version)\"" : "/sitegen@\(series)\n"))
      #expect(try text("README.md", in: folder).contains("\n`\(file)` publishes the site on "))
      let form = folder.appending(path: ".github/ISSUE_TEMPLATE/tool.yml").path
      #expect(FileManager.default.fileExists(atPath: form) == (host != "gitlab-pages"))
    }
  }

  @Test func stepsThatAreLeftAreTold() throws {
    try TemporaryFolder.with { folder in
      let result = try Program.run(["init", "site", "--host", "vercel"], folder: folder)
      let lines = result.stderr.split(separator: "\n").map(String.init)
      #expect(
        Array(lines.dropFirst()) == [
          "To publish it on Vercel:",
          "- set \"base_url\" in Content/site.yml to the address at which readers will find it",
          "- put the owner of sitegen's own repository in the place of OWNER in .github/workflows/site.yml",
          "- give the repository on GitHub the secret VERCEL_TOKEN and the variables VERCEL_ORG_ID, VERCEL_PROJECT_ID, in its"
            + " settings under \"Secrets and variables\"; a comment in .github/workflows/site.yml says what they are",
          "- push the folder as a repository of its own: .github/workflows/site.yml publishes what is on the main branch",
        ])
      // That address is what is left to do, and nothing else.
      let check = try Program.run(["check", "--strict", "--site", "site"], folder: folder)
      #expect(check.status == 1 && check.stdout == "3 entries checked, 1 error, 0 warnings\n")
      #expect(check.stderr.contains(" [base-url-example]\n"))
    }
  }

  @Test(arguments: [
    ("git@github.com:Alice/tools.git", "https://alice.github.io/tools/"),
    ("https://github.com/alice/alice.github.io", "https://alice.github.io/"),
    ("https://gitlab.com/alice/tools.git", "https://example.com/"),
    ("https://github.com/alice/to ols", "https://example.com/"),
    ("https://github.com/alice/tools/more", "https://example.com/"),
  ])
  func cloneKnowsWhereItsPagesWillBe(_ remote: String, _ address: String) throws {
    try TemporaryFolder.with { folder in
      try FileManager.default.createDirectory(at: folder.appending(path: ".git"), withIntermediateDirectories: true)
      let git = """
        [core]
        \tbare = false
        [remote "upstream"]
        \turl = https://github.com/elsewhere/else.git
        [remote "origin"]
        \tfetch = +refs/heads/*:refs/remotes/origin/*
        \turl = \(remote)

        """
      try Data(git.utf8).write(to: folder.appending(path: ".git/config"))
      #expect(try Program.run(["init", ".", "--host", "github-pages"], folder: folder).status == 0)
      #expect(try text("Content/site.yml", in: folder).contains("\nbase_url: \(address)  #"))
    }
  }

  @Test func addressMustBeOneAndHaveAHost() throws {
    try TemporaryFolder.with { folder in
      let odd = try Program.run(["init", "site", "--host", "s3", "--base-url", "compared.org"], folder: folder)
      #expect(odd.status == 64)
      #expect(odd.stderr.contains("'--base-url compared.org' is not an absolute address like https://example.com/."))
      let alone = try Program.run(["init", "site", "--base-url", "https://compared.org/"], folder: folder)
      #expect(alone.status == 64 && alone.stderr.contains("--base-url goes with --host."))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
  }

  /// The form follows the site's own facts, whatever they are called.
  @Test func issueFormFollowsTheSite() throws {
    try ExampleSite.with { site in
      let facts = """
        facts:
          shell: {name: Name, kind: choice, values: [None, Bash], about: "The \\"shell\\""}
          size: {name: Size, kind: number, unit: MB}

        """
      try site.write("Content/site.yml", ExampleSite.configuration + facts)
      let form = try Program.run(["schema", "--kind", "issue-form"], folder: site.root).stdout
      #expect(form.contains("      label: \"Name (fact)\"\n      description: \"The \\\"shell\\\"\"\n"))
      #expect(form.contains("        - \"None of them\"\n        - \"Bash\"\n        - \"Does not apply\"\n"))
      #expect(
        form.contains("    id: fact-size\n    attributes:\n      label: \"Size\"\n      description: \"In MB\"\n"))
    }
  }
}
