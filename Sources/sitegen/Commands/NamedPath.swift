import ArgumentParser
import Foundation
import SitegenKit

/// The folders and files that a command line names: one that is not there was mistyped, and is no fault of the machine.
enum NamedPath {
  /// Looks for a folder; why else it can't be opened is said where it is used.
  /// - Throws: `ValidationError` where there is no folder of that name.
  static func checkFolder(_ path: String, _ option: String) throws {
    do {
      _ = try Folder.open(path)
    } catch let error as SystemError where error.isMissing {
      throw ValidationError("'\(option) \(path)' is not there.")
    } catch let error as SystemError where error.isNoFolder {
      throw ValidationError("'\(option) \(path)' is no folder.")
    } catch is SystemError {}
  }

  /// Looks for the folder in which something is to be made.
  /// - Throws: `ValidationError` where it is not there.
  static func checkParent(of path: String, _ option: String) throws {
    let folder = URL(filePath: path).deletingLastPathComponent().relativePath
    do {
      _ = try Folder.open(folder)
    } catch let error as SystemError where error.isMissing {
      throw ValidationError("The folder '\(folder)' of '\(option) \(path)' is not there.")
    } catch is SystemError {}
  }

  /// - Throws: `ValidationError` where there is neither a file nor a folder of that name.
  static func checkPresence(_ path: String, _ name: String) throws {
    let url = URL(filePath: path)
    do {
      let folder = try Folder.open(url.deletingLastPathComponent().relativePath)
      if try folder.kind(of: url.lastPathComponent) != nil { return }
    } catch let error as SystemError where !error.isMissing {
      return
    } catch is SystemError {}
    throw ValidationError("\(name) '\(path)' is not there.")
  }
}
