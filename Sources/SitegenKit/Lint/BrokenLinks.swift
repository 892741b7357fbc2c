/// Links in prose that lead to no page of the site, or to no part of one, and pictures that are not there.
struct BrokenLinks {
  let site: Site
  let addresses: Addresses
  private var anchors: PageAnchors
  /// The path of each planned file by what disks make of it that don't tell capitals apart.
  private let files: [String: String]
  /// Pages of files that have mistakes: what can't be read has no page, and that is reported.
  private let unread: Set<String>

  init(plan: Plan, faultyFiles: Set<String>) {
    site = plan.site
    addresses = plan.site.configuration.addresses
    anchors = PageAnchors(PlanIndex(plan))
    files = Dictionary(plan.files.flatMap(\.storedPaths).map { (Self.folded($0), $0) }) { first, _ in first }
    unread = Set(
      faultyFiles.map { path in
        let name = ContentPath.stem(of: path)
        let folders = [ContentPath.tools, ContentPath.lists, ContentPath.categories].filter {
          path.utf8.starts(with: ($0 + "/").utf8)
        }
        return folders.first.map { "\(Substring($0.utf8.dropFirst("Content/".utf8.count)))/\(name)" } ?? name
      })
  }

  /// Advises on one link, where it leads nowhere.
  mutating func check(_ link: InternalLink, into diagnostics: inout Diagnostics) {
    guard let path = link.target.path else {
      return checkPart(of: link, in: link.pages.map(addresses.file), into: &diagnostics)
    }
    if let file = file(at: path) { return checkPart(of: link, in: [file], into: &diagnostics) }
    guard !leadsToMistake(path) else { return }
    let words =
      link.isImage ? "the picture \"\(link.address)\" is no file" : "the link \"\(link.address)\" leads to no page"
    let cure = cure(for: path, isImage: link.isImage)
    diagnostics.report(
      .brokenLink, "\(words) of the site", in: link.locator.source.path, at: link.locator.location, hint: cure?.hint,
      fix: link.isPathAlone ? Self.fix(link, cure?.address) : nil)
  }

  /// Advises on a link of the menu, where it leads nowhere.
  func check(_ item: MenuItem, into diagnostics: inout Diagnostics) {
    let address = item.address.value
    guard let path = InternalLink.Target(address, site: "").path, file(at: path) == nil, !leadsToMistake(path) else {
      return
    }
    diagnostics.report(
      .brokenLink, "the link \"\(address)\" leads to no page of the site", at: item.address.location,
      hint: cure(for: path, isImage: false)?.hint)
  }

  private mutating func checkPart(
    of link: InternalLink, in files: [String], into diagnostics: inout Diagnostics
  ) {
    guard let part = link.target.part else { return }
    for file in files where file.utf8.suffix(5).elementsEqual(".html".utf8) && !leadsToMistake(file) {
      let known = anchors.ids(of: file)
      guard !known.contains(part) else { continue }
      let suggestion = Suggestion(for: part, among: known.sorted())
      diagnostics.report(
        .brokenLink, "the link \"\(link.address)\" leads to no part of the page; /\(file) has no \"\(part)\"",
        in: link.locator.source.path, at: link.locator.location, hint: suggestion?.hint,
        fix: Self.fix(link, suggestion.flatMap { $0.isCertain ? link.address(ofPart: $0.replacement) : nil }))
      return
    }
  }

  /// The file that a path leads to: a page in whatever form it is written, since links come out in the form in use; of
  /// all else what every host sends, though some know more.
  func file(at path: String) -> String? {
    if path.isEmpty { return "index.html" }
    if let page = site.configuration.pageNames.page(at: path) {
      return holdsFile(addresses.file(page)) ? addresses.file(page) : nil
    }
    if path.utf8.last == UInt8(ascii: "/") { return holdsFile(path + "index.html") ? path + "index.html" : nil }
    if holdsFile(path) { return path }
    return addresses.form == .clean && holdsFile(path + ".html") ? path + ".html" : nil
  }

  /// Whether the site has a file at a path below the output folder.
  ///
  /// Hosts compare names by their bytes, so `größe.png` with the letter ö and with an o and two dots are two.
  func holdsFile(_ path: String) -> Bool {
    guard case .other(let file, _) = anchors.index.find(path) else { return anchors.index.findComparison(path) != nil }
    return file.path.utf8.elementsEqual(path.utf8)
  }

  /// The file whose path is another one only by capitals, or by letters that are put together in another way.
  func nearFile(_ path: String) -> String? { files[Self.folded(path)] }

  /// Equal texts of Swift have equal letters, however these are put together.
  private static func folded(_ path: String) -> String { path.lowercased() }

  /// Puts an address in the place of the link's, where it is known which text is the link's.
  private static func fix(_ link: InternalLink, _ address: String?) -> Fix? {
    guard let address, let location = link.locator.exactLocation else { return nil }
    return Fix(at: location, replacement: address)
  }

  /// Whether a path names something that is there and has mistakes, so that it could not be read, or not all of it:
  /// they are reported.
  private func leadsToMistake(_ path: String) -> Bool {
    let page = PageNames.withoutForm(path)
    guard let pair = Addresses.slugs(ofComparison: page + ".html") else { return unread.contains(page) }
    return unread.contains("tools/\(pair.first)") || unread.contains("tools/\(pair.second)")
  }
}
