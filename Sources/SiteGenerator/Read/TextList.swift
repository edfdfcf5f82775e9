/// The site's texts while they are gathered; each gets its number when it is added.
struct TextList: Sendable {
  private(set) var texts: [SourceText] = []

  mutating func add(_ text: SourceText) -> TextID {
    texts.append(text)
    return TextID(index: texts.count - 1)
  }

  /// Adds texts that others know by the numbers that they get here.
  mutating func append(_ texts: ArraySlice<SourceText>) { self.texts += texts }

  mutating func add(_ text: SourceText?) -> TextID? {
    text.map { add($0) }
  }

  /// The Markdown under a key, nil when there is none.
  mutating func add(_ node: YAMLNode, _ key: String) -> TextID? {
    add(node[key]?.sourceText)
  }
}
