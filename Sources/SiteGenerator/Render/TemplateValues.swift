/// What a template is filled from, taken apart into its shape and its texts.
///
/// The shape says which texts there are, which flags hold and how long lists are. It alone decides what stands between the
/// texts, so the library interprets a template once for each shape (`Skeleton`) and not once for each page.
struct TemplateValues {
  /// The marks of a shape; behind that of a list stands its length, in four bytes.
  enum Mark: UInt8 { case noText, text, no, yes, list, noPart, part }

  private(set) var shape: [UInt8] = []
  /// Those that are not empty, in the order of the shape.
  private(set) var texts: [String] = []

  mutating func add(_ text: String?) {
    guard let text, !text.isEmpty else { return add(.noText) }
    add(.text)
    texts.append(text)
  }

  mutating func add(_ flag: Bool) { add(flag ? .yes : .no) }

  mutating func add<Item: TemplateContext>(_ list: [Item]) {
    add(.list)
    withUnsafeBytes(of: UInt32(list.count).littleEndian) { shape.append(contentsOf: $0) }
    for item in list { take(item) }
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
