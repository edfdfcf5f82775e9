import Foundation
import Testing

@testable import SiteGenerator

/// `docs/diagnostics.md` says what `sitegen explain` says.
struct DiagnosticsPageTests {
  /// `SITEGEN_RECORD=1 swift test --filter DiagnosticsPage` writes the page anew, and fails so that nobody takes that for a
  /// test.
  @Test func `the list in the documentation is made from the explanations`() throws {
    let path = "\(Repository.root)/docs/diagnostics.md"
    let page = try DiagnosticsPage.text()
    guard ProcessInfo.processInfo.environment["SITEGEN_RECORD"] == nil else {
      try Data(page.utf8).write(to: URL(fileURLWithPath: path))
      Issue.record("docs/diagnostics.md was written; look at its changes and run the test without SITEGEN_RECORD")
      return
    }
    let there = try String(contentsOfFile: path, encoding: .utf8)
    #expect(there == page, "run 'SITEGEN_RECORD=1 swift test --filter DiagnosticsPage' and look at the changes")
  }
}

/// The explanations as a page of the documentation, each with what the program says about its example.
enum DiagnosticsPage {
  static func text() throws -> String {
    var parts = [
      """
      # What sitegen finds

      Every finding ends with a code in brackets. This page explains each; `sitegen explain CODE` says the same on the command line. [The command](command.md#formats) has the formats in which findings are written.

      An *error* keeps the site from being built, a *warning* does not (unless you pass `--warnings-as-errors`), and a *note* means no harm. The examples belong to the project below: put the file into it, and you are told what stands under it.

      This page is made from the program's own texts by a test. Change those, and record it anew.
      """
    ]
    let files = Explanation.Example.project.sorted { $0.key < $1.key }
    parts.append(
      "<details><summary>The project of the examples</summary>\n\n"
        + files.map { block($0.key, $0.value) }.joined(separator: "\n\n") + "\n\n</details>")
    for family in Explanation.families {
      parts.append("## \(family.title)")
      for explanation in family.explanations { parts += try Self.parts(of: explanation) }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func parts(of explanation: Explanation) throws -> [String] {
    var parts = [
      "### \(explanation.code.rawValue)", "*\(explanation.severity.rawValue.capitalized): \(explanation.title).*",
    ]
    parts.append(explanation.cause)
    for file in explanation.example?.files ?? [] {
      if let text = file.text, !text.allSatisfy(\.isWhitespace) {
        parts.append(block(file.path, text))
      } else {
        parts.append("`\(file.path)` is \(file.text == nil ? "missing" : "empty"):")
      }
    }
    if explanation.example != nil {
      let said = try explanation.findings().map { finding in
        let hint = finding.hint.map { "\n  → \($0)" } ?? ""
        return "\(finding.location): \(finding.severity.rawValue): \(finding.message) [\(finding.code.rawValue)]\(hint)"
      }
      parts.append("```text\n\(said.joined(separator: "\n"))\n```")
    }
    return parts + [explanation.cure]
  }

  private static func block(_ path: String, _ text: String) -> String {
    let language =
      path.hasSuffix(".yml") || path.hasSuffix(".yaml") ? "yaml" : path.hasSuffix(".md") ? "markdown" : "html"
    return "`\(path)`:\n\n```\(language)\n\(text)```"
  }
}
