import Foundation
import Testing

/// `compress` in `site.yml`, as the program's commands have it.
@Suite(.timeLimit(.minutes(15))) struct CompressionCommandTests {
  static let settings = ["compress: gzip", "host: nginx\nurls: file\ncompress: only"]

  private func with(_ settings: String, tools: Int = 6, _ body: (ExampleSite) throws -> Void) throws {
    try ExampleSite.with(tools: tools) { site in
      try site.write("Content/site.yml", ExampleSite.configuration + settings + "\n")
      try body(site)
    }
  }

  @Test(arguments: settings) func archiveIsTheSite(settings: String) throws {
    try with(settings) { site in
      #expect(try site.build("--archive", "../site.tar").status == 0)
      #expect(try site.build().status == 0)
      let files = try site.files()
      #expect(files.keys.contains { $0.hasSuffix("vs-tool-1.html.gz") })
      #expect(try ArchiveTests.unpack(site.url("../site.tar"), to: site.url("../unpacked")) == files)
    }
  }

  @Test(arguments: settings) func partsAreTheWhole(settings: String) throws {
    try with(settings) { site in
      try #require(try site.build().status == 0)
      let whole = try site.files()
      var merged: [String: Data] = [:]
      for number in 1...3 {
        let result = try site.build("--shard", "\(number)/3", "--output", "../part-\(number)")
        try #require(result.status == 0, "\(result.stderr)")
        merged.merge(try site.files("../part-\(number)")) { first, second in
          #expect(first == second)
          return first
        }
      }
      #expect(merged == whole)
    }
  }

  @Test(arguments: settings) func anyNumberOfJobsGivesTheSameBytes(settings: String) throws {
    try with(settings, tools: 24) { site in
      let results = try ["1", "8"].map { try site.build("--output", "../\($0)", "--jobs", $0) }
      #expect(results.map(\.status) == [0, 0])
      #expect(try site.files("../1") == site.files("../8"))
    }
  }

  @Test(arguments: [
    (
      settings[0],
      "compare/tool-0-vs-tool-1.html is a page: \"pairs\" is all\nfor search engines: yes\n"
        + "compressed: compare/tool-0-vs-tool-1.html.gz\n"
    ),
    (settings[1], "compare/tool-0-vs-tool-1.html.gz is a page: \"pairs\" is all\nfor search engines: yes\n"),
  ])
  func explainNamesTheFiles(settings: String, expected: String) throws {
    #expect(try ExplainCommandTests.explain(["tool-0", "tool-1"], settings).stdout == expected)
  }

  /// The system's own program reads what ours wrote.
  @Test(arguments: settings) func gunzipGivesThePagesBack(settings: String) throws {
    try with(settings) { site in
      try #require(try site.build("--output", "../compressed").status == 0)
      try site.write("Content/site.yml", try site.text("Content/site.yml").replacing(/compress: \w+/, with: ""))
      try #require(try site.build("--output", "../plain").status == 0)
      let script = """
        set -e; cd ../compressed; find . -name '*.gz' | sort | while read -r name; do
          gunzip --to-stdout "$name" | cmp - "../plain/${name%.gz}"; echo "$name"
        done
        """
      let result = try Program.run([], folder: site.root, shell: script)
      #expect(result.stderr == "" && result.stdout.split(separator: "\n").count > 30, "\(result)")
    }
  }
}
