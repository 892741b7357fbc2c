extension Verdict {
  func label(_ copy: Copy) -> String { copy[self == .ship ? .ship : .skip] }
}

extension PanelSummary.Verdict {
  func label(_ copy: Copy) -> String {
    switch self {
    case .ship: copy[.ship]
    case .skip: copy[.skip]
    case .split: copy[.split]
    }
  }

  var id: String {
    switch self {
    case .ship: "ship"
    case .skip: "skip"
    case .split: "split"
    }
  }
}
