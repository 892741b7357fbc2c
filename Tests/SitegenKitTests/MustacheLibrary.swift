import Mustache

@testable import SitegenKit

/// A template as another program's library renders it: what is compared with our own rendering.
struct LibraryTemplate {
  private let library: MustacheLibrary
  private let name: String

  init(_ name: String, _ sources: [TemplateSource]) throws {
    self.name = name
    var library = MustacheLibrary()
    for source in sources {
      // Values are escaped already.
      let text = "{{% CONTENT_TYPE:TEXT}}\n" + String(decoding: source.source.bytes, as: UTF8.self)
      try library.register(text, named: source.name)
    }
    self.library = library
  }

  func render(_ scope: Scope) -> String? { library.render(LibraryScope(scope: scope), withTemplate: name) }
}

private struct LibraryScope: MustacheParent {
  let scope: Scope

  func child(named name: String) -> Any? { scope[name].map(Self.value) }

  static func value(_ value: TemplateValue) -> Any {
    switch value {
    case .html(let html): LibraryText(renderText: html.text)
    case .flag(let flag): flag
    case .texts(let texts): texts.map { LibraryText(renderText: $0.text) }
    case .object(let scope): LibraryScope(scope: scope)
    case .list(let items): items.map { LibraryScope(scope: $0) }
    }
  }
}

private struct LibraryText: MustacheCustomRenderable, MustacheParent {
  let renderText: String

  var isNull: Bool { renderText.isEmpty }
  func child(named name: String) -> Any? { nil }
}
