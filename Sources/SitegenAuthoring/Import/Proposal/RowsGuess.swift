import SitegenKit

/// Guesses where the rows are in nested data: where most values stand in few columns.
///
/// Tools below their categories win over the categories, which have little but a name; the plans of a tool lose to the
/// tools, which have more to say each.
struct RowsGuess {
  /// What is known of a place that may hold the rows.
  private struct Place {
    var rows = 0
    var values = 0
    var columns: Set<String> = []

    /// The values beyond one a row, for as far as the columns are filled.
    var weight: Double {
      rows == 0 ? 0 : Double(values - rows) * Double(values) / (Double(rows) * Double(columns.count))
    }
  }

  /// Data nested deeper is not searched.
  private static let deepest = 12
  /// How many keys of a map are compared.
  private static let mostCompared = 8

  private var places: [String: Place] = [:]
  /// The ways in the order in which the data has them, the outer ones first.
  private var ways: [String] = []

  /// The way to the rows, in the form of the mapping's `rows`.
  /// - Returns: nil where they are at the top, or nothing looks like rows.
  static func way(in root: YAMLNode) -> String? {
    var guess = RowsGuess()
    guess.walk(root, "", depth: 0)
    var best: (way: String, weight: Double)?
    for way in guess.ways {
      let weight = guess.places[way]?.weight ?? 0
      if best.map({ weight > $0.weight }) ?? true { best = (way, weight) }
    }
    return best.flatMap { $0.way.isEmpty ? nil : $0.way }
  }

  private mutating func walk(_ node: YAMLNode, _ way: String, depth: Int) {
    guard depth < Self.deepest else { return }
    switch node.value {
    case .sequence(let items):
      for item in items {
        guard case .mapping(let pairs) = item.value else { continue }
        count(pairs, at: way)
        walk(item, Self.join(way, "*"), depth: depth + 1)
      }
    case .mapping(let pairs) where Self.areAlike(pairs):
      let below = Self.join(way, "*")
      for pair in pairs {
        if case .mapping(let inner) = pair.value.value { count(inner, at: Self.endsInStar(way) ? below : way) }
        walk(pair.value, below, depth: depth + 1)
      }
    case .mapping(let pairs):
      for pair in pairs where !pair.key.utf8.contains(where: { ".*".utf8.contains($0) }) {
        walk(pair.value, Self.join(way, pair.key), depth: depth + 1)
      }
    case .null, .scalar: break
    }
  }

  private static func join(_ way: String, _ step: String) -> String { way.isEmpty ? step : way + "." + step }

  private static func endsInStar(_ way: String) -> Bool { way.utf8.last == UInt8(ascii: "*") }

  private mutating func count(_ row: [YAMLPair], at way: String) {
    if places[way] == nil { ways.append(way) }
    places[way, default: Place()].rows += 1
    count(row, prefix: "", depth: 0, in: way)
  }

  private mutating func count(_ pairs: [YAMLPair], prefix: String, depth: Int, in way: String) {
    for pair in pairs {
      switch pair.value.value {
      case .null: break
      case .mapping(let inner):
        guard depth < Self.deepest else { continue }
        count(inner, prefix: prefix + pair.key + ".", depth: depth + 1, in: way)
      case .sequence where Self.keys(of: pair.value) != nil: break
      case .scalar, .sequence:
        places[way]?.values += 1
        places[way]?.columns.insert(prefix + pair.key)
      }
    }
  }

  // MARK: - Maps whose keys are data

  /// Whether a map is one of things of a kind, so that its keys are names of things and no names of columns.
  private static func areAlike(_ pairs: [YAMLPair]) -> Bool {
    guard pairs.count > 1 else { return false }
    var sets: [Set<String>] = []
    var maps = 0
    for pair in pairs {
      guard let keys = keys(of: pair.value) else { return false }
      if case .mapping = pair.value.value { maps += 1 }
      if sets.count < mostCompared { sets.append(keys) }
    }
    guard maps == 0 || maps == pairs.count, let first = sets.first else { return false }
    let likeness = sets.dropFirst().reduce(0) { sum, keys in
      sum + Double(first.intersection(keys).count) / Double(max(1, first.union(keys).count))
    }
    return likeness / Double(sets.count - 1) >= 0.5
  }

  /// The keys of a map, or of the first map of a list; nil for what is neither.
  private static func keys(of node: YAMLNode) -> Set<String>? {
    switch node.value {
    case .mapping(let pairs): return Set(pairs.map(\.key))
    case .sequence(let items):
      for item in items { if case .mapping(let pairs) = item.value { return Set(pairs.map(\.key)) } }
      return nil
    case .null, .scalar: return nil
    }
  }
}
