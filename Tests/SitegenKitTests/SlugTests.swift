import Testing

@testable import SitegenKit

/// The one rule by which a name becomes a file name or a page name.
@Suite struct SlugTests {
  @Test(arguments: [
    ("SmolVLM2-2B", "smolvlm2-2b"), ("Tool Name", "tool-name"), ("  A -- B  ", "a-b"), ("This vs That", "this-that"),
    ("ChatGPT vs. Claude", "chatgpt-claude"), ("../../etc/passwd", "etc-passwd"), ("a/\u{301}..", "a"),
    ("ﬁx ½", "fix-1-2"),
    // Letters that aren't ASCII, in both of Unicode's ways.
    ("Café Größe", "cafe-grosse"), ("Cafe\u{301}", "cafe"), ("Développement", "developpement"), ("Büro", "buro"),
    ("Øl", "ol"), ("Ål", "al"), ("Łódź & Ærø", "lodz-aero"), ("STRAẞE", "strasse"), ("Œuvre", "oeuvre"),
    ("Þór Đorđe Ħal", "thor-dorde-hal"), ("Kadıköy İş", "kadikoy-is"), ("ＡＢ", "ab"),
    // Signs that tell names apart.
    ("C", "c"), ("C++", "cpp"), ("C#", "c-sharp"), ("F#Script", "f-sharp-script"), ("Notepad++ 8", "notepadpp-8"),
    (".NET", "dot-net"), (" .NET", "dot-net"), ("NET", "net"), ("ASP.NET", "asp-net"), ("C# & Co.", "c-sharp-co"),
    ("#1 + 2", "1-2"), ("++", ""), ("#", ""), ("...", ""), ("A ++ B", "a-b"),
    // Nothing to make one of.
    ("日本語", ""), ("ノート", ""), ("Заметки", ""), ("", ""),
    (String(repeating: "word ", count: 40), Array(repeating: "word", count: 16).joined(separator: "-")),
    (String(repeating: "x", count: 200), String(repeating: "x", count: 80)),
  ])
  func aNameSuggestsASlug(name: String, slug: String) {
    #expect(Slug.suggestion(for: name) == slug)
  }

  @Test(arguments: [
    ("Größe", "grosse"), ("My Tool", "my-tool"), ("C++", "cpp"), ("ノート", nil), ("Index", nil),
  ])
  func aHintNamesTheFile(name: String, slug: String?) throws {
    let hint = slug.map { "rename the file to \($0).md" }
    for folder in ["tools", "pages"] {
      let text = folder == "tools" ? TestSite.delta("") : "---\ntitle: T\n---\nText.\n"
      let problems = try TestSite.build(TestSite.tree(["Content/\(folder)/\(name).md": text])).diagnostics
      #expect(problems.map(\.rule) == [.slug])
      #expect(problems.map(\.hint) == [hint], "\(folder)")
    }
  }
}
