@testable import SitegenKit

extension MessageCase {
  /// What is wrong with a site's look, its menu, and what its pages may use of others.
  static let look: [MessageCase] = [
    .site(
      .themeFile, adding: "theme: {logo: logo.svg}\n",
      prints: """
        Content/site.yml:7:15: error: "logo" is "logo.svg"; it must be a file of Templates/assets/, written as /assets/… \
        [theme-file]
            theme: {logo: logo.svg}
                          ^~~~~~~~

        """),
    .site(
      .themeFile, adding: "theme: {icon: /assets/../icon.png}\n",
      prints: """
        Content/site.yml:7:15: error: "icon" is "/assets/../icon.png", which has the step ".." in its path [theme-file]
            theme: {icon: /assets/../icon.png}
                          ^~~~~~~~~~~~~~~~~~~

        """),
    .site(
      .themeFile, adding: "theme: {image: /assets/share.png}\n",
      prints: """
        Content/site.yml:7:16: error: "image" is "/assets/share.png"; there is no Templates/assets/share.png [theme-file]
            theme: {image: /assets/share.png}
                           ^~~~~~~~~~~~~~~~~

        """),
    picture(
      "logo.jpg", "logo: /assets/logo.jpg", [0xFF, 0xD8, 0xFF],
      prints: """
        Content/site.yml:7:15: error: "logo" is "/assets/logo.jpg"; it must be an SVG or a PNG, by the ending of its name too \
        [theme-file]
            theme: {logo: /assets/logo.jpg}
                          ^~~~~~~~~~~~~~~~

        """),
    picture(
      "icon.png", "icon: /assets/icon.png", ThemeTests.png(width: 64, height: 48),
      prints: """
        Content/site.yml:7:15: error: "icon" is "/assets/icon.png", which is no square: it is 64 by 48 [theme-file]
            theme: {icon: /assets/icon.png}
                          ^~~~~~~~~~~~~~~~

        """),
    picture(
      "icon.png", "icon: /assets/icon.png", Array(ThemeTests.png(width: 64, height: 64).prefix(12)),
      prints: """
        Content/site.yml:7:15: error: "icon" is "/assets/icon.png", which does not say how large it is; the file is damaged \
        [theme-file]
            theme: {icon: /assets/icon.png}
                          ^~~~~~~~~~~~~~~~

        """),
    picture(
      "logo.svg", "logo: /assets/logo.svg", Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8),
      prints: """
        Content/site.yml:7:15: error: "logo" is "/assets/logo.svg", whose <svg> has neither a viewBox nor a width and height in \
        numbers [theme-file]
            theme: {logo: /assets/logo.svg}
                          ^~~~~~~~~~~~~~~~

        """),
    picture(
      "logo.png", "logo: /assets/logo.svg", ThemeTests.png(width: 8, height: 8),
      prints: """
        Content/site.yml:7:15: error: "logo" is "/assets/logo.svg"; there is no Templates/assets/logo.svg [theme-file]
            theme: {logo: /assets/logo.svg}
                          ^~~~~~~~~~~~~~~~
            hint: did you mean "/assets/logo.png"?

        """),
    picture(
      "logo.svg", "logo: /assets/logo.svg",
      Array("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><script/></svg>".utf8), .logoContent,
      prints: """
        Templates/assets/logo.svg:1:60: error: "<script>" may not stand in a logo [logo-content]
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><script/></svg>
                                                                       ^~~~~~

        """),
    .site(
      .themeColour, adding: "theme: {a: \"#12g\"}\n",
      prints: """
        Content/site.yml:7:12: error: "a" is "#12g"; a colour is # and three or six hexadecimal digits, in quotes [theme-colour]
            theme: {a: "#12g"}
                       ^~~~~~

        """),
    .site(
      .themeColour, adding: "theme: {b: {light: red}}\n",
      prints: """
        Content/site.yml:7:20: error: "light" is "red"; a colour is # and three or six hexadecimal digits, in quotes \
        [theme-colour]
            theme: {b: {light: red}}
                               ^~~

        """),
    .site(
      .themeContrast, adding: "theme: {a: \"#3d9\", b: {light: \"#9c430a\", dark: \"#9c430a\"}}\n",
      prints: """
        Content/site.yml:7:12: warning: "a" is "#3d9", which has a contrast of 1.5 on light pages; texts need 4.5 \
        [theme-contrast]
            theme: {a: "#3d9", b: {light: "#9c430a", dark: "#9c430a"}}
                       ^~~~~~
            hint: the nearest colour that has enough is #1d7c56
        Content/site.yml:7:48: warning: "dark" is "#9c430a", which has a contrast of 2.4 on dark pages; texts need 4.5 \
        [theme-contrast]
            theme: {a: "#3d9", b: {light: "#9c430a", dark: "#9c430a"}}
                                                           ^~~~~~~~~
            hint: the nearest colour that has enough is #be845f

        """),
    .site(
      .unknownKey, adding: "theme: {colour: \"#123\"}\n",
      prints: """
        Content/site.yml:7:9: error: "colour" is not a key of "theme" [unknown-key]
            theme: {colour: "#123"}
                    ^~~~~~

        """),
    .site(
      .menu, adding: "menu: [{name: Blog, url: blog.example}]\n",
      prints: """
        Content/site.yml:7:26: error: the link "blog.example" is relative, but the text is shown on pages in several folders; \
        begin it with / [menu]
            menu: [{name: Blog, url: blog.example}]
                                     ^~~~~~~~~~~~

        """),
    .site(
      .menu, adding: "menu: [{name: Blog, url: \"javascript:a()\"}]\n",
      prints: """
        Content/site.yml:7:26: error: the link "javascript:a()" has the scheme "javascript:"; a link may have https:, http: or \
        mailto: [menu]
            menu: [{name: Blog, url: "javascript:a()"}]
                                     ^~~~~~~~~~~~~~~~

        """),
    .site(
      .menu, adding: "menu:\n" + String(repeating: "  - {name: Home, url: /}\n", count: 9),
      prints: """
        Content/site.yml:16:5: error: "menu" has 9 items; the header has room for 8 [menu]
              - {name: Home, url: /}
                ^

        """),
    .site(
      .securitySource, adding: "security: {scripts: [\"'unsafe-inline'\", \"*\"]}\n",
      prints: """
        Content/site.yml:7:22: error: "'unsafe-inline'" is no address; a word like this would let in what somebody else writes \
        into a page [security-source]
            security: {scripts: ["'unsafe-inline'", "*"]}
                                 ^~~~~~~~~~~~~~~~~
        Content/site.yml:7:41: error: "*" has a "*"; name each host, so that no other is let in [security-source]
            security: {scripts: ["'unsafe-inline'", "*"]}
                                                    ^~~

        """),
    .site(
      .securitySource, adding: "security: {images: [\"data:\"], connect: [\"https://a.example/x?y\"]}\n",
      prints: """
        Content/site.yml:7:21: error: "data:" does not begin with https:// [security-source]
            security: {images: ["data:"], connect: ["https://a.example/x?y"]}
                                ^~~~~~~
        Content/site.yml:7:41: error: "https://a.example/x?y" has a "?"; a policy goes by the host and the path alone \
        [security-source]
            security: {images: ["data:"], connect: ["https://a.example/x?y"]}
                                                    ^~~~~~~~~~~~~~~~~~~~~~~

        """),
    .site(
      .securitySource,
      adding: "security: {frames: [\"https://a.example/;x\", self], fonts: [https://A.example, https://a.example/]}\n",
      prints: """
        Content/site.yml:7:21: error: "https://a.example/;x" has a ";", which ends an address in a policy; write it with % \
        [security-source]
            security: {frames: ["https://a.example/;x", self], fonts: [https://A.example, https://a.example/]}
                                ^~~~~~~~~~~~~~~~~~~~~~
        Content/site.yml:7:45: error: "self" is the site itself, which is allowed already [security-source]
            security: {frames: ["https://a.example/;x", self], fonts: [https://A.example, https://a.example/]}
                                                        ^~~~
        Content/site.yml:7:79: error: "https://a.example/" stands in "fonts" twice [security-source]
            …/;x", self], fonts: [https://A.example, https://a.example/]}
                                                     ^~~~~~~~~~~~~~~~~~

        """),
    .site(
      .editAddress, adding: "edit: https://git.example/edit/main/\n",
      prints: """
        Content/site.yml:7:7: error: "edit" has no {path}, so every link would lead to the same place [edit-address]
            edit: https://git.example/edit/main/
                  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            hint: write it where the file's path belongs, as in …/edit/main/{path}

        """),
    .site(
      .editAddress, adding: "edit: https://git.example/{branch}/{path}\n",
      prints: """
        Content/site.yml:7:7: error: "{branch}" is not a placeholder of "edit"; it has {path} [edit-address]
            edit: https://git.example/{branch}/{path}
                  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        """),
    .site(
      .copyEmpty,
      adding: "copy: {home: '', navigation_label: '', votes_heading: \"\", full_review: ' ', all_about: ''}\n",
      prints: """
        Content/site.yml:7:14: error: "home" is empty; something on the pages has no other text: a link, a button, a cell of a \
        table [copy-empty]
            copy: {home: '', navigation_label: '', votes_heading: "", full_review: ' ', all_about: ''}
                         ^~
            hint: leave the line out for "Home"
        Content/site.yml:7:36: error: "navigation_label" is empty; screen readers call a part of the page by it [copy-empty]
            copy: {home: '', navigation_label: '', votes_heading: "", full_review: ' ', all_about: ''}
                                               ^~
            hint: leave the line out for "Main"
        Content/site.yml:7:55: error: "votes_heading" is empty; it is the heading of a part of the page [copy-empty]
            copy: {home: '', navigation_label: '', votes_heading: "", full_review: ' ', all_about: ''}
                                                                  ^~
            hint: leave the line out for "Your turn"
        Content/site.yml:7:72: error: "full_review" is empty; something on the pages has no other text: a link, a button, a cell \
        of a table [copy-empty]
            …el: '', votes_heading: "", full_review: ' ', all_about: ''}
                                                     ^~~
            hint: leave the line out for "Full review"
        Content/site.yml:7:88: error: "all_about" is empty; pages make a sentence of it [copy-empty]
            …ading: "", full_review: ' ', all_about: ''}
                                                     ^~
            hint: leave the line out for "All about {tool}"

        """),
  ]

  /// A picture that `theme` names.
  private static func picture(
    _ name: String, _ line: String, _ bytes: [UInt8], _ rule: Rule = .themeFile, prints printed: String
  ) -> MessageCase {
    MessageCase(
      rule: rule, path: "Templates/assets/\(name)", bytes: bytes, printed: printed,
      configuration: TestSite.configuration + "theme: {\(line)}\n")
  }
}
