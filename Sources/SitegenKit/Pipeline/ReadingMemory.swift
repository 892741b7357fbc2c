/// What earlier readings of a site left: its entries as they were read, and its checked templates.
///
/// A reading that is given the memory parses only what changed.
struct ReadingMemory: Sendable {
  /// The entries by path, each with what is wrong with it.
  let entries = Memory<Entry.Reading>()
  /// The templates as a whole, with what is wrong with them.
  let themes = Memory<Theme.Loading>()
}
