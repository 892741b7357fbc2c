extension Folder {
  /// Writes a new file that is there whole or not at all, whatever stops the program.
  ///
  /// Until it is whole it has a hidden name, which the reading of a site passes over.
  /// - Throws: `SystemError`; with `EEXIST` where the name is taken.
  package func createWhole(_ name: String, _ bytes: [UInt8]) throws {
    try writeAside(name, bytes) { try renameNew($0, to: self, as: name) }
  }

  /// Replaces a file's bytes in one step.
  package func replaceWhole(_ name: String, _ bytes: [UInt8]) throws {
    try writeAside(name, bytes) { try rename($0, to: self, as: name) }
  }

  /// Replaces a file in one step, when the new one is whole.
  ///
  /// Its bytes come in chunks, and are not held.
  /// - Parameters:
  ///   - name: The name of the file.
  ///   - aside: The name of the new file until then; what a program that was killed left there is removed.
  ///   - syncs: Whether the new file must be on the disk before.
  ///   - write: Appends the chunks.
  /// - Returns: what `write` returns.
  /// - Throws: `SystemError`, or what `write` throws; then the file is as it was.
  func replaceWhole<Result>(
    _ name: String, aside: String, syncs: Bool = false, _ write: (_ append: ([UInt8]) throws -> Void) throws -> Result
  ) throws -> Result {
    try removeFile(aside)
    let file = try newFile(aside)
    do {
      var offset = 0
      let result = try write { bytes in
        try file.write(bytes, at: offset)
        offset += bytes.count
      }
      if syncs { try file.sync() }
      try file.close()
      try rename(aside, to: self, as: name)
      return result
    } catch {
      _ = try? removeFile(aside)
      throw error
    }
  }

  private func writeAside(_ name: String, _ bytes: [UInt8], _ publish: (_ aside: String) throws -> Void) throws {
    let aside = ".\(name).sitegen-new"
    do {
      // Left by a program that was killed.
      try removeFile(aside)
      try createFile(aside, bytes)
      try publish(aside)
    } catch {
      _ = try? removeFile(aside)
      guard let error = error as? SystemError else { throw error }
      throw SystemError(error.action == "rename" ? "create" : error.action, path(of: name), code: error.code)
    }
  }
}
