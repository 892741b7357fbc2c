/// How the values of one fact are written for readers, in the language of the site.
struct FactText: Sendable {
  private let kind: Fact.Kind
  private let copy: Copy
  private let style: NumberStyle
  let days: DayStyle
  private let isRightToLeft: Bool

  /// A text with more characters than this is shown in part.
  static let longestText = 300

  init(_ kind: Fact.Kind, _ configuration: SiteConfiguration) {
    self.kind = kind
    copy = configuration.copy
    style = NumberStyle(language: configuration.language)
    days = DayStyle(language: configuration.language)
    isRightToLeft = configuration.isRightToLeft
  }

  /// The value as plain text, on one line.
  func plain(_ value: FactValue?) -> String {
    guard let value else { return copy[.unknown] }
    switch value.content {
    case .answer(let answer): return word(answer)
    case .choice(let index): return label(index)
    case .choices(let indices): return indices.map(label).joined(separator: ", ")
    case .texts(let texts): return texts.joined(separator: ", ")
    case .text(let text): return text
    case .number(let range): return text(range)
    case .date(let date): return days.text(date)
    case .link(let address): return Self.short(address)
    case .notApplicable: return copy[.notApplicable]
    case .noteAlone: return value.note ?? ""
    }
  }

  /// The value as a cell shows it, without what stands beside it.
  func html(_ value: FactValue?) -> HTML {
    switch value?.content {
    case .link(let address):
      let (url, words) = (HTML(escaping: address).text, html(of: Self.short(address)).text)
      return HTML(markup: "<a href=\"\(url)\" rel=\"nofollow noopener\">\(words)</a>")
    case .date(let date):
      return HTML(markup: "<time datetime=\"\(date)\">\(days.text(date))</time>")
    case .text(let text) where text.unicodeScalars.count > Self.longestText: return long(text)
    case .number(let range):
      guard let maximum = kind.scale?.maximum else { return HTML(escaping: text(range)) }
      return HTML(markup: "\(html(of: text(range)).text)<span class=\"muted\">/\(style.text(maximum))</span>")
    default:
      if let value, let items = items(of: value) {
        var bytes: [UInt8] = []
        ListCell(items: items, start: [], end: [], more: more(than: ListCell.shownItems, items))
          .append(to: &bytes, comparedWith: nil)
        return HTML(markup: bytes)
      }
      return html(of: plain(value))
    }
  }

  /// The items of a list; nil where the value is none.
  func items(of value: FactValue) -> [ListCell.Item]? {
    switch value.content {
    case .choices(let indices): indices.map { item("\($0)", label($0)) }
    case .texts(let texts): texts.map { item($0.lowercased(), $0) }
    default: nil
    }
  }

  private func item(_ id: String, _ text: String) -> ListCell.Item {
    ListCell.Item(id: id, html: html(of: text).bytes)
  }

  /// The summary of the items of a list beyond some.
  func more(than shown: Int, _ items: [ListCell.Item]) -> [UInt8] {
    let words = copy.filled(Sentences.moreItems) { name in
      switch name {
      case .count: "\(items.count - shown)"
      }
    }
    return HTML(escaping: words).bytes
  }

  // MARK: - Words and numbers

  func word(_ answer: FactValue.Answer) -> String {
    switch answer {
    case .yes: copy[.yes]
    case .no: copy[.no]
    case .partly: copy[.partly]
    }
  }

  /// What pages show of a value of a closed list.
  private func label(_ index: Int) -> String { kind.choices[index].label }

  private func text(_ range: NumberRange) -> String {
    let numbers = [range.low, range.high].map(style.text)
    let text = NumberStyle.text(
      range.low == range.high ? numbers[0] : "\(numbers[0])–\(numbers[1])", unit: kind.scale?.unit)
    guard range.isFrom else { return text }
    return copy.filled(Sentences.fromValue) { name in
      switch name {
      case .value: text
      }
    }
  }

  /// A text in an element that keeps its direction, where that may be another one than the page's.
  private func html(of text: String) -> HTML {
    let html = HTML(escaping: text)
    return isRightToLeft || TextDirection.turns(text) ? TextDirection.isolated(html) : html
  }

  /// The beginning of a long text, the rest of which is there when it is asked for.
  private func long(_ text: String) -> HTML {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var count = 0
    let shown = words.prefix { word in
      count += word.unicodeScalars.count + 1
      return count <= Self.longestText
    }
    guard !shown.isEmpty else { return html(of: text) }
    let (start, rest) = (shown.joined(separator: " "), words.dropFirst(shown.count).joined(separator: " "))
    let summary = HTML(escaping: copy[.moreText]).text
    return HTML(
      markup: "\(html(of: start).text) <details><summary>\(summary)</summary>\(html(of: rest).text)</details>")
  }

  /// An address as readers know it: without its scheme and a slash at its end.
  private static func short(_ address: String) -> String {
    let rest = address.utf8.firstRange(of: "://".utf8).map { address[$0.upperBound...] } ?? address[...]
    return String(rest.utf8.last == UInt8(ascii: "/") ? rest.dropLast() : rest)
  }

  /// The host of an address, without `www.`.
  static func host(of address: String) -> String {
    let host = short(address).utf8.prefix { !"/?#".utf8.contains($0) }
    return String(Substring(host.starts(with: "www.".utf8) ? host.dropFirst(4) : host))
  }
}
