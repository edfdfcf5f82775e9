/// How a text is written as a YAML scalar (YAML 1.1, chapter 5 and 9) so that it is read back as it was.
///
/// All of it looks at scalars: a blank or a quote that an accent follows is another character to Swift, and not to YAML.
enum YAMLScalar {
  /// On one line: plain where nothing can be mistaken, else in quotes.
  static func inline(_ text: String, inFlow: Bool = false, escapingAmpersands: Bool = false) -> String {
    let isEscaped = text.unicodeScalars.contains { mustBeEscaped($0) || $0 == "&" && escapingAmpersands }
    if !isEscaped {
      if isPlain(text, inFlow: inFlow) { return text }
      let isAwkward = text.unicodeScalars.contains("\"") || text.unicodeScalars.contains("\\")
      if isAwkward { return singleQuoted(text) }
    }
    return doubleQuoted(text, escapingAmpersands: escapingAmpersands)
  }

  private static func singleQuoted(_ text: String) -> String {
    var quoted = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" { quoted.unicodeScalars.append("'") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "'"
  }

  private static func doubleQuoted(_ text: String, escapingAmpersands: Bool) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "&" where escapingAmpersands: quoted += "\\x26"
      case _ where mustBeEscaped(scalar): quoted += scalar.escape
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// The lines of a literal block (`|`), nil when the text cannot be one. The block ends with one line end, whether the
  /// text had one or not: in Markdown it says nothing.
  static func literalLines(of text: String) -> [String]? {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String(String.UnicodeScalarView($0))
    }
    guard lines.count > 1, let first = lines[0].unicodeScalars.first, first != " ", first != "\t",
      lines.last?.isEmpty == false,
      !text.unicodeScalars.contains(where: { $0 != "\n" && $0 != "\t" && mustBeEscaped($0) })
    else { return nil }
    return lines
  }

  /// Whether the text can stand without quotes. It is careful: what begins with anything but a letter or a digit is not
  /// tried.
  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, first.isLetterOrDigit, last != " ", last != ":",
      !scalars.contains(": ".unicodeScalars), !scalars.contains(" #".unicodeScalars), !isTakenForSomethingElse(text)
    else { return false }
    return !scalars.contains { $0 == "\t" || inFlow && ",[]{}:?".unicodeScalars.contains($0) }
  }

  /// Words that other programs read as a truth value, as nothing or as a number. Here every scalar is its text.
  private static func isTakenForSomethingElse(_ text: String) -> Bool {
    if ["true", "false", "yes", "no", "on", "off", "y", "n", "null"].contains(text.lowercased()) { return true }
    guard text.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false else { return false }
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return text.hasPrefix("0") && text != "0" }
    return CalendarDate(text) == nil && text.utf8.allSatisfy { "0123456789abcdefABCDEFxXoO_.:+-".utf8.contains($0) }
  }

  /// What no scalar may hold as it is, or what would end a line that nobody sees.
  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber: true
    default: false
    }
  }

  /// `\x07` or `\u2028`
  fileprivate var escape: String {
    let digits = String(value, radix: 16, uppercase: true)
    return value < 0x100
      ? "\\x" + String(repeating: "0", count: 2 - digits.count) + digits
      : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
