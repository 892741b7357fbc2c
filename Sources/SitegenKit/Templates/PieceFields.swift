/// Fields whose slots follow each other.
struct PieceFields<Subject>: Sendable {
  let fields: [PieceField<Subject>]
  /// The slot of the first field.
  let firstSlot: Int

  /// The same fields as a template sees them, which is rendered with a hole for each.
  var table: FieldTable<PieceFields> {
    FieldTable(fields.map { field in field.hole { owner in owner.slot(of: field) } })
  }

  /// Returns the slot of a field; nil where it is none of these.
  func slot(of field: PieceField<Subject>) -> Int? { slot(field.name) }

  func slot(_ name: String) -> Int? { fields.firstIndex { $0.name == name }.map { firstSlot + $0 } }

  /// Returns a hole for a text that is put together in code.
  func hole(_ field: PieceField<Subject>) -> String { slot(of: field).map(HoleMark.hole) ?? "" }
}
