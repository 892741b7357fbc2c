@testable import SitegenKit

extension MessageCase {
  /// Pictures that can't be logos, or nobody's.
  static let logos: [MessageCase] = [
    .file(
      .logoContent, "Content/logos/alpha.svg",
      "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<script>alert(1)</script>\n</svg>\n",
      prints: """
        Content/logos/alpha.svg:2:2: error: "<script>" may not stand in a logo [logo-content]
            <script>alert(1)</script>
             ^~~~~~

        """),
    .file(
      .logoContent, "Content/logos/alpha.svg",
      "<!DOCTYPE svg>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
      prints: """
        Content/logos/alpha.svg:1:1: error: "<!DOCTYPE" is a declaration, which a logo may not have [logo-content]
            <!DOCTYPE svg>
            ^~~~~~~~~
            hint: take it out; no browser needs it

        """),
    .file(
      .logoFormat, "Content/logos/alpha.png", LogoTests.svg,
      prints: """
        Content/logos/alpha.png:1:1: error: "Content/logos/alpha.png" is not a PNG, whatever its name says [logo-format]
            hint: it is an SVG; rename the file to alpha.svg

        """),
    .file(
      .logoUnused, "Content/logos/alhpa.svg", LogoTests.svg,
      prints: """
        Content/logos/alhpa.svg:1:1: warning: "alhpa" is no entry's slug, so no page shows this logo [logo-unused]
            hint: did you mean "alpha"?

        """),
  ]
}
