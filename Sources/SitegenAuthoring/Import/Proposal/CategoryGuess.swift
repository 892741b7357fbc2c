import SitegenKit

/// The field that names an entry's categories, and the categories that the site lacks for it.
struct CategoryGuess: Sendable {
  struct NewCategory: Sendable {
    let name: String
    /// The name of its page; nil where the category's own name gives one.
    let slug: String?

    /// The category as an item of `categories` in `site.yml`.
    var yaml: String {
      let text = YAMLText.value(name, isInBrackets: true)
      return slug.map { "{name: \(text), slug: \($0)}" } ?? text
    }
  }

  /// More categories than this are none.
  private static let most = 100
  /// The category of rows without one.
  private static let other = "Other"

  private(set) var field = ImportMapping.Field.category
  private(set) var value: ProposedValue
  private(set) var new: [NewCategory] = []
  private var known: [(name: String, slug: String)]

  /// Guesses among columns that are free.
  init(_ profiles: [ColumnProfile], of site: [Category]) {
    known = site.map { ($0.name, $0.slug) }
    guard let (profile, reason) = Self.column(among: profiles) else {
      value = ProposedValue(
        columns: [], constant: known.first?.name,
        reason: "no column looks like one of categories, so the site's first one stands for all")
      return
    }
    if case .list = profile.form { field = .categories }
    value = ProposedValue(
      columns: [profile.column],
      reason: "\(reason) has \(profile.kinds.of("value")); \(ProposalWords.empty(profile))")
    if case .list(let separator) = profile.form { value.separator = separator }
    value.words = profile.blanks.map { ($0, nil) }
    addWords(profile.values)
    if profile.empty > 0 { value.constant = category(for: Self.other, slug: Slug.suggestion(for: Self.other)) }
  }

  // MARK: - Which column

  private static func column(among all: [ColumnProfile]) -> (ColumnProfile, reason: String)? {
    let possible = all.filter { profile in
      profile.form != .data && profile.filled > 0 && profile.distinct <= most && profile.longest <= 60
        && profile.values.allSatisfy { YAMLText.problem(with: $0.text) == nil }
    }
    for name in FieldGuess.categories {
      if let found = possible.first(where: { $0.name.key == name }) { return (found, "the column of this name") }
    }
    let profiles = possible.filter(\.isListOrText)
    // The innermost key or name round the rows says most.
    let outside = profiles.filter { profile in
      profile.isOutside && profile.isScalar && profile.distinct * 2 <= max(profile.rows, 2)
        && (profile.column.utf8.last == UInt8(ascii: "*") || ["name", "title"].contains(profile.lastWord))
    }
    let depth: (ColumnProfile) -> Int = { $0.column.utf8.count { $0 == UInt8(ascii: "*") } }
    if let deepest = outside.max(by: { depth($0) < depth($1) }) {
      return (deepest, "what stands round the rows in the data")
    }
    let repeated = profiles.filter { (2...max(2, $0.items / 2)).contains($0.kinds) && $0.filled * 2 >= $0.rows }
    for name in FieldGuess.likelyCategories {
      if let found = repeated.first(where: { $0.name.key == name }) { return (found, "a column of such a name") }
    }
    let few = repeated.filter {
      $0.isScalar && $0.kinds * 3 <= $0.rows && $0.kinds <= 40 && $0.longest <= 40 && $0.filled * 5 >= $0.rows * 4
    }
    return few.min { $0.kinds < $1.kinds }.map { ($0, "a column that divides the rows into few kinds") }
  }

  // MARK: - Words

  /// Takes spellings of one category together, and adds those that the site lacks.
  private mutating func addWords(_ values: [ColumnProfile.Value]) {
    var groups: [String: [ColumnProfile.Value]] = [:]
    var order: [String] = []
    for value in values {
      let slug = Slug.suggestion(for: value.text)
      let key = slug.isEmpty ? value.text.lowercased() : slug
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(value)
    }
    for key in order {
      let spellings = groups[key] ?? []
      guard let common = spellings.max(by: { $0.count < $1.count }) else { continue }
      // Of two that are as common, the first one.
      let usual = spellings.first { $0.count == common.count } ?? common
      let name = category(for: usual.text, slug: Slug.suggestion(for: usual.text))
      for spelling in spellings where spelling.text != name {
        let word = spelling.text.lowercased()
        if !value.words.contains(where: { $0.word == word }) { value.words.append((word, name)) }
      }
    }
  }

  /// The site's name of a category, which is added where the site lacks it.
  private mutating func category(for text: String, slug: String) -> String {
    if let found = known.first(where: { $0.name == text || (!slug.isEmpty && $0.slug == slug) }) { return found.name }
    let isTaken: (String) -> Bool = { [known] slug in known.contains { $0.slug == slug } }
    let isFine = Slug.problem(with: slug) == nil
    let other = isFine ? nil : (1...).lazy.map { "category-\($0)" }.first { !isTaken($0) }
    new.append(NewCategory(name: text, slug: other))
    known.append((text, other ?? slug))
    return text
  }
}
