import Mustache

/// A value that a template is filled from, with the names that the template may use declared in one table.
///
/// The table serves twice: the renderer looks values up in it (the library would otherwise fall back on reflection,
/// 5 times slower), and the scanner checks each template against it, as the library renders an unknown name as nothing.
protocol TemplateContext: MustacheParent, Sendable {
  static var names: TemplateNames<Self> { get }
}

extension TemplateContext {
  func child(named name: String) -> Any? { Self.names.entries[name]?.value(self) }

  var nameTable: NameTable { Self.names.table }
}

/// What a name stands for in a template.
enum NameKind: Sendable {
  /// Plain text, escaped: `{{name}}`. As a section: whether there is any.
  case text
  /// HTML that the program made: `{{{name}}}`. As a section: whether there is any.
  case html
  /// Only for sections.
  case flag
  /// A section once for each; inside, the names of the item.
  case list(@Sendable () -> NameTable)
  /// A section once if it is there, with its names inside; or `name.part`.
  case part(@Sendable () -> NameTable)
}

/// The names that a template may use, by what they stand for.
typealias NameTable = [String: NameKind]

struct TemplateNames<Context>: Sendable, ExpressibleByDictionaryLiteral {
  struct Entry: Sendable {
    let kind: NameKind
    let value: @Sendable (Context) -> Any

    static func text(_ get: @escaping @Sendable (Context) -> String?) -> Self {
      Self(kind: .text) { TemplateText(plain: get($0) ?? "") }
    }

    static func html(_ get: @escaping @Sendable (Context) -> String?) -> Self {
      Self(kind: .html) { TemplateText(html: get($0) ?? "") }
    }

    static func flag(_ get: @escaping @Sendable (Context) -> Bool) -> Self {
      Self(kind: .flag, value: get)
    }

    static func list<Item: TemplateContext>(_ get: @escaping @Sendable (Context) -> [Item]) -> Self {
      Self(kind: .list { Item.names.table }, value: get)
    }

    static func part<Part: TemplateContext>(_ get: @escaping @Sendable (Context) -> Part?) -> Self {
      Self(kind: .part { Part.names.table }) { get($0).map { $0 as Any } ?? TemplateText.none }
    }

    private init(kind: NameKind, value: @escaping @Sendable (Context) -> Any) {
      self.kind = kind
      self.value = value
    }
  }

  let entries: [String: Entry]

  init(dictionaryLiteral elements: (String, Entry)...) {
    entries = Dictionary(uniqueKeysWithValues: elements)
  }

  var table: NameTable { entries.mapValues(\.kind) }
}

/// A text in a template; no text counts as absent. A type of its own, as the library would look for children of a
/// `String` by reflection, and would take an absent value from an outer context that has the same name.
///
/// It is escaped here, byte by byte, and not by the library (see `TemplateSet.unescaping`): that compares Swift's characters,
/// so a quote that a combining mark follows, or a `<` behind U+0600, which takes up what comes next, are other characters to
/// it, and pass.
struct TemplateText: MustacheParent, MustacheCustomRenderable {
  let renderText: String

  static let none = TemplateText(html: "")

  init(html: String) {
    renderText = html
  }

  init(plain text: String) {
    renderText = text.escapedForHTML
  }

  var isNull: Bool { renderText.isEmpty }

  func child(named: String) -> Any? { nil }
}
