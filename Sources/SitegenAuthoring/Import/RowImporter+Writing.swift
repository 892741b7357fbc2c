import SitegenKit

/// What becomes of the entry that a row makes: it is written, stands there already, or is not this import's to write.
extension RowImporter {
  /// The name of the file that a row's entry has, and its path where it is there.
  ///
  /// An entry that was renamed since its import has another name than the row asks for.
  func place(of key: String) -> (slug: String, path: String?) {
    let slug = result.lock.slug(of: .init(source: source, key: key)) ?? key
    return (slug, site.index.paths[slug])
  }

  /// Decides on the entry that a row makes; the key is the file name that the row asks for.
  ///
  /// Its logo is copied with it.
  mutating func write(_ key: String, _ bytes: [UInt8], isDraft: Bool, row: ImportTable.Row, _ values: RowValues) throws
  {
    let origin = ImportLock.Row(source: source, key: key)
    let known = result.lock.slug(of: origin).flatMap { result.lock.entries[$0] }
    let (slug, path) = place(of: key)
    let made = LastingFingerprint(bytes)
    guard let path, let old = site.tree[path] else {
      let isNew = create(
        slug, .init(row: origin, file: made, made: made), bytes, isDraft: isDraft, isKnown: known != nil, row)
      take([key, slug] + RowValues.texts(values.fields[.aliases]), at: row.location)
      return isNew ? try addLogo(of: slug, row: row, values) : ()
    }
    let wanted = known == nil ? bytes : entry(values, isDraft: isDraft, keepingAliasesOf: old, at: path)
    if old == bytes || old == wanted {
      result.unchanged += 1
      // Also what an import wrote that was stopped before it could note that.
      if known != nil || result.lock.entries[slug] == nil {
        result.lock.set(slug, .init(row: origin, file: LastingFingerprint(old), made: made))
      }
    } else if let known, known.made == made {
      result.unchanged += 1
    } else if let known, updates {
      if known.file == LastingFingerprint(old), let name = Slug(checking: slug) {
        result.files.append(.init(slug: name, path: path, bytes: wanted, old: old))
        result.lock.set(slug, .init(row: origin, file: LastingFingerprint(wanted), made: made))
      } else {
        keep(slug, old, at: path, wanted, .init(row: origin, file: known.file, made: made))
      }
    } else {
      return refuse(
        row, site.index.problem(with: slug) ?? "\(path) is there already", rule: .slugClash,
        hint: known == nil ? otherSource(of: slug) : "--update writes an entry anew that nobody edited since its import"
      )
    }
    take([key, slug] + RowValues.texts(values.fields[.aliases]), at: row.location)
    try addLogo(of: slug, row: row, values)
  }

  /// Writes a new entry; one that the owner removed is not brought back by an update.
  /// - Returns: whether it is written.
  private mutating func create(
    _ slug: String, _ made: ImportLock.Entry, _ bytes: [UInt8], isDraft: Bool, isKnown: Bool, _ row: ImportTable.Row
  ) -> Bool {
    if isKnown, updates {
      result.report(
        .importKept, "the row is not imported: its entry \"\(slug)\" was removed since its import", at: row.location,
        hint: "an import without --update writes it again")
    } else if let problem = site.index.problem(with: slug) {
      refuse(row, problem, rule: .slugClash)
    } else if let name = Slug(checking: slug) {
      result.files.append(.init(slug: name, path: "\(ContentPath.tools)/\(slug).md", bytes: bytes))
      result.lock.set(slug, made)
      if isDraft { result.drafts += 1 }
      return true
    }
    return false
  }

  /// The entry that a row makes, with the aliases that its file got by renamings: they keep old links alive.
  private func entry(
    _ values: RowValues, isDraft: Bool, keepingAliasesOf file: [UInt8], at path: String
  ) -> [UInt8] {
    var ignored = Diagnostics()
    let own = RowValues.texts(values.fields[.aliases])
    let kept = FrontMatterEditor(file, path: path, into: &ignored)?.aliases.filter { !own.contains($0) } ?? []
    let location = SourceLocation(wholeFile: path)
    let items = (own + kept).map { YAMLNode(value: .scalar($0), location: location) }
    var values = values
    values.fields[.aliases] = YAMLNode(value: .sequence(items), location: location)
    return values.entry(isDraft: isDraft, site.configuration)
  }

  /// Leaves an entry as somebody edited it, and says in which fields its row has something else now.
  private mutating func keep(
    _ slug: String, _ old: [UInt8], at path: String, _ wanted: [UInt8], _ taken: ImportLock.Entry
  ) {
    let difference = EntryDifference(old, wanted, path: path)
    if let difference, difference.names.isEmpty {
      // Its editor took over what changed.
      result.unchanged += 1
      return result.lock.set(slug, taken)
    }
    result.kept.append(path)
    let words = difference.map { "; its row differs in \($0.names.quotedList)" } ?? ""
    result.report(
      .importKept, "\"\(slug)\" was edited since its import, so it stays\(words)",
      at: difference?.location ?? .init(wholeFile: path))
  }

  private func otherSource(of slug: String) -> String? {
    result.lock.entries[slug].map {
      "it was imported from \($0.row.source); a source is known by its path from the site's folder"
    }
  }

  /// Reports the entries whose rows are gone from the source, where every row that is there could be read.
  mutating func reportGoneRows() {
    guard knowsAllRows else { return }
    for (slug, row) in result.lock.slugs(from: source) where !asked.contains(row.key) {
      guard let path = site.index.paths[slug] else {
        result.lock.remove(slug)
        continue
      }
      result.kept.append(path)
      result.report(
        .importKept, "\"\(slug)\" stays, though its row is gone from \(source)", at: .init(wholeFile: path))
    }
  }
}
