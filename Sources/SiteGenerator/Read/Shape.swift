/// What a value may be.
indirect enum Shape: Sendable {
  /// One line of plain text.
  case line
  /// Markdown, of any length.
  case markdown
  case id
  case date
  case flag
  /// A whole number of at least 1.
  case count
  /// An absolute address, http or https.
  case webAddress
  /// The same without query and fragment, so that paths can be put behind it.
  case baseURL
  /// A language tag of letters, digits and hyphens, as in BCP 47.
  case language
  /// `#` and six hexadecimal digits.
  case colour
  /// One of these words; noun and owner stand in the message: "no level 'x' in the lens 'fit'".
  case choice([String], noun: String, of: String, code: DiagnosticCode)
  case list(of: Shape)
  case mapping(Schema)
  /// Any of these: where only the rest of the file says which.
  case either([Shape])
  /// Not checked, because what it depends on is missing.
  case anything
}

extension Shape {
  /// Looks for everything about `node` that is not of this shape. `name` is what the value is called in messages: its key.
  func check(_ node: YAMLNode, name: String, into diagnostics: inout [Diagnostic]) {
    switch self {
    case .mapping(let schema): schema.check(node, name: name, into: &diagnostics)
    case .anything: break
    case .either(let shapes): Self.check(either: shapes, node, name: name, into: &diagnostics)
    case .list(let shape): Self.checkList(of: shape, node, name: name, into: &diagnostics)
    default:
      guard let text = node.text else {
        let isMapping = if case .mapping = node.content { true } else { false }
        diagnostics.append(
          .wrongType(
            name, wants: noun, at: node.location,
            hint: isMapping
              ? "put a text that holds ': ' into quotes" : "put a text that begins with '[' or '- ' into quotes"))
        return
      }
      checkText(text, node, name: name, into: &diagnostics)
    }
  }

  /// Other controls than those that lay out text: U+0000 to U+001F, and U+007F to U+009F, whose bytes begin with 0xC2.
  private static func hasControls(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F || $0 == 0xC2 }) else { return false }
    return text.unicodeScalars.contains {
      $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t" && $0 != "\r"
    }
  }

  /// By bytes first: U+0085 begins with 0xC2, U+2028 and U+2029 with 0xE2.
  private static func hasLineEnds(_ text: String) -> Bool {
    text.utf8.contains { (0x0A...0x0D).contains($0) || $0 == 0xC2 || $0 == 0xE2 } && text.contains(where: \.isNewline)
  }

  private static func checkList(
    of shape: Shape, _ node: YAMLNode, name: String, into diagnostics: inout [Diagnostic]
  ) {
    guard case .list(let items) = node.content else {
      diagnostics.append(
        .wrongType(name, wants: "a list", at: node.location, hint: "write '\(name): [...]' or one '- ' line for each"))
      return
    }
    for item in items { shape.check(item, name: "an item of '\(name)'", into: &diagnostics) }
  }

  private static func check(
    either shapes: [Shape], _ node: YAMLNode, name: String, into diagnostics: inout [Diagnostic]
  ) {
    var found: [Diagnostic] = []
    for shape in shapes {
      found = []
      shape.check(node, name: name, into: &found)
      if found.isEmpty { return }
    }
    diagnostics += found
  }

  private func checkText(_ text: String, _ node: YAMLNode, name: String, into diagnostics: inout [Diagnostic]) {
    func fault(_ code: DiagnosticCode, _ message: String, hint: String?) {
      diagnostics.append(.error(code, message, at: node.location, hint: hint))
    }
    if Self.hasControls(text) {
      fault(.badValue, "\(Self.quoted(name)) holds a control character", hint: "delete the escape that makes it")
      return
    }
    switch self {
    case .line where Self.hasLineEnds(text):
      fault(.badValue, "\(Self.quoted(name)) must be one line", hint: "join its lines")
    case .id where !ID.isValid(text):
      fault(.badID, "'\(text)' cannot be an id", hint: ID.suggestion(for: text))
    case .date where CalendarDate(text) == nil:
      fault(.badDate, "'\(text)' is not a date", hint: "write a day that exists as year-month-day: 2026-11-22")
    case .flag where text != "true" && text != "false":
      fault(.badValue, "\(Self.quoted(name)) is 'true' or 'false', not '\(text)'", hint: nil)
    case .count where (Int(text) ?? 0) < 1:
      fault(
        .badValue, "\(Self.quoted(name)) is a whole number of at least 1, not '\(text)'",
        hint: "write it in digits alone: 4000000")
    case .webAddress where !WebAddress.isAbsolute(text):
      fault(.badValue, "'\(text)' is not a web address", hint: "write it in full: https://example.org/")
    case .baseURL where !WebAddress.isBase(text):
      fault(
        .badValue, "'\(text)' is not a web address", hint: "write it in full, without '?' and '#': https://example.org/"
      )
    case .language where !Self.isLanguageTag(text):
      fault(.badValue, "'\(text)' is not a language tag", hint: "write it like 'en', 'de' or 'pt-BR'")
    case .colour where !Self.isColour(text):
      fault(.badValue, "'\(text)' is not a colour", hint: "write it as \"#0b6e69\", in quotes")
    case .choice(let words, let noun, let owner, let code) where !words.contains(text):
      fault(
        code, "no \(noun) '\(text)' in \(owner)",
        hint: didYouMean(text, among: words) ?? listed(words) ?? "declare it: '\(noun)s: [{id: \(text), title: …}]'")
    default: break
    }
  }

  /// A key in quotes; what is a phrase already stays as it is.
  static func quoted(_ name: String) -> String { name.contains(" ") ? name : "'\(name)'" }

  static func isLanguageTag(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts[0].count >= 2 && parts[0].allSatisfy(\.isLetter)
      && parts.allSatisfy { part in
        (1...8).contains(part.utf8.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
  }

  private static func isColour(_ text: String) -> Bool {
    text.utf8.count == 7 && text.first == "#" && text.dropFirst().allSatisfy(\.isHexDigit)
  }

  /// What a value of this shape is called: "'draft' must be …".
  private var noun: String {
    switch self {
    case .line, .markdown, .colour, .choice, .language: "a text"
    case .id: "an id"
    case .date: "a date"
    case .flag: "'true' or 'false'"
    case .count: "a number"
    case .webAddress, .baseURL: "a web address"
    case .list: "a list"
    case .mapping: "a mapping"
    case .either(let shapes): shapes.first?.noun ?? "a value"
    case .anything: "a value"
    }
  }
}
