/// Memory that pages of pairs are composed in, one after the other, so that none has to ask for its own.
struct PageBuffer: Sendable {
  /// The page that was composed last.
  private(set) var page: [UInt8] = []
  /// What depends on both tools of its pair.
  private var own = Pieces()
  private var flags: [UInt8] = []

  /// Composes a page in place of the one before.
  ///
  /// One closure adds the pieces that depend on both tools, the other the flags of the page.
  mutating func compose(
    _ composition: PairComposition, _ first: Pieces, _ second: Pieces, writeOwn: (_ own: inout Pieces) -> Void,
    appendFlags: (_ flags: inout [UInt8]) -> Void
  ) {
    page.removeAll(keepingCapacity: true)
    own.removeAll()
    flags.removeAll(keepingCapacity: true)
    writeOwn(&own)
    appendFlags(&flags)
    composition.compose(into: &page, first, second, own: own, flags: flags)
  }
}
