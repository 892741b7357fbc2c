import Foundation
import Testing

/// A folder in which something is mounted is refused before anything is touched: its files would be emptied, and the
/// mount itself can't be moved.
@Suite(.timeLimit(.minutes(15)), .enabled(if: SmallDisk.isMountable, "only root may mount"))
struct MountPointTests {
  enum Mount: String, CaseIterable {
    case disk = "mount -t tmpfs none"
    /// On the same disk: the numbers of devices don't tell.
    case folder = "mount --bind other"
  }

  @Test(arguments: Mount.allCases, ["", "compare", "my own", "assets/deep"])
  func isRefused(mount: Mount, place: String) throws {
    try ExampleSite.with { site in
      try #require(try site.build().status == 0)
      let path = place.isEmpty ? "Output" : "Output/\(place)"
      try FileManager.default.createDirectory(at: site.url("other"), withIntermediateDirectories: true)
      try FileManager.default.createDirectory(at: site.url(path), withIntermediateDirectories: true)
      let mounted = try Program.run([], folder: site.root, shell: "\(mount.rawValue) '\(path)'")
      try #require(mounted.status == 0, "\(mounted)")
      defer { _ = try? Program.run([], folder: site.root, shell: "umount '\(path)'") }
      // Under the names of pages: the marker claims them.
      let name = place == "compare" ? "tool-0-vs-tool-1.html" : "index.html"
      try site.write("\(path)/\(name)", "mine")
      let before = try site.files()
      try site.write(ExampleSite.path(ofTool: 0), ExampleSite.entry("Changed"))
      let reason = place.isEmpty ? "it is a mount point" : "\(place) in it is a mount point; unmount it first"
      for arguments in [[], ["--full"]] {
        let result = try Program.run(["build"] + arguments, folder: site.root)
        #expect(
          result
            == Program.Result(
              status: 64, stdout: "", stderr: "sitegen: ./Output can't be the output folder: \(reason)\n"))
        #expect(try site.files() == before)
      }
    }
  }
}
