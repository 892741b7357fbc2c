extension PairSlots {
  /// A row of the decision table as the template of a pair sees it.
  struct RowHoles: Sendable {
    let slots: PairSlots
    let subject: TableRow.Subject
    /// Whether the row is shown where neither tool has a value too.
    var isNamed = false
    var group: String?

    fileprivate var index: Int { DecisionTable.index(of: subject) }

    fileprivate func flag(_ state: RowState) -> Int { slots.flag(state, of: index) }

    fileprivate var fact: Fact? { if case .fact(let index) = subject { slots.table.facts[index] } else { nil } }
  }

  /// Some rows of the decision table under one heading.
  struct GroupHoles: Sendable {
    let slots: PairSlots
    let group: DecisionTable.Group
    let index: Int
  }

  static let rowFields = FieldTable<RowHoles>([
    .text("id", "the row's name in site.yml, for CSS classes and anchors") { row in
      switch row.subject {
      case .builtIn(let builtIn): builtIn.rawValue
      case .fact: row.fact?.id
      }
    },
    .text("name", "what the row is about") { row in
      switch row.subject {
      case .builtIn(let builtIn): row.slots.copy[builtIn.copyKey]
      case .fact: row.fact?.name
      }
    },
    .text("about", "what that means, for readers who do not know the word") { $0.fact?.about },
    .text("group", "the heading under which it stands") { $0.group },
    .hole("is_shown", "whether one of the two tools has a value, or site.yml names the row", .flag) { row in
      row.isNamed ? row.slots.alwaysSet : row.flag(.isKnown)
    },
    .hole("a", "the first tool's cell", .html) { $0.slots.cell(of: $0.subject, ofSecond: false) },
    .hole("b", "the second tool's cell", .html) { $0.slots.cell(of: $0.subject, ofSecond: true) },
    .hole("differs", "whether both are known and differ", .flag) { $0.flag(.differs) },
    .hole("same", "whether both are known and the same", .flag) { $0.flag(.same) },
    .hole("a_leads", "whether the first tool's value is the better one", .flag) { $0.flag(.firstLeads) },
    .hole("b_leads", "whether the second tool's value is the better one", .flag) { $0.flag(.secondLeads) },
  ])

  static let groupFields = FieldTable<GroupHoles>([
    .text("name", "the heading; nothing for the rows before all groups") { $0.group.name },
    .hole("is_shown", "whether one of its rows is shown", .flag) { group in
      group.group.isAlwaysShown
        ? group.slots.alwaysSet : group.slots.flag(.isKnown, of: group.slots.table.subjectCount + group.index)
    },
    .list("rows", "its rows", rowFields) { group in group.group.rows.map(group.slots.row) },
  ])

  func row(_ row: TableRow) -> RowHoles {
    RowHoles(slots: self, subject: row.subject, isNamed: row.isNamed, group: row.group)
  }

  /// The rows that are facts.
  var factRows: [RowHoles] {
    table.rows.filter { if case .fact = $0.subject { true } else { false } }.map(row)
  }

  /// The row of a fact, whether the table shows it or not.
  func row(ofFact id: String) -> RowHoles? {
    table.facts.firstIndex { $0.id == id }.map { index in
      RowHoles(slots: self, subject: .fact(index), group: table.facts[index].group)
    }
  }

  // MARK: - Slots

  /// The slot of a flag of a subject of the table.
  func flag(_ state: RowState, of index: Int) -> Int {
    firstFlag + index * UInt8.bitWidth + state.rawValue.trailingZeroBitCount
  }

  /// The slot of a flag that is set on each page.
  var alwaysSet: Int { flag(.isKnown, of: table.subjectCount + table.groups.count) }

  /// The slot of a cell: the pair's own where it depends on both tools.
  func cell(of subject: TableRow.Subject, ofSecond isSecond: Bool) -> Int? {
    let index = DecisionTable.index(of: subject)
    return rows.slot(PairFields.cellName(index, ofSecond: isSecond))
      ?? layout.slot(cell: index) + tool(isSecond: isSecond).start
  }
}
