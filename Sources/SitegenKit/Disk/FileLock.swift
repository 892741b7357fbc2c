import Glibc

extension Folder {
  /// Takes the lock of the folder itself, for which nothing is written.
  ///
  /// It is held as long as the returned value or the process lives.
  /// - Returns: nil where another process holds it.
  package func lock() throws -> FileLock? {
    try hold(unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC), path)
  }

  /// Takes the lock that a file in this folder stands for, making the file if it is missing.
  ///
  /// It is held as long as the returned value or the process lives.
  /// - Returns: nil where another process holds it.
  func lock(_ name: String) throws -> FileLock? {
    try hold(unsafe openat(descriptor, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644), path(of: name))
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

/// A held lock; it is given back when the value goes away.
package final class FileLock: Sendable {
  private let descriptor: Int32

  fileprivate init(descriptor: Int32) { self.descriptor = descriptor }

  deinit {
    // A process that another thread is starting has the file too until its own program runs: closing ours alone would
    // leave the lock with it.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
