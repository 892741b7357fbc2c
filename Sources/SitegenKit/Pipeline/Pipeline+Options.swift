extension Pipeline {
  /// What the user chose for a run.
  public struct Options: Sendable {
    /// The site's folder.
    public var site = "."
    /// A folder to take the templates from, instead of the site's own; nil for those.
    public var templates: String?
    /// An address that replaces `base_url`; nil to keep it.
    public var baseURL: String?
    /// Whether drafts are shown too.
    public var includesDrafts = false
    /// How many threads may work.
    public var jobs = 1
    /// Whether warnings stop the build as errors do.
    public var isStrict = false
    /// The part of the site to build; nil for all of it.
    public var shard: Shard?
    /// Whether every file is written, whatever the last build left.
    public var isFull = false
    /// Whether the new site must be on the disk before it is published, so that a power cut leaves the old one or the
    /// new.
    public var syncs = true

    /// Makes the options of a run in the working directory, on one thread.
    public init() {}
  }

  /// Whether a text can stand for `base_url`.
  public static func isBaseURL(_ text: String) -> Bool { SiteURL(text) != nil }
}
