extension Pipeline {
  /// What the user chose for a run.
  package struct Options: Sendable {
    /// The site's folder.
    package var site = "."
    /// A folder to take the templates from, instead of the site's own; nil for those.
    package var templates: String?
    /// An address that replaces `base_url`; nil to keep it.
    package var baseURL: String?
    /// Whether drafts are shown too.
    package var includesDrafts = false
    /// The last day whose entries are shown, as they say in `published`; nil for all.
    package var today: Day?
    /// How many threads may work.
    package var jobs = 1
    /// Whether warnings stop the build as errors do.
    package var isStrict = false
    /// The part of the site to build; nil for all of it.
    package var shard: Shard?
    /// Whether every file is written, whatever the last build left.
    package var isFull = false
    /// Whether the new site must be on the disk before it is published, so that a power cut leaves the old one or the
    /// new.
    package var syncs = true

    /// Makes the options of a run in the working directory, on one thread.
    package init() {}

    /// Which entries are shown.
    var visibility: Visibility { Visibility(includesDrafts: includesDrafts, today: today) }
  }

  /// Whether a text can stand for `base_url`.
  package static func isBaseURL(_ text: String) -> Bool { SiteURL(text) != nil }
}
