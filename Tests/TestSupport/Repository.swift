package import Foundation

package enum Repository {
  /// The folder of this package.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
}
