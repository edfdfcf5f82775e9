/// A JSON value (RFC 8259) that is to be written. The keys of objects keep their order.
enum JSONValue: Sendable {
  case object([(key: String, value: JSONValue)])
  case array([JSONValue])
  case string(String)
  case number(Int)
  case flag(Bool)
  case null

  static func strings(_ texts: [String]) -> Self { .array(texts.map { .string($0) }) }

  /// The text with two blanks for each level; lists of plain values stand on one line.
  func text(indent: Int = 0) -> String {
    let blanks = String(repeating: " ", count: indent)
    switch self {
    case .object(let entries):
      if entries.isEmpty { return "{}" }
      let lines = entries.map { "\(blanks)  \(Self.quoted($0.key)): \($0.value.text(indent: indent + 2))" }
      return "{\n\(lines.joined(separator: ",\n"))\n\(blanks)}"
    case .array(let items):
      if items.allSatisfy(\.isPlain) { return "[\(items.map { $0.text() }.joined(separator: ", "))]" }
      let lines = items.map { "\(blanks)  \($0.text(indent: indent + 2))" }
      return "[\n\(lines.joined(separator: ",\n"))\n\(blanks)]"
    case .string(let text): return Self.quoted(text)
    case .number(let number): return String(number)
    case .flag(let flag): return flag ? "true" : "false"
    case .null: return "null"
    }
  }

  private var isPlain: Bool {
    switch self {
    case .object, .array: false
    default: true
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension String {
  /// JSON that can stand in a `<script>` element: each `<` escaped.
  var withoutTags: String { replacing(bytes: [UInt8(ascii: "<"): "\\u003c"]) }
}
