import ArgumentParser
import OutsideLinks
import SiteGenerator

/// `sitegen check`: says what is wrong, and what may be, and writes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find what a build would find, and what a careful reader would; write nothing.")

  @OptionGroup var global: GlobalOptions

  @Flag(name: [.customShort("D"), .long], help: "Check drafts, too.")
  var drafts = false

  @Flag(help: "Test links to other sites, too. This alone uses the network.")
  var external = false

  func run() throws {
    let printer = DiagnosticPrinter(global)
    do {
      let report = try Build.check(
        BuildOptions(root: global.root, includesDrafts: drafts), collectsOutsideLinks: external)
      let found = (report.diagnostics + OutsideLinkCheck.findings(about: report.outsideLinks)).sortedByPlace()
      printer.show(found)
      let (errors, warnings) = (found.hasErrors, found.hasWarnings)
      if errors || warnings { printer.showVerdict(on: found) }
      if errors || warnings && global.warningsAsErrors { throw ExitCode(1) }
      if !warnings, !global.quiet {
        print(CheckSummary(report: report, testedLinks: external && !found.contains { $0.code == .noNetwork }).text)
      }
    } catch let failure as MachineFailure {
      printer.show(failure)
      throw ExitCode(2)
    }
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
