/// What the template of a pair can name, and the holes that those names become.
///
/// The slots are numbered: the first tool's pieces, the second tool's, then the pair's own.
struct PairSlots: Sendable {
  let layout: ToolPieces.Layout
  let panel: [Reviewer]

  /// What depends on both tools.
  enum Own: String, CaseIterable {
    /// The editor's note on the pair.
    case note
    /// Other comparisons of both tools, each by `partials/comparison-link`.
    case related
    /// The later of both tools' days of change.
    case updated

    fileprivate var shape: Shape { self == .updated ? .text : .html }
  }

  static let reviewerFields = FieldTable<Reviewer>([
    .text("name", "the reviewer's name") { $0.name },
    .text("id", "the reviewer's id, for CSS classes and anchors") { $0.id },
    .text("question", "what the reviewer asks of a tool") { $0.question },
  ])

  static var names: Shape.Names {
    var reviewer = reviewerFields.names
    reviewer["a"] = .object(ToolPieces.Layout.reviewShape)
    reviewer["b"] = .object(ToolPieces.Layout.reviewShape)
    var names: Shape.Names = [
      "a": .object(ToolPieces.Layout.toolShape), "b": .object(ToolPieces.Layout.toolShape),
      "reviewers": .list(reviewer),
    ]
    for own in Own.allCases { names[own.rawValue] = .perPage(own.shape) }
    return names
  }

  /// The first slot of the second tool, and of the pair's own.
  var secondTool: Int { layout.count }
  var pair: Int { 2 * layout.count }

  /// The scope that renders a hole for each name.
  var scope: Scope {
    Scope { name in
      if let own = Own(rawValue: name) { return HoleMark.hole(pair + place(of: own)) }
      switch name {
      case "a": return tool(from: 0)
      case "b": return tool(from: secondTool)
      case "reviewers": return panel.indices.map(reviewer)
      default: return nil
      }
    }
  }

  /// A hole for a field of one of the tools, for texts that are put together in code.
  func hole(_ name: String, ofSecond isSecond: Bool) -> String {
    layout.slot(name).map { HoleMark.hole($0 + (isSecond ? secondTool : 0)) } ?? ""
  }

  func place(of own: Own) -> Int { Own.allCases.firstIndex(of: own) ?? 0 }

  private func tool(from start: Int) -> Scope {
    Scope { name in layout.slot(name).map { HoleMark.hole(start + $0) } }
  }

  private func reviewer(_ place: Int) -> Scope {
    let own = Self.reviewerFields.scope(panel[place])
    return Scope { name in
      switch name {
      case "a": review(place, from: 0)
      case "b": review(place, from: secondTool)
      default: own.child(named: name)
      }
    }
  }

  private func review(_ reviewer: Int, from start: Int) -> Scope {
    Scope { name in layout.slot(name, reviewer: reviewer).map { HoleMark.hole(start + $0) } }
  }
}
