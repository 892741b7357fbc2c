/// What a build left at a path, as its record has it.
struct RecordedFile: Sendable, Equatable {
  /// Fingerprint of the file's bytes.
  let content: Fingerprint
  /// The size in bytes.
  ///
  /// A power cut may leave a file shorter that was not on the disk yet, with the times that it had.
  let size: Int
  /// Whether that build wrote it; otherwise it was there already.
  let isNew: Bool

  /// The file as a build records it that found it there.
  var kept: RecordedFile { RecordedFile(content: content, size: size, isNew: false) }
}
