/// Which keys a mapping in one of the author's files may have, and what each may hold.
///
/// The reader checks files against these declarations and against nothing else; what they say once is all there is.
struct Schema: Sendable {
  struct Key: Sendable {
    var name: String
    var shape: Shape
    var isRequired: Bool
    /// What it is for, shown by editors; a phrase without a full stop.
    var help: String
  }

  /// What the mapping is, as it follows "in": "the front matter", "the matrix file".
  var name: String
  /// What its keys are called: "key", "column".
  var noun: String
  /// The code of a key that is not among them.
  var code: DiagnosticCode
  var keys: [Key]
  /// What any other key may hold; nil where there are no others.
  var others: Shape?

  init(
    _ name: String, noun: String = "key", code: DiagnosticCode = .unknownKey, _ keys: [Key], others: Shape? = nil
  ) {
    self.name = name
    self.noun = noun
    self.code = code
    self.keys = keys
    self.others = others
  }
}

extension Schema.Key {
  static func required(_ name: String, _ shape: Shape, _ help: String = "") -> Self {
    Self(name: name, shape: shape, isRequired: true, help: help)
  }

  static func optional(_ name: String, _ shape: Shape, _ help: String = "") -> Self {
    Self(name: name, shape: shape, isRequired: false, help: help)
  }
}

extension Schema {
  /// How many unknown keys of one mapping are told: 100,000 of them took 12 s in a debug build, and no author reads on.
  private static let mostUnknown = 100

  func check(_ node: YAMLNode, name: String, into diagnostics: inout [Diagnostic]) {
    guard case .mapping(let entries) = node.content else {
      diagnostics.append(
        .wrongType(
          name, wants: "a mapping", at: node.location,
          hint: (keys.first(where: \.isRequired) ?? keys.first).map { "write keys below it: '\($0.name): …'" }))
      return
    }
    var unknown = 0
    for entry in entries {
      guard let key = keys.first(where: { $0.name == entry.key }) else {
        if let others {
          others.check(entry.value, name: entry.key, into: &diagnostics)
          continue
        }
        unknown += 1
        guard unknown <= Self.mostUnknown else { continue }
        diagnostics.append(
          .error(
            code, "no \(noun) '\(entry.key)' in \(self.name)", at: node.location(of: entry.place),
            hint: hint(for: entry)))
        continue
      }
      if entry.value.isBlank, !key.isRequired {
        // `summary:` with nothing behind it says as much as no summary, but a colour without quotes is lost.
        if case .colour = key.shape { diagnostics.append(.lostColour(key.name, at: entry.value.location)) }
        continue
      }
      key.shape.check(entry.value, name: key.name, into: &diagnostics)
    }
    // A required key that is only misspelt was reported as that.
    let misspelt = entries.lazy.filter { entry in !keys.contains { $0.name == entry.key } }.prefix(Self.mostUnknown)
      .compactMap { nearestName(to: $0.key, among: keys.map(\.name)) }
    for key in keys where key.isRequired && !misspelt.contains(key.name) {
      if let value = node[key.name] {
        guard value.isBlank else { continue }
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
    if entry.value.isBlank, entry.key.contains(" ") {
      return "put a text that holds ',' into quotes"
    }
    return didYouMean(entry.key, among: keys.map(\.name)) ?? listed(keys.map(\.name))
  }
}

extension Diagnostic {
  fileprivate static func lostColour(_ name: String, at location: SourceLocation) -> Self {
    .error(.badValue, "'\(name)' is empty", at: location, hint: "put the colour into quotes: '#' begins a comment")
  }

  static func wrongType(
    _ name: String, wants: String, at location: SourceLocation, hint: String? = nil
  ) -> Self {
    .error(.wrongType, "\(Shape.quoted(name)) must be \(wants)", at: location, hint: hint)
  }
}
