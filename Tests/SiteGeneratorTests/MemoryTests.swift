import Foundation
import Testing

@testable import SiteGenerator

/// What `serve` builds from what it kept is what a build from nothing makes, whatever was changed in between.
struct MemoryTests {
  private static let cell = "content/matrices/model/store/large.md"

  /// One after the other, on one project; nil removes the file.
  private static let changes: [(path: String, text: String?)] = [
    ("content/about.md", "---\ntitle: About\n---\n## Why\n\nFor another reason, see [](essays/first.md).\n"),
    ("content/about.md", "---\ntitle: About\n---\n<b>raw</b> is a warning.\n"),
    ("content/essays/second.md", "---\ntitle: Second\ndate: 2026-11-21\n---\nBack to [](first.md#part-one), twice.\n"),
    ("content/about.md", "---\ntitle: About us\n---\n<b>raw</b> is a warning.\n"),
    ("content/essays/third.md", "---\ntitle: Third\ndate: 2026-11-23\n---\nSee [](cell:store/large).\n"),
    (cell, "Another long text, which [cites](cell:queue/small).\n"),
    ("content/matrices/model.yml", TestProject.model.replacing("Do it later.", with: "Do it at night.")),
    ("content/pictures/a.bin", "a file"), ("content/pictures/a.bin", "another file"),
    ("content/site.yml", "title: Test site\nsummary: Another summary.\nlimits: {tableCells: 9}\n"),
    ("templates/text.mustache", "<p>{{title}}</p>{{{body}}} own template\n"),
    ("content/essays/second.md", "---\ntitle: Second\ndraft: true\n---\nNot yet.\n"),
    ("templates/text.mustache", nil), ("content/essays/third.md", nil), ("content/pictures/a.bin", nil),
    ("content/sources.md", "---\ntitle: Sources\n---\nAll of [them](https://example.org/).\n"),
    ("content/about.md", "---\ntitle: About us\n---\n[A source](https://example.com/).\n"),
  ]

  @Test func `each change is seen, and nothing else`() throws {
    let project = try TestProject()
    let options = try BuildOptions(root: project.root, baseURL: "https://example.org/")
    try age(project)
    var kept = try #require(try Build.site(options).site)
    for (number, change) in Self.changes.enumerated() {
      if let text = change.text {
        try project.write(text, to: change.path)
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000 + 10 * Double(number + 1))],
          ofItemAtPath: "\(project.root)/\(change.path)")
      } else {
        try project.remove(change.path)
      }
      let (next, findings) = try Build.site(options, after: kept)
      let (fresh, freshFindings) = try Build.site(options)
      #expect(findings == freshFindings, "\(change.path)")
      kept = try #require(next)
      let site = try #require(fresh)
      #expect(kept.list.map(\.path) == site.list.map(\.path))
      for (path, _) in site.list {
        #expect(try bytes(kept, path) == bytes(site, path), "\(path) after \(change.path)")
      }
    }
  }

  @Test func `only what changed is composed again`() throws {
    let project = try TestProject()
    try age(project)
    let options = try BuildOptions(root: project.root)
    let first = try #require(try Build.site(options).site)
    try project.write("---\ntitle: About\n---\nOther words.\n", to: "content/about.md")
    let second = try #require(try Build.site(options, after: first).site)
    let (before, after) = (first.renderer.site, second.renderer.site)
    let same = before.texts.indices.filter { before.texts[$0].file.isSame(as: after.texts[$0].file) }
    #expect(Set(after.texts.indices).subtracting(same).map { after.texts[$0].file.path } == ["content/about.md"])
  }

  /// Files that changed within the same moment as the newest would all be read again.
  private func age(_ project: TestProject) throws {
    for path in FileManager.default.subpaths(atPath: project.root) ?? [] where path.contains(".") {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)], ofItemAtPath: "\(project.root)/\(path)")
    }
  }

  private func bytes(_ site: FinishedSite, _ path: String) throws -> [UInt8]? {
    switch site.contents(at: path) {
    case .bytes(let bytes)?: bytes
    case .copy(let file)?: try file.piece(at: 0, count: file.size())
    case nil: nil
    }
  }
}
