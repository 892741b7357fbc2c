import Foundation
import Testing

/// `sitegen rename` as a shell sees it.
@Suite(.timeLimit(.minutes(15))) struct RenameCommandTests {
  private func rename(_ site: ExampleSite, _ arguments: String..., shell: String = "exec \"$@\"") throws
    -> Program.Result
  {
    try Program.run(["rename"] + arguments, folder: site.root, shell: shell)
  }

  @Test func saysWhatItChanged() throws {
    try ExampleSite.with { site in
      let changes = """
        Content/tools/tool-1.md: "tool-1" is an alias
        Content/tools/tool-1.md -> Content/tools/renamed.md

        """
      let trial = try rename(site, "tool-1", "renamed", "--dry-run")
      #expect(
        trial == Program.Result(status: 0, stdout: changes, stderr: ""))
      #expect(!site.exists("Content/tools/renamed.md"))
      #expect(try rename(site, "tool-1", "renamed") == Program.Result(status: 0, stdout: changes, stderr: ""))
      #expect(try site.build().status == 0)
      #expect(site.exists("Output/compare/renamed-vs-tool-0.html"))
      #expect(
        try rename(site, "tool-1", "renamed")
          == Program.Result(status: 0, stdout: "", stderr: "sitegen: \"tool-1\" is an alias of \"renamed\" already\n"))
    }
  }

  @Test func factsAndValuesAreRenamed() throws {
    try ExampleSite.with { site in
      let facts = "facts:\n  runs_on: {name: Runs on, kind: list, values: [Linux, Windows]}\n"
      try site.write("Content/site.yml", ExampleSite.configuration + facts)
      try site.write(
        "Content/tools/two.md", "---\nname: Two\ncategory: Developer Tools\nfacts:\n  runs_on: [Linux]\n---\n")
      try site.write("map.yml", "fields: {name: N}\nfacts:\n  runs_on: R\n")
      let before = try site.files(".")
      let line = ExampleSite.configuration.split(separator: "\n").count + 2
      let changes = """
        map.yml:3: runs_on -> platforms
        Content/tools/two.md:5: runs_on -> platforms
        Content/site.yml:\(line): runs_on -> platforms

        """
      let trial = try rename(site, "--fact", "runs_on", "platforms", "--map", "map.yml", "--dry-run")
      #expect(trial == Program.Result(status: 0, stdout: changes, stderr: ""))
      #expect(try site.files(".") == before)
      #expect(
        try rename(site, "--fact", "runs_on", "platforms", "--map", "map.yml")
          == Program.Result(status: 0, stdout: changes, stderr: ""))
      let value = try rename(site, "--value", "platforms", "Linux", "GNU", "--map", "map.yml")
      #expect(
        value
          == Program.Result(
            status: 0,
            stdout: "Content/tools/two.md:5: Linux -> GNU\nContent/site.yml:\(line): Linux -> GNU\n",
            stderr:
              "Change by hand: map.yml:3: where the source has \"Linux\", \"platforms\" needs words: {Linux: GNU}\n"))
      #expect(try site.build().status == 0)
    }
  }

  @Test(arguments: [
    (["--fact", "--value", "a", "b"], "--fact and --value can't be given together."),
    (["--fact", "a"], "--fact takes OLD NEW."), (["--value", "a", "b"], "--value takes FACT OLD NEW."),
    (["a", "b", "c"], "rename takes OLD NEW."), (["a", "b", "--map", "x"], "--map belongs to --fact and --value."),
  ])
  func otherNumbersOfNamesEndWith64(arguments: [String], words: String) throws {
    try ExampleSite.with { site in
      let result = try Program.run(["rename"] + arguments, folder: site.root)
      #expect(result.status == 64 && result.stderr.hasPrefix("Error: \(words)\n"))
    }
  }

  @Test func wrongUsageEndsWith64() throws {
    try ExampleSite.with { site in
      let unknown = try rename(site, "tool-11", "x")
      #expect(
        unknown
          == Program.Result(
            status: 64, stdout: "", stderr: "sitegen: no entry has the name \"tool-11\"; did you mean \"tool-1\"?\n"))
      #expect(try rename(site, "tool-1").status == 64)
    }
  }

  @Test func fullDiskLeavesEachFileWhole() throws {
    try ExampleSite.with { site in
      let before = try site.files("Content")
      let result = try rename(site, "tool-1", "renamed", shell: "(ulimit -f 0; \"$@\" 2>&1; echo $?) | cat")
      #expect(
        result.stdout
          == "sitegen: can't write ./Content/tools/tool-1.md: the file is larger than the system allows\n74\n")
      #expect(try site.files("Content") == before)
      #expect(try rename(site, "tool-1", "renamed").status == 0)
    }
  }

  @Test func anotherCommandAtWorkEndsWith75() throws {
    try ExampleSite.with { site in
      // flock(1) holds the folder's lock while the program runs.
      let result = try rename(site, "tool-1", "renamed", shell: "exec flock Content \"$@\"")
      #expect(
        result == Program.Result(status: 75, stdout: "", stderr: "sitegen: another command is changing this site\n"))
    }
  }
}
