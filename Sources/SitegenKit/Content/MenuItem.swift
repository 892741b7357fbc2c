/// A link of the site's own choice in its header and footer.
struct MenuItem: Sendable {
  let name: String
  /// As it is written, with its location: a path from the site's root, `tool:` with a tool's slug, or a checked address
  /// of another site.
  let address: Located<String>
  /// Whether it leads to the site itself.
  let isOwn: Bool

  /// How many there may be: more than a header has room for.
  static let most = 8
}

extension SiteConfiguration {
  /// The keys of an item of `menu`.
  enum MenuKey: String, FieldKey {
    case name, url

    var field: DataField {
      switch self {
      case .name: .required(.text, "What the link says")
      case .url: .required(.text, "Where it leads: https://…, or a path of the site that begins with /")
      }
    }
  }

  /// Reads the links of the site's own choice.
  static func readMenu(_ fields: inout FieldReader<Key>) -> [MenuItem] {
    let nodes = fields.nodes(.menu)
    if nodes.count > MenuItem.most {
      fields.report(
        .menu, "\"menu\" has \(nodes.count) items; the header has room for \(MenuItem.most)",
        at: nodes[MenuItem.most].location)
    }
    return nodes.compactMap { node in
      guard case .mapping(let pairs) = node.value else {
        fields.report(.valueType, "an item of \"menu\" is \(node.kind); it must be {name, url}", at: node.location)
        return nil
      }
      var item = FieldReader<MenuKey>(pairs, owner: "an item of \"menu\"", at: node.location)
      defer { fields.append(item.diagnostics) }
      let (name, url) = (item.text(.name), item.text(.url))
      guard let name, let url else { return nil }
      switch LinkPolicy.judge(url.value, isImage: false) {
      case .allowed:
        let isOwn = url.value.utf8.first == UInt8(ascii: "/") || LinkPolicy.toolName(in: url.value) != nil
        return MenuItem(name: name.value, address: url, isOwn: isOwn)
      case .refused(_, let reason):
        item.report(.menu, "the link \"\(url.value)\" \(reason)", at: url.location)
        return nil
      }
    }
  }
}
