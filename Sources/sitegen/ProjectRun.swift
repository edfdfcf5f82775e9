import ArgumentParser
import SiteGenerator

extension GlobalOptions {
  /// Runs what a command does, shows what it found, and ends as the contract says: 1 for the content's faults, 2 when the
  /// machine refuses, 64 when it is the name asked for that cannot be.
  func run(_ body: () throws -> Project.Change) throws {
    let printer = DiagnosticPrinter(self)
    do {
      let change = try body()
      printer.show(change.diagnostics)
      if change.isMisnamed { throw ExitCode.validationFailure }
      if change.diagnostics.hasErrors || warningsAsErrors && change.diagnostics.hasWarnings { throw ExitCode(1) }
    } catch let failure as MachineFailure {
      printer.show(failure)
      throw ExitCode(2)
    }
  }

  /// Says what was done, unless nobody wants to know.
  func say(_ text: String) {
    if !quiet { print(text) }
  }
}
