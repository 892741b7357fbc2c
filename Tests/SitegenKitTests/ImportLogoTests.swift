import Foundation
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// Logos that rows name: copied from the source's folder, checked as the site would check them.
@Suite struct ImportLogoTests {
  private static let map = "fields: {name: N, category: {value: Media}, logo: {column: L, words: {none: }}}\n"

  private func logos(_ site: SiteFolder) throws -> [String: String] {
    site.exists("Content/logos") ? try site.files("Content/logos") : [:]
  }

  /// Imports rows with pictures beside them.
  private func run(
    _ rows: String, as name: String = "data/rows.csv", map: String = map, prepare: (SiteFolder) throws -> Void
  ) throws -> (printed: String, logos: [String], copied: Int, again: Int, entries: Int) {
    try SiteFolder.with { site in
      try site.write(name, rows)
      try site.write("map.yml", map)
      try prepare(site)
      func run() throws -> Import {
        let open = try AuthoringSite.open(site.root.path)
        let result = try open.readImport(site.url(name).path, map: site.url("map.yml").path)
        try open.apply(result)
        return result
      }
      let result = try run()
      let printed = DiagnosticFormat.text.render(result.diagnostics).replacing(site.root.path + "/", with: "")
      let lines = printed.split(separator: "\n").filter { !$0.hasPrefix(" ") }.joined(separator: "\n")
      return (lines, try logos(site).keys.sorted(), result.copiedLogos, try run().copiedLogos, result.written)
    }
  }

  @Test func logosOfAllFormatsAreCopied() throws {
    let result = try run("N,L\nOne,a.svg\nTwo,./pics/b.PNG\nThree,pics/../c.jpeg\nFour,\nFive,none\n") { site in
      try site.write("data/a.svg", LogoTests.svg)
      try site.write("data/pics/b.PNG", Data(LogoTests.picture(.png)))
      try site.write("data/c.jpeg", Data(LogoTests.picture(.jpg)))
    }
    #expect(result.printed == "")
    #expect(result.logos == ["one.svg", "three.jpg", "two.png"])
    #expect((result.copied, result.again, result.entries) == (3, 0, 5))
  }

  @Test func whatIsNoLogoIsRefusedAndTheEntryStays() throws {
    let rows = [
      "missing.png", "../outside.svg", "pics/../../outside.svg", "/etc/hostname.png", "https://x.example/a.png",
      "note.txt",
      "link.svg", "away/secret.svg", "large.svg", "wrong.png", "script.svg", "pics",
    ]
    let table = "N,L\n" + rows.enumerated().map { "T\($0.offset),\($0.element)\n" }.joined()
    let result = try run(table) { site in
      try site.write("outside.svg", LogoTests.svg)
      try site.write("secrets/secret.svg", LogoTests.svg)
      try site.write("data/note.txt", "x")
      try site.write("data/pics/x.svg", LogoTests.svg)
      try site.write("data/large.svg", LogoTests.svg + String(repeating: " ", count: 64 << 10))
      try site.write("data/wrong.png", Data(LogoTests.picture(.jpg)))
      try site.write("data/script.svg", LogoTests.svg.replacing("<path", with: "<script/><path"))
      let files = FileManager.default
      try files.createSymbolicLink(
        atPath: site.url("data/link.svg").path, withDestinationPath: site.url("outside.svg").path)
      try files.createSymbolicLink(atPath: site.url("data/away").path, withDestinationPath: "../secrets")
    }
    #expect(
      result.printed == """
        data/rows.csv:2:4: error: "missing.png" is no file beside the source; links are not followed [import-logo]
        data/rows.csv:3:4: error: "../outside.svg" is no file below the source's folder [import-logo]
        data/rows.csv:4:4: error: "pics/../../outside.svg" is no file below the source's folder [import-logo]
        data/rows.csv:5:4: error: "L" has 7 more values like the first three; the next one is here [import-logo]
        data/script.svg:1:60: error: "<script>" may not stand in a logo [logo-content]
        data/wrong.png:1:1: error: "data/wrong.png" is not a PNG, whatever its name says [logo-format]
        """)
    #expect(result.logos == [] && result.entries == 12)
  }

  @Test func anotherLogoOfTheSiteIsNeverOverwritten() throws {
    let result = try run("N,L\nOne,a.svg\nTwo,a.svg\nThree,a.svg\n") { site in
      try site.write("data/a.svg", LogoTests.svg)
      try site.write("Content/logos/one.svg", LogoTests.svg.replacing("0 0 4 4", with: "0 0 8 8"))
      try site.write("Content/logos/two.png", Data(LogoTests.picture(.png)))
      try site.write("Content/logos/three.svg", LogoTests.svg)
    }
    #expect(
      result.printed == """
        data/rows.csv:2:5: error: "one" has another logo already, Content/logos/one.svg [import-logo]
        data/rows.csv:3:5: error: "two" has another logo already, Content/logos/two.png [import-logo]
        """)
    #expect(result.logos == ["one.svg", "three.svg", "two.png"] && result.copied == 0)
  }

  /// In a folder, a path counts from the row's own file.
  @Test func aFolderHoldsLogosBesideItsFiles() throws {
    let map = "fields: {slug: file, name: file, category: {value: Media}, logo: logo}\n"
    let result = try run("logo: ../pics/a.svg\n", as: "data", map: map) { site in
      try site.remove("data")
      try site.write("data/in/one.yml", "logo: ../pics/a.svg\n")
      try site.write("data/two.toml", "logo = \"two.webp\"\n")
      try site.write("data/in/three.yml", "logo: ../../data/pics/a.svg\n")
      try site.write("data/pics/a.svg", LogoTests.svg)
      try site.write("data/two.webp", Data(LogoTests.picture(.webp)))
    }
    #expect(
      result.printed
        == "data/in/three.yml:1:7: error: \"../../data/pics/a.svg\" is no file below the source's folder [import-logo]")
    #expect(result.logos == ["one.svg", "two.webp"] && result.entries == 3)
  }

  @Test func aRefusedRowBringsNoLogo() throws {
    let result = try run("N,L\n,a.svg\nAlpha,a.svg\n") { try $0.write("data/a.svg", LogoTests.svg) }
    #expect(result.logos == [] && result.entries == 0)
  }
}
