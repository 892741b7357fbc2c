import Foundation
import TestSupport
import Testing

@testable import SitegenKit

/// The list of the files inside the program is made from their folders, as the tables of the documentation are made
/// from the code.
@Suite struct EmbeddedFileReferenceTests {
  private static let isRecording = ProcessInfo.processInfo.environment["SITEGEN_RECORD"] == "1"

  @Test func listOfEmbeddedFilesIsThatOfTheFolders() throws {
    let url = Repository.root.appending(path: EmbeddedFileList.path)
    let (text, made) = (try String(contentsOf: url, encoding: .utf8), try EmbeddedFileList.text())
    guard text != made else { return }
    if Self.isRecording {
      try made.write(to: url, atomically: true, encoding: .utf8)
    } else {
      let (old, new) = (Set(text.split(separator: "\n")), Set(made.split(separator: "\n")))
      let lines = (new.subtracting(old).map { "+\($0)" } + old.subtracting(new).map { "-\($0)" }).sorted()
      Issue.record(
        "\(EmbeddedFileList.path) is not what the folders hold; run `make reference`:\n\(lines.joined(separator: "\n"))"
      )
    }
  }

  /// A list that is being recorded is not the one that this program was built with.
  @Test(.disabled(if: isRecording), arguments: EmbeddedFileList.folders.map(\.name))
  func embeddedFilesAreThoseOfTheFolder(_ name: String) throws {
    let embedded = EmbeddedFile.all(below: name)
    let files = try EmbeddedFileList.files().filter { $0.path.hasPrefix("\(name)/") }
    #expect(embedded.map { "\(name)/\($0.path)" } == files.map(\.path), "run `make reference`, then build again")
    for (inside, file) in zip(embedded, files) {
      #expect(try Data(inside.bytes) == Data(contentsOf: file.url), "\(file.path) has changed: build again")
    }
  }
}
