import Glibc

/// Says that the machine refused something: a full disk, a missing permission, a path that is not what it must be.
package struct SystemError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The verb for what was tried, as in `write`.
  package let action: String
  /// The path that it was tried at, as the user or the program named it.
  package let path: String
  /// The C library's error number.
  package let code: Int32

  /// Takes the error number of the last call of the C library, unless another one is given.
  package init(_ action: String, _ path: String, code: Int32 = errno) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// Whether the file system does not know the operation.
  var isUnsupported: Bool { [EINVAL, ENOSYS, EOPNOTSUPP].contains(code) }

  /// The error number for a path at which there is nothing.
  package static let missing = ENOENT

  /// The error for something that is no regular file and must not be replaced by one.
  static func notAFile(_ path: String) -> SystemError { SystemError("replace", path, code: EEXIST) }

  /// Whether there is nothing at the path.
  package var isMissing: Bool { code == Self.missing }

  /// Whether there is something else than a folder at the path.
  package var isNoFolder: Bool { code == ENOTDIR }

  /// The message for the user, as in `can't write site.tar: the disk is full`.
  package var description: String { "can't \(action) \(Printable.text(path)): \(reason)" }

  private var reason: String {
    switch code {
    case ENOSPC: "the disk is full"
    case EDQUOT: "the disk quota is used up"
    case EACCES, EPERM: "permission denied"
    case EROFS: "the file system is read-only"
    case ENOENT: "no such file or folder"
    case ENOTDIR: "not a folder"
    case ELOOP: "a symbolic link is in the way"
    case EFBIG: "the file is larger than the system allows"
    case EMFILE, ENFILE: "too many files are open"
    case EPIPE: "the reader is gone"
    case EBADF: "it is closed"
    case EILSEQ: "a name in it is not UTF-8"
    case EIO: "the disk reports an error"
    default: unsafe String(cString: strerror(code)).lowercased()
    }
  }
}
