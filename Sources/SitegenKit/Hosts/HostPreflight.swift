/// Compares a planned site with what its host takes, before anything is written.
struct HostPreflight {
  let plan: Plan
  let host: Located<WebHost>
  let limits: HostLimits
  let redirects: Redirects

  /// Takes the plan of all files, those for the host among them; nil for a site whose host is not known.
  init?(_ plan: Plan, _ files: HostFiles) {
    guard let host = plan.site.configuration.host, let limits = files.limits else { return nil }
    (self.plan, self.host, self.limits, redirects) = (plan, host, limits, files.redirects)
  }

  private var name: String { host.value.name }
  private var comparisons: Int { plan.site.pairs.count }
  /// The number of files but comparisons, with the one that names what a build wrote: most ways to send a folder send
  /// it too.
  private var others: Int { plan.otherFiles.count + 1 }

  /// Reports what is too much.
  ///
  /// The jobs are how many threads add up bytes; nil to leave that out, since every page has to be made for it.
  func check(jobs: Int?, into diagnostics: inout Diagnostics) throws {
    checkFiles(into: &diagnostics)
    checkRedirects(into: &diagnostics)
    checkSitemap(into: &diagnostics)
    // What is refused already needs no work.
    guard let jobs, !diagnostics.preventPublishing(strict: false) else { return }
    try checkBytes(jobs: jobs, into: &diagnostics)
  }

  private func report(_ message: String, hint: String? = nil, into diagnostics: inout Diagnostics) {
    diagnostics.report(.hostLimit, message, at: host.location, hint: hint)
  }

  // MARK: - Files

  private func checkFiles(into diagnostics: inout Diagnostics) {
    guard let limit = limits.files else { return }
    let hasFolders = limits.countsFolders && plan.site.configuration.addressForm == .directory
    let encodings = plan.encodings.count
    let each = encodings + (hasFolders ? 1 : 0)
    let rest = others + (limits.countsFolders ? folders : 0)
    let total = comparisons * each + rest
    guard total > limit else { return }
    let unit = limits.countsFolders ? "files and folders" : "files"
    let ways = encodings > 1 ? ", each in \(encodings) files," : ""
    let counts = "\(Self.grouped(comparisons)) comparisons\(ways) and \(Self.grouped(rest)) other \(unit)"
    report(
      "\(counts) make \(Self.grouped(total)) \(unit); \(name) takes \(Self.grouped(limit))",
      hint: hint(limit: limit, rest: rest, each: each, word: "at most", unit: unit), into: &diagnostics)
  }

  /// The number of folders but for those of one comparison each.
  private var folders: Int {
    let folders = Set(plan.otherFiles.flatMap { Folder.ancestors(of: $0.path) })
    return comparisons > 0 ? folders.union([Addresses.comparisonFolder]).count : folders.count
  }

  /// Names the largest number of tools, any two of which would fit; nil where not even two would.
  private func hint(limit: Int, rest: Int, each: Int, word: String, unit: String) -> String? {
    var top = 1
    while top < plan.site.tools.count, rest + each * (top + 1) * top / 2 <= limit { top += 1 }
    guard top >= 2 else { return nil }
    return "`pairs: {top: \(top)}` makes \(word) \(Self.grouped(rest + each * top * (top - 1) / 2)) \(unit)"
  }

  // MARK: - Redirects

  private func checkRedirects(into diagnostics: inout Diagnostics) {
    let takes = [
      limits.redirects.map { "\(Self.grouped($0)) redirects" },
      limits.redirectsFileBytes.map { "a file with headers and redirects of \(Self.grouped($0)) bytes" },
    ].compactMap(\.self).joined(separator: " and ")
    if !redirects.hasRoomForSingles {
      let count = Self.grouped(redirects.singleCount)
      report(
        "the aliases of entries and categories need \(count) redirects; \(name) takes \(takes)",
        hint: "take the oldest out of \"aliases\"", into: &diagnostics)
    } else if redirects.leftOut > 0 {
      diagnostics.report(
        .hostRedirects,
        "\(Self.grouped(redirects.leftOut)) former addresses of comparisons get no redirect; \(name) takes \(takes)",
        at: host.location, hint: "the 404 page leads readers with JavaScript on")
    }
  }

  // MARK: - The sitemap

  private func checkSitemap(into diagnostics: inout Diagnostics) {
    let addresses = plan.site.configuration.addresses
    let pages = plan.sitemapPageCount
    if pages > limits.sitemap.addresses {
      report(
        "\(Self.grouped(pages)) tools, categories and other pages are in sitemaps/pages.xml; a sitemap takes"
          + " \(Self.grouped(limits.sitemap.addresses)) addresses", into: &diagnostics)
    }
    let longest = addresses.absolute(Sitemaps.longestPage).utf8.count
    if longest >= limits.sitemap.addressLength {
      report(
        "an address may have \(Self.grouped(longest)) characters; in a sitemap it must have fewer than"
          + " \(Self.grouped(limits.sitemap.addressLength))", hint: "shorten \"base_url\"", into: &diagnostics)
    }
  }

  // MARK: - Bytes

  /// Makes every file and counts, which costs less than to write them: a guess would be wrong where it matters.
  private func checkBytes(jobs: Int, into diagnostics: inout Diagnostics) throws {
    guard limits.bytes != nil || limits.fileBytes != nil else { return }
    let sizes = try concurrentMap(plan.otherFiles, jobs: jobs) { $0.bytes().count }
    if let limit = limits.fileBytes {
      // Comparisons need no look: the limits of entries and templates keep them under a tenth of what any host takes.
      for (file, size) in zip(plan.otherFiles, sizes) where size > limit {
        report(
          "\"\(file.path)\" has \(Self.grouped(size)) bytes; \(name) takes files of \(Self.grouped(limit))",
          into: &diagnostics)
      }
    }
    guard let limit = limits.bytes else { return }
    let rest = sizes.reduce(plan.marker.bytes.count, +)
    let pages = try concurrentMap(Array(plan.site.tools.indices), jobs: jobs, bytes(ofRow:)).reduce(0, +)
    guard rest + pages > limit else { return }
    let counts = "\(Self.grouped(comparisons)) comparisons and \(Self.grouped(others)) other files"
    let average = comparisons == 0 ? 0 : (pages + comparisons - 1) / comparisons
    report(
      "\(counts) make \(Self.grouped(rest + pages)) bytes; \(name) takes \(Self.grouped(limit))",
      hint: hint(limit: limit, rest: rest, each: average, word: "about", unit: "bytes"), into: &diagnostics)
  }

  private func bytes(ofRow first: Int) -> Int {
    var buffer = PageBuffer()
    var sum = 0
    for pair in plan.site.pairs.row(first) {
      plan.pairPages.compose(pair, into: &buffer)
      for encoding in plan.encodings { sum += encoding.encode(buffer.page).count }
    }
    return sum
  }

  /// A number with commas between groups of three digits, whatever the locale.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.enumerated().reduce(into: "") { text, digit in
      if digit.offset > 0, (digits.count - digit.offset).isMultiple(of: 3) { text += "," }
      text.append(digit.element)
    }
  }
}
