import SiteGenerator

/// Findings for a person: place, message, the line with a caret under the place, what to do, and other places that belong
/// to it.
struct TerminalFace: DiagnosticFace {
  let usesColor: Bool

  func text(of diagnostic: Diagnostic) -> String {
    let place = painted(diagnostic.location.description.safeToShow, .bold)
    let severity = painted("\(diagnostic.severity.rawValue):", diagnostic.severity.paint)
    var lines = ["\(place): \(severity) \(diagnostic.message.safeToShow) [\(diagnostic.code.rawValue)]"]
    lines += excerpt(of: diagnostic.location, indent: "  ")
    if let hint = diagnostic.hint { lines.append("  \(painted("→", .green)) \(hint.safeToShow)") }
    for place in diagnostic.related {
      lines.append("  see \(place.description.safeToShow)")
      lines += excerpt(of: place, indent: "    ")
    }
    return lines.joined(separator: "\n")
  }

  func text(of failure: MachineFailure) -> String {
    "\(painted("error:", .red)) \(failure.description.safeToShow)"
  }

  private func excerpt(of place: SourceLocation, indent: String) -> [String] {
    guard let excerpt = place.excerpt, let column = place.column else { return [] }
    let line = ExcerptLine(excerpt, column: column)
    return [indent + line.text, indent + line.padding + painted("^", .green)]
  }

  private func painted(_ text: String, _ paint: Paint) -> String { usesColor ? paint.on(text) : text }
}
