/// A value that a template is filled from, with the names that the template may use declared in one table.
///
/// The table serves twice: values are taken by it (`TemplateScope`), and the scanner checks each template against it, as
/// the library renders an unknown name as nothing.
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

extension NameTable {
  /// The number of a name: names are in the order of their bytes.
  func number(of name: String) -> Int? {
    self[name] == nil ? nil : keys.count { $0.precedesInBytes(name) }
  }
}

struct TemplateNames<Context>: Sendable, ExpressibleByDictionaryLiteral {
  struct Entry: Sendable {
    let kind: NameKind
    let value: @Sendable (Context) -> TemplateValue

    static func text(_ get: @escaping @Sendable (Context) -> String?) -> Self {
      Self(kind: .text) { .text(get($0) ?? "") }
    }

    static func html(_ get: @escaping @Sendable (Context) -> String?) -> Self {
      Self(kind: .html) { .text(get($0) ?? "") }
    }

    /// The same as UTF-8, for what is long.
    static func html(_ get: @escaping @Sendable (Context) -> [UInt8]) -> Self {
      Self(kind: .html) { .bytes(get($0)) }
    }

    static func flag(_ get: @escaping @Sendable (Context) -> Bool) -> Self {
      Self(kind: .flag) { .flag(get($0)) }
    }

    static func list<Item: TemplateContext>(_ get: @escaping @Sendable (Context) -> [Item]) -> Self {
      list {
        let items = get($0)
        return MadeOnDemand(count: items.count) { items[$0] }
      }
    }

    static func list<Item: TemplateContext>(_ get: @escaping @Sendable (Context) -> MadeOnDemand<Item>) -> Self {
      Self(kind: .list { Item.names.table }) {
        let items = get($0)
        return .list(items.count) { TemplateScope(items.make($0)) }
      }
    }

    static func part<Part: TemplateContext>(_ get: @escaping @Sendable (Context) -> Part?) -> Self {
      Self(kind: .part { Part.names.table }) { .part(get($0).map { TemplateScope($0) }) }
    }
  }

  /// By the number of the name.
  let entries: [Entry]
  let table: NameTable

  init(dictionaryLiteral elements: (String, Entry)...) {
    entries = elements.sorted { $0.0.precedesInBytes($1.0) }.map(\.1)
    table = Dictionary(uniqueKeysWithValues: elements.map { ($0.0, $0.1.kind) })
  }
}

/// What a template meets under a name.
enum TemplateValue {
  case text(String)
  /// HTML as UTF-8.
  case bytes([UInt8])
  case flag(Bool)
  /// So many, each made when its turn comes.
  case list(Int, item: (Int) -> TemplateScope)
  case part(TemplateScope?)

  /// Whether a section of the name is written.
  var isThere: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .bytes(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .list(let count, _): count > 0
    case .part(let part): part != nil
    }
  }
}

/// A context whose type is forgotten: what it has, by the numbers of its names.
struct TemplateScope {
  let value: (Int) -> TemplateValue

  init<Context: TemplateContext>(_ context: Context) {
    let entries = Context.names.entries
    value = { entries[$0].value(context) }
  }
}

/// A long list of which each item is made when its turn comes.
struct MadeOnDemand<Item>: Sendable {
  let count: Int
  let make: @Sendable (Int) -> Item
}
