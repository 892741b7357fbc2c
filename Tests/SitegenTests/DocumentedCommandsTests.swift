import Foundation
import TestSupport
import Testing

/// Every command line that the documentation, the help and the manual page show runs, on a site to try things on.
@Suite(.timeLimit(.minutes(15))) struct DocumentedCommandsTests {
  /// Lines that can't run in a test, each with the reason; what else is shown must run.
  private static let excused: [String: String] = {
    let groups: [(reason: String, lines: [String])] = [
      (
        "installs for the whole machine; Deploy/test-package does in a Debian of its own",
        ["tar -xzf sitegen-….tar.gz -C /usr/local --strip-components=1", "sudo apt install ./sitegen_….deb"]
      ),
      ("the page must be installed, as InstallTests does", ["man sitegen"]),
      (
        "runs tests within tests",
        ["swift test --filter MarkdownTests", "SITEGEN_RECORD=1 swift test --filter ReferenceTests"]
      ),
      ("starts a browser", ["Tests/Browser/run -k bookmarks"]),
      (
        "needs Docker and its registry",
        [
          "docker build --tag sitegen .",
          "docker run --rm --volume \"$PWD:/site\" --user \"$(id -u):$(id -g)\" sitegen build",
        ]
      ),
      (
        "needs a server; test_publishing.py sends to folders in the place of one",
        [
          "cat .sitegen/changed-files.txt .sitegen/removed-files.txt | rsync --archive --delete-missing-args"
            + " --files-from=- Output/ www.example:/srv/site/",
          "rsync --archive --checksum --delete --exclude=/.sitegen Output/ www.example:/srv/site/",
          "sitegen build --archive - | ssh www.example 'tar --extract --exclude=.sitegen --directory /srv/site'",
        ]
      ),
      (
        "needs a store; Deploy/test-s3 sends to a server that answers as S3 does",
        [
          "rclone copy Output store:site --files-from-raw .sitegen/changed-files.txt --no-traverse",
          "rclone delete store:site --files-from-raw .sitegen/removed-files.txt",
          "rclone sync --checksum --exclude /.sitegen Output store:site",
          "rclone copy packed store:site --checksum --header-upload \"Content-Encoding: gzip\"",
          "rclone copy Output store:site --ignore-existing --exclude '*.gz' --exclude /.sitegen",
          "while IFS= read -r file; do aws s3 cp \"Output/$file\" \"s3://site/$file\"; done < .sitegen/changed-files.txt",
          "while IFS= read -r file; do aws s3 rm \"s3://site/$file\"; done < .sitegen/removed-files.txt",
          "aws s3 sync", "aws s3 sync --delete --exclude .sitegen Output s3://site",
        ]
      ),
    ]
    return Dictionary(uniqueKeysWithValues: groups.flatMap { group in group.lines.map { ($0, group.reason) } })
  }()

  /// Names of commands, which want more than is shown: their help must know what is.
  private static let names: Set<String> = [
    "sitegen explain", "sitegen import", "sitegen new", "sitegen rename", "sitegen rename --fact",
  ]

  /// What a reader has done before, where the lines of the article do not say it.
  private static let before = [
    "cp -al Output packed": "echo 'compress: gzip' >>Content/site.yml && sitegen build",
    "sitegen init my-site --kind panel": "rm -r my-site",
    "sitegen init . --host github-pages":
      "mkdir clone && cd clone && git init --quiet && git remote add origin https://github.com/someone/tools.git",
    "sitegen schema --kind issue-form > .github/ISSUE_TEMPLATE/tool.yml": "cd my-site",
    "sitegen new \"SmolLM3\"": "rm Content/tools/smollm3.md",
    "sitegen import tools.csv --map import.yml":
      "sitegen build && cp Output/data/tools.csv Output/data/import.yml . && rm Content/tools/*",
    "sitegen templates partials/card > Templates/partials/card.mustache": "mkdir -p Templates/partials",
    "sitegen import tools.csv --propose --write > map.yml": "cp \"$practice/tools.csv\" .",
  ]

  /// What stands for something of the reader's own, and what it is here.
  private static let placeholders = [
    "A": "aider", "B": "whisper", "COMMAND": "build", "<subcommand>": "build", "DIR": "elsewhere", "FILE": "tools.csv",
    "SOURCE": "tools.csv", "MAP": "map.yml", "MAPPING": "map.yml", "OLD": "smollm3", "NEW": "smollm", "I/N": "1/2",
    "…": "program",
  ]

  /// A site that has what the documentation speaks of.
  private static let practice = [
    "Content/site.yml": """
    title: Practice
    base_url: https://a-vs-b.tools/
    categories: [Developer Tools, Assistants]
    facts:
      runs_on: {name: Runs on, kind: list, values: [Linux, macOS]}

    """,
    "tools.csv": "Name,Summary,Category\nAlpha,The first of them,Developer Tools\nBeta,The second,Assistants\n",
    "map.yml": "fields: {name: Name, tagline: Summary, category: Category}\n",
  ].merging(
    ["aider", "whisper", "smollm3"].map { name in
      (
        "Content/tools/\(name).md",
        "---\nname: \(name)\ntagline: A tool\ncategory: Developer Tools\nfacts:\n  runs_on: [macOS]\n---\nText.\n"
      )
    }
  ) { $1 }

  /// What the words mean that begin the lines.
  ///
  /// A server runs until it has an address; who calls `new` by a name alone sits at a terminal and answers; `make` says
  /// what it would do, since its targets take long and other tests run them.
  private static let prelude = #"""
    program=$1 repository=$2 practice=$PWD/practice
    exec 3>&1
    export PATH="$PWD/bin:$PATH"
    sitegen() {
      case "$*" in
        *--help | new*--category*) "$program" "$@" ;;
        serve*) served "$@" ;;
        new*) printf 'What it is\n1\n' | script --quiet --return --command "'$program' new '$2'" /dev/null ;;
        *) "$program" "$@" ;;
      esac
    }
    served() {
      rm -f ../address
      "$program" "$@" >../address & server=$!
      until grep -qs '^http' ../address; do kill -0 "$server" && sleep 0.05 || return 1; done
      kill "$server" && wait "$server"
    }
    swift() { shift 2 && sitegen "$@"; }
    make() { command make --dry-run --no-print-directory --directory "$repository" "$@"; }
    typed() {
      eval "$2" >../said 2>&1 </dev/null
      code=$?
      echo "$1 $code" >&3
      [ "$code" -eq 0 ] || { echo "$2"; cat ../said; } >&2
    }

    """#

  /// A line as the shell is given it.
  private static func runnable(_ line: String) -> String {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map { word in
      placeholders[String(word)] ?? String(word)
    }
    let path = words.first.flatMap { DocumentedCommands.isOwn($0) ? "\"$repository\"/" : nil } ?? ""
    return path + words.joined(separator: " ") + (names.contains(line) ? " --help" : "")
  }

  private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }

  @Test func everyLineThatIsShownRuns() throws {
    let sessions = try DocumentedCommands.all()
    let shown = sessions.flatMap(\.lines)
    #expect(shown.count > 100)
    // What nobody shows any more needs no word.
    #expect(Set(Self.excused.keys).union(Self.names).union(Self.before.keys).subtracting(shown) == [])
    try TemporaryFolder.with { folder in
      let practice = ExampleSite(root: folder.appending(path: "practice"))
      for (path, text) in Self.practice { try practice.write(path, text) }
      // Nobody's browser opens by a test.
      let opener = ExampleSite(root: folder.appending(path: "bin"))
      try opener.write("xdg-open", "#!/bin/sh\n")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: opener.url("xdg-open").path)

      var script = Self.prelude
      var lines: [String] = []
      for (number, session) in sessions.enumerated() {
        script += "(\ncp -R practice \(number) && cd \(number)\n"
        for line in session.lines where Self.excused[line] == nil {
          if let before = Self.before[line] { script += "eval \(Self.quoted(before)) >/dev/null 2>&1\n" }
          script += "typed \(lines.count) \(Self.quoted(Self.runnable(line)))\n"
          lines.append("\(session.source): \(line)")
        }
        script += ")\n"
      }
      let clean = ["MAKEFLAGS": "", "MFLAGS": "", "MAKELEVEL": ""]
      try Data(script.utf8).write(to: folder.appending(path: "script"))
      let result = try Program.run(
        [Repository.root.path], environment: clean, folder: folder, shell: "exec sh script \"$@\"")
      let passed = Set(result.stdout.split(separator: "\n").filter { $0.hasSuffix(" 0") }.map { $0.dropLast(2) })
      let failed = lines.indices.filter { !passed.contains("\($0)") }.map { lines[$0] }
      #expect(failed == [], "\(result.stderr)")
    }
  }
}
