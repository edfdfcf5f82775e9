import Foundation
import SiteGenerator

/// Shows findings on standard error, with the face that was asked for.
struct DiagnosticPrinter: Sendable {
  private let face: any DiagnosticFace
  /// Whether notes are left out.
  private let isQuiet: Bool

  init(_ options: GlobalOptions) {
    let environment = ProcessInfo.processInfo.environment
    face =
      switch options.format {
      case .human:
        TerminalFace(usesColor: options.color.isOn(environment: environment, isTerminal: isatty(STDERR_FILENO) == 1))
      case .json: JSONFace()
      case .github: GitHubFace(root: options.root, workspace: environment["GITHUB_WORKSPACE"])
      }
    isQuiet = options.quiet
  }

  func show(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics where diagnostic.severity != .note || !isQuiet { write(face.text(of: diagnostic)) }
  }

  func show(_ failure: MachineFailure) { write(face.text(of: failure)) }

  /// What is no file's fault.
  func show(warning text: String) { showLine("warning: \(text)") }

  func show(note text: String) { showLine("note: \(text)") }

  /// The last line of a run that failed: how much is wrong, and what that means.
  func showVerdict(on diagnostics: [Diagnostic], then consequence: String? = nil) {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    var parts: [String] = []
    if errors > 0 { parts.append(Count.text(errors, "error")) }
    if warnings > 0 { parts.append(Count.text(warnings, "warning")) }
    showLine(parts.joined(separator: " and ") + (consequence.map { "; \($0)" } ?? ""))
  }

  /// A line for a person; left out where every line is data.
  func showLine(_ line: String) {
    if !face.isData { write(line) }
  }

  private func write(_ line: String) { Output.aside(line + "\n") }
}
