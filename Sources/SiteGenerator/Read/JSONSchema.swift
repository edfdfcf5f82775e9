/// The declarations that files are checked against, as JSON Schema (draft 7), for editors.
///
/// A schema says less than the program: it knows one file and no other, so dead names are not found by it. But what it
/// refuses, the program refuses as well (apart from `~` and its like, which is a text here and nothing elsewhere).
enum JSONSchema {
  /// The files by name. Where they lie, YAML files name them in a `# yaml-language-server: $schema=` line.
  static let files: [(name: String, text: String)] = [
    ("matrix.json", text(of: .anyMatrix, title: "A model: content/matrices/ID.yml")),
    ("site.json", text(of: .settings, title: "The settings of a site: content/site.yml")),
    ("front-matter.json", text(of: .frontMatter, title: "The front matter of essays and pages")),
  ]

  private static func text(of schema: Schema, title: String) -> String {
    let head: [(key: String, value: JSONValue)] = [
      ("$schema", .string("http://json-schema.org/draft-07/schema#")), ("title", .string(title)),
      ("$comment", .string("Made by sitegen from the declarations that it checks files against.")),
    ]
    return JSONValue.object(head + schema.json(isOptional: false)).text() + "\n"
  }
}

extension Schema {
  fileprivate func json(isOptional: Bool) -> [(key: String, value: JSONValue)] {
    let required = keys.filter(\.isRequired).map(\.name)
    var entries: [(key: String, value: JSONValue)] = [("type", JSONSchema.type("object", isOptional: isOptional))]
    if !required.isEmpty { entries.append(("required", .strings(required))) }
    if !keys.isEmpty {
      let properties = keys.map { key in
        (key: key.name, value: key.shape.json(isOptional: !key.isRequired, help: key.help))
      }
      entries.append(("properties", .object(properties)))
    }
    entries.append(("additionalProperties", others?.json(isOptional: false) ?? .flag(false)))
    return entries
  }
}

extension JSONSchema {
  /// A key that has nothing behind it says as much as no key, if it may be left out.
  fileprivate static func type(_ names: String..., isOptional: Bool) -> JSONValue {
    let names = isOptional ? names + ["null"] : names
    return names.count == 1 ? .string(names[0]) : .strings(names)
  }
}

extension Shape {
  fileprivate func json(isOptional: Bool, help: String = "") -> JSONValue {
    let entries: [(key: String, value: JSONValue)] =
      switch self {
      case .line: Self.text(isOptional, pattern: isOptional ? #"^[^\n\r]*$"# : #"^[^\n\r]*\S[^\n\r]*$"#)
      case .markdown: Self.text(isOptional, pattern: isOptional ? nil : #"\S"#)
      case .id:
        [("type", JSONSchema.type("string", "integer", isOptional: isOptional))] + Self.pattern("^[a-z0-9-]{1,100}$")
      case .date: Self.string(isOptional, pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
      case .flag:
        [("enum", .array([.flag(true), .flag(false), .string("true"), .string("false")] + Self.null(isOptional)))]
      case .count:
        [("type", JSONSchema.type("integer", "string", isOptional: isOptional)), ("minimum", .number(1))]
          + Self.pattern("^[+]?0*[1-9][0-9]*$")
      case .webAddress:
        Self.string(isOptional, pattern: #"^[Hh][Tt][Tt][Pp][Ss]?://[^/\x00-\x20\x7f][^\x00-\x20\x7f]*$"#)
      case .baseURL:
        Self.string(isOptional, pattern: #"^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\x00-\x20\x7f][^?#\x00-\x20\x7f]*$"#)
      case .language: Self.string(isOptional, pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")
      case .colour: Self.string(isOptional, pattern: "^#[0-9A-Fa-f]{6}$")
      case .choice(let words, _, _, _):
        [("enum", .array(words.map { .string($0) } + Self.null(isOptional)))]
      case .list(let shape):
        [("type", JSONSchema.type("array", isOptional: isOptional)), ("items", shape.json(isOptional: false))]
      case .mapping(let schema): schema.json(isOptional: isOptional)
      case .either(let shapes):
        [
          (
            "anyOf",
            .array(
              shapes.map { $0.json(isOptional: false) } + (isOptional ? [.object([("type", .string("null"))])] : []))
          )
        ]
      case .anything: []
      }
    return .object((help.isEmpty ? [] : [("description", .string(help))]) + entries)
  }

  /// Every scalar is its text here, whatever else others take it for.
  private static func text(_ isOptional: Bool, pattern: String?) -> [(key: String, value: JSONValue)] {
    [("type", JSONSchema.type("string", "number", "boolean", isOptional: isOptional))]
      + (pattern.map(Self.pattern) ?? [])
  }

  private static func string(_ isOptional: Bool, pattern: String) -> [(key: String, value: JSONValue)] {
    [("type", JSONSchema.type("string", isOptional: isOptional))] + Self.pattern(pattern)
  }

  private static func pattern(_ pattern: String) -> [(key: String, value: JSONValue)] {
    [("pattern", .string(pattern))]
  }

  private static func null(_ isOptional: Bool) -> [JSONValue] { isOptional ? [.null] : [] }
}
