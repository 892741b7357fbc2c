import Testing

@testable import SitegenKit

/// SVG pictures that may be published, and what keeps others from it.
@Suite struct SVGCheckTests {
  private static let start = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"

  /// What is printed for a logo, without its path.
  private static func problems(_ svg: String) throws -> [String] {
    try TestSite.build(LogoTests.tree(["alpha.svg": Array(svg.utf8)])).diagnostics.map { problem in
      #expect(problem.location.path == "Content/logos/alpha.svg")
      return "\(problem.location.line):\(problem.location.column): \(problem.message) [\(problem.rule.id)]"
    }
  }

  /// Pictures as drawing programs write them.
  @Test(arguments: [
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<!-- Drawn by hand -->\n\(start)<g/></svg>\n",
    "\u{FEFF}\(start)<title>A &amp; B &#x2014; &#169;</title></svg>",
    "\(start)<defs><linearGradient id=\"a\"><stop/></linearGradient></defs><path fill=\"url(#a)\" d=\"M0 0\"/></svg>",
    "\(start)<use xlink:href=\"#b\"/><use href='#b' style='fill: url(\"#a\")'/></svg>",
    "\(start)<style type=\"text/css\"><![CDATA[.a > .b { fill: url( '#a' ) }]]></style></svg>",
    "\(start)<image href=\"data:image/png;base64,iVBORw0KGgo=\"/><filter><feImage href=\"#a\"/></filter></svg>",
    "<svg:svg xmlns:svg=\"http://www.w3.org/2000/svg\"><svg:path d=\"M0 0\"/></svg:svg>",
    "\(start)<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:li rdf:resource=\"http://a.example/\"/></rdf:RDF></metadata></svg>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\" i:export-filename=\"C:\\logo.png\"><i:grid xml:space=\"preserve\"/><text aria-label=\"a\\b\">x</text></svg>",
  ])
  func aPictureThatOnlyDrawsIsFine(_ svg: String) throws { #expect(try Self.problems(svg) == []) }

  @Test(arguments: [
    ("<script>alert(1)</script>", "1:85: \"<script>\" may not stand in a logo"),
    (
      "<x:script xmlns:x=\"http://www.w3.org/2000/svg\" href=\"https://a.example/\"/>",
      "1:85: \"<x:script>\" may not stand in a logo"
    ),
    ("<SCRIPT/>", "1:85: \"<SCRIPT>\" may not stand in a logo"),
    (
      "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\" onclick=\"x\">a</p></foreignObject>",
      "1:85: \"<foreignObject>\" may not stand in a logo"
    ),
    ("<h:div xmlns:h=\"http://www.w3.org/1999/xhtml\"/>", "1:85: \"<h:div>\" may not stand in a logo"),
    ("<a href=\"#b\"/>", "1:85: \"<a>\" may not stand in a logo"),
    ("<animate attributeName=\"href\"/>", "1:85: \"<animate>\" may not stand in a logo"),
    ("<g onload=\"alert(1)\"/>", "1:87: \"onload\" is an event handler, which a logo may not have"),
    ("<g OnClick=\"alert(1)\"/>", "1:87: \"OnClick\" is an event handler, which a logo may not have"),
    ("<g\n onload='x'/>", "2:2: \"onload\" is an event handler, which a logo may not have"),
    (
      "<use href=\"https://a.example/b.svg#c\"/>",
      "1:95: \"https://a.example/b.svg#c\" leads out of the logo; an address in it must begin with \"#\""
    ),
    (
      "<use xlink:href=\" &#106;avascript:x\"/>",
      "1:101: \" javascript:x\" leads out of the logo; an address in it must begin with \"#\""
    ),
    (
      "<image href=\"data:image/svg+xml;base64,PHN2Zz4=\"/>",
      "1:97: \"data:image/svg+xml;base64,PHN2Zz4=\" leads out of the logo; an address in it must begin with \"#\""
    ),
    (
      "<use href=\"data:image/png;base64,iVBORw0KGgo=\"/>",
      "1:95: \"data:image/png;base64,iVBORw0KGgo=\" leads out of the logo; an address in it must begin with \"#\""
    ),
    (
      "<g xml:base=\"https://a.example/\"/>",
      "1:97: \"https://a.example/\" leads out of the logo; an address in it must begin with \"#\""
    ),
    (
      "<g fill=\"red\" mask=\"URL( 'https://a.example/m' )\"/>",
      "1:104: \"https://a.example/m\" leads out of the logo; an address in it must begin with \"#\""
    ),
    (
      "<g fill=\"&#117;rl(//a.example)\"/>",
      "1:93: \"//a.example\" leads out of the logo; an address in it must begin with \"#\""
    ),
    (
      "<g style=\"fill: \\75rl(x)\"/>", "1:100: \"\\\" begins an escape, which the style of a logo may not have"
    ),
    (
      "<style>a { b: c }\n@import 'x';</style>",
      "2:1: \"@import\" loads something from elsewhere, which a logo may not do"
    ),
    (
      "<style>a { background: image-set('x' 1x) }</style>",
      "1:107: \"image-set(\" loads something from elsewhere, which a logo may not do"
    ),
    (
      "<style>@font-face { src: url(a.woff) }</style>",
      "1:109: \"a.woff\" leads out of the logo; an address in it must begin with \"#\""
    ),
    ("<?php echo 1 ?>", "1:84: \"<?php\" is an instruction for programs, which a logo may not have"),
  ])
  func whatCouldDoMoreThanDrawIsNamed(_ inside: String, _ problem: String) throws {
    #expect(try Self.problems("\(Self.start)\(inside)</svg>") == ["\(problem) [logo-content]"])
  }

  @Test(arguments: [
    (
      "<!DOCTYPE svg [<!ENTITY a \"b\">]>\n" + start + "</svg>",
      "1:1: \"<!DOCTYPE\" is a declaration, which a logo may not have"
    ),
    (
      "<?xml-stylesheet href=\"https://a.example/\"?>" + start + "</svg>",
      "1:1: \"<?xml-stylesheet\" is an instruction for programs, which a logo may not have"
    ),
    (
      "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>" + start + "</svg>",
      "1:1: \"shift_jis\" is not the encoding of the file; write UTF-8"
    ),
    (
      "<svg><script/></svg>",
      "1:2: \"<svg>\" begins no picture; it must be an <svg> with xmlns=\"http://www.w3.org/2000/svg\""
    ),
    (
      "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
      "1:2: \"<html>\" begins no picture; it must be an <svg> with xmlns=\"http://www.w3.org/2000/svg\""
    ),
    ("<!-- none -->", "1:1: the file has no <svg>"), (start + "<g>", "1:1: the file ends, but \"<g>\" is open"),
    (start + "<g></svg>", "1:89: \"</svg>\" ends here, but \"<g>\" is open"),
    (start + "</svg></g>", "1:92: \"</g>\" ends what never began"),
    (start + "</svg><svg/>", "1:91: \"<svg>\" stands behind the end of the picture"),
    (start + "</svg> x", "1:91: a text stands outside of the picture"),
    (start + "<g fill=red/></svg>", "1:87: the value of \"fill\" has no quotes"),
    (start + "<g hidden/></svg>", "1:87: \"hidden\" has no value; XML wants one in quotes"),
    (start + "<g a=\"1\"b=\"2\"/></svg>", "1:92: an attribute must begin here, behind a space"),
    (start + "<g a=\"1\" a=\"2\"/></svg>", "1:93: \"a\" stands twice in one tag"),
    (start + "<g a=\"<b>\"/></svg>", "1:87: the value of \"a\" is never closed by its quote"),
    (start + "<g a='1'", "1:85: \"<g\" begins a tag that never ends"),
    (start + "<x:g/></svg>", "1:85: \"<x:g>\" has a prefix that is declared nowhere"),
    (start + "<g x:a=\"1\"/></svg>", "1:87: \"x:a\" has a prefix that is declared nowhere"),
    (
      start + "<text>&nbsp;</text></svg>",
      "1:90: \"&\" begins no reference that XML knows; write &amp; for the sign itself"
    ),
    (start + "<text>1 < 2</text></svg>", "1:92: \"<\" begins no tag; write &lt; for the sign itself"),
    (start + "<!-- -></svg>", "1:84: \"<!--\" begins a comment that never ends"),
    (start + "<![CDATA[ ]></svg>", "1:84: \"<![CDATA[\" begins a text that never ends"),
    (start + "<?a </svg>", "1:84: \"<?\" begins an instruction that never ends"),
    (
      start + String(repeating: "<g>", count: 100), "1:382: elements are nested more than 100 deep"
    ),
  ])
  func whatIsNoPictureIsNamed(_ svg: String, _ problem: String) throws {
    let found = try Self.problems(svg)
    #expect(found.first == "\(problem) [logo-content]", "\(found)")
  }

  @Test func everyProblemOfAFileIsReported() throws {
    let svg = "\(Self.start)\n<script onload=\"x\"/>\n<g onload=\"x\" onclick=\"y\"/>\n<use href=\"b\"/>\n</svg>"
    #expect(
      try Self.problems(svg).map { $0.prefix { $0 != " " } } == ["2:2:", "3:4:", "3:15:", "4:12:"])
  }

  @Test func aPictureInAnotherEncodingIsNamed() throws {
    let bytes: [UInt8] = Array(Self.start.utf8) + [0xE9] + Array("</svg>".utf8)
    #expect(
      try TestSite.problems(LogoTests.tree(["alpha.svg": bytes])).hasPrefix(
        "Content/logos/alpha.svg:1:84: error: the text is not UTF-8 here [encoding]\n"))
  }

  /// Eleven parts, each of which shows the one before as often as it is told to.
  private static func nested(_ times: Int, levels: Int, _ reference: (Int) -> String) -> String {
    let parts = (1...levels).map { level in
      "<g id=\"p\(level)\">" + String(repeating: reference(level - 1), count: times) + "</g>"
    }
    return start + "<defs><g id=\"p0\"><path/></g>" + parts.joined() + "</defs><use href=\"#p\(levels)\"/></svg>"
  }

  @Test(arguments: [
    (10, 4, nil), (10, 5, "the picture comes to more than 100000 elements"),
    (1, 9, nil), (1, 10, "parts of the picture show each other more than 10 deep"),
  ])
  func aPictureHasAnEnd(_ times: Int, _ levels: Int, _ problem: String?) throws {
    let references: [(Int) -> String] = [
      { "<use href=\"#p\($0)\"/>" }, { "<use xlink:href='#p\($0)'/>" }, { "<rect fill=\"url( #p\($0) )\"/>" },
      { "<rect style=\"mask: url('#p\($0)')\"/>" },
    ]
    for reference in references {
      let found = try Self.problems(Self.nested(times, levels: levels, reference))
      #expect(found == (problem.map { ["1:1: \($0) [logo-content]"] } ?? []))
    }
  }

  @Test func aPartMayNotShowItself() throws {
    #expect(
      try Self.problems("\(Self.start)<g id=\"a\"><use href=\"#a\"/></g></svg>") == [
        "1:1: parts of the picture show each other more than 10 deep [logo-content]"
      ])
  }

  /// An address can be as long as the file.
  @Test func aLongAddressIsCut() throws {
    let svg = "\(Self.start)<use href=\"\(String(repeating: "x", count: 9_000))\"/></svg>"
    #expect(
      try Self.problems(svg) == [
        "1:95: \"\(String(repeating: "x", count: 60))…\" leads out of the logo; an address in it must begin with \"#\" [logo-content]"
      ])
  }
}
