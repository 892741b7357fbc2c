/// Compares what templates and style sheets load, run and send with the policy of the pages: what that blocks would be
/// missing, and only a browser's console would say so.
struct TemplatePolicy {
  let policy: ContentSecurityPolicy
  let site: SiteURL
  /// Whether the site's host tells browsers of the policy, whatever the pages say.
  let isInHeaders: Bool

  init(_ configuration: SiteConfiguration) {
    policy = configuration.contentSecurityPolicy
    site = configuration.url
    isInHeaders = configuration.host?.value.sendsHeaders ?? false
  }

  /// Fingerprint of all that a judgement follows from besides the templates.
  var fingerprint: Fingerprint { Fingerprint("\(policy.text)\n\(site.origin)\(site.pathPrefix) \(isInHeaders)") }

  /// Reports what the policy would block in templates and style sheets.
  ///
  /// - Parameters:
  ///   - templates: all that the pages are made of.
  ///   - assets: the files that go to the site as they are, by their paths below `Templates/`.
  ///   - jobs: how many threads look.
  ///   - diagnostics: gets a report for each thing that would be blocked; none where neither pages nor headers have
  ///     the policy.
  /// - Throws: `SystemError` where the machine fails.
  func check(
    _ templates: [TemplateSource], assets: [String: [UInt8]], jobs: Int, into diagnostics: inout Diagnostics
  ) throws {
    // Pages of templates without the policy, at a host without headers, have none.
    let isShown = templates.contains { template in
      template.tags.contains { tag in
        tag.name.utf8.split(separator: UInt8(ascii: ".")).last?.elementsEqual("security_policy".utf8) ?? false
      }
    }
    guard isShown || isInHeaders else { return }
    let found = try concurrentMap(templates, jobs: jobs) { template in
      var found = Diagnostics()
      let markup = TemplateElement.markup(of: template)
      for element in TemplateElement.all(in: markup) { check(element, Page(template.source, markup), into: &found) }
      return found
    }
    for found in found { diagnostics.append(contentsOf: found) }
    for (path, bytes) in assets.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".css") {
      check(SourceText(path: "Templates/\(path)", bytes: bytes), into: &diagnostics)
    }
  }

  private func check(_ styleSheet: SourceText, into diagnostics: inout Diagnostics) {
    for address in StyleAddress.all(in: styleSheet.bytes) {
      guard let directive = policy.directive(for: address.use),
        blocks(styleSheet.bytes[address.range], by: directive)
      else { continue }
      report(
        styleSheet.text(address.range), directive, at: styleSheet.location(address.range),
        hint: hint(for: styleSheet.bytes[address.range], address.use), into: &diagnostics)
    }
  }

  private func report(
    _ what: String, _ directive: ContentSecurityPolicy.Directive, at location: SourceLocation, hint: String? = nil,
    into diagnostics: inout Diagnostics
  ) {
    diagnostics.report(
      .templatePolicy, "\"\(what)\" will be blocked; the policy of the pages says \"\(directive.text)\"", at: location,
      hint: hint)
  }

  /// A template's text, and the same text as markup whose tags of the template language are unknown.
  private struct Page {
    let source: SourceText
    let markup: [UInt8]

    init(_ source: SourceText, _ markup: [UInt8]) { (self.source, self.markup) = (source, markup) }
  }

  private func check(_ element: TemplateElement, _ page: Page, into diagnostics: inout Diagnostics) {
    func report(
      _ what: String, _ directive: ContentSecurityPolicy.Directive, at range: Range<Int>, _ hint: String? = nil
    ) {
      self.report(what, directive, at: page.source.location(range), hint: hint, into: &diagnostics)
    }
    func isSpace(_ range: Range<Int>) -> Bool { page.markup[range].allSatisfy { " \n\t\r\u{C}".utf8.contains($0) } }
    func inline(_ use: ContentSecurityPolicy.Use) -> ContentSecurityPolicy.Directive? {
      policy.directive(for: use).flatMap { $0.allowsInline ? nil : $0 }
    }

    if let content = element.content, !isSpace(content) {
      if element.name == "style", let directive = inline(.style) {
        report("<style>", directive, at: element.nameRange, "put the style into a file in Templates/assets/")
      }
      if element.name == "script", element.attribute("src") == nil, runs(element, page), let directive = inline(.script)
      {
        report(
          "<script>", directive, at: element.nameRange,
          "put the script into a file in Templates/assets/; \"security:\" of site.yml allows none in the page itself")
      }
    }
    for attribute in element.attributes {
      guard let value = attribute.value, !isSpace(value) else { continue }
      if attribute.name == "style", let directive = inline(.style) {
        report(
          "style", directive, at: attribute.nameRange, "write a class, and its style in a file in Templates/assets/")
      }
      if attribute.name.utf8.starts(with: "on".utf8), let directive = inline(.script) {
        report(attribute.name, directive, at: attribute.nameRange, "add the listener by a script in Templates/assets/")
      }
      for address in addresses(of: attribute, in: element, page) {
        guard let use = use(of: attribute, in: element, page), let directive = policy.directive(for: use),
          blocks(page.markup[address], by: directive)
        else { continue }
        report(page.source.text(address), directive, at: address, hint(for: page.markup[address], use))
      }
      if ["action", "formaction", "href", "src", "xlink:href"].contains(attribute.name),
        case .script = TemplateAddress(page.markup[value]), let directive = inline(.script)
      {
        report(page.source.text(value), directive, at: value)
      }
    }
  }

  /// Whether a script is one that runs: another type makes it data (HTML Living Standard, 4.12.1).
  private func runs(_ element: TemplateElement, _ page: Page) -> Bool {
    guard let type = element.attribute("type")?.value.map({ word(page.markup[$0]) }), !type.isEmpty else { return true }
    return ["module", "importmap", "speculationrules"].contains(type) || type.hasSuffix("/javascript")
      || type.hasSuffix("/ecmascript")
  }

  private func word(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.filter { !" \n\t\r\u{C}".utf8.contains($0) }, as: UTF8.self).lowercased()
  }

  private func blocks(_ address: ArraySlice<UInt8>, by directive: ContentSecurityPolicy.Directive) -> Bool {
    switch TemplateAddress(address) {
    case .none, .script: false
    // One of ours, checked where it came from.
    case .unknown: directive.allowsNothing
    case .own: !directive.allows(nil)
    case .other(let origin, let path): !directive.allows(isOwn(origin) ? nil : origin, path: path)
    }
  }

  private func isOwn(_ origin: String) -> Bool { origin == site.origin.lowercased() }

  /// How `site.yml` allows what is blocked; nil where it can't.
  private func hint(for address: ArraySlice<UInt8>, _ use: ContentSecurityPolicy.Use) -> String? {
    guard case .other(let origin, _) = TemplateAddress(address), !isOwn(origin),
      let allowed = AllowedUse.allCases.first(where: { $0.use == use }), AllowedUse.problem(withSource: origin) == nil
    else { return nil }
    return "if it is meant, write security: {\(allowed.rawValue): [\"\(origin)\"]} into site.yml"
  }

  /// The addresses in an attribute: several of a picture in several sizes, else the whole value.
  private func addresses(
    of attribute: TemplateElement.Attribute, in element: TemplateElement, _ page: Page
  ) -> [Range<Int>] {
    guard let value = attribute.value else { return [] }
    guard ["srcset", "imagesrcset"].contains(attribute.name) else { return [value] }
    return page.markup[value].split(separator: UInt8(ascii: ",")).compactMap { part in
      part.split { " \n\t\r\u{C}".utf8.contains($0) }.first.map { $0.startIndex..<$0.endIndex }
    }
  }

  /// What a browser does with an attribute's address; nil where it asks for nothing.
  private func use(
    of attribute: TemplateElement.Attribute, in element: TemplateElement, _ page: Page
  ) -> ContentSecurityPolicy.Use? {
    switch (element.name, attribute.name) {
    case ("script", "src"): .script
    case ("img", "src"), ("img", "srcset"), ("source", "srcset"), ("input", "src"), ("video", "poster"): .image
    case ("image", "href"), ("image", "xlink:href"), ("link", "imagesrcset"): .image
    case ("audio", "src"), ("video", "src"), ("source", "src"), ("track", "src"): .media
    case ("iframe", "src"), ("frame", "src"): .frame
    case ("object", "data"), ("embed", "src"): .object
    case ("form", "action"), ("button", "formaction"), ("input", "formaction"): .form
    case ("a", "ping"), ("area", "ping"): .connection
    case ("base", "href"): .base
    case ("link", "href"): use(of: element, page)
    default: nil
    }
  }

  /// What a browser does with a link in the head; nil where it asks for nothing.
  private func use(of link: TemplateElement, _ page: Page) -> ContentSecurityPolicy.Use? {
    func words(_ name: String) -> [String] {
      guard let value = link.attribute(name)?.value else { return [] }
      return page.markup[value].split { " \n\t\r\u{C}".utf8.contains($0) }.map(word)
    }
    for relation in words("rel") {
      switch relation {
      case "stylesheet": return .style
      case "icon", "apple-touch-icon", "apple-touch-icon-precomposed": return .image
      case "manifest": return .manifest
      case "modulepreload": return .script
      case "preload":
        switch words("as").first {
        case "script": return .script
        case "style": return .style
        case "image": return .image
        case "font": return .font
        case "audio", "video", "track": return .media
        case "fetch": return .connection
        default: return nil
        }
      default: continue
      }
    }
    return nil
  }
}
