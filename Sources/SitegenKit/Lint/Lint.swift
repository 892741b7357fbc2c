/// An editor's advice on a site: what can be published as it is, and would be better otherwise.
///
/// Each rule is a small type of its own. It looks at what was read, and never at a clock: the same content gets the
/// same advice on any day.
struct Lint {
  let site: Site
  let content: Content
  /// The entries that the site shows, in the order of their paths.
  let entries: [Entry]

  init(site: Site, content: Content, visibility: Visibility) {
    self.site = site
    self.content = content
    let shown = Set(site.tools.map(\.slug))
    // Of two entries with one slug, which is reported, the second is on no page.
    var seen: Set<Slug> = []
    entries = content.entries.filter { entry in
      visibility.reason(against: entry) == nil && shown.contains(entry.slug) && seen.insert(entry.slug).inserted
    }
  }

  /// Applies every rule and reports what it advises.
  /// - Parameters:
  ///   - plan: The site's plan; nil where its templates have errors, and then links are not checked.
  ///   - tree: The files that the content was read from.
  ///   - jobs: How many threads look at texts.
  ///   - diagnostics: What is advised is appended to it.
  /// - Throws: `SystemError` where the machine fails.
  func check(plan: Plan?, of tree: SourceTree, jobs: Int, into diagnostics: inout Diagnostics) throws {
    let faultyFiles = diagnostics.faultyFiles
    // A value with a mistake may not have been read: what seems to be missing there, or old, may only be mistyped.
    let sound = entries.filter { !faultyFiles.contains($0.path) }
    StaleDates.check(sound, into: &diagnostics)
    StaleChecks.check(sound, into: &diagnostics)
    MissingFacts.check(sound, facts: site.configuration.facts.map(\.value), into: &diagnostics)
    UnstatedValues.check(sound, panel: site.configuration.panel, into: &diagnostics)
    let verdicts = site.configuration.verdicts
    if verdicts.asksForVerdicts {
      ContradictingVerdicts.check(entries, into: &diagnostics)
    } else {
      PassedOverVerdicts.check(entries, verdicts, into: &diagnostics)
    }
    LongTaglines.check(entries, into: &diagnostics)
    MarkupInValues.check(entries, into: &diagnostics)
    let paths =
      entries.map(\.path) + content.notes.map(\.path) + content.pages.map(\.path) + content.lists.map(\.path)
      + content.categoryWords.map(\.path)
    try ShownAsTyped.check(paths, of: tree, site.configuration, jobs: jobs, into: &diagnostics)
    // What is said of an entry by looking at the others holds only where all of them could be read.
    if !faultyFiles.contains(where: { $0.utf8.starts(with: (ContentPath.tools + "/").utf8) }) {
      if !faultyFiles.contains(SiteConfiguration.path) {
        UnusedFacts.check(entries, facts: site.configuration.facts, into: &diagnostics)
      }
      ShortLists.check(site.lists, faultyFiles: faultyFiles, into: &diagnostics)
      LoneTools.check(entries, into: &diagnostics)
      NearDuplicates.check(entries, panel: site.configuration.panel, into: &diagnostics)
    }
    let links = InternalLink.all(of: entries, content: content, site: site)
    let addresses = site.configuration.addresses
    let menu = site.configuration.menu.filter { addresses.published($0.address.value) != nil }
    if !links.isEmpty || !menu.isEmpty, let plan {
      var broken = BrokenLinks(plan: plan, faultyFiles: faultyFiles)
      for link in links { broken.check(link, into: &diagnostics) }
      for item in menu { broken.check(item, into: &diagnostics) }
    }
  }
}
