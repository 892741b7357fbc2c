/// A complete small site to begin with.
public enum StarterSite {
  /// Makes the site in a folder that is empty or not there yet; the folders above it are made too. A `.git` in it is no
  /// hindrance.
  /// - Parameter day: on which its entries are published.
  /// - Throws: `AuthoringRefusal`, or `SystemError`; whatever was made until then is removed again.
  public static func make(at path: String, on day: Day) throws {
    var making = Making()
    do {
      let root = try making.folder(at: path)
      guard try root.names().allSatisfy({ $0 == ".git" }) else {
        throw AuthoringRefusal("\(path) is not empty; a new site needs a folder of its own")
      }
      for (path, text) in files(on: day) { try making.write(path, text, in: root) }
    } catch {
      making.undo()
      throw error
    }
  }

  /// Every file by its path, in the order in which they are written.
  static func files(on day: Day) -> [(path: String, text: String)] {
    [
      (".gitignore", ignored), (".editorconfig", editorConfiguration), (".vscode/settings.json", editorSettings),
      (schemaPath, schema),
      ("README.md", readme), ("Content/pages/about.md", about), ("Content/pages/method.md", method),
    ] + entries(on: day).map { ("Content/tools/\($0.slug).md", $0.text) } + [(SiteConfiguration.path, configuration)]
  }

  /// What was made so far, so that it can be removed again, and nothing else.
  private struct Making {
    private var folders: [(parent: Folder, name: String)] = []
    private var files: [(folder: Folder, name: String)] = []

    /// Opens a folder that the user named, and makes what is missing of its path.
    mutating func folder(at path: String) throws -> Folder {
      let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
      var typed = path.utf8.first == UInt8(ascii: "/") ? "/" : "."
      var folder = try Folder.open(typed)
      for part in parts {
        typed = typed == "." ? part : typed == "/" ? "/\(part)" : "\(typed)/\(part)"
        do {
          folder = try Folder.open(typed)
        } catch let error as SystemError where error.isMissing {
          folder = try make(part, in: folder)
        } catch let error as SystemError where error.isNoFolder {
          throw AuthoringRefusal("\(typed) is not a folder")
        }
      }
      return folder
    }

    mutating func write(_ path: String, _ text: String, in root: Folder) throws {
      let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
      var folder = root
      for part in parts.dropLast() {
        folder = try folder.kind(of: part) == nil ? make(part, in: folder) : folder.folder(part)
      }
      guard let name = parts.last else { return }
      try folder.createWhole(name, Array(text.utf8))
      files.append((folder, name))
    }

    private mutating func make(_ name: String, in parent: Folder) throws -> Folder {
      let folder = try parent.makeFolder(name)
      folders.append((parent, name))
      return folder
    }

    /// A disk that refuses to write seldom refuses to remove; if it does, the first error is the one to tell.
    func undo() {
      for (folder, name) in files { _ = try? folder.removeFile(name) }
      for (parent, name) in folders.reversed() { _ = try? parent.removeFolder(name) }
    }
  }
}
