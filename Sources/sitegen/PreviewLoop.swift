import Foundation
import PreviewServer
import SiteGenerator

/// What `serve` does for as long as it runs: build, show, wait for a change, and again.
///
/// A rebuild is the line from load to compose; pages are rendered when a browser asks for them. On this repository's site
/// (debug build, 2 cores) that is 0.15 s instead of 0.29 s, and 0.01 s for the page.
struct PreviewLoop: Sendable {
  let options: BuildOptions
  let server: PreviewServer
  let printer: DiagnosticPrinter
  let isQuiet: Bool

  /// After a machine's refusal (no more files, a folder that is gone for a moment) it is tried again without a change.
  private static let secondTry = Duration.seconds(2)

  /// Returns at once. Builds have a thread of their own, as they block it; the server runs on those of the tasks.
  func start(thenOpening opens: Bool) {
    Thread.detachNewThread {
      var watch = ProjectWatch(root: options.root)
      if watch.isLooking, !isQuiet { printer.show(note: "the system tells no changes here; looking for them instead") }
      var last = build(after: nil)
      serve()
      if opens { Browser.open(server.address, printer) }
      while true {
        let isChange = watch.waitForChange(atMost: last.isRefused ? Self.secondTry : nil)
        guard isChange || last.isRefused else { continue }
        if let slow = last.slow {
          guard slow.hasChanged else { continue }
          startAnewIfBusy()
        }
        last = build(after: last)
      }
    }
  }

  /// A parser that was given up goes on until it is done, at the cost of a core and, for some texts, of a lock that others
  /// need. When it is still busy, nothing but a new run ends it; pages that are open find that by themselves.
  private func startAnewIfBusy() {
    guard Build.threadsLeftBehind > 0 else { return }
    printer.show(note: "starting anew, to end the work on the text that took too long")
    printer.show(Restart.now(resumingOn: server.port))
    exit(2)
  }

  private func serve() {
    Task {
      do {
        try await server.run()
      } catch {
        printer.show(MachineFailure(cannot: "serve the site", because: "the system does not tell what browsers ask"))
        exit(2)
      }
    }
  }

  /// What came of a build, as far as the next one has to know.
  private struct Outcome {
    /// The last good one.
    var site: FinishedSite?
    var diagnostics: [Diagnostic] = []
    var isRefused = false
    /// Set when texts took too long. They would again, so nothing is built until one of them changes.
    var slow: SlowFiles?
  }

  private func build(after last: Outcome?) -> Outcome {
    let (started, date) = (ContinuousClock.now, Date.now)
    var outcome = Outcome(site: last?.site)
    do throws(MachineFailure) {
      let (site, diagnostics) = try Build.site(options, after: last?.site)
      outcome.diagnostics = diagnostics.filter { $0.severity != .note }
      outcome.slow = SlowFiles(diagnostics, root: options.root, builtFrom: date)
      if let site { outcome.site = site }
      // Shown before it is told: the browser is what the author looks at.
      show(outcome.site, faults: site == nil ? outcome.diagnostics.map(Fault.init) : [], isNewSite: site != nil)
      printer.show(outcome.diagnostics)
      let line = PreviewLine(
        isFirst: last == nil, isBuilt: site != nil, diagnostics: outcome.diagnostics, hasSite: outcome.site != nil,
        pages: site?.pages ?? 0, took: started.duration(to: .now))
      if !isQuiet { Output.line(line.text) }
    } catch {
      outcome.isRefused = true
      show(outcome.site, faults: [Fault(error)], isNewSite: false)
      if last?.isRefused != true { printer.show(error) }
    }
    return outcome
  }

  private func show(_ site: FinishedSite?, faults: [Fault], isNewSite: Bool) {
    var snapshot = Snapshot(site: nil, faults: faults)
    if let site { snapshot.site = { path in site.content(at: path) } }
    server.show(snapshot, isNewSite: isNewSite)
  }
}
