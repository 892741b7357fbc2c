import Foundation
import TestSupport
import Testing

/// What the machine refuses ends with 74, and the published site stays whole.
@Suite(.timeLimit(.minutes(15))) struct MachineFailureTests {
  @Test(arguments: [
    (">/dev/full", "can't write standard output: the disk is full"),
    (">&-", "can't write standard output: it is closed"),
  ])
  func resultThatCannotBeWritten(redirection: String, message: String) throws {
    try ExampleSite.with { site in
      for arguments in [[], ["--format", "json"]] {
        let result = try Program.run(
          ["build"] + arguments, folder: site.root, shell: "exec \"$@\" \(redirection)")
        #expect(result == Program.Result(status: 74, stdout: "", stderr: "sitegen: \(message)\n"))
        #expect(site.exists("Output/index.html"))
      }
    }
  }

  @Test(arguments: [["--help"], ["--version"], ["help", "build"], ["build", "--help"], []])
  func helpThatCannotBeWritten(arguments: [String]) throws {
    try TemporaryFolder.with { folder in
      #expect(try Program.run(arguments, folder: folder).status == 0)
      let result = try Program.run(arguments, folder: folder, shell: "exec \"$@\" >/dev/full")
      #expect(
        result
          == Program.Result(
            status: 74, stdout: "", stderr: "sitegen: can't write standard output: the disk is full\n"))
    }
  }

  @Test func readerThatIsGone() throws {
    try ExampleSite.with { site in
      // A pipe whose only reader is closed before the program begins.
      let result = try site.build(shell: "mkfifo pipe; exec 3<>pipe 4>pipe 3<&-; exec \"$@\" >&4 4>&-")
      #expect(
        result
          == Program.Result(
            status: 74, stdout: "", stderr: "sitegen: can't write standard output: the reader is gone\n"))
    }
  }

  @Test func fileLargerThanTheSystemAllows() throws {
    try ExampleSite.with { site in
      _ = try site.build()
      let before = try site.files()
      try site.write("Templates/assets/large.bin", String(repeating: "x", count: 200_000))
      // Blocks of 512 bytes.
      let result = try site.build(shell: "ulimit -f 100; exec \"$@\"")
      #expect(result.status == 74)
      #expect(
        result.stderr.hasSuffix("stage/assets/large.bin: the file is larger than the system allows\n"),
        "\(result.stderr)")
      #expect(try site.files() == before)
      #expect(!site.exists(".sitegen/stage"))
      #expect(try site.build().status == 0)
    }
  }

}
