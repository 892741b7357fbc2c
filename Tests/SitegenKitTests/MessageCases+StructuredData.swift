@testable import SitegenKit

extension MessageCase {
  /// What structured data may call facts, and the subjects of a site.
  static let structuredData: [MessageCase] = [
    .site(
      .factSchema,
      adding: """
        facts:
          licence: {name: Licence, kind: text, schema: licence}
          stars: {name: S, kind: number, schema: aggregateRating}

        """,
      prints: """
        Content/site.yml:8:48: error: "schema" is "licence"; it must be one of license, operatingSystem, softwareVersion, featureList, applicationCategory, applicationSubCategory, availableOnDevice, countriesSupported, downloadUrl, fileSize, installUrl, memoryRequirements, permissions, processorRequirements, releaseNotes, softwareRequirements, storageRequirements, inLanguage, datePublished, isAccessibleForFree, price [fact-schema]
              licence: {name: Licence, kind: text, schema: licence}
                                                           ^~~~~~~
            hint: did you mean "license"?
        Content/site.yml:9:42: error: "schema" is "aggregateRating"; it must be one of license, operatingSystem, softwareVersion, featureList, applicationCategory, applicationSubCategory, availableOnDevice, countriesSupported, downloadUrl, fileSize, installUrl, memoryRequirements, permissions, processorRequirements, releaseNotes, softwareRequirements, storageRequirements, inLanguage, datePublished, isAccessibleForFree, price [fact-schema]
              stars: {name: S, kind: number, schema: aggregateRating}
                                                     ^~~~~~~~~~~~~~~

        """),
    .site(
      .factSchema,
      adding: """
        facts:
          cost: {name: Cost, kind: number, schema: price}
          fee: {name: Fee, kind: text, schema: price, currency: USD}
          size: {name: Size, kind: text, schema: fileSize, currency: usd}
          tax: {name: Tax, kind: number, currency: USD}

        """,
      prints: """
        Content/site.yml:8:44: error: "schema" is price, which needs a "currency" like USD [fact-schema]
              cost: {name: Cost, kind: number, schema: price}
                                                       ^~~~~
        Content/site.yml:9:40: error: "schema" is price, which is a number; "fee" is of kind text [fact-schema]
              fee: {name: Fee, kind: text, schema: price, currency: USD}
                                                   ^~~~~
        Content/site.yml:10:62: error: "currency" belongs to a fact with schema: price [fact-schema]
              size: {name: Size, kind: text, schema: fileSize, currency: usd}
                                                                         ^~~
        Content/site.yml:10:62: error: "currency" is "usd"; it must be three capitals like USD [value-range]
              size: {name: Size, kind: text, schema: fileSize, currency: usd}
                                                                         ^~~
        Content/site.yml:11:44: error: "currency" belongs to a fact with schema: price [fact-schema]
              tax: {name: Tax, kind: number, currency: USD}
                                                       ^~~

        """),
    .site(
      .factSchema,
      adding: """
        facts:
          born: {name: B, kind: text, schema: datePublished}
          free: {name: F, kind: text, schema: isAccessibleForFree}
          home: {name: H, kind: text, schema: downloadUrl}
          os: {name: O, kind: yes-no, schema: operatingSystem}

        """,
      prints: """
        Content/site.yml:8:39: error: "schema" is datePublished, which is a date; "born" is of kind text [fact-schema]
              born: {name: B, kind: text, schema: datePublished}
                                                  ^~~~~~~~~~~~~
        Content/site.yml:9:39: error: "schema" is isAccessibleForFree, which is yes or no; "free" is of kind text [fact-schema]
              free: {name: F, kind: text, schema: isAccessibleForFree}
                                                  ^~~~~~~~~~~~~~~~~~~
        Content/site.yml:10:39: error: "schema" is downloadUrl, which is a web address; "home" is of kind text [fact-schema]
              home: {name: H, kind: text, schema: downloadUrl}
                                                  ^~~~~~~~~~~
        Content/site.yml:11:39: error: "schema" is operatingSystem, which is a text; "os" is of kind yes-no [fact-schema]
              os: {name: O, kind: yes-no, schema: operatingSystem}
                                                  ^~~~~~~~~~~~~~~

        """),
    .site(
      .factSchema,
      adding: """
        schema_type: Product
        facts:
          os: {name: O, kind: list, schema: operatingSystem}
          cost: {name: C, kind: number, schema: price, currency: USD}

        """,
      prints: """
        Content/site.yml:9:37: error: "schema" is operatingSystem, which schema.org does not have for a Product, the "schema_type" [fact-schema]
              os: {name: O, kind: list, schema: operatingSystem}
                                                ^~~~~~~~~~~~~~~

        """),
    .site(
      .valueRange, adding: "schema_type: SoftwareAplication\n",
      prints: """
        Content/site.yml:7:14: error: "schema_type" is "SoftwareAplication"; it must be one of SoftwareApplication, WebApplication, MobileApplication, CreativeWork, Product, Service, Thing [value-range]
            schema_type: SoftwareAplication
                         ^~~~~~~~~~~~~~~~~~
            hint: did you mean "SoftwareApplication"?

        """),
  ]
}
