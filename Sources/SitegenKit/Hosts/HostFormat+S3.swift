extension HostFormat {
  /// S3, an object store: it reads no files of ours, and takes as much as was bought.
  static let s3 = HostFormat(redirecting: .pages)
}
