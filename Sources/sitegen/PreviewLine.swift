import SiteGenerator

/// What is said after each build of `serve`: "rebuilt in 84 ms: 2 warnings".
struct PreviewLine {
  var isFirst: Bool
  var isBuilt: Bool
  var diagnostics: [Diagnostic]
  /// Whether there is a site to look at, of this build or an earlier one.
  var hasSite: Bool
  var pages: Int
  var took: Duration

  var text: String {
    let milliseconds = Int((took / .milliseconds(1)).rounded())
    let verb = (isBuilt ? "" : "not ") + (isFirst ? "built" : "rebuilt")
    var text = "\(verb) in \(milliseconds) ms"
    var parts: [String] = []
    if isFirst, isBuilt { parts.append(Self.count(pages, "page")) }
    for (severity, noun) in [(Diagnostic.Severity.error, "error"), (.warning, "warning")] {
      let count = diagnostics.count { $0.severity == severity }
      if count > 0 { parts.append(Self.count(count, noun)) }
    }
    if !parts.isEmpty { text += ": " + parts.joined(separator: ", ") }
    let errors = diagnostics.count { $0.severity == .error }
    if !isBuilt {
      text +=
        hasSite
        ? "; the last good pages stay" : "; the site appears when \(errors == 1 ? "it is" : "they are") mended"
    }
    return text
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
