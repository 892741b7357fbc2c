extension Rule {
  /// Files and folders, before anybody reads what is in them.
  static let files: [Rule] = [
    categoryWords, conflictMark, encoding, fileName, fileSize, folderDepth, pageFolder, problemLimit, programFault,
    specialFile,
    symbolicLink, unexpectedFile,
  ]

  static let categoryWords = Rule(
    "category-words", .warning,
    "A file of Content/categories is named after no category that has tools, so no page shows it",
    cure: "Give it the name of the category's page, or remove it")

  static let conflictMark = Rule(
    "conflict-mark", .error,
    "A file holds lines that Git leaves where two changes met",
    cure: "Keep one of the two texts, and remove these lines")

  package static let encoding = Rule(
    "encoding", .error,
    "A file is not UTF-8",
    cure: "Save the file as UTF-8")

  package static let fileName = Rule(
    "file-name", .error,
    "A file's name is not UTF-8",
    cure: "Rename the file; letters of ASCII are safest")

  package static let fileSize = Rule(
    "file-size", .error,
    "A file is larger than its kind may be",
    cure: "Make it smaller: an entry holds 128 KiB, site.yml 64 KiB, a template 256 KiB, a file of assets 25 MiB,"
      + " a logo 64 KiB as SVG and 256 KiB otherwise")

  package static let folderDepth = Rule(
    "folder-depth", .error,
    "Folders are nested more than 20 deep",
    cure: "Move the files up")

  static let pageFolder = Rule(
    "page-folder", .error,
    "A page of prose, or the words of a category, are in a folder of their own, which no address would show",
    cure: "Move the file up; a hyphen in its name can take the folder's place")

  static let problemLimit = Rule(
    "problem-limit", .warning,
    "A file has more problems than are listed",
    cure: "Mend those that are listed and run it again")

  static let programFault = Rule(
    "program-fault", .error,
    "A site can't be used and nothing is known to be wrong with it, which is a fault of sitegen",
    cure: "Report it with the files of the site, since no change of them is known to help")

  static let specialFile = Rule(
    "special-file", .error,
    "A FIFO, a device or a socket stands where a file should",
    cure: "Remove it")

  static let symbolicLink = Rule(
    "symbolic-link", .error,
    "A symbolic link stands in the site's folder, and nothing outside of that is read",
    cure: "Put the file itself in its place")

  static let unexpectedFile = Rule(
    "unexpected-file", .warning,
    "A file stands where a site has none of its kind, so nothing uses it",
    cure: "Move it away, or give it the name that was meant")
}
