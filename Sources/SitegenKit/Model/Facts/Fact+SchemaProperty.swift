extension Fact {
  /// The properties of schema.org's that a fact may be said as; each of the raw values is one, but for `price`.
  enum SchemaProperty: String, CaseIterable, Sendable {
    case license, operatingSystem, softwareVersion, featureList, applicationCategory, applicationSubCategory
    case availableOnDevice, countriesSupported, downloadUrl, fileSize, installUrl, memoryRequirements, permissions
    case processorRequirements, releaseNotes, softwareRequirements, storageRequirements, inLanguage, datePublished
    case isAccessibleForFree
    /// An offer, which needs a currency.
    case price

    /// The one kind that a fact must have to be said as it; nil where it is a text.
    private var kind: KindName? {
      switch self {
      case .price: .number
      case .datePublished: .date
      case .isAccessibleForFree: .yesNo
      case .downloadUrl, .installUrl: .link
      default: nil
      }
    }

    /// Whether the values of a kind say something of it.
    func takes(_ other: KindName) -> Bool { kind.map { $0 == other } ?? ![.yesNo, .date].contains(other) }

    /// What its values are, for messages.
    var form: String {
      switch kind {
      case .number: "a number"
      case .date: "a date"
      case .yesNo: "yes or no"
      case .link: "a web address"
      default: "a text"
      }
    }
  }
}
