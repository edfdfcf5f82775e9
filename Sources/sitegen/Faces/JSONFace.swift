import SiteGenerator

/// Findings for a program: one JSON object a line (RFC 8259), in the order of the terminal. `docs/command.md` documents
/// the keys.
///
/// Written by hand, as the keys shall stand in an order in which they can also be read.
struct JSONFace: DiagnosticFace {
  func text(of diagnostic: Diagnostic) -> String {
    object(
      [
        ("severity", string(diagnostic.severity.rawValue)), ("code", string(diagnostic.code.rawValue)),
        ("message", string(diagnostic.message)),
      ] + place(diagnostic.location) + [
        ("hint", diagnostic.hint.map(string) ?? "null"),
        ("related", "[\(diagnostic.related.map { object(place($0)) }.joined(separator: ","))]"),
      ])
  }

  /// It has the keys of a finding, so that nobody needs to tell two kinds of lines apart.
  func text(of failure: MachineFailure) -> String {
    object([
      ("severity", string("error")), ("code", string(MachineFailure.code)), ("message", string(failure.description)),
      ("file", "null"), ("line", "null"), ("column", "null"), ("hint", "null"), ("related", "[]"),
    ])
  }

  var isData: Bool { true }

  private func place(_ place: SourceLocation) -> [(String, String)] {
    let excerpt = place.excerpt.map { [("excerpt", string($0))] } ?? []
    return [
      ("file", string(place.file)), ("line", place.line.map { "\($0)" } ?? "null"),
      ("column", place.column.map { "\($0)" } ?? "null"),
    ] + excerpt
  }

  private func object(_ entries: [(key: String, value: String)]) -> String {
    "{" + entries.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
  }

  private func string(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case "\r": json += "\\r"
      case "\t": json += "\\t"
      // Not all of these must be escaped, but some readers take them for the end of a line.
      case _ where scalar.isUnsafeToShow:
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}

extension MachineFailure {
  /// What stands where findings have their code. It is none of theirs, as nothing about the content is at fault.
  static let code = "machine-failure"
}
