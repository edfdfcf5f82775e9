import Foundation
import Testing

@testable import SiteGenerator

/// A build of which nothing has changed is told by the receipt of the one before; whatever changes, it is none.
@Suite struct UnchangedTests {
  private static let base = "https://example.org/"

  /// The number of the second build's files that were taken as read, nil when it went down the whole line.
  private func isTakenAsRead(
    _ project: TestProject = try! TestProject(), baseURL: String = base, drafts: Bool = false,
    after change: (TestProject) throws -> Void = { _ in }
  ) throws -> Bool {
    let first = try project.build(baseURL: Self.base)
    #expect(first.diagnostics.isEmpty)
    try change(project)
    var options = try BuildOptions(root: project.root, baseURL: baseURL, includesDrafts: drafts)
    let monitor = StationMonitor()
    options.monitor = monitor
    let second = try Build.run(options)
    if !monitor.stations.contains(.read) {
      #expect(second.published?.unchanged == first.published?.total)
      #expect(second.pages == first.pages && second.files == first.files)
    }
    return !monitor.stations.contains(.read)
  }

  @Test func `nothing changed`() throws {
    #expect(try isTakenAsRead())
  }

  @Test(arguments: ["content/essays/first.md", "content/site.yml", "content/matrices/model.yml"])
  func `a text changed`(path: String) throws {
    #expect(try !isTakenAsRead { try $0.write($0.read(path) + "\n", to: path) })
  }

  @Test func `a file was added, a file went, a file that is copied changed`() throws {
    let picture = ["content/notes.txt": "one"]
    #expect(try !isTakenAsRead { try $0.write("two", to: "content/more.txt") })
    #expect(try !isTakenAsRead(TestProject(picture)) { try $0.write("two", to: "content/notes.txt") })
    #expect(try !isTakenAsRead(TestProject(picture)) { try $0.remove("content/notes.txt") })
  }

  @Test func `the theme changed`() throws {
    #expect(try !isTakenAsRead { try $0.write("<p>Other</p>", to: "templates/partials/footer.mustache") })
  }

  @Test func `something else is asked for`() throws {
    #expect(try !isTakenAsRead(baseURL: "https://example.com/"))
    #expect(try !isTakenAsRead(drafts: true))
  }

  @Test func `a file of the site changed or went`() throws {
    let page = "public/essays/first/index.html"
    #expect(try !isTakenAsRead { try $0.remove(page) })
    #expect(try !isTakenAsRead { try $0.write($0.read(page) + "\n", to: page) })
    #expect(
      try !isTakenAsRead { project in
        try project.write(project.read(page), to: "copy.html")
        try project.remove(page)
        try FileManager.default.createSymbolicLink(
          atPath: "\(project.root)/\(page)", withDestinationPath: "\(project.root)/copy.html")
      })
  }

  @Test func `what a killed build left is tidied up`() throws {
    #expect(try !isTakenAsRead { try $0.write("half a page", to: "public/.sitegen/stage/7") })
  }

  @Test func `a build with findings is gone through again, and says them again`() throws {
    let project = try TestProject(["content/about.md": "---\ntitle: About\n---\n<b>raw</b>\n"])
    for _ in 1...2 { #expect(try project.build(baseURL: Self.base).diagnostics.map(\.code) == [.rawHTML]) }
  }

  @Test func `while files are swapped there is no receipt`() throws {
    var manifest = Manifest()
    manifest.receipt = Receipt(inputs: ContentHash([1]), pages: 3, others: 4)
    #expect(Manifest(text: manifest.text) == manifest)
    #expect(manifest.union(manifest).receipt == nil)
  }

  @Test(arguments: ["from", "from 12 1 1", "from 0123456789abcdef 1", "from 0123456789abcdef 1 x"])
  func `a line that is no receipt makes a manifest that cannot be read`(line: String) {
    #expect(Manifest(text: Array("sitegen manifest 1\n\(line)\n".utf8)) == nil)
  }
}

private final class StationMonitor: BuildMonitor {
  private let seen = Locked<[Station]>([])

  var stations: [Station] { seen.withLock { $0 } }
  var isCancelled: Bool { false }

  func begin(_ station: Station, count: Int) { seen.withLock { $0.append(station) } }
  func advance() {}
}
