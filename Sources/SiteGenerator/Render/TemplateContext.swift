/// A value that a template is filled from, with the names that the template may use declared in one table.
///
/// The table serves twice: values are taken from it (`TemplateValues`), and the scanner checks each template against it,
/// as the library renders an unknown name as nothing.
protocol TemplateContext: Sendable {
  static var names: TemplateNames<Self> { get }
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
    /// Takes the value out of a context.
    let take: @Sendable (Context, inout TemplateValues) -> Void
    /// Gives the library what stands for such a value.
    let stand: @Sendable (inout StandIns) -> Any

    static func text(_ get: @escaping @Sendable (Context) -> String?) -> Self {
      Self(kind: .text, take: { $1.add(get($0)) }, stand: { $0.text() })
    }

    static func html(_ get: @escaping @Sendable (Context) -> String?) -> Self {
      Self(kind: .html, take: { $1.add(get($0)) }, stand: { $0.text() })
    }

    /// The same as UTF-8, for what is long.
    static func html(_ get: @escaping @Sendable (Context) -> [UInt8]) -> Self {
      Self(kind: .html, take: { $1.add(get($0)) }, stand: { $0.text() })
    }

    static func flag(_ get: @escaping @Sendable (Context) -> Bool) -> Self {
      Self(kind: .flag, take: { $1.add(get($0)) }, stand: { $0.flag() })
    }

    static func list<Item: TemplateContext>(_ get: @escaping @Sendable (Context) -> [Item]) -> Self {
      Self(kind: .list { Item.names.table }, take: { $1.add(get($0)) }, stand: { $0.list(of: Item.names) })
    }

    static func part<Part: TemplateContext>(_ get: @escaping @Sendable (Context) -> Part?) -> Self {
      Self(kind: .part { Part.names.table }, take: { $1.add(get($0)) }, stand: { $0.part(of: Part.names) })
    }
  }

  let entries: [(name: String, entry: Entry)]

  init(dictionaryLiteral elements: (String, Entry)...) {
    entries = elements
  }

  var table: NameTable { Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0.entry.kind) }) }
}
