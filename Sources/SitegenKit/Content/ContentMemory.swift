/// What earlier readings of a site left of the files whose reading takes longest, by their paths.
struct ContentMemory: Sendable {
  let entries = Memory<FileReading<Entry>>()
  /// The logos, drawn for cards where the site has them.
  let logos = Memory<FileReading<Logo>>()
}

/// What one file came to, with what is wrong with it.
struct FileReading<Value: Sendable>: Sendable {
  /// Nil where too little could be read.
  let value: Value?
  let diagnostics: Diagnostics
}
