/// What structured data calls the subjects of a site: a type of schema.org's.
enum SchemaType: String, CaseIterable, Sendable {
  case softwareApplication = "SoftwareApplication"
  case webApplication = "WebApplication"
  case mobileApplication = "MobileApplication"
  case creativeWork = "CreativeWork"
  case product = "Product"
  case service = "Service"
  case thing = "Thing"

  /// Whether schema.org has a property for the type.
  func has(_ property: Fact.SchemaProperty) -> Bool {
    switch self {
    case .softwareApplication, .webApplication, .mobileApplication: true
    case .creativeWork: [.license, .inLanguage, .datePublished, .isAccessibleForFree, .price].contains(property)
    case .product, .service: property == .price
    case .thing: false
    }
  }

  /// Whether things of the type can have reviews.
  var hasReviews: Bool { self != .thing }
}
