import Glibc

extension Folder {
  /// Takes the lock that a file in this folder stands for, making the file if it is missing. The lock goes with the
  /// returned value, or with the process.
  /// - Returns: nil where another process holds it.
  func lock(_ name: String) throws -> FileLock? {
    let file = openat(descriptor, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw SystemError("open", path(of: name)) }
    if flock(file, LOCK_EX | LOCK_NB) == 0 { return FileLock(descriptor: file) }
    let code = errno
    close(file)
    if code == EWOULDBLOCK { return nil }
    throw SystemError("lock", path(of: name), code: code)
  }
}

/// A held lock; it is given back when the value goes away.
final class FileLock: Sendable {
  private let descriptor: Int32

  fileprivate init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }
}
