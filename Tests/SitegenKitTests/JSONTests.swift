import Foundation
import Testing

@testable import SitegenKit

/// The one writer of JSON, in its layouts.
@Suite struct JSONTests {
  private static let value: JSON = [
    "text": "a", "list": [1, true, .null], "empty": [], "none": .object([]), "inner": ["key": "b"],
  ]

  @Test func writesALineWithoutSpaces() {
    #expect(
      Self.value.compact() == #"{"text":"a","list":[1,true,null],"empty":[],"none":{},"inner":{"key":"b"}}"#)
  }

  @Test func indentsByTwoSpaces() {
    #expect(
      Self.value.indented == """
        {
          "text": "a",
          "list": [
            1,
            true,
            null
          ],
          "empty": [],
          "none": {},
          "inner": {
            "key": "b"
          }
        }

        """)
  }

  @Test func beginsALineForEachMemberAndItem() {
    let json: JSON = ["a": "b", "tools": [["name": "c", "tags": ["d", "e"]], ["name": "f"]]]
    #expect(
      json.lines == """
        {"a":"b",
        "tools":[
        {"name":"c","tags":["d","e"]},
        {"name":"f"}
        ]}

        """)
  }

  static let texts = [
    "</script><!-- &amp;", "\" \\ \n \t", "\u{301}\"\u{301}", "\u{202E}\u{2068}é漢👍", "\u{1B}[31m\u{9B}\u{7F}\u{0}",
  ]

  @Test(arguments: texts) func pagesAndTerminalsReadTheSameText(_ text: String) throws {
    let json = JSON.array([.string(text)])
    let (page, terminal) = (json.compact(), json.indented)
    #expect(!page.utf8.contains { "<>&".utf8.contains($0) || $0 < 0x20 || $0 == 0x7F })
    #expect(!terminal.unicodeScalars.contains { Printable.isHidden($0) && $0 != "\n" })
    let isKept = { (scalar: Unicode.Scalar) in
      "\n\t".unicodeScalars.contains(scalar) || (scalar.value >= 0x20 && scalar.value != 0x7F)
    }
    let kept = String(String.UnicodeScalarView(text.unicodeScalars.filter(isKept)))
    #expect(try JSONSerialization.jsonObject(with: Data(page.utf8)) as? [String] == [kept])
    #expect(try JSONSerialization.jsonObject(with: Data(terminal.utf8)) as? [String] == [text])
    #expect("[\"\(JSON.unquoted(text))\"]" == page)
  }

  /// A composition's holes are control characters: they stay where they are asked for, within texts and between
  /// members.
  @Test func keepsTheHolesOfACompositionAlone() {
    let hole = HoleMark.hole(12)
    let json: JSON = ["name": .string("\(hole)\u{7} & co"), "rest": .row(["a", .ready(hole)])]
    let marks = HoleMark.hole...HoleMark.sectionEnd
    #expect(
      json.compact(keeping: marks) == "{\"name\":\"\u{1}12\u{2} \\u0026 co\",\"rest\":\"a\"\u{1}12\u{2}}")
    #expect(json.compact() == "{\"name\":\"12 \\u0026 co\",\"rest\":\"a\"\u{1}12\u{2}}")
  }
}
