import CSystem
import Glibc

extension Folder {
  /// Makes a folder, or opens the one that is there.
  package func makeFolder(_ name: String) throws -> Folder {
    guard unsafe mkdirat(descriptor, name, 0o755) == 0 || errno == EEXIST else {
      throw SystemError("create", path(of: name))
    }
    return try folder(name)
  }

  /// Waits until all that was written to the file system of this folder is on its disk.
  /// - Returns: false where the file system can't.
  func sync() throws -> Bool {
    if csystem_sync(descriptor) == 0 { return true }
    let error = SystemError("sync", path)
    guard error.isUnsupported else { throw error }
    return false
  }

  /// Writes a new file.
  ///
  /// What is there already is never overwritten. There is no `fsync` for each: see `sync`.
  func createFile(_ name: String, _ bytes: some Collection<UInt8>) throws {
    let file = try create(name)
    do {
      let done: Void? = try bytes.withContiguousStorageIfAvailable { try unsafe write($0, to: file, name) }
      if done == nil { try unsafe Array(bytes).withUnsafeBufferPointer { try unsafe write($0, to: file, name) } }
    } catch {
      close(file)
      throw error
    }
    // File systems of a network, and those with quotas, may tell only now that there is no room.
    guard close(file) == 0 || errno == EINTR else { throw SystemError("write", path(of: name)) }
  }

  /// Writes a new file in a folder below this one, making the folders that are missing.
  ///
  /// For trees that hold nothing but our own: the folders on the way are taken as they are.
  func createFile(at path: String, _ bytes: some Collection<UInt8>) throws {
    do {
      try createFile(path, bytes)
    } catch let error as SystemError where error.isMissing {
      try makeFolders(above: path)
      try createFile(path, bytes)
    }
  }

  /// Makes the folders that a path goes through.
  func makeFolders(above path: String) throws {
    var end = path.utf8.startIndex
    while let slash = path.utf8[end...].firstIndex(of: UInt8(ascii: "/")) {
      let folder = String(path[..<slash])
      guard unsafe mkdirat(descriptor, folder, 0o755) == 0 || errno == EEXIST else {
        throw SystemError("create", self.path(of: folder))
      }
      end = path.utf8.index(after: slash)
    }
  }

  private func create(_ name: String) throws -> Int32 {
    let file = unsafe openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw SystemError("create", path(of: name)) }
    return file
  }

  private func write(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32, _ name: String) throws {
    guard let base = bytes.baseAddress else { return }
    var done = 0
    while done < bytes.count {
      let count = unsafe Glibc.write(file, base + done, bytes.count - done)
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError("write", path(of: name))
      }
      done += count
    }
  }

  /// Removes a file, or anything else that is no folder.
  /// - Returns: whether there is nothing at the name now; false where it is a folder.
  @discardableResult
  package func removeFile(_ name: String) throws -> Bool {
    if unsafe unlinkat(descriptor, name, 0) == 0 || errno == ENOENT { return true }
    if errno == EISDIR { return false }
    throw SystemError("remove", path(of: name))
  }

  /// Removes an empty folder.
  /// - Returns: whether there is nothing at the name now; false where the folder is not empty.
  @discardableResult
  package func removeFolder(_ name: String) throws -> Bool {
    if unsafe unlinkat(descriptor, name, AT_REMOVEDIR) == 0 || errno == ENOENT { return true }
    if errno == ENOTEMPTY || errno == EEXIST { return false }
    throw SystemError("remove", path(of: name))
  }

  /// Removes a folder with everything in it, which must all be ours.
  ///
  /// Links in it are removed, not followed.
  func removeTree(_ name: String) throws {
    // A file is what there is most of, and one call tells whether it is one.
    if try removeFile(name) { return }
    let inner = try folder(name)
    try inner.clear { entry in
      try inner.removeTree(entry)
      return true
    }
    try removeFolder(name)
  }

  /// Goes through the names of a folder, which a function removes on the way: it returns whether it did.
  func clear(_ remove: (_ name: String) throws -> Bool) throws {
    // Some file systems pass over names while others go; another round finds them.
    var hasRemoved = true
    while hasRemoved {
      hasRemoved = false
      try forEachName { bytes in
        guard let name = String(validating: bytes, as: UTF8.self) else { throw SystemError("list", path, code: EILSEQ) }
        if try remove(name) { hasRemoved = true }
      }
    }
  }

  /// Moves a name to another folder of the same file system, replacing a file that is there.
  func rename(_ name: String, to other: Folder, as newName: String) throws {
    guard unsafe renameat(descriptor, name, other.descriptor, newName) == 0 else {
      throw SystemError("rename", path(of: name))
    }
  }

  /// Moves a name to another folder, but only where the new name is free (`EEXIST` otherwise).
  package func renameNew(_ name: String, to other: Folder, as newName: String) throws {
    if unsafe csystem_rename_new(descriptor, name, other.descriptor, newName) == 0 { return }
    let error = SystemError("rename", path(of: name))
    // A file system that can't do it in one step: a look first.
    guard error.isUnsupported, try other.kind(of: newName) == nil else { throw error }
    try rename(name, to: other, as: newName)
  }

  /// Exchanges two names in one step, so that nobody ever finds either of them missing.
  ///
  /// A file system that can't do it takes three renames, with a moment in which the other name is missing and what it
  /// stood for is aside, in this folder.
  func exchange(_ name: String, with other: Folder, _ otherName: String) throws {
    if unsafe csystem_exchange(descriptor, name, other.descriptor, otherName) == 0 { return }
    let error = SystemError("exchange", path(of: name))
    guard error.isUnsupported else { throw error }
    let aside = Self.aside(name)
    try other.rename(otherName, to: self, as: aside)
    do {
      try rename(name, to: other, as: otherName)
      do {
        try rename(aside, to: self, as: name)
      } catch {
        try other.rename(otherName, to: self, as: name)
        throw error
      }
    } catch {
      try rename(aside, to: other, as: otherName)
      throw error
    }
  }

  /// The name that `exchange` gives the other folder or file for a moment, where the file system can't do it in one
  /// step.
  static func aside(_ name: String) -> String { name + ".aside" }

  /// Gives a file of another folder a second name in this one.
  /// - Returns: false where the file system can't, or the file has as many names as it can have.
  func link(_ name: String, from other: Folder, _ otherName: String) throws -> Bool {
    if unsafe linkat(other.descriptor, otherName, descriptor, name, 0) == 0 { return true }
    if [EPERM, EMLINK, EXDEV, ENOSYS, EOPNOTSUPP].contains(errno) { return false }
    throw SystemError("link", path(of: name))
  }

  /// Gives a file a stamp that is younger than those of this folder and of some folders in it: whatever is done in them
  /// later, their stamps will be no older than the file's.
  func settle(_ name: String, after folders: some Sequence<String>) throws -> FileStamp {
    let youngest = try folders.reduce(stamp.changed) { try max($0, stamp(of: $1)?.changed ?? 0) }
    // The clock of a file system ticks every few milliseconds. One that does not in this time is not worth waiting for:
    // then the next build looks at more files.
    for _ in 0..<30 {
      guard unsafe utimensat(descriptor, name, nil, AT_SYMLINK_NOFOLLOW) == 0 else {
        throw SystemError("touch", path(of: name))
      }
      if let stamp = try stamp(of: name), stamp.changed > youngest { return stamp }
      usleep(1000)
    }
    guard let stamp = try stamp(of: name) else { throw SystemError("look at", path(of: name), code: ENOENT) }
    return stamp
  }
}
