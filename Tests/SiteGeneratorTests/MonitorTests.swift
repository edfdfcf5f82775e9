import Synchronization
import Testing

@testable import SiteGenerator

/// Who watches a build is told how far it is, and may call it off.
struct MonitorTests {
  /// Calls the run off when it gets to a station, or after this many pages.
  private final class Watcher: BuildMonitor {
    struct Seen {
      var stations: [Station] = []
      var count = 0
      var pages = 0
      var isCancelled = false
    }

    let seen = Mutex(Seen())
    let station: Station?
    let pages: Int

    init(cancellingAt station: Station? = nil, orAfter pages: Int = .max) {
      self.station = station
      self.pages = pages
    }

    func begin(_ station: Station, count: Int) {
      seen.withLock { seen in
        seen.stations.append(station)
        if count > 0 { seen.count = count }
        if station == self.station { seen.isCancelled = true }
      }
    }

    func advance() {
      seen.withLock { seen in
        seen.pages += 1
        if seen.pages >= pages { seen.isCancelled = true }
      }
    }

    var isCancelled: Bool { seen.withLock { $0.isCancelled } }
  }

  private func build(_ project: TestProject, _ watcher: Watcher, jobs: Int = 2) throws -> BuildReport {
    var options = try BuildOptions(root: project.root, jobs: jobs)
    options.monitor = watcher
    return try Build.run(options)
  }

  @Test func `stations come in their order, and every file is counted`() throws {
    let watcher = Watcher()
    let report = try build(TestProject(), watcher)
    watcher.seen.withLock { seen in
      #expect(seen.stations == [.load, .read, .route, .compose, .render, .publish])
      #expect(seen.count == report.pages + report.files && seen.pages == seen.count)
    }
    #expect(report.succeeded && !report.wasCancelled)
  }

  @Test(arguments: [1, 2, 7])
  func `a build that is called off between pages changes nothing and lets the folder go`(pages: Int) throws {
    let project = try TestProject()
    try project.build()
    let before = try project.files()
    try project.write("---\ntitle: Other\n---\nOther.\n", to: "content/about.md")
    let report = try build(project, Watcher(orAfter: pages))
    #expect(report.wasCancelled && !report.succeeded && report.diagnostics.isEmpty)
    #expect(try project.files() == before)
    #expect(!project.exists("public/.sitegen/stage/0"))
    #expect(try project.build().succeeded)
  }

  @Test func `called off before anything was there, it leaves no folder`() throws {
    let project = try TestProject()
    #expect(try build(project, Watcher(cancellingAt: .render)).wasCancelled)
    #expect(!project.exists("public"))
  }

  @Test func `once the swap has begun, it is too late`() throws {
    let project = try TestProject()
    let report = try build(project, Watcher(cancellingAt: .publish))
    #expect(report.succeeded && !report.wasCancelled)
    #expect(project.exists("public/index.html"))
  }
}
