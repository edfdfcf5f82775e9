/// Which keys a mapping in one of the author's files may have, and what each may hold.
///
/// The reader checks files against these declarations and against nothing else; what they say once is all there is.
struct Schema: Sendable {
  struct Key: Sendable {
    var name: String
    var shape: Shape
    var isRequired: Bool
  }

  /// What the mapping is, as it follows "in": "the front matter", "the matrix file".
  var name: String
  /// What its keys are called: "key", "column".
  var noun: String
  /// The code of a key that is not among them.
  var code: DiagnosticCode
  var keys: [Key]

  init(_ name: String, noun: String = "key", code: DiagnosticCode = .unknownKey, _ keys: [Key]) {
    self.name = name
    self.noun = noun
    self.code = code
    self.keys = keys
  }
}

extension Schema.Key {
  static func required(_ name: String, _ shape: Shape) -> Self { Self(name: name, shape: shape, isRequired: true) }
  static func optional(_ name: String, _ shape: Shape) -> Self { Self(name: name, shape: shape, isRequired: false) }
}

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
  /// `#` and six hexadecimal digits.
  case colour
  /// One of these words; noun and owner stand in the message: "no level 'x' in the lens 'fit'".
  case choice([String], noun: String, of: String, code: DiagnosticCode)
  case list(of: Shape)
  case mapping(Schema)
  /// Not checked, because what it depends on is missing.
  case anything
}

extension Shape {
  /// Looks for everything about `node` that is not of this shape. `name` is what the value is called in messages: its key.
  func check(_ node: YAMLNode, name: String, into diagnostics: inout [Diagnostic]) {
    switch self {
    case .mapping(let schema): schema.check(node, name: name, into: &diagnostics)
    case .anything: break
    case .list(let shape): Self.checkList(of: shape, node, name: name, into: &diagnostics)
    default:
      guard let text = node.text else {
        let isMapping = if case .mapping = node.content { true } else { false }
        diagnostics.append(
          .wrongType(
            name, wants: noun, at: node.location, hint: isMapping ? "put a text that holds ': ' into quotes" : nil))
        return
      }
      checkText(text, node, name: name, into: &diagnostics)
    }
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

  private func checkText(_ text: String, _ node: YAMLNode, name: String, into diagnostics: inout [Diagnostic]) {
    func fault(_ code: DiagnosticCode, _ message: String, hint: String?) {
      diagnostics.append(.error(code, message, at: node.location, hint: hint))
    }
    switch self {
    case .line where text.contains(where: \.isNewline):
      fault(.badValue, "\(Self.quoted(name)) must be one line", hint: "join its lines")
    case .id where !ID.isValid(text):
      fault(.badID, "'\(text)' cannot be an id", hint: ID.suggestion(for: text))
    case .date where CalendarDate(text) == nil:
      fault(.badDate, "'\(text)' is not a date", hint: "write a day that exists as year-month-day: 2026-11-22")
    case .flag where text != "true" && text != "false":
      fault(.badValue, "\(Self.quoted(name)) is 'true' or 'false', not '\(text)'", hint: nil)
    case .count where (Int(text) ?? 0) < 1:
      fault(.badValue, "\(Self.quoted(name)) is a whole number of at least 1, not '\(text)'", hint: nil)
    case .webAddress where !WebAddress.isAbsolute(text):
      fault(.badValue, "'\(text)' is not a web address", hint: "write it in full: https://example.org/")
    case .colour where !Self.isColour(text):
      fault(.badValue, "'\(text)' is not a colour", hint: "write it as \"#0b6e69\", in quotes")
    case .choice(let words, let noun, let owner, let code) where !words.contains(text):
      fault(code, "no \(noun) '\(text)' in \(owner)", hint: didYouMean(text, among: words) ?? listed(words))
    default: break
    }
  }

  /// A key in quotes; what is a phrase already stays as it is.
  fileprivate static func quoted(_ name: String) -> String { name.contains(" ") ? name : "'\(name)'" }

  private static func isColour(_ text: String) -> Bool {
    text.utf8.count == 7 && text.first == "#" && text.dropFirst().allSatisfy(\.isHexDigit)
  }

  /// What a value of this shape is called: "'draft' must be …".
  private var noun: String {
    switch self {
    case .line, .markdown, .colour, .choice: "a text"
    case .id: "an id"
    case .date: "a date"
    case .flag: "'true' or 'false'"
    case .count: "a number"
    case .webAddress: "a web address"
    case .list: "a list"
    case .mapping: "a mapping"
    case .anything: "a value"
    }
  }
}

extension Schema {
  func check(_ node: YAMLNode, name: String, into diagnostics: inout [Diagnostic]) {
    guard case .mapping(let entries) = node.content else {
      diagnostics.append(
        .wrongType(
          name, wants: "a mapping", at: node.location, hint: keys.first.map { "write keys below it: '\($0.name): …'" }))
      return
    }
    for entry in entries {
      guard let key = keys.first(where: { $0.name == entry.key }) else {
        diagnostics.append(
          .error(
            code, "no \(noun) '\(entry.key)' in \(self.name)", at: node.location(of: entry.place),
            hint: hint(for: entry)))
        continue
      }
      if case .text("", _) = entry.value.content, !key.isRequired {
        // `summary:` with nothing behind it says as much as no summary, but a colour without quotes is lost.
        if case .colour = key.shape { diagnostics.append(.lostColour(key.name, at: entry.value.location)) }
        continue
      }
      key.shape.check(entry.value, name: key.name, into: &diagnostics)
    }
    // A required key that is only misspelt was reported as that.
    let misspelt = entries.filter { entry in !keys.contains { $0.name == entry.key } }
      .compactMap { nearestName(to: $0.key, among: keys.map(\.name)) }
    for key in keys where key.isRequired && !misspelt.contains(key.name) {
      if let value = node[key.name] {
        guard case .text("", _) = value.content else { continue }
      }
      let entry = entries.first { $0.key == key.name }
      diagnostics.append(
        .error(
          .missingKey, "\(self.name) needs '\(key.name)'",
          at: entry.map { node.location(of: $0.place) } ?? node.location, hint: "add '\(key.name): …'"))
    }
  }
}

extension Schema {
  /// What to do about a key that is not known. A key with blanks in it and nothing behind it is the rest of a text in
  /// `{…}` that holds a comma.
  private func hint(for entry: YAMLNode.Entry) -> String? {
    if case .text("", _) = entry.value.content, entry.key.contains(" ") { return "put a text that holds ',' into quotes" }
    return didYouMean(entry.key, among: keys.map(\.name)) ?? listed(keys.map(\.name))
  }
}

extension Diagnostic {
  fileprivate static func lostColour(_ name: String, at location: SourceLocation) -> Self {
    .error(.badValue, "'\(name)' is empty", at: location, hint: "put the colour into quotes: '#' begins a comment")
  }

  fileprivate static func wrongType(
    _ name: String, wants: String, at location: SourceLocation, hint: String? = nil
  ) -> Self {
    .error(.wrongType, "\(Shape.quoted(name)) must be \(wants)", at: location, hint: hint)
  }
}
