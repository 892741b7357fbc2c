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
  ///
  /// The plan is nil where the site's templates have errors; links are not checked then.
  func check(plan: Plan?, into diagnostics: inout Diagnostics) {
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
    for advice in entries.map(\.advice) + content.notes.map(\.advice) + content.pages.map(\.prose.advice)
      + content.lists.map(\.prose.advice) + content.categoryWords.map(\.prose.advice)
    {
      diagnostics.append(contentsOf: advice)
    }
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
