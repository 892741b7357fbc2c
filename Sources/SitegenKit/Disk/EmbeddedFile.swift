import EmbeddedFiles

/// A file that was put into the program when it was built, so that an installed program needs no folder beside it.
package struct EmbeddedFile: Sendable {
  /// The path below its folder, as in `partials/card.mustache`.
  package let path: String
  package let bytes: [UInt8]

  /// The files of a folder, sorted by path.
  /// - Parameter folder: `Templates` for the default templates, `Starter/Shared` and its neighbours for those of a new site.
  /// - Returns: the files with their paths below that folder; none where no such folder was put in.
  package static func all(below folder: String) -> [EmbeddedFile] {
    (0..<embedded_file_count()).compactMap { index in
      // What it points to is in the program for good.
      let file = unsafe embedded_file_at(index)
      let path = unsafe String(cString: file.path)
      guard path.utf8.starts(with: "\(folder)/".utf8) else { return nil }
      return EmbeddedFile(
        path: String(decoding: path.utf8.dropFirst(folder.utf8.count + 1), as: UTF8.self),
        bytes: unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
  }

  /// The repository on GitHub whose releases have this program, as in `owner/name`; its owner is `OWNER` where whoever
  /// built the program named none.
  package static var repository: String { unsafe String(cString: embedded_repository()) }
}
