import Foundation

@testable import SiteGenerator

/// A folder of a test's own, which goes when the test ends.
struct ScratchFolder: Sendable {
  let path: String

  /// Runs `body` with a new, empty folder and removes it afterwards. (A class that removes it in `deinit` would do so as
  /// soon as the test no longer names it.)
  static func with<Result>(_ body: (ScratchFolder) throws -> Result) throws -> Result {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    let folder = ScratchFolder(path: "\(base)/sitegen-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    return try body(folder)
  }

  func absolute(_ path: String) -> String { path.isEmpty ? self.path : "\(self.path)/\(path)" }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: absolute(path), withIntermediateDirectories: true)
  }

  func write(_ text: String, at path: String) throws {
    try makeFolder((path as NSString).deletingLastPathComponent)
    try Data(text.utf8).write(to: URL(fileURLWithPath: absolute(path)))
  }

  func link(_ path: String, to target: String) throws {
    try makeFolder((path as NSString).deletingLastPathComponent)
    try FileManager.default.createSymbolicLink(atPath: absolute(path), withDestinationPath: target)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: absolute(path)) }

  func text(at path: String) -> String? {
    (try? Disk.read(absolute(path), as: path)).map { String(decoding: $0, as: UTF8.self) }
  }

  func exists(_ path: String) -> Bool { (try? FileManager.default.attributesOfItem(atPath: absolute(path))) != nil }

  /// Everything in a folder: the text of each file, "→" for a link, and each folder with a slash behind its name.
  func contents(of folder: String = "") -> [String: String] {
    var contents: [String: String] = [:]
    for path in FileManager.default.enumerator(atPath: absolute(folder)) ?? .init() {
      guard let path = path as? String else { continue }
      let full = folder.isEmpty ? path : "\(folder)/\(path)"
      switch (try? FileManager.default.attributesOfItem(atPath: absolute(full)))?[.type] as? FileAttributeType {
      case .typeDirectory?: contents[path + "/"] = ""
      case .typeSymbolicLink?: contents[path] = "→"
      default: contents[path] = text(at: full)
      }
    }
    return contents
  }

  /// When each file was changed last, in nanoseconds, and which file it is: a file that was written anew differs.
  func stamps(of folder: String) -> [String: String] {
    var stamps: [String: String] = [:]
    for path in contents(of: folder).keys where !path.hasSuffix("/") {
      var status = stat()
      guard lstat(absolute("\(folder)/\(path)"), &status) == 0 else { continue }
      #if canImport(Darwin)
        let time = status.st_mtimespec
      #else
        let time = status.st_mtim
      #endif
      stamps[path] = "\(time.tv_sec).\(time.tv_nsec) \(status.st_ino)"
    }
    return stamps
  }
}
