import Dispatch
import Foundation
import Synchronization
import Testing

@testable import SiteGenerator

/// Essays that are composed and staged in batches, against the same site made at once.
struct EssayBatchTests {
  private static let count = 1_200

  /// Essays of 1 kB, with links to headings in others, far and near, to a cell and out of the site.
  private static func files() -> [String: String] {
    var files = [
      "content/site.yml": "title: Many\nbaseURL: https://many.example/\n",
      "content/sources.md": "---\ntitle: Sources\n---\n",
      // Its words fill the first part of the search index, so that the feed's essays are in a batch.
      "content/index.md": "---\ntitle: Home\n---\n" + String(repeating: "Words at home. ", count: 14_000),
    ]
    for number in 0..<count {
      let other = (number * 7 + 600) % count
      files[path(number)] = """
        ---
        title: Essay \(number)
        summary: "Number *\(number)*."
        date: \(1990 + number / 336)-\(two(number / 28 % 12 + 1))-\(two(number % 28 + 1))
        ---
        ## Part \(number)

        To [the other](\(name(other)).md#part-\(other)), [](cell:store/small) and [out](https://example.org/\(number % 9)).

        \(String(repeating: "Some *more* words. ", count: 40))

        """
    }
    return files
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  private static func name(_ number: Int) -> String { "e\(number)" }
  private static func path(_ number: Int) -> String { "content/essays/\(name(number)).md" }

  private static func options(_ project: TestProject, mostHeld: Int?) throws -> BuildOptions {
    var options = try BuildOptions(root: project.root, jobs: 2)
    if let mostHeld { options.mostHeldBytes = mostHeld }
    return options
  }

  @Test(arguments: [nil, 0, 300_000])
  func `files are the same as when all is made at once`(mostHeld: Int?) throws {
    let project = try TestProject(Self.files())
    let options = try Self.options(project, mostHeld: mostHeld)
    var build = Build(options: options)
    let routed = build.route(try build.load())
    let batches = EssayBatch.all(
      of: routed.references, TextJob.all(of: routed.references.site, routed.references.routes))
    #expect(batches.count > 4)
    #expect(batches.map(\.jobs.count) == batches.map { $0.part.pages.count * 2 })

    let site = try #require(try Build.site(options).site)
    let report = try Build.run(options)
    #expect(report.succeeded && report.diagnostics.isEmpty)
    #expect(report.pages == site.pages && report.files == site.others)
    let written = try project.files()
    #expect(written.count == site.pages + site.others)
    for (path, data) in written where path != UploadList.path {
      guard case .bytes(let bytes)? = site.contents(at: path) else {
        Issue.record("\(path) is not part of the site")
        continue
      }
      #expect(bytes == Array(data), "\(path)")
    }
  }

  @Test(
    arguments: zip(
      ["[x](e3.md#nowhere)", "[x](gone.md)", "~~~ matrix\nrows: [no]\n~~~", "\n\nÄ [x](e9.md#x) b"], [nil, 0, nil, 0]))
  func `a fault in any batch keeps all of them back`(fault: String, mostHeld: Int?) throws {
    let project = try TestProject(Self.files())
    try project.write("old", to: "public/mine.txt")
    let before = try project.files()
    // Newest first: one is in the last batch, one in the first.
    for number in [100, 1_100] { try project.write("---\ntitle: Bad\n---\n\(fault)\n", to: Self.path(number)) }
    let options = try Self.options(project, mostHeld: mostHeld)
    let report = try Build.run(options)
    #expect(!report.succeeded && report.diagnostics.count == 2)
    #expect(try project.files() == before && !project.exists("public/.sitegen"))
    #expect(report.diagnostics == (try Build.site(options).diagnostics))
  }

  @Test(arguments: [
    "---\ntitle: [\n---\n", "---\ntitle: Bad\nsurprise: 1\n---\n[x](gone.md)\n", "No front matter.\n",
    "---\ntitle: No end\n",
  ])
  func `what is not held is pointed at all the same`(text: String) throws {
    let project = try TestProject(Self.files())
    try project.write(text, to: Self.path(7))
    let options = try Self.options(project, mostHeld: 0)
    let report = try Build.run(options)
    #expect(!report.succeeded && !report.diagnostics.isEmpty)
    #expect(report.diagnostics == (try Build.site(options).diagnostics))
    #expect(report.diagnostics.allSatisfy { $0.location.excerpt != nil })
  }

  @Test func `a dead link in an essay that the feed holds is shown where it stands`() throws {
    let project = try TestProject(Self.files())
    try project.write(
      "---\ntitle: Bad\ndate: 2030-01-01\n---\n\nText [x](e3.md#nowhere)\n\n## Part 1199\n", to: Self.path(1_199))
    let options = try Self.options(project, mostHeld: nil)
    let report = try Build.run(options)
    #expect(report.diagnostics.map(\.location.line) == [6])
    #expect(report.diagnostics == (try Build.site(options).diagnostics))
  }

  @Test(arguments: ["content/index.md", path(100)], [1, 2])
  func `what is wrong with the content is told, though nothing can be written`(path: String, jobs: Int) throws {
    let project = try TestProject(Self.files())
    try project.write("damaged", to: "public/.sitegen/manifest")
    let before = try project.files()
    var options = try Self.options(project, mostHeld: nil)
    options.jobs = jobs
    #expect(throws: MachineFailure.self) { try Build.run(options) }
    try project.write("---\ntitle: Bad\n---\n[x](gone.md)\n", to: path)
    let report = try Build.run(options)
    #expect(report.diagnostics.map(\.location.file) == [path])
    #expect(try project.files() == before)
  }

  @Test func `a build that is called off leaves nothing`() throws {
    let project = try TestProject(Self.files())
    var options = try Self.options(project, mostHeld: 0)
    let monitor = Stopper(after: 200)
    options.monitor = monitor
    let report = try Build.run(options)
    #expect(report.wasCancelled && report.diagnostics.isEmpty && !project.exists("public"))
    #expect(monitor.done < Self.count)
  }

  @Test func `of essays that are given up with a slow one the faults are found`() throws {
    var files = Self.files()
    for number in 0..<Self.count { files[Self.path(number)]! += "\n[x](gone.md)\n" }
    let project = try TestProject(files)
    var options = try Self.options(project, mostHeld: 0)
    options.monitor = Hasty()
    let report = try Build.run(options)
    let slow = report.diagnostics.filter { $0.code == .tooSlow }
    #expect((1...2).contains(slow.count))
    #expect(Set(report.diagnostics.map(\.location.file)).count == Self.count)
    #expect(report.diagnostics.count == Self.count + slow.count(where: { $0.location.line == 3 }))
    #expect(!project.exists("public"))
  }

  @Test(arguments: ["changed", nil])
  func `an essay that changes between its two readings ends the build`(text: String?) throws {
    let project = try TestProject(Self.files())
    try project.write("old", to: "public/mine.txt")
    let before = try project.files()
    var options = try Self.options(project, mostHeld: 0)
    // It is in the last batch, and others are staged when it is read again.
    let path = "\(project.root)/\(Self.path(100))"
    let meddler = Meddler { station in
      guard station == .render else { return }
      if let text {
        try text.write(toFile: path, atomically: true, encoding: .utf8)
      } else {
        try FileManager.default.removeItem(atPath: path)
      }
    }
    options.monitor = meddler
    let failure = #expect(throws: MachineFailure.self) { try Build.run(options) }
    #expect(failure?.description.contains("content/essays/e100.md") == true)
    #expect(
      failure?.description.lowercased().contains(text == nil ? "no such file" : "it has changed since the build began")
        == true)
    #expect(try project.files() == before && !project.exists("public/.sitegen"))
  }
}

/// Calls the build off when so many files are staged.
private final class Stopper: BuildMonitor {
  private let count = Atomic(0)
  private let most: Int

  init(after most: Int) { self.most = most }

  var done: Int { count.load(ordering: .relaxed) }
  func begin(_ station: Station, count: Int) {}
  func advance() { count.add(1, ordering: .relaxed) }
  var isCancelled: Bool { done >= most }
}

/// Whose seconds fly by while essays go through the line, and stand still when some of them have been given up.
private final class Hasty: BuildMonitor {
  private let runs = Atomic(0)
  private let isRunning = Atomic(false)

  func begin(_ station: Station, count: Int) {}
  func advance() {}
  var isCancelled: Bool { false }

  func everySecond(_ tick: @escaping @Sendable () -> Void) -> @Sendable () -> Void {
    // The first are those of the texts that are composed before.
    guard runs.add(1, ordering: .relaxed).newValue == 2 else { return {} }
    isRunning.store(true, ordering: .relaxed)
    let ended = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      while self.isRunning.load(ordering: .relaxed) { tick() }
      ended.signal()
    }
    return {
      self.isRunning.store(false, ordering: .relaxed)
      ended.wait()
    }
  }
}

/// Does something when the build gets to a station.
private final class Meddler: BuildMonitor {
  private let meddle: @Sendable (Station) throws -> Void

  init(_ meddle: @escaping @Sendable (Station) throws -> Void) { self.meddle = meddle }

  func begin(_ station: Station, count: Int) {
    do { try meddle(station) } catch { Issue.record(error) }
  }
  func advance() {}
  var isCancelled: Bool { false }
}
