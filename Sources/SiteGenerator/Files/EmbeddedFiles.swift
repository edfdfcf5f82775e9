import Foundation

/// A folder of the repository that the program carries; the conforming types are written when the program is built.
protocol EmbeddedFiles {
  static var files: [(path: String, base64: StaticString)] { get }
}

extension EmbeddedFiles {
  /// The files' bytes by their paths in the folder.
  static var decoded: [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: files.map { ($0.path, bytes(of: $0.base64)) })
  }

  /// The program's own build has written the text, so it is well-formed.
  private static func bytes(of text: StaticString) -> [UInt8] {
    let base64 = text.withUTF8Buffer { Data($0) }
    guard let bytes = Data(base64Encoded: base64) else { preconditionFailure("the embedded files are damaged") }
    return Array(bytes)
  }
}
