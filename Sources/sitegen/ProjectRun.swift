import ArgumentParser
import SiteGenerator

extension GlobalOptions {
  /// Runs what a command does, shows what it found, and ends as the contract says: 1 for the content's faults, 2 when the
  /// machine refuses. Where `wrongUsage` says that it is what was typed that is at fault, 64.
  func run(wrongUsage: () -> Bool = { false }, _ body: () throws -> [Diagnostic]) throws {
    let printer = DiagnosticPrinter(color: color)
    do {
      let diagnostics = try body()
      printer.show(diagnostics.filter { $0.severity != .note || !quiet })
      if diagnostics.hasErrors || warningsAsErrors && diagnostics.hasWarnings {
        throw wrongUsage() ? ExitCode.validationFailure : ExitCode(1)
      }
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

/// "1 page", "2 pages"
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
