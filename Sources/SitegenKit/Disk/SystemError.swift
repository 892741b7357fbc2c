import Glibc

/// The machine refused something: a full disk, a missing permission, a path that is not what it must be.
public struct SystemError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was tried, as in `write`.
  public let action: String
  public let path: String
  /// The C library's error number.
  public let code: Int32

  init(_ action: String, _ path: String, code: Int32 = errno) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// Whether the file system does not know the operation.
  var isUnsupported: Bool { [EINVAL, ENOSYS, EOPNOTSUPP].contains(code) }

  static let missing = ENOENT

  /// Something that is no regular file must not be replaced by one.
  static func notAFile(_ path: String) -> SystemError { SystemError("replace", path, code: EEXIST) }

  /// Whether there is nothing at the path.
  var isMissing: Bool { code == ENOENT }

  /// Whether there is something else than a folder at the path.
  var isNoFolder: Bool { code == ENOTDIR }

  public var description: String { "can't \(action) \(Printable.text(path)): \(reason)" }

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
    default: String(cString: strerror(code)).lowercased()
    }
  }
}
