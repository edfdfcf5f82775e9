import Foundation

@testable import SiteGenerator

/// A project in a temporary folder of its own, removed with the value's last use.
///
/// A class, because it owns the folder.
final class TestProject {
  let root: String

  /// A small project without faults: two pages, two essays, a 2×2 matrix with a lens, a field and long texts.
  static let good: [String: String] = [
    "content/site.yml": "title: Test site\nsummary: A site for tests.\n",
    "content/index.md": "---\ntitle: Home\n---\nSee [the essay](essays/first.md) and [](cell:store/small).\n",
    "content/about.md": "---\ntitle: About\n---\n## Why\n\nBecause.\n",
    "content/essays/first.md":
      "---\ntitle: First\ndate: 2026-11-22\nsummary: The first.\n---\n## Part one\n\nA [cell](cell:store/large) is cited here. Another sentence.\n",
    "content/essays/second.md": "---\ntitle: Second\ndate: 2026-11-21\n---\nBack to [the first](first.md#part-one).\n",
    "content/matrices/model.yml": model,
    "content/matrices/model/store/large.md": "A database has [one place](cell:store/small) for everything.\n",
  ]

  static let model = """
    title: Model
    summary: A small model.
    fields:
      - {id: signals, title: You are here if, type: list, role: signals}
    lenses:
      - id: fit
        title: Fit
        levels:
          - {id: good, title: Good}
          - {id: bad, title: Bad}
    columns:
      - {id: small, title: Small, note: few}
      - {id: large, title: Large}
    rows:
      - id: store
        title: Store
        cells:
          small: {summary: Keep it in a file., fit: good, signals: [One user.]}
          large: {summary: Keep it in a database., fit: bad}
      - id: queue
        title: Queue
        cells:
          small: {summary: Do it at once., fit: good}
          large: {summary: Do it later., fit: bad}

    """

  /// - Parameter files: what is added to the good project, or replaces a file of it; an empty value removes it
  init(_ files: [String: String] = [:], base: [String: String] = good) throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("sitegen-test-\(UUID().uuidString)").path
    for (path, text) in base.merging(files, uniquingKeysWith: { $1 }) where text != Self.absent {
      try write(text, to: path)
    }
  }

  /// Stands for a file that is not there.
  static let absent = "\u{0}absent"

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  func write(_ data: Data, to path: String) throws {
    let url = URL(fileURLWithPath: root).appendingPathComponent(path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: "\(root)/\(path)") }

  func read(_ path: String) throws -> String { try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8) }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: "\(root)/\(path)") }

  @discardableResult
  func build(jobs: Int = 2, drafts: Bool = false, baseURL: String? = nil, output: String = "public") throws
    -> BuildReport
  {
    try Build.run(BuildOptions(root: root, output: output, baseURL: baseURL, includesDrafts: drafts, jobs: jobs))
  }

  /// Every file below a folder with its bytes, by its path in it; the build's own books are left out.
  func files(in folder: String = "public") throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in FileManager.default.subpaths(atPath: "\(root)/\(folder)") ?? [] where !path.hasPrefix(".sitegen") {
      var isFolder: ObjCBool = false
      let full = "\(root)/\(folder)/\(path)"
      guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      files[path] = try Data(contentsOf: URL(fileURLWithPath: full))
    }
    return files
  }
}

extension BuildReport {
  /// Errors and warnings.
  var faults: [Diagnostic] { diagnostics.filter { $0.severity != .note } }

  /// Errors and warnings as lines of text: "place: severity: message [code] → hint".
  var lines: [String] {
    faults.map { diagnostic in
      let hint = diagnostic.hint.map { " → \($0)" } ?? ""
      return
        "\(diagnostic.location): \(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.code.rawValue)]\(hint)"
    }
  }
}
