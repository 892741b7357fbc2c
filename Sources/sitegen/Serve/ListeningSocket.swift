import Glibc

/// A socket that clients connect to.
struct ListeningSocket {
  let descriptor: Int32

  /// Why there is none: the number of the system's error.
  struct Failure: Error {
    let code: Int32

    var isPortTaken: Bool { code == EADDRINUSE }
    var reason: String { unsafe String(cString: strerror(code)) }
  }

  /// Opens a socket at an address of IPv4 or IPv6, written in digits; port 0 lets the system choose a free one.
  /// - Throws: `Failure`, where the port is taken or the system refuses it for another reason.
  static func open(_ host: String, port: UInt16) throws -> ListeningSocket {
    let family = isV6(host) ? AF_INET6 : AF_INET
    let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    Descriptor.neverWaits(descriptor)
    // A port that the last preview had is free at once.
    var isOn: Int32 = 1
    unsafe setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &isOn, socklen_t(MemoryLayout<Int32>.size))
    guard bind(descriptor, host, port) == 0, listen(descriptor, SOMAXCONN) == 0 else {
      defer { close(descriptor) }
      throw Failure(code: errno)
    }
    return ListeningSocket(descriptor: descriptor)
  }

  static func isAddress(_ host: String) -> Bool { isV4(host) || isV6(host) }

  private static func isV4(_ host: String) -> Bool {
    var address = in_addr()
    return unsafe inet_pton(AF_INET, host, &address) == 1
  }

  private static func isV6(_ host: String) -> Bool {
    var address = in6_addr()
    return unsafe inet_pton(AF_INET6, host, &address) == 1
  }

  private static func bind(_ descriptor: Int32, _ host: String, _ port: UInt16) -> Int32 {
    func bind(_ address: some Any) -> Int32 {
      // An address of either family goes by the type of both.
      unsafe withUnsafePointer(to: address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe Glibc.bind(descriptor, $0, socklen_t(MemoryLayout.size(ofValue: address)))
        }
      }
    }
    if isV6(host) {
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port.bigEndian
      unsafe inet_pton(AF_INET6, host, &address.sin6_addr)
      return bind(address)
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    unsafe inet_pton(AF_INET, host, &address.sin_addr)
    return bind(address)
  }
}
