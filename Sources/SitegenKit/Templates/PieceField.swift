/// One name of a template that each composed page fills in by itself: what it means, what it stands for, and what
/// writes the piece that goes into its hole.
struct PieceField<Subject>: Sendable {
  /// Appends the piece of one page.
  typealias Write = @Sendable (_ subject: Subject, _ bytes: inout [UInt8]) -> Void

  let name: String
  /// The shape of what is written.
  let shape: Shape
  /// What it means, for the reference of names.
  let summary: String
  /// Appends the piece of one page as HTML; of a flag, one byte where it is set.
  let write: Write

  /// A field whose `write` appends plain text, which is then escaped.
  static func text(
    _ name: String, _ summary: String, shape: Shape = .text,
    _ write: @escaping Write
  ) -> Self {
    PieceField(name: name, shape: shape, summary: summary) { subject, bytes in
      let start = bytes.count
      write(subject, &bytes)
      bytes.escape(from: start)
    }
  }

  static func html(
    _ name: String, _ summary: String, _ write: @escaping Write
  ) -> Self {
    PieceField(name: name, shape: .html, summary: summary, write: write)
  }

  static func flag(
    _ name: String, _ summary: String, _ isSet: @escaping @Sendable (_ subject: Subject) -> Bool
  ) -> Self {
    PieceField(name: name, shape: .flag, summary: summary) { subject, bytes in
      if isSet(subject) { bytes.append(UInt8(ascii: "1")) }
    }
  }

  /// The field as a template sees it, which is rendered with a hole for it.
  ///
  /// The closure finds the slot of the hole for an owner; where it gives nil, the field has no value.
  func hole<Owner>(_ slot: @escaping @Sendable (_ owner: Owner) -> Int?) -> Field<Owner> {
    .hole(name, summary, shape, slot)
  }
}

extension Field {
  /// A name that a composed page fills in.
  ///
  /// The shape is that of what goes into the hole. The closure finds the slot that the hole is for; where it gives nil,
  /// the field has no value.
  static func hole(
    _ name: String, _ summary: String, _ shape: Shape, _ slot: @escaping @Sendable (_ subject: Subject) -> Int?
  ) -> Self {
    Field(name: name, summary: summary, shape: .perPage(shape)) { subject in
      slot(subject).map { .html(HTML(markup: HoleMark.hole($0))) }
    }
  }
}
