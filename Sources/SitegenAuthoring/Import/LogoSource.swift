import SitegenKit

/// The pictures beside a source, which rows name.
struct LogoSource {
  /// Why a row's logo is not copied.
  struct Problem: Error {
    let message: String
  }

  private let folder: Folder
  /// The path of the folder as the user typed it; empty for the one of a file.
  private let path: String

  /// - Parameter source: the file, whose folder counts, or the folder that is imported.
  /// - Throws: `AuthoringRefusal` or `SystemError`.
  init(of source: String) throws {
    let (parent, name) = try ImportSource.folder(of: source)
    let isFolder = try parent.kind(of: name) == .folder
    folder = isFolder ? try parent.folder(name) : parent
    path = isFolder ? source + "/" : ""
  }

  /// Finds and checks the picture that a row of a file names.
  ///
  /// Its path counts from the file's folder and stays in the source's folder; links are not followed.
  /// - Returns: where it stands in a site of this slug, and its bytes; mistakes in the picture itself are reported.
  /// - Throws: `Problem`, or `SystemError`.
  func logo(
    _ text: String, of slug: Slug, rowIn file: String, into diagnostics: inout Diagnostics
  ) throws -> (path: String, bytes: [UInt8])? {
    let names = try names(of: text, from: file)
    guard let name = names.last, let format = LogoFormat(meantBy: name) else {
      throw Problem(message: "\"\(text)\" is no picture; \(LogoFormat.rule)")
    }
    var folder = folder
    for name in names.dropLast() {
      guard try folder.kind(of: name) == .folder else { throw missing(text) }
      folder = try folder.folder(name)
    }
    guard try folder.kind(of: name) == .file else { throw missing(text) }
    guard let bytes = try folder.read(name, limit: format.limit) else {
      throw Problem(message: "\"\(text)\" has more than \(format.limit) bytes")
    }
    var found = Diagnostics()
    Logo.check(bytes, as: format, path: folder.path(of: name), into: &found)
    diagnostics.append(contentsOf: found)
    return found.preventPublishing(strict: false)
      ? nil : ("\(Logo.folder)/\(slug).\(format.rawValue)", bytes)
  }

  private func missing(_ text: String) -> Problem {
    Problem(message: "\"\(text)\" is no file beside the source; links are not followed")
  }

  /// The names on the way from the source's folder to a picture.
  private func names(of text: String, from file: String) throws -> [String] {
    var names =
      path.isEmpty ? [] : Folder.names(in: String(Substring(file.utf8.dropFirst(path.utf8.count)))).dropLast()
    let isOutside = Problem(message: "\"\(text)\" is no file below the source's folder")
    guard text.utf8.first != UInt8(ascii: "/"), !text.utf8.contains(0), ImportValue.isAddress(text) == false else {
      throw isOutside
    }
    for name in Folder.names(in: text) {
      switch name {
      case ".": break
      case "..": guard names.popLast() != nil else { throw isOutside }
      default: names.append(name)
      }
    }
    return names
  }
}

/// Copies the logos of rows that become entries.
extension RowImporter {
  /// Takes the logo of a row's entry, unless the site has the same already; what can't be taken is reported.
  mutating func addLogo(of name: String, row: ImportTable.Row, _ values: RowValues) throws {
    guard let slug = Slug(checking: name), let logos, let node = values.fields[.logo],
      let text = RowValues.texts(node).first
    else { return }
    let column = mapping.fields[.logo]?.columns.first?.value
    do {
      var found = Diagnostics()
      let logo = try logos.logo(text, of: slug, rowIn: row.location.path, into: &found)
      result.report(found)
      guard let logo else { return }
      let known = site.tree.paths(below: Logo.folder).first { Logo.isLogo($0) && Logo.name(of: $0) == slug.text }
      if let known {
        if known == logo.path, site.tree[known] == logo.bytes { return }
        throw LogoSource.Problem(message: "\"\(slug)\" has another logo already, \(known)")
      }
      result.logos.append(.init(path: logo.path, bytes: logo.bytes))
    } catch let problem as LogoSource.Problem {
      result.report(.importLogo, problem.message, at: node.location, column: column)
    }
  }
}
