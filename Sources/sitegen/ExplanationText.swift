import SiteGenerator

/// An explanation as plain text, in lines that fit a narrow terminal.
enum ExplanationText {
  private static let width = 80

  /// All codes with their titles, by family.
  static func list() -> String {
    let longest = DiagnosticCode.allCases.map(\.rawValue.count).max() ?? 0
    let families = Explanation.families.map { family in
      let lines = family.explanations.map { explanation in
        let name = explanation.code.rawValue
        return "  \(name)\(String(repeating: " ", count: longest - name.count))  \(explanation.title)"
      }
      return ([family.title] + lines).joined(separator: "\n")
    }
    return families.joined(separator: "\n\n") + "\n\n'sitegen explain CODE' says more."
  }

  static func text(of explanation: Explanation) -> String {
    var parts = ["\(explanation.code.rawValue): \(explanation.title)", filled(explanation.cause)]
    for (index, file) in (explanation.example?.files ?? []).enumerated() {
      let start = index == 0 ? "For example, " : "and "
      guard let text = file.text else {
        parts.append("\(start)'\(file.path)' is missing.")
        continue
      }
      if text.allSatisfy(\.isWhitespace) {
        parts.append("\(start)'\(file.path)' is empty.")
        continue
      }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      let indented = lines.map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
      parts.append("\(start)in '\(file.path)':\n\n\(indented)")
    }
    parts.append(filled(explanation.cure))
    return parts.joined(separator: "\n\n")
  }

  /// The words in lines that are as long as fit.
  private static func filled(_ text: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? word : " " + word
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
