extension AllowedUse: FieldKey {
  var field: DataField {
    let what =
      switch self {
      case .scripts: "scripts"
      case .styles: "style sheets"
      case .images: "pictures; every one by https: is allowed already"
      case .connect: "what scripts may ask and send to"
      case .frames: "frames, such as players of films"
      case .fonts: "fonts; those of the site itself are allowed already"
      }
    return .optional(
      .list(of: .text, fewest: 0), "Origins or paths of other sites, as in https://stats.example: \(what)")
  }
}

extension SiteConfiguration {
  /// Reads what pages may use of other sites.
  static func readSecurity(_ fields: inout FieldReader<Key>) -> [AllowedUse: [String]] {
    guard let pairs = fields.mapping(.security), let location = fields.pair(.security)?.keyLocation else { return [:] }
    var inner = FieldReader<AllowedUse>(pairs, owner: "\"security\"", at: location)
    defer { fields.append(inner.diagnostics) }
    var allowed: [AllowedUse: [String]] = [:]
    for use in AllowedUse.allCases {
      for text in inner.texts(use) {
        if let problem = AllowedUse.problem(withSource: text.value) {
          inner.report(.securitySource, "\"\(text.value)\" \(problem)", at: text.location)
          continue
        }
        let source = AllowedUse.source(text.value)
        if allowed[use]?.contains(source) == true {
          inner.report(.securitySource, "\"\(text.value)\" stands in \"\(use.rawValue)\" twice", at: text.location)
        } else {
          allowed[use, default: []].append(source)
        }
      }
    }
    return allowed
  }

  /// Whether the site has fonts of its own among the files that it publishes as they are.
  static func hasFonts(_ tree: SourceTree) -> Bool {
    (tree.paths(below: "Templates/assets") + tree.paths(below: StaticFile.folder)).contains { path in
      [".woff2", ".woff", ".ttf", ".otf"].contains { path.utf8.reversed().starts(with: $0.utf8.reversed()) }
    }
  }

  // MARK: - Editing

  /// Reads where readers can propose a change to a file.
  static func readEdit(_ fields: inout FieldReader<Key>) -> EditAddress? {
    guard let text = fields.text(.edit), let address = fields.webAddress(text, as: Key.edit.rawValue, allowsHTTP: false)
    else { return nil }
    let names = BracedName.all(in: Array(address.value.utf8)).map(\.name)
    if let unknown = names.first(where: { $0 != EditAddress.placeholder }) {
      fields.report(
        .editAddress, "\"{\(unknown)}\" is not a placeholder of \"edit\"; it has {\(EditAddress.placeholder)}",
        at: address.location)
    } else if names.isEmpty {
      fields.report(
        .editAddress, "\"edit\" has no {\(EditAddress.placeholder)}, so every link would lead to the same place",
        at: address.location, hint: "write it where the file's path belongs, as in …/edit/main/{path}")
    } else {
      return EditAddress(template: address.value)
    }
    return nil
  }
}
