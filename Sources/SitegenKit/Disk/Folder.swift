import Glibc

/// The kind of thing that a name in a folder stands for.
package enum FileKind: Sendable, Equatable {
  case file
  case folder
  case symbolicLink
  /// A FIFO, a socket or a device.
  case special

  /// Reads the kind from a mode as the system gives it.
  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .symbolicLink
    default: self = .special
    }
  }
}

/// An open folder.
///
/// Names are looked up in it and symbolic links are never followed, so that nothing outside can be read or written,
/// whatever happens to the path in the meantime.
package final class Folder: Sendable {
  /// The path by which it was opened, for messages.
  let path: String
  /// The system's descriptor of the open folder.
  let descriptor: Int32

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Opens a folder by a path that the user chose: links are followed here, and only here.
  package static func open(_ path: String) throws -> Folder {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError("open", path) }
    return Folder(descriptor: descriptor, path: path)
  }

  /// The path of a name in the folder, for messages.
  package func path(of name: String) -> String { path == "/" ? "/" + name : path + "/" + name }

  // MARK: - Looking

  /// Opens a folder in this one; refuses a link.
  package func folder(_ name: String) throws -> Folder {
    let inner = unsafe openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard inner >= 0 else { throw SystemError("open", path(of: name)) }
    return Folder(descriptor: inner, path: path(of: name))
  }

  /// The names in the folder, but for `.` and `..`, sorted by their bytes.
  ///
  /// A name that is not UTF-8 is nil.
  package func names() throws -> [String?] {
    var names: [[UInt8]] = []
    try forEachName { name in names.append(name) }
    return names.sorted { $0.lexicographicallyPrecedes($1) }.map { String(validating: $0, as: UTF8.self) }
  }

  /// The names of the folders in this one; a name that is not UTF-8 is left out.
  func folderNames() throws -> [String] {
    var names: [String] = []
    try forEachEntry { name, type in
      guard type == DT_DIR || type == DT_UNKNOWN, let name = String(validating: name, as: UTF8.self) else { return }
      if try type == DT_DIR || kind(of: name) == .folder { names.append(name) }
    }
    return names
  }

  /// Goes through the names in the order of the disk, without holding them all.
  func forEachName(_ body: (_ name: [UInt8]) throws -> Void) throws { try forEachEntry { name, _ in try body(name) } }

  private func forEachEntry(_ body: (_ name: [UInt8], _ type: Int) throws -> Void) throws {
    // A description of its own: going through a folder moves the offset of the descriptor.
    let own = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0, let stream = unsafe fdopendir(own) else { throw SystemError("list", path) }
    defer { unsafe closedir(stream) }
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { try body(name, unsafe Int(entry.pointee.d_type)) }
      errno = 0
    }
    guard errno == 0 else { throw SystemError("list", path) }
  }

  /// The names in the folder, sorted by their bytes, where one that is not UTF-8 can't be dealt with and must not be
  /// passed over.
  /// - Throws: `SystemError` for such a name.
  func textNames() throws -> [String] {
    try names().map { name in
      guard let name else { throw SystemError("list", path, code: EILSEQ) }
      return name
    }
  }

  /// What a name stands for, without following a link; nil where there is nothing.
  package func kind(of name: String) throws -> FileKind? {
    try status(of: name).map { FileKind(mode: $0.st_mode) }
  }

  /// The size of a file in bytes; nil where there is nothing.
  func size(of name: String) throws -> Int? {
    try status(of: name).map { Int($0.st_size) }
  }

  /// The identity of the folder itself: two paths are one folder where these are equal.
  var identity: FileIdentity { get throws { try stamp.identity } }

  /// The stamp of the folder itself.
  var stamp: FileStamp {
    get throws {
      var status = stat()
      guard unsafe fstat(descriptor, &status) == 0 else { throw SystemError("look at", path) }
      return FileStamp(status)
    }
  }

  /// What a file system tells of a name, without following a link; nil where there is nothing.
  func stamp(of name: String) throws -> FileStamp? { try status(of: name).map(FileStamp.init) }

  private func status(of name: String) throws -> stat? {
    var status = stat()
    if unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return status }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw SystemError("look at", path(of: name))
  }

  /// The bytes of a regular file.
  ///
  /// The size is checked before anything is read, and a FIFO never blocks.
  /// - Returns: nil where the file is larger than `limit` bytes or is not a regular file.
  package func read(_ name: String, limit: Int) throws -> [UInt8]? {
    let file = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw SystemError("read", path(of: name)) }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw SystemError("read", path(of: name)) }
    guard FileKind(mode: status.st_mode) == .file, status.st_size <= limit else { return nil }
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let room = max(4096, Int(status.st_size) - bytes.count + 1)
      var got = 0
      var failure: Int32 = 0
      let part = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        got = unsafe Glibc.read(file, buffer.baseAddress, room)
        failure = errno
        count = max(0, got)
      }
      // Most files come in one part, which need not be copied.
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if got < 0, failure == EINTR { continue }
      guard got >= 0 else { throw SystemError("read", path(of: name), code: failure) }
      if got == 0 { return bytes }
    }
    return nil
  }
}

/// Tells which file or folder it is, however its path is written.
struct FileIdentity: Hashable, Sendable {
  /// The number of the file system.
  let device: UInt64
  /// The number of the file in its file system.
  let inode: UInt64
}

/// What a file system knows of a file or folder besides its bytes: enough to see whether anybody touched it.
struct FileStamp: Equatable, Sendable {
  /// Whether it is a file, a folder or something else.
  let kind: FileKind
  /// Which file it is.
  let identity: FileIdentity
  /// When its bytes, its names or its attributes changed last (ctime), in nanoseconds since 1970 by the clock of its
  /// file system.
  ///
  /// No program can set it. A folder's changes whenever a name comes or goes.
  let changed: Int64
  /// When its bytes changed last (mtime), in the same unit.
  ///
  /// Programs can set it.
  let modified: Int64
  /// The size in bytes.
  let size: Int
}

extension FileStamp {
  /// The present by the system's clock, in nanoseconds since 1970.
  static var now: Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  fileprivate init(_ status: stat) {
    self.init(
      kind: FileKind(mode: status.st_mode),
      identity: FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino)),
      changed: Self.nanoseconds(status.st_ctim), modified: Self.nanoseconds(status.st_mtim), size: Int(status.st_size))
  }
}
