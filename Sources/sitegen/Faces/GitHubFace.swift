import Foundation
import SiteGenerator

/// Findings as workflow commands, which GitHub shows beside the lines of a pull request:
/// `::error file=…,line=…,col=…,title=…::message` (GitHub Docs, "Workflow commands for GitHub Actions").
struct GitHubFace: DiagnosticFace {
  /// What stands between the repository's folder and the paths of findings: "site/" or nothing.
  let prefix: String

  /// - Parameters:
  ///   - root: the project's folder as it was given
  ///   - workspace: where the repository lies (`GITHUB_WORKSPACE`); without it, the current folder
  init(root: String, workspace: String?) {
    func resolved(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
    let (root, base) = (resolved(root), resolved(workspace ?? "."))
    let isBelow = root == base || root.hasPrefix(base.hasSuffix("/") ? base : base + "/")
    // GitHub cannot show a file outside of the repository; then the path is for the log.
    let inner = isBelow ? root.dropFirst(base.count).drop { $0 == "/" } : root[...]
    prefix = inner.isEmpty ? "" : inner + "/"
  }

  func text(of diagnostic: Diagnostic) -> String {
    var properties = ["file=\(property(path(diagnostic.location)))"]
    if let line = diagnostic.location.line { properties.append("line=\(line)") }
    if let column = diagnostic.location.column { properties.append("col=\(column)") }
    properties.append("title=\(property(diagnostic.code.rawValue))")
    var lines = [diagnostic.message]
    if let hint = diagnostic.hint { lines.append("→ \(hint)") }
    lines += diagnostic.related.map { "see \($0)" }
    return "::\(diagnostic.severity.command) \(properties.joined(separator: ","))::\(data(lines))"
  }

  func text(of failure: MachineFailure) -> String {
    "::error title=\(property(MachineFailure.code))::\(data([failure.description]))"
  }

  private func path(_ place: SourceLocation) -> String { place.file.hasPrefix("/") ? place.file : prefix + place.file }

  /// The text behind `::`. GitHub decodes exactly these escapes (actions/toolkit, `command.ts`).
  private func data(_ lines: [String]) -> String { escaped(lines.map(\.safeToShow).joined(separator: "\n")) }

  /// A value before it, which a colon or a comma would end.
  private func property(_ text: String) -> String {
    escaped(text, isProperty: true)
  }

  private func escaped(_ text: String, isProperty: Bool = false) -> String {
    // By scalars: "\r\n" is one character, and neither of the two; nor is a comma behind U+0600.
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped.append(contentsOf: "%25".unicodeScalars)
      case "\r": escaped.append(contentsOf: "%0D".unicodeScalars)
      case "\n": escaped.append(contentsOf: "%0A".unicodeScalars)
      case ":" where isProperty: escaped.append(contentsOf: "%3A".unicodeScalars)
      case "," where isProperty: escaped.append(contentsOf: "%2C".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}

extension Diagnostic.Severity {
  fileprivate var command: String {
    switch self {
    case .note: "notice"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
