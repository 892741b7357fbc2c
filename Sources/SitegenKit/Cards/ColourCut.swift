/// Finds the few colours that stand best for many, by cutting the cube of all colours (Heckbert's median cut).
///
/// Everything is counted in whole numbers and sorted, so that the same picture has the same colours everywhere.
struct ColourCut {
  /// A colour as `0xRRGGBB`, and how many pixels have it.
  private typealias Share = (colour: UInt32, count: Int)

  /// Colours that one will stand for.
  private struct Box {
    var entries: ArraySlice<Share>
    /// Which of red, green and blue differs most in it, by the place of its bits, and by how much it does.
    let shift: UInt32
    let spread: UInt32
    let count: Int

    init(_ entries: ArraySlice<Share>) {
      self.entries = entries
      count = entries.reduce(0) { $0 + $1.count }
      var widest: (shift: UInt32, spread: UInt32) = (16, 0)
      for shift: UInt32 in [16, 8, 0] {
        var (least, most): (UInt32, UInt32) = (255, 0)
        for entry in entries {
          let part = entry.colour >> shift & 0xFF
          (least, most) = (min(least, part), max(most, part))
        }
        if most > least, most - least > widest.spread { widest = (shift, most - least) }
      }
      (shift, spread) = widest
    }

    /// How much is gained by a cut: nothing where all colours are one.
    var gain: Int { Int(spread) * count }

    /// Two boxes with about as many pixels each, cut where the colours differ most.
    func cut() -> (Box, Box) {
      let sorted = entries.sorted { one, two in
        let (first, second) = (one.colour >> shift & 0xFF, two.colour >> shift & 0xFF)
        return first == second ? one.colour < two.colour : first < second
      }
      var (end, passed) = (1, sorted[0].count)
      while end < sorted.count - 1, 2 * passed < count {
        passed += sorted[end].count
        end += 1
      }
      return (Box(sorted[..<end]), Box(sorted[end...]))
    }

    /// The average of its pixels.
    var colour: Colour {
      func average(_ shift: UInt32) -> UInt32 {
        let sum = entries.reduce(0) { $0 + Int($1.colour >> shift & 0xFF) * $1.count }
        return UInt32((sum + count / 2) / count)
      }
      return Colour(average(16) << 16 | average(8) << 8 | average(0))
    }
  }

  /// Gives each pixel a colour's number, from 1, and 0 to those that have the page's colour.
  ///
  /// A picture of `most` colours or fewer keeps them as they are.
  static func places(of pixels: [UInt32], page: UInt32, most: Int) -> (places: [UInt8], colours: [Colour]) {
    var counts: [UInt32: Int] = [:]
    for pixel in pixels where pixel != page { counts[pixel, default: 0] += 1 }
    guard !counts.isEmpty else { return ([UInt8](repeating: 0, count: pixels.count), []) }
    let entries = counts.map { (colour: $0.key, count: $0.value) }.sorted { $0.colour < $1.colour }
    var boxes: [Box]
    if entries.count <= most {
      boxes = entries.indices.map { Box(entries[$0...$0]) }
    } else {
      boxes = [Box(entries[...])]
      while boxes.count < most, let index = boxes.indices.max(by: { boxes[$0].gain < boxes[$1].gain }) {
        let (one, two) = boxes[index].cut()
        boxes[index] = one
        boxes.append(two)
      }
    }
    var places: [UInt32: UInt8] = [page: 0]
    for (index, box) in boxes.enumerated() {
      for entry in box.entries { places[entry.colour] = UInt8(index + 1) }
    }
    return (pixels.map { places[$0] ?? 0 }, boxes.map(\.colour))
  }
}
