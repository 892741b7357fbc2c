import Testing

@testable import SitegenKit

/// Whoever gets nothing made of a site has a reason to show.
@Suite struct SiteRefusalTests {
  private static func print(_ diagnostics: Diagnostics) -> String {
    DiagnosticFormat.text.render(diagnostics.sorted)
  }

  private static func diagnostics(_ rule: Rule) -> Diagnostics {
    var diagnostics = Diagnostics()
    diagnostics.report(rule, "\"x\" is wrong", at: .init(wholeFile: "Content/x.md"))
    return diagnostics
  }

  @Test func whatNoProblemExplainsIsAFaultOfTheProgram() {
    let text = """
      Templates:1:1: error: "Templates" can't be used, and sitegen found nothing wrong with it [program-fault]
          hint: please report this with your site's files

      """
    #expect(Self.print(SiteRefusal(Diagnostics(), strict: false, unusable: "Templates").diagnostics) == text)
    // A warning stops nothing, and so it explains nothing.
    let warned = SiteRefusal(Self.diagnostics(.rawHTML), strict: false, unusable: "Templates").diagnostics
    #expect(warned.sorted.map(\.rule) == [.rawHTML, .programFault])
  }

  @Test func whatAProblemExplainsIsNoFault() {
    let error = Self.diagnostics(.slug)
    #expect(SiteRefusal(error, strict: false, unusable: "Templates").diagnostics == error)
    let warning = Self.diagnostics(.rawHTML)
    #expect(SiteRefusal(warning, strict: true, unusable: "Templates").diagnostics == warning)
  }

  @Test func valueWithoutAReasonAgainstItIsMade() {
    #expect(Attempt(1, Diagnostics(), strict: true).value == 1)
    #expect(Attempt(1, Self.diagnostics(.rawHTML), strict: false).value == 1)
    #expect(Attempt(1, Self.diagnostics(.rawHTML), strict: true).value == nil)
    let refused = Attempt(1, Self.diagnostics(.slug), strict: false).map { $0 + 1 }
    #expect(refused.value == nil && refused.diagnostics == Self.diagnostics(.slug))
  }
}
