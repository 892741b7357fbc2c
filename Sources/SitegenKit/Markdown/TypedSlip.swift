/// Something in a line that is shown as it was typed, and was meant as markup.
struct TypedSlip {
  let rule: Rule
  /// What is wrong, behind the quoted text.
  let reason: String
  /// The bytes of the line that are quoted, and pointed at where they stand in the source.
  let range: Range<Int>
  var hint: String?
  /// What takes the place of all the bytes, where that is certain.
  var replacement: String?
}
