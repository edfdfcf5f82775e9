import Foundation
import SiteGenerator

/// The files of texts that took too long, as they were then, and the settings with the limit.
struct SlowFiles: Sendable {
  private let root: String
  private let contents: [String: Data?]
  /// Whether one was saved while the build was at work: nobody knows which of its contents the build has read.
  private let isUncertain: Bool

  /// Nil when there are none.
  init?(_ diagnostics: [Diagnostic], root: String, builtFrom start: Date) {
    let slow = diagnostics.filter { $0.code == .tooSlow }.map(\.location.file)
    guard !slow.isEmpty else { return nil }
    self.root = root
    contents = Self.read(slow + ["content/site.yml"], in: root)
    isUncertain = contents.keys.contains { path in
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(root)/\(path)")
      return attributes?[.modificationDate].map { $0 as? Date ?? .now > start } ?? true
    }
  }

  var hasChanged: Bool { isUncertain || Self.read(Array(contents.keys), in: root) != contents }

  private static func read(_ paths: [String], in root: String) -> [String: Data?] {
    Dictionary(paths.map { ($0, FileManager.default.contents(atPath: "\(root)/\($0)")) }) { first, _ in first }
  }
}
