import Foundation
import TestSupport

/// The folders of the repository whose files are in the program, and the C file that lists them.
enum EmbeddedFileList {
  static let path = "Sources/EmbeddedFiles/EmbeddedFiles.c"

  /// Each folder by the name that it has in the program, with its path from the C file and from the repository's
  /// folder.
  static let folders = [
    (name: "Starter", fromList: "Starter", path: "Sources/EmbeddedFiles/Starter"),
    (name: "Templates", fromList: "../../Templates", path: "Templates"),
  ]

  /// The files of all folders, sorted by the paths that they have in the program.
  static func files() throws -> [(path: String, fromList: String, url: URL)] {
    try folders.flatMap { folder in
      try HouseTests.paths(below: folder.path).map { path in
        (
          path: "\(folder.name)/\(path)", fromList: "\(folder.fromList)/\(path)",
          url: Repository.root.appending(path: "\(folder.path)/\(path)")
        )
      }
    }
  }

  /// The text of the C file.
  ///
  /// A file that is gone is left out, so that the program can be built and this list be made anew. Each array ends with
  /// a zero that does not count, so that an empty file is no empty array, which C does not know.
  static func text() throws -> String {
    let files = Array(try files().enumerated())
    let arrays = files.map { number, file in
      """
      #if __has_embed("\(file.fromList)")
      static const unsigned char file_\(number)[] = {
      #embed "\(file.fromList)" suffix(, 0) if_empty(0)
      };
      #endif

      """
    }
    let rows = files.map { number, file in
      """
      #if __has_embed("\(file.fromList)")
        {"\(file.path)", file_\(number), sizeof file_\(number) - 1},
      #endif

      """
    }
    return """
      // The files of Starter/ and Templates/, put into the program by the compiler, so that an installed sitegen needs
      // no folder beside it. This list is made by `make reference`; a test compares it with the folders.
      #include "EmbeddedFiles.h"

      #pragma clang diagnostic ignored "-Wc23-extensions"  // #embed

      \(arrays.joined())
      static const embedded_file files[] = {
      \(rows.joined())};

      size_t embedded_file_count(void) { return sizeof files / sizeof *files; }

      embedded_file embedded_file_at(size_t index) { return files[index]; }

      """
  }
}
