import Foundation
import SiteGenerator

/// Shows diagnostics to a person: on standard error, with the line and a caret under the place.
struct DiagnosticPrinter: Sendable {
  private let usesColor: Bool

  init(color: ColorChoice) {
    switch color {
    case .always: usesColor = true
    case .never: usesColor = false
    case .auto:
      let refuses = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
      usesColor = !refuses && isatty(STDERR_FILENO) == 1
    }
  }

  func show(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { write(text(of: diagnostic) + "\n") }
  }

  func show(_ failure: MachineFailure) {
    write("\(painted("error:", .red)) \(failure.description)\n")
  }

  /// What is no file's fault.
  func show(warning text: String) {
    write("\(painted("warning:", .yellow)) \(text)\n")
  }

  func show(note text: String) {
    write("\(painted("note:", .blue)) \(text)\n")
  }

  /// The last line of a run that failed.
  func showVerdict(on diagnostics: [Diagnostic]) {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    var parts: [String] = []
    if errors > 0 { parts.append("\(errors) error\(errors == 1 ? "" : "s")") }
    if warnings > 0 { parts.append("\(warnings) warning\(warnings == 1 ? "" : "s")") }
    write("\(parts.joined(separator: " and ")); nothing was changed\n")
  }

  /// "content/essays/a.md:3:8: error: …", the line, the caret and what to do.
  func text(of diagnostic: Diagnostic) -> String {
    let severity = painted("\(diagnostic.severity.rawValue):", diagnostic.severity.paint)
    var lines = [
      "\(painted(visible(diagnostic.location.description), .bold)): \(severity) \(visible(diagnostic.message)) [\(diagnostic.code.rawValue)]"
    ]
    if let excerpt = diagnostic.location.excerpt, let column = diagnostic.location.column {
      let line = ExcerptLine(excerpt, column: column)
      lines.append("  \(line.text)")
      lines.append("  \(line.padding)\(painted("^", .green))")
    }
    if let hint = diagnostic.hint { lines.append("  \(painted("→", .green)) \(visible(hint))") }
    return lines.joined(separator: "\n")
  }

  /// An author's words cannot steer the terminal or begin a line of their own.
  private func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
  }

  private func painted(_ text: String, _ paint: Paint) -> String {
    usesColor ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}

/// How a word is shown on a terminal: the parameters of "select graphic rendition" (ECMA-48, 8.3.117).
private enum Paint: String {
  case red = "31;1"
  case yellow = "33;1"
  case green = "32;1"
  case blue = "34;1"
  case bold = "1"
}

extension Diagnostic.Severity {
  fileprivate var paint: Paint {
    switch self {
    case .note: .blue
    case .warning: .yellow
    case .error: .red
    }
  }
}
