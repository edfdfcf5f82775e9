/// A YAML value that is to be written, with the line of the table that it comes from.
struct YAMLTree: Sendable {
  enum Content: Sendable {
    case text(String)
    case list([YAMLTree])
    case mapping([Entry])
  }

  struct Entry: Sendable {
    var key: String
    var value: YAMLTree
  }

  var content: Content
  /// Nil for what comes from no line.
  var line: Int?

  static func text(_ text: String, line: Int? = nil) -> Self { Self(content: .text(text), line: line) }

  static func list(_ items: [YAMLTree], line: Int? = nil) -> Self { Self(content: .list(items), line: line) }

  static func texts(_ texts: [String], line: Int? = nil) -> Self { .list(texts.map { .text($0) }, line: line) }

  /// A mapping of the entries that are there, in this order.
  static func mapping(_ entries: [(key: String, value: YAMLTree?)], line: Int? = nil) -> Self {
    let entries = entries.compactMap { entry in entry.value.map { Entry(key: entry.key, value: $0) } }
    return Self(content: .mapping(entries), line: line)
  }
}

extension YAMLTree {
  /// Nil for an empty text: a key that says nothing is left out.
  static func some(_ text: String?, line: Int? = nil) -> Self? {
    text.flatMap { $0.isEmpty ? nil : .text($0, line: line) }
  }

  static func some(_ texts: [String]) -> Self? { texts.isEmpty ? nil : .texts(texts) }

  static func some(_ items: [YAMLTree]) -> Self? { items.isEmpty ? nil : .list(items) }
}
