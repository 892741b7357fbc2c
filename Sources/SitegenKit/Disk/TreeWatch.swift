import Glibc
import Synchronization

/// Waits for changes of a site's sources: by inotify, or by looking again and again where the system has no more
/// watches.
package final class TreeWatch: Sendable {
  private struct State {
    var watched: Set<String> = []
    /// Whether the system refused a watch.
    var hasFailed = false
    var stamps: [String: FileStamp] = [:]
  }

  private let site: String
  /// The folder that the user chose for the templates; nil for the site's own.
  private let templates: String?
  private let descriptor: Int32
  private let state = Mutex(State())

  /// How long a save of several files may take: changes within this time are one, in milliseconds.
  private static let quiet: Int32 = 10
  /// How often to look where there are no events, in milliseconds.
  private static let pollInterval: Int32 = 250
  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_MOVED_FROM | IN_MOVED_TO
      | IN_DONT_FOLLOW | IN_ONLYDIR)

  /// Begins to watch `Content/` and the templates; from now on no change is missed.
  ///
  /// A folder that is not there yet, or that is a link, is looked for. As when a site is read, only paths that the user
  /// chose may be links.
  /// - Parameters:
  ///   - site: The site's folder.
  ///   - templates: A folder to watch instead of the site's own `Templates/`.
  ///   - usesEvents: Whether inotify is asked; else the folders are looked at again and again.
  package init(site: String, templates: String? = nil, usesEvents: Bool = true) {
    (self.site, self.templates) = (site, templates)
    descriptor = usesEvents ? inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK)) : -1
    state.withLock { state in
      state.stamps = stamps()
      addWatches(&state)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Waits for a change.
  ///
  /// One thread waits at a time.
  /// - Parameter limit: how long to wait at most, in milliseconds.
  /// - Returns: whether there was one.
  package func wait(atMost limit: Int32) -> Bool {
    state.withLock { state in
      var waited: Int32 = 0
      while waited < limit {
        let step = min(Self.pollInterval, limit - waited)
        let hasEvents = awaitEvents(step)
        waited += step
        if hasEvents { while awaitEvents(Self.quiet) {} }
        // Events tell when to look, and the look tells whether anything is different.
        let isComplete = !state.hasFailed && descriptor >= 0 && roots.isSubset(of: state.watched)
        guard hasEvents || !isComplete else { continue }
        let found = stamps()
        guard found != state.stamps else { continue }
        state.stamps = found
        addWatches(&state)
        return true
      }
      return false
    }
  }

  private func awaitEvents(_ milliseconds: Int32) -> Bool {
    guard descriptor >= 0 else {
      usleep(UInt32(milliseconds) * 1000)
      return false
    }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&request, 1, milliseconds) > 0 else { return false }
    unsafe withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
      while unsafe read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
    }
    return true
  }

  private func addWatches(_ state: inout State) {
    guard descriptor >= 0 else { return }
    // A folder that was removed and made again needs its watch again; one that is watched keeps it.
    state.watched.removeAll()
    for (path, stamp) in state.stamps where stamp.kind == .folder {
      // Links are not followed, but for the one that the user may have chosen: there the last name is no link.
      let typed = path == templates ? path + "/." : path
      if unsafe inotify_add_watch(descriptor, typed, Self.events) >= 0 {
        state.watched.insert(path)
      } else if errno != ENOENT, errno != ENOTDIR, errno != ELOOP {
        state.hasFailed = true
      }
    }
  }

  /// The folders that are watched with all that is in them.
  private var roots: Set<String> { [site + "/Content", templates ?? site + "/Templates"] }

  /// Finds the stamps of everything in the folders, by path.
  private func stamps() -> [String: FileStamp] {
    var found: [String: FileStamp] = [:]
    func look(at name: String, in folder: Folder) {
      guard let stamp = try? folder.stamp(of: name) else { return }
      found[folder.path(of: name)] = stamp
      if stamp.kind == .folder, let inner = try? folder.folder(name) { lookInto(inner) }
    }
    func lookInto(_ folder: Folder) {
      guard let names = try? folder.names() else { return }
      for case let name? in names where name.utf8.first != UInt8(ascii: ".") { look(at: name, in: folder) }
    }
    if let root = try? Folder.open(site) {
      for name in templates == nil ? ["Content", "Templates"] : ["Content"] { look(at: name, in: root) }
    }
    if let templates, let folder = try? Folder.open(templates), let stamp = try? folder.stamp {
      found[templates] = stamp
      lookInto(folder)
    }
    return found
  }
}
