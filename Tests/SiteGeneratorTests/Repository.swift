import Foundation

/// The repository that the tests belong to.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The files of a folder with one of these endings, by their paths in it.
  static func files(in folder: String, endings: [String]) throws -> [String: String] {
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)")
    where endings.contains(where: { path.hasSuffix($0) }) {
      files[path] = try String(contentsOfFile: "\(root)/\(folder)/\(path)", encoding: .utf8)
    }
    return files
  }
}
