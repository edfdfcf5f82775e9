import Foundation

/// Runs the built program as its user would.
enum Program {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The program lies beside the bundle of the tests.
  static var path: String {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let folder =
      bundle?.deletingLastPathComponent() ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    return folder.appendingPathComponent("sitegen").path
  }

  static func run(
    _ arguments: [String], in folder: String = NSTemporaryDirectory(), environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // What it says fits into the pipes' buffers, so they may be read one after the other.
    let (outputData, errorData) = (
      output.fileHandleForReading.readDataToEndOfFile(), errors.fileHandleForReading.readDataToEndOfFile()
    )
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
      errors: String(decoding: errorData, as: UTF8.self))
  }
}

/// A project in a temporary folder, removed at the end. A class, because it owns the folder.
final class ProjectFolder {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent("sitegen-\(UUID().uuidString)").path

  init(_ files: [String: String]) throws {
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

  func files(in folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: "\(path)/\(folder)")
    where name.contains(".") && !name.hasPrefix(".sitegen") {
      files[name] = try? Data(contentsOf: URL(fileURLWithPath: "\(path)/\(folder)/\(name)"))
    }
    return files
  }

  static let small = [
    "content/site.yml": "title: Small\n",
    "content/index.md": "---\ntitle: Small\n---\nA [page](about.md) and a [cell](cell:a/b).\n",
    "content/about.md": "---\ntitle: About\n---\nText.\n",
    "content/essays/one.md": "---\ntitle: One\ndate: 2026-11-22\n---\nText.\n",
    "content/matrices/m.yml":
      "title: M\ncolumns: [{id: b, title: B}]\nrows: [{id: a, title: A, cells: {b: {summary: All of it.}}}]\n",
  ]
}
