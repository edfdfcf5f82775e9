/// What a template is filled from, taken apart into its shape, its texts and its lists.
///
/// The shape says which texts there are, which flags hold and which lists are empty. It alone decides what stands between
/// the texts, so the library interprets a template once for each shape (`Skeleton`) and not once for each page; and a
/// list's part of it once for each shape of an item.
struct TemplateValues: Sendable {
  /// The marks of a shape.
  enum Mark: UInt8 { case noText, text, no, yes, noItems, items, noPart, part }

  enum Text: Sendable {
    case string(String)
    /// UTF-8.
    case bytes([UInt8])
  }

  private(set) var shape: [UInt8] = []
  /// Those that are not empty, in the order of the shape.
  private(set) var texts: [Text] = []
  /// The same of lists.
  private(set) var lists: [[TemplateValues]] = []

  init() {}

  init<Context: TemplateContext>(of context: Context) { take(context) }

  mutating func add(_ text: String?) {
    guard let text, !text.isEmpty else { return add(.noText) }
    add(.text)
    texts.append(.string(text))
  }

  mutating func add(_ text: [UInt8]) {
    guard !text.isEmpty else { return add(.noText) }
    add(.text)
    texts.append(.bytes(text))
  }

  mutating func add(_ flag: Bool) { add(flag ? .yes : .no) }

  mutating func add<Item: TemplateContext>(_ list: [Item]) {
    guard !list.isEmpty else { return add(.noItems) }
    add(.items)
    lists.append(list.map { TemplateValues(of: $0) })
  }

  mutating func add<Part: TemplateContext>(_ part: Part?) {
    add(part == nil ? .noPart : .part)
    if let part { take(part) }
  }

  /// Everything that a context holds, in the order of its names.
  mutating func take<Context: TemplateContext>(_ context: Context) {
    for (_, entry) in Context.names.entries { entry.take(context, &self) }
  }

  private mutating func add(_ mark: Mark) { shape.append(mark.rawValue) }
}
