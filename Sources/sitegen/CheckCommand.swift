import ArgumentParser
import SiteGenerator

/// `sitegen check`: says what is wrong, and what may be, and writes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find what a build would find, and what a careful reader would; write nothing.")

  @OptionGroup var global: GlobalOptions

  @Flag(name: [.customShort("D"), .long], help: "Check drafts, too.")
  var drafts = false

  func run() throws {
    let printer = DiagnosticPrinter(global)
    do {
      let report = try Build.check(BuildOptions(root: global.root, includesDrafts: drafts))
      printer.show(report.diagnostics)
      let (errors, warnings) = (report.diagnostics.hasErrors, report.diagnostics.hasWarnings)
      if errors || warnings { printer.showVerdict(on: report.diagnostics) }
      if errors || warnings && global.warningsAsErrors { throw ExitCode(1) }
      if !warnings, !global.quiet { print("\(report.pages) page\(report.pages == 1 ? "" : "s") checked") }
    } catch let failure as MachineFailure {
      printer.show(failure)
      throw ExitCode(2)
    }
  }
}
