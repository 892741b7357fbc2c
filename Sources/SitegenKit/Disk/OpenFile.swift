import CSystem
import Glibc
import Synchronization

/// A file that is read and written at offsets of one's choice, by several threads at once.
final class OpenFile: Sendable {
  private let path: String
  /// The descriptor; below zero once the file is closed.
  private let opened: Atomic<Int32>

  private var descriptor: Int32 { opened.load(ordering: .relaxed) }

  fileprivate init(descriptor: Int32, path: String) {
    opened = Atomic(descriptor)
    self.path = path
  }

  /// Opens a file to read by a path that is not the user's.
  fileprivate convenience init(path: String) throws {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SystemError("read", path) }
    self.init(descriptor: file, path: path)
  }

  deinit { try? close() }

  /// Closes a file that was written.
  ///
  /// File systems of a network, and those with quotas, may tell only now that there is no room: what replaces another
  /// file is closed before.
  func close() throws {
    let descriptor = opened.exchange(-1, ordering: .relaxed)
    guard descriptor < 0 || Glibc.close(descriptor) == 0 || errno == EINTR else { throw SystemError("write", path) }
  }

  /// Waits until what was written is on the disk.
  ///
  /// File systems that know no such thing have no disk.
  func sync() throws {
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw SystemError("sync", path) }
  }

  /// The size in bytes.
  var size: Int {
    get throws {
      var status = stat()
      guard unsafe fstat(descriptor, &status) == 0 else { throw SystemError("look at", path) }
      return Int(status.st_size)
    }
  }

  /// Fills an array of numbers, of which any bytes make one, from an offset on.
  /// - Returns: how many bytes there were; fewer than asked for only at the file's end.
  func read(into numbers: inout [some FixedWidthInteger & BitwiseCopyable], at offset: Int) throws -> Int {
    try unsafe numbers.withUnsafeMutableBytes { buffer in
      var done = 0
      while done < buffer.count {
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
        let count = unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw SystemError("read", path) }
        if count == 0 { break }
        done += count
      }
      return done
    }
  }

  /// Writes the bytes of numbers from an offset on.
  ///
  /// The file grows where they go beyond its end.
  func write(_ numbers: [some FixedWidthInteger & BitwiseCopyable], at offset: Int) throws {
    try unsafe numbers.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
        let count = unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw SystemError("write", path) }
        done += count
      }
    }
  }
}

extension OpenFile {
  /// Fingerprint of all bytes of the file, which are not held at once.
  var fingerprint: Fingerprint {
    get throws {
      var chunks: [Fingerprint] = []
      var chunk = [UInt8](repeating: 0, count: 1 << 18)
      while true {
        let offset = chunks.count * chunk.count
        let count = try read(into: &chunk, at: offset)
        chunks.append(Fingerprint(Array(chunk[..<count])))
        if count < chunk.count { return Fingerprint(chunks) }
      }
    }
  }
}

extension Folder {
  /// Opens a file to read; nil where there is none.
  func openFile(_ name: String) throws -> OpenFile? {
    let file = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    if file < 0, errno == ENOENT { return nil }
    guard file >= 0 else { throw SystemError("read", path(of: name)) }
    return OpenFile(descriptor: file, path: path(of: name))
  }

  /// Makes a new file to write and to read; `EEXIST` where the name is taken.
  func newFile(_ name: String) throws -> OpenFile {
    let file = unsafe openat(descriptor, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw SystemError("create", path(of: name)) }
    return OpenFile(descriptor: file, path: path(of: name))
  }
}

extension Fingerprint {
  /// Fingerprint of the running program: another version may make other bytes of the same content.
  ///
  /// It is of the linker's identifier, or else of the program's bytes; where they can't be read, it is a value that no
  /// other run has.
  static let program: Fingerprint = {
    var count = 0
    // It is a part of the program, which stays where it is.
    if let identifier = unsafe csystem_program_id(&count), count > 0 {
      return Fingerprint(value: unsafe csystem_checksum(identifier, count, 0))
    }
    return (try? OpenFile(path: "/proc/self/exe").fingerprint) ?? Fingerprint(value: .random(in: .min ... .max))
  }()
}
