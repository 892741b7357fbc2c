package import SitegenKit

/// A complete small site to begin with.
package enum StarterSite {
  /// What the site compares its tools by.
  package enum Kind: String, CaseIterable, Sendable {
    /// Reviewers, who give scores and verdicts.
    case panel
    /// Facts that the site declares; nobody reviews anything.
    case facts

    /// The folder of the embedded files that no other kind has.
    fileprivate var folder: String {
      switch self {
      case .panel: "Panel"
      case .facts: "Facts"
      }
    }
  }

  /// Makes the site in a folder that is empty or not there yet; the folders above it are made too.
  ///
  /// A `.git` in it is no hindrance, and tells where the site will be if it goes to GitHub Pages and no address is given. The
  /// day is the one on which the site's entries say they were published.
  /// - Returns: what is left to do before it is published; nil for a site without a host.
  /// - Throws: `AuthoringRefusal`, or `SystemError`; whatever was made until then is removed again.
  @discardableResult
  package static func make(
    _ kind: Kind, at path: String, publishing: Publishing? = nil, on day: Day
  ) throws -> Publishing.Steps? {
    var making = Making()
    do {
      let root = try making.folder(at: path)
      guard try root.names().allSatisfy({ $0 == ".git" }) else {
        throw AuthoringRefusal("\(path) is not empty; a new site needs a folder of its own")
      }
      let publishing = try publishing?.completed(by: GitHubRepository.origin(of: root))
      for (path, text) in files(of: kind, publishing, on: day) { try making.write(path, text, in: root) }
      return publishing?.steps
    } catch {
      making.undo()
      throw error
    }
  }

  /// Stands in the embedded files where the day goes on which the site is made.
  private static let dayPlaceholder = "{day}"
  /// The JSON Schema of `site.yml`, which `.vscode/settings.json` names.
  ///
  /// It is made from the code, so no file has it.
  private static let schemaPath = ".vscode/site.schema.json"

  /// Every file by its path, in the order in which they are written.
  ///
  /// `site.yml` comes last: a folder without it is no site.
  private static func files(of kind: Kind, _ publishing: Publishing?, on day: Day) -> [(path: String, text: String)] {
    var files = ["Shared", kind.folder].flatMap { EmbeddedFile.all(below: "Starter/\($0)") }.map { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
      return (path: file.path, text: text.replacing(dayPlaceholder, with: day.description))
    }
    if let publishing { publishing.publish(&files) }
    let schema = (path: schemaPath, text: JSONSchema(categories: nil, panel: nil).text(of: .site))
    return files.filter { $0.path != SiteConfiguration.path } + [schema]
      + files.filter { $0.path == SiteConfiguration.path }
  }

  /// What was made so far, so that it can be removed again, and nothing else.
  private struct Making {
    private var folders: [(parent: Folder, name: String)] = []
    private var files: [(folder: Folder, name: String)] = []

    /// Opens a folder that the user named, and makes what is missing of its path.
    mutating func folder(at path: String) throws -> Folder {
      var typed = path.utf8.first == UInt8(ascii: "/") ? "/" : "."
      var folder = try Folder.open(typed)
      for name in Folder.names(in: path) {
        typed = typed == "." ? name : typed == "/" ? "/\(name)" : "\(typed)/\(name)"
        do {
          folder = try Folder.open(typed)
        } catch let error as SystemError where error.isMissing {
          folder = try make(name, in: folder)
        } catch let error as SystemError where error.isNoFolder {
          throw AuthoringRefusal("\(typed) is not a folder")
        }
      }
      return folder
    }

    mutating func write(_ path: String, _ text: String, in root: Folder) throws {
      let names = Folder.names(in: path)
      var folder = root
      for name in names.dropLast() {
        folder = try folder.kind(of: name) == nil ? make(name, in: folder) : folder.folder(name)
      }
      guard let name = names.last else { return }
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
