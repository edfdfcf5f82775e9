/// A YAML value as the author wrote it: text, list or mapping, with its place.
///
/// Every scalar is its text (`1.10`, `no` and `~` stay what they are); what it must be, a `Shape` says.
struct YAMLNode: Sendable {
  enum Content: Sendable {
    case text(String, SourceText.ScalarStyle)
    case list([YAMLNode])
    case mapping([Entry])
  }

  struct Entry: Sendable {
    var key: String
    /// Where the key stands.
    var place: Place
    var value: YAMLNode
  }

  /// Within the YAML text.
  typealias Place = TextPlace

  var content: Content
  var place: Place
  /// The YAML text it belongs to.
  var document: SourceText
}

extension YAMLNode {
  var location: SourceLocation { location(of: place) }

  /// The file and line alone, without the line's text: for the model, where most of it is never shown.
  var sourceLine: SourceLocation {
    guard case .lines(let first, _) = document.origin else { return document.file.location }
    return SourceLocation(file: document.file.path, line: first + place.line - 1)
  }

  func location(of place: Place) -> SourceLocation {
    document.location(line: place.line, column: .scalars(place.column))
  }

  var entries: [Entry] {
    guard case .mapping(let entries) = content else { return [] }
    return entries
  }

  var items: [YAMLNode] {
    guard case .list(let items) = content else { return [] }
    return items
  }

  var text: String? {
    guard case .text(let text, _) = content else { return nil }
    return text
  }

  /// A text with nothing in it: it says as much as no value.
  var isBlank: Bool { text.map { $0.allSatisfy(\.isWhitespace) } ?? false }

  var isEmptyList: Bool { if case .list(let items) = content { items.isEmpty } else { false } }

  subscript(key: String) -> YAMLNode? { entry(key)?.value }

  func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }

  /// The text of a key, nil when it is absent, empty or no text.
  func text(_ key: String) -> String? {
    guard let text = self[key]?.text, !text.isEmpty else { return nil }
    return text
  }

  func texts(_ key: String) -> [String] { self[key]?.items.compactMap(\.text) ?? [] }

  /// A name that is to be looked up later, with its place.
  func named(_ key: String) -> Named? { self[key]?.named }

  var named: Named? {
    guard let text, !text.isEmpty else { return nil }
    return Named(name: text, location: location)
  }

  /// The scalar as a text of its own that knows the way back to the file.
  var sourceText: SourceText? {
    guard case .text(let text, let style) = content, !text.isEmpty,
      case .lines(let first, let indent) = document.origin
    else { return nil }
    return SourceText(
      file: document.file, bytes: Array(text.utf8),
      origin: .scalar(line: first + place.line - 1, column: place.column + indent, style: style))
  }
}
