/// The files that are for editors: the people, and their programs.
extension StarterSite {
  static let ignored = """
    /Output/
    /.sitegen/

    """

  static let editorConfiguration = """
    root = true

    [*]
    charset = utf-8
    end_of_line = lf
    insert_final_newline = true
    indent_style = space
    indent_size = 2
    trim_trailing_whitespace = true

    [*.md]
    # Two blanks at the end of a line are a line break in Markdown.
    trim_trailing_whitespace = false

    """

  static var editorSettings: String {
    let settings =
      [
        #""editor.wordWrap": "on""#,
        #""files.encoding": "utf8""#,
        #""files.exclude": {".sitegen": true}"#,
        #""search.exclude": {"Output": true}"#,
      ] + schemaSettings
    return "{\n" + settings.map { "  " + $0 }.joined(separator: ",\n") + "\n}\n"
  }

  static let schemaPath = ".vscode/site.schema.json"

  /// Lines of `settings.json` that tell the YAML language server which JSON Schema describes which of the site's files.
  private static var schemaSettings: [String] { [#""yaml.schemas": {"\#(schemaPath)": "Content/site.yml"}"#] }

  static var schema: String { JSONSchema(categories: nil, panel: nil).text(of: .site) }

  static let readme = """
    # Our comparisons

    One Markdown file for each tool in `Content/tools/`; sitegen makes a page for every two of them.

    | to | do |
    | --- | --- |
    | see the site | `sitegen serve`, which shows every change at once; `sitegen build` makes `Output/` |
    | add a tool | `sitegen new "Its name"`, fill in what the file asks for, take `draft: true` out |
    | look at drafts | `sitegen serve --drafts` |
    | take advice | `sitegen check` |
    | change a score or a review | edit the tool's file; a mistake is shown with its line and a hint |
    | write a note on one pair | `Content/pairs/<one>-vs-<other>.md`, in alphabetical order |
    | add a page of prose | `Content/pages/<name>.md`, with a `title` |
    | change the panel, the categories, the address | `Content/site.yml` |

    `Output/` is made by the build: never edit it by hand, and keep it out of version control.

    Before the site is published: set `base_url` in `Content/site.yml`, and put your own tools in the place of the three
    samples. Their reviews are made up.

    """
}
