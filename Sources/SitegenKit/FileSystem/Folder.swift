import CSystem
import Glibc

/// What a name in a folder stands for.
enum FileKind: Sendable, Equatable {
  case file
  case folder
  case symbolicLink
  /// A FIFO, a socket or a device.
  case special

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .symbolicLink
    default: self = .special
    }
  }
}

/// An open folder. Names are looked up in it and symbolic links are never followed, so that nothing outside can
/// be read or written, whatever happens to the path in the meantime.
final class Folder: Sendable {
  let path: String
  private let descriptor: Int32

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Opens a folder by a path that the user chose: links are followed here, and only here.
  static func open(_ path: String) throws -> Folder {
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError("open", path) }
    return Folder(descriptor: descriptor, path: path)
  }

  func path(of name: String) -> String { path == "/" ? "/" + name : path + "/" + name }

  // MARK: - Looking

  /// Opens a folder in this one; refuses a link.
  func folder(_ name: String) throws -> Folder {
    let inner = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard inner >= 0 else { throw SystemError("open", path(of: name)) }
    return Folder(descriptor: inner, path: path(of: name))
  }

  /// The names in the folder, sorted by their bytes, without `.` and `..`. A name that is not UTF-8 is nil.
  func names() throws -> [String?] {
    let copy = dup(descriptor)
    guard copy >= 0, let stream = fdopendir(copy) else { throw SystemError("list", path) }
    defer { closedir(stream) }
    rewinddir(stream)
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw SystemError("list", path) }
    return names.sorted { $0.lexicographicallyPrecedes($1) }.map { String(validating: $0, as: UTF8.self) }
  }

  /// The same, where a name that is not UTF-8 is an error: it can't be dealt with, and must not be passed over.
  func textNames() throws -> [String] {
    try names().map { name in
      guard let name else { throw SystemError("list", path, code: EILSEQ) }
      return name
    }
  }

  /// What a name stands for, without following a link; nil where there is nothing.
  func kind(of name: String) throws -> FileKind? {
    try status(of: name).map { FileKind(mode: $0.st_mode) }
  }

  /// The size of a file in bytes; nil where there is nothing.
  func size(of name: String) throws -> Int? {
    try status(of: name).map { Int($0.st_size) }
  }

  /// The identity of the folder itself: two paths are one folder where these are equal.
  var identity: FileIdentity {
    get throws {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw SystemError("look at", path) }
      return FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    }
  }

  private func status(of name: String) throws -> stat? {
    var status = stat()
    if fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return status }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw SystemError("look at", path(of: name))
  }

  /// The bytes of a regular file. The size is checked before anything is read, and a FIFO never blocks.
  /// - Returns: nil where the file is larger than `limit` bytes or is not a regular file.
  func read(_ name: String, limit: Int) throws -> [UInt8]? {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw SystemError("read", path(of: name)) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw SystemError("read", path(of: name)) }
    guard FileKind(mode: status.st_mode) == .file, status.st_size <= limit else { return nil }
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let room = max(4096, Int(status.st_size) - bytes.count + 1)
      var got = 0
      var failure: Int32 = 0
      bytes += [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        got = Glibc.read(file, buffer.baseAddress, room)
        failure = errno
        count = max(0, got)
      }
      if got < 0, failure == EINTR { continue }
      guard got >= 0 else { throw SystemError("read", path(of: name), code: failure) }
      if got == 0 { return bytes }
    }
    return nil
  }

  // MARK: - Changing

  /// Makes a folder, or opens the one that is there.
  func makeFolder(_ name: String) throws -> Folder {
    guard mkdirat(descriptor, name, 0o755) == 0 || errno == EEXIST else {
      throw SystemError("create", path(of: name))
    }
    return try folder(name)
  }

  /// Writes a new file. What is there already is never overwritten. There is no `fsync`: a build is published by
  /// renaming its folder, and a build that was cut short is made again.
  func createFile(_ name: String, _ bytes: some Collection<UInt8>) throws {
    let file = try create(name)
    defer { close(file) }
    let done: Void? = try bytes.withContiguousStorageIfAvailable { try write($0, to: file, name) }
    if done == nil { try Array(bytes).withUnsafeBufferPointer { try write($0, to: file, name) } }
  }

  /// Writes a new file in a folder below this one, making the folders that are missing. For trees that hold nothing
  /// but our own: the folders on the way are taken as they are.
  func createFile(at path: String, _ bytes: some Collection<UInt8>) throws {
    do {
      try createFile(path, bytes)
    } catch let error as SystemError where error.code == ENOENT {
      try makeFolders(above: path)
      try createFile(path, bytes)
    }
  }

  /// Makes the folders that a path goes through.
  func makeFolders(above path: String) throws {
    var end = path.utf8.startIndex
    while let slash = path.utf8[end...].firstIndex(of: UInt8(ascii: "/")) {
      let folder = String(path[..<slash])
      guard mkdirat(descriptor, folder, 0o755) == 0 || errno == EEXIST else {
        throw SystemError("create", self.path(of: folder))
      }
      end = path.utf8.index(after: slash)
    }
  }

  private func create(_ name: String) throws -> Int32 {
    let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw SystemError("create", path(of: name)) }
    return file
  }

  private func write(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32, _ name: String) throws {
    guard let base = bytes.baseAddress else { return }
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(file, base + done, bytes.count - done)
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError("write", path(of: name))
      }
      done += count
    }
  }

  func removeFile(_ name: String) throws {
    guard unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else { throw SystemError("remove", path(of: name)) }
  }

  /// Removes an empty folder.
  /// - Returns: whether it is gone; false where it is not empty.
  @discardableResult
  func removeFolder(_ name: String) throws -> Bool {
    if unlinkat(descriptor, name, AT_REMOVEDIR) == 0 || errno == ENOENT { return true }
    if errno == ENOTEMPTY || errno == EEXIST { return false }
    throw SystemError("remove", path(of: name))
  }

  /// Removes a folder with everything in it, which must all be ours. Links in it are removed, not followed.
  func removeTree(_ name: String) throws {
    guard let kind = try kind(of: name) else { return }
    guard kind == .folder else { return try removeFile(name) }
    let inner = try folder(name)
    for entry in try inner.textNames() { try inner.removeTree(entry) }
    try removeFolder(name)
  }

  /// Moves a name to another folder of the same file system, replacing a file that is there.
  func rename(_ name: String, to other: Folder, as newName: String) throws {
    guard renameat(descriptor, name, other.descriptor, newName) == 0 else {
      throw SystemError("rename", path(of: name))
    }
  }

  /// Moves a name to another folder, but only where the new name is free (`EEXIST` otherwise).
  func renameNew(_ name: String, to other: Folder, as newName: String) throws {
    if csystem_rename_new(descriptor, name, other.descriptor, newName) == 0 { return }
    let error = SystemError("rename", path(of: name))
    // A file system that can't do it in one step: a look first.
    guard error.isUnsupported, try other.kind(of: newName) == nil else { throw error }
    try rename(name, to: other, as: newName)
  }

  /// Exchanges two names in one step, so that nobody ever finds either of them missing.
  func exchange(_ name: String, with other: Folder, _ otherName: String) throws {
    guard csystem_exchange(descriptor, name, other.descriptor, otherName) == 0 else {
      throw SystemError("exchange", path(of: name))
    }
  }

  // MARK: - Locking

  /// Takes the lock of the folder itself; nothing is written for it. It goes with the returned value, or with the process.
  /// - Returns: nil where another process holds it.
  func lock() throws -> FileLock? { try hold(openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC), path) }

  /// Takes the lock that a file in this folder stands for, making the file if it is missing. The lock goes with the
  /// returned value, or with the process.
  /// - Returns: nil where another process holds it.
  func lock(_ name: String) throws -> FileLock? {
    try hold(openat(descriptor, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644), path(of: name))
  }

  private func hold(_ file: Int32, _ path: String) throws -> FileLock? {
    guard file >= 0 else { throw SystemError("open", path) }
    if flock(file, LOCK_EX | LOCK_NB) == 0 { return FileLock(descriptor: file) }
    let code = errno
    close(file)
    if code == EWOULDBLOCK { return nil }
    throw SystemError("lock", path, code: code)
  }
}

/// Which folder it is, however its path is written.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64
}

/// A held lock; it is given back when the value goes away.
final class FileLock: Sendable {
  private let descriptor: Int32

  fileprivate init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }
}
