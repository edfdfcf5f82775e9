import ArgumentParser
import OutsideLinks
import SiteGenerator

/// `sitegen check`: says what is wrong, and what may be, and writes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find what a build would find, and what a careful reader would; write nothing.",
    discussion: """
      Beyond the faults that stop a build it warns of cells that are missing or say the same as their neighbours, of titles and links that mislead, of summaries that outgrow theirs, of bodies that are missing, of levels and former ids that lead nowhere, and of essays that link to nothing in a model.

      Examples:
        sitegen check                                before you publish
        sitegen check --external                     links to other sites, too
        sitegen check --format github --warnings-as-errors
                                                     for pull requests
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(name: [.customShort("D"), .long], help: "Check drafts, too.")
  var drafts = false

  @Flag(help: "Test links to other sites, too. This alone uses the network.")
  var external = false

  func run() throws {
    let printer = DiagnosticPrinter(global)
    let watch = RunWatch(global, farewell: "interrupted", tidy: OutsideLinkCheck.endRequests)
    do {
      var options = try BuildOptions(root: global.root, includesDrafts: drafts)
      options.monitor = watch
      let (report, found) = try watch.during { () throws(MachineFailure) in try check(options) }
      printer.show(found)
      let (errors, warnings) = (found.hasErrors, found.hasWarnings)
      if errors || warnings { printer.showVerdict(on: found) }
      if errors || warnings && global.warningsAsErrors { throw ExitCode(1) }
      guard !global.quiet else { return }
      let testedLinks = external && !found.contains { $0.code == .noNetwork }
      if !warnings { print(CheckSummary(report: report, testedLinks: testedLinks).text) }
      if global.verbose { print(RunTimes(watch.times, jobs: options.jobs).text) }
    } catch let failure as MachineFailure {
      printer.show(failure)
      throw ExitCode(2)
    }
  }

  private func check(_ options: BuildOptions) throws(MachineFailure) -> (report: CheckReport, found: [Diagnostic]) {
    let report = try Build.check(options, collectsOutsideLinks: external)
    guard external else { return (report, report.diagnostics) }
    let links = report.outsideLinks
    options.monitor?.begin(.links, count: links.count)
    let answers = try OutsideLinkCheck.findings(about: links) { options.monitor?.advance() }
    return (report, (report.diagnostics + answers).sortedByPlace())
  }
}

/// What is said at the end of a check that has nothing to warn of.
struct CheckSummary {
  let report: CheckReport
  let testedLinks: Bool

  /// "76 pages and 57 addresses on other sites checked"
  var text: String {
    var parts = [Count.text(report.pages, "page")]
    if testedLinks {
      parts.append(Count.text(report.outsideLinks.count, "address", "addresses") + " on other sites")
    }
    return parts.joined(separator: " and ") + " checked"
  }
}
