/// What earlier readings of a site left: its entries as they were read, and its checked templates. A reading that is given
/// the memory parses only what changed.
struct ReadingMemory: Sendable {
  let entries = Memory<Entry.Reading>()
  let themes = Memory<Theme.Loading>()
}
