import Foundation
import TestSupport
import Testing

/// A disk of its own, in a file: an ext4 with its default options, mounted through a loop device.
///
/// What the kernel still holds of it in memory is not in the file, and what it has sent to the disk is: a copy of the
/// file, made while the disk is in use, is the disk as a power cut at that moment would leave it.
struct LoopDisk {
  let image: URL
  /// Where it is mounted.
  let folder: URL

  struct Refused: Error, CustomStringConvertible {
    let command: String
    let words: String

    var description: String { "\(command): \(words)" }
  }

  /// Whether this machine lets the tests mount a disk; where it does not, that is said on the error output too.
  static let isMountable: Bool = {
    do {
      try TemporaryFolder.with { folder in
        let disk = LoopDisk(image: folder.appending(path: "image"), folder: folder.appending(path: "disk"))
        try disk.format()
        try disk.mount()
        disk.unmount()
      }
      return true
    } catch {
      FileHandle.standardError.write(Data("NOT TESTED: what a power cut leaves of a site (\(error))\n".utf8))
      return false
    }
  }()

  func format() throws { try Self.run("truncate -s 64M '\(image.path)' && mkfs.ext4 -q '\(image.path)'") }

  func mount() throws { try Self.run("mkdir -p '\(folder.path)' && mount -o loop '\(image.path)' '\(folder.path)'") }

  func unmount() { try? Self.run("umount '\(folder.path)'") }

  /// Copies the disk as it is at one moment: the copy counts where the disk did not change until it was done.
  func copy(to image: URL) throws {
    try Self.run(
      """
      for try in $(seq 100); do
        cp --sparse=always '\(self.image.path)' '\(image.path)' && cmp -s '\(self.image.path)' '\(image.path)' && exit 0
      done
      echo 'the disk never rests' >&2; exit 1
      """)
  }

  private static func run(_ command: String) throws {
    let result = try Program.run([], folder: URL(filePath: "/"), shell: command)
    guard result.status == 0 else { throw Refused(command: command, words: result.stderr) }
  }
}
