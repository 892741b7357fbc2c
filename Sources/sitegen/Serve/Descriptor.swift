import Glibc

/// The number of an open file, as the server wants them all: nothing waits for one of them alone.
enum Descriptor {
  static func neverWaits(_ number: Int32) {
    _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
  }
}
