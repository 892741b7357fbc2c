/// A composition for the pages of two tools, with whatever one of the two alone decides put together beforehand.
///
/// Most of a page's steps show a piece of one tool between ready bytes. They are taken together as stretches, which are
/// composed once for each tool, so that a page copies a few long pieces instead of hundreds of short ones.
struct PairComposition: Sendable {
  /// What is left for a page: its pieces of tools are stretches.
  private let page: Composition
  private let stretches: (first: [Composition], second: [Composition])

  init(_ composition: Composition) {
    var divider = Divider(steps: composition.steps)
    divider.divide(composition.steps.indices)
    page = composition.with(divider.page)
    stretches = (divider.first.map(composition.with), divider.second.map(composition.with))
  }

  /// Puts the stretches together that a tool has where it is the first of a pair.
  func stretches(ofFirst pieces: Pieces) -> Pieces {
    stretches.first.reduce(into: Pieces()) { made, stretch in
      made.add { stretch.compose(into: &$0, pieces, own: .none) }
    }
  }

  /// Puts the stretches together that a tool has where it is the second of a pair.
  func stretches(ofSecond pieces: Pieces) -> Pieces {
    stretches.second.reduce(into: Pieces()) { made, stretch in
      made.add { stretch.compose(into: &$0, .none, pieces, own: .none) }
    }
  }

  /// Appends a page to a buffer, from the stretches of both tools, the page's own pieces and its flags.
  func compose(into page: inout [UInt8], _ first: Pieces, _ second: Pieces, own: Pieces, flags: [UInt8]) {
    self.page.compose(into: &page, first, second, own: own, flags: flags)
  }
}

/// Divides the steps of a composition into those that one tool decides and the others.
private struct Divider {
  typealias Step = Composition.Step
  typealias Slot = Composition.Slot

  let steps: [Step]
  var page: [Step] = []
  var first: [[Step]] = []
  var second: [[Step]] = []

  /// What a step, or a section with all that is in it, depends on.
  private enum Dependence {
    /// The same on each page.
    case nothing
    case first
    case second
    case page

    init(_ table: Slot.Table) {
      self =
        switch table {
        case .first: .first
        case .second: .second
        case .own, .flags: .page
        }
    }

    func and(_ other: Dependence) -> Dependence {
      if case .nothing = self { return other }
      if case .nothing = other { return self }
      return self == other ? self : .page
    }
  }

  init(steps: [Step]) { self.steps = steps }

  /// Divides steps that follow each other; sections that begin among them end among them.
  mutating func divide(_ range: Range<Int>) {
    var stretch: (range: Range<Int>, of: Dependence)?
    var index = range.lowerBound
    while index < range.upperBound {
      let unit = unit(at: index)
      let dependence = dependence(of: unit)
      index = unit.upperBound
      if let open = stretch, case let joint = open.of.and(dependence), joint != .page, dependence != .page {
        stretch = (open.range.lowerBound..<unit.upperBound, joint)
        continue
      }
      if let open = stretch { add(open.range, of: open.of) }
      stretch = dependence == .page ? nil : (unit, dependence)
      if dependence == .page { addToPage(unit) }
    }
    if let open = stretch { add(open.range, of: open.of) }
  }

  /// A step alone, or a section with all that is in it.
  private func unit(at index: Int) -> Range<Int> {
    if case .jump(let end, _, _) = steps[index] { index..<end } else { index..<index + 1 }
  }

  private func dependence(of range: Range<Int>) -> Dependence {
    steps[range].reduce(.nothing) { dependence, step in
      switch step {
      case .bytes: dependence
      case .piece(let slot), .jump(_, let slot, _): dependence.and(Dependence(slot.table))
      }
    }
  }

  private mutating func add(_ range: Range<Int>, of dependence: Dependence) {
    switch dependence {
    case .first: page.append(.piece(addStretch(range, of: .first)))
    case .second: page.append(.piece(addStretch(range, of: .second)))
    case .nothing, .page: page += steps[range]
    }
  }

  private mutating func addToPage(_ unit: Range<Int>) {
    guard case .jump(let end, let slot, let whereEmpty) = steps[unit.lowerBound] else {
      page.append(steps[unit.lowerBound])
      return
    }
    let opened = page.count
    page.append(.jump(to: 0, ask(slot), whereEmpty: whereEmpty))
    divide(unit.lowerBound + 1..<end)
    if case .jump(_, let asked, _) = page[opened] {
      page[opened] = .jump(to: page.count, asked, whereEmpty: whereEmpty)
    }
  }

  /// The slot that says whether a piece is empty: of a tool's piece a stretch that has it alone, and is shown nowhere.
  private mutating func ask(_ slot: Slot) -> Slot {
    switch slot.table {
    case .first, .second: addStretch([.piece(slot)], of: slot.table)
    case .own, .flags: slot
    }
  }

  private mutating func addStretch(_ range: Range<Int>, of table: Slot.Table) -> Slot {
    addStretch(
      steps[range].map { step in
        if case .jump(let end, let slot, let whereEmpty) = step {
          .jump(to: end - range.lowerBound, slot, whereEmpty: whereEmpty)
        } else {
          step
        }
      }, of: table)
  }

  private mutating func addStretch(_ steps: [Step], of table: Slot.Table) -> Slot {
    if table == .first {
      first.append(steps)
      return Slot(.first, first.count - 1)
    }
    second.append(steps)
    return Slot(.second, second.count - 1)
  }
}
