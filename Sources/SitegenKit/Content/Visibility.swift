/// Which entries a site shows.
struct Visibility: Sendable {
  /// Whether drafts are shown too.
  var includesDrafts = false
  /// The last day whose entries are shown; nil for all, since a build knows no clock of its own.
  var today: Day?

  /// Why an entry is not shown.
  enum Reason: Sendable, Equatable {
    case draft
    /// It is published on a later day.
    case later(Day)

    /// As it stands behind the entry's name.
    var words: String {
      switch self {
      case .draft: "is a draft"
      case .later(let day): "is published on \(day)"
      }
    }
  }

  /// - Returns: nil for an entry that is shown.
  func reason(against entry: Entry) -> Reason? {
    if entry.isDraft, !includesDrafts { return .draft }
    guard let today, let published = entry.published, published > today else { return nil }
    return .later(published)
  }
}

/// An entry that no page shows.
struct HiddenEntry: Sendable {
  let entry: Entry
  let reason: Visibility.Reason
}
