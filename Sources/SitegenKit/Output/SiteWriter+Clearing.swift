extension SiteWriter {
  /// Names what is ours in a folder; nil where there is nothing that does. Of a marker that a power cut damaged, the record
  /// of the last build tells the rest, and where that is lost too, the plan.
  func marker(in folder: Folder, _ plan: Plan) throws -> OutputMarker? {
    guard let marker = try OutputTarget.marker(in: folder) else { return nil }
    if marker.isWhole { return marker }
    let known = marker.union(plan.marker)
    return try cache.lastRecord.map { known.union($0.marker) } ?? known
  }

  /// Removes the folder that the last build left: one that it never finished, or the site that it replaced. What no
  /// build wrote is moved to the new site.
  /// - Parameter isPlanned: whether the new site has a file at a path.
  /// - Returns: the files that the new site has no more, and those that were moved to it.
  @discardableResult
  func clearStage(_ plan: Plan, isPlanned: (String) -> Bool) throws -> (removed: [String], kept: [String]) {
    let old = try stage.parent.kind(of: stage.name) == .folder ? stage.parent.folder(stage.name) : nil
    guard let old, let marker = try marker(in: old, plan) else {
      try stage.parent.removeTree(stage.name)
      return ([], [])
    }
    let new = try target.parent.kind(of: target.name) == .folder ? target.folder : nil
    var (removed, kept): ([String], [String]) = ([], [])
    func clear(_ folder: Folder, path: String) throws {
      try folder.clear { name in
        let inner = path + name
        if inner == OutputMarker.name { return false }
        // What is ours is most of it, and one call tells whether it is a file.
        if try marker.claims(inner) && folder.removeFile(name) {
          if !isPlanned(inner) { removed.append(inner) }
        } else if try folder.kind(of: name) == .folder {
          try clear(folder.folder(name), path: inner + "/")
          return try folder.removeFolder(name)
        } else if let new {
          // Never over a file of the new site: what can't be moved stays where it is, and the error says where.
          try new.makeFolders(above: inner)
          try folder.renameNew(name, to: new, as: inner)
          kept.append(inner)
        } else {
          throw OutputTarget.Refusal(
            path: target.parent.path(of: target.name),
            reason: "\(Printable.text(folder.path(of: name))) is left from another folder; move it away first")
        }
        return true
      }
    }
    try clear(old, path: "")
    // Removed last: a folder without it is taken for one that holds nothing but ours.
    try old.removeFile(OutputMarker.name)
    try stage.parent.removeFolder(stage.name)
    return (removed.sorted(), kept.sorted())
  }
}
