/// What earlier readings of a site left: its entries and logos as they were read, and its checked templates.
///
/// A reading that is given the memory parses, decodes and draws only what changed.
struct ReadingMemory: Sendable {
  /// The files of `Content/`, each with what is wrong with it.
  let content = ContentMemory()
  /// The templates as a whole, with what is wrong with them.
  let themes = Memory<Theme.Loading>()
}
