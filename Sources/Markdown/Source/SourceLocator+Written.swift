/// Where the parts of constructs are written that a caller may change. Each place is checked against what the parser
/// made of it; nil where the source says something else.
extension SourceLocator {
  mutating func linkSource(at position: TextPosition, isImage: Bool, url: CText) -> LinkSource? {
    LinkSource(at: source.offset(of: position) + (isImage ? 1 : 0), url: url, in: source)
  }

  mutating func offset(of position: TextPosition) -> Int { source.offset(of: position) }

  /// A link in angle brackets, these included.
  mutating func angleLink(at position: TextPosition, url: CText) -> Range<Int>? {
    let start = source.offset(of: position)
    let range = start..<start + url.count + 2
    guard source[start] == UInt8(ascii: "<"), source[range.upperBound - 1] == UInt8(ascii: ">"),
      url.indices.allSatisfy({ source[start + 1 + $0] == url[$0] })
    else { return nil }
    return range
  }

  /// A block of raw HTML, its last line break not included.
  mutating func htmlBlock(_ block: Node) -> Range<Int>? {
    let html = block.literal.last == UInt8(ascii: "\n") ? block.literal.dropLast() : block.literal[...]
    let offset = source.offset(of: block.start)
    for start in [source.start(ofLine: block.start.line), offset] where source.reads(html, at: start) {
      return start..<start + html.count
    }
    return nil
  }

  /// Raw HTML within a line; nil at its beginning, where what stands in its place could begin a block.
  mutating func inlineHTML(_ html: CText, at position: TextPosition) -> Range<Int>? {
    let start = source.offset(of: position)
    let before = source.bytes[source.start(ofLine: position.line)..<start]
    guard source.reads(html[...], at: start), !before.allSatisfy(DefinitionSource.canStandBefore) else { return nil }
    return start..<start + html.count
  }

  /// A fenced block from its opening marks to the end of its last line.
  mutating func fence(_ block: Node) -> Range<Int>? {
    let start = source.offset(of: block.start)
    let mark = source[start]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"), source[start + 1] == mark,
      source[start + 2] == mark
    else { return nil }
    let lastLine = source.start(ofLine: block.end.line)
    let end = source.endOfLine(from: lastLine)
    let last = source.bytes[lastLine..<end].reversed().drop(while: \.isMarkdownSpace)
    return last.prefix { $0 == mark }.count >= 3 && block.end.line > block.start.line ? start..<end : nil
  }

  /// The `#`s that begin a heading; nil for one that is underlined.
  mutating func headingMarks(_ heading: Node) -> Range<Int>? {
    let start = source.offset(of: heading.start)
    let end = start + heading.level
    guard (start..<end).allSatisfy({ source[$0] == UInt8(ascii: "#") }), source[end].isMarkdownSpace else { return nil }
    return start..<end
  }

  /// The underline of a heading: its `=`s or `-`s, and no more than that. The library does not tell its line.
  mutating func headingUnderline(_ heading: Node) -> Range<Int>? {
    let first = heading.start.line + 1
    for line in first..<max(first, min(first + 100, source.lineCount + 1)) {
      let start = source.skippingIndentation(from: source.start(ofLine: line))
      let end = source.endOfLine(from: start)
      let mark = source[start]
      guard mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { continue }
      let marks = source.bytes[start..<end].prefix { $0 == mark }
      if source.bytes[marks.endIndex..<end].allSatisfy(\.isMarkdownSpace) { return start..<marks.endIndex }
    }
    return nil
  }

  /// A heading with all of its lines, to be left out.
  mutating func wholeHeading(_ heading: Node) -> Range<Int>? {
    let start = source.start(ofLine: heading.start.line)
    if headingMarks(heading) != nil { return start..<min(source.endOfLine(from: start) + 1, source.bytes.count) }
    guard let underline = headingUnderline(heading) else { return nil }
    return start..<min(source.endOfLine(from: underline.upperBound) + 1, source.bytes.count)
  }

  /// Every reference definition that stands outside of these lines.
  mutating func definitions(outside code: [ClosedRange<Int>]) -> [DefinitionSource] {
    var found: [DefinitionSource] = []
    var block = 0
    for line in 1...max(1, source.lineCount) {
      while block < code.count, code[block].upperBound < line { block += 1 }
      if block < code.count, code[block].contains(line) { continue }
      if let definition = DefinitionSource(onLineFrom: source.start(ofLine: line), in: source) {
        found.append(definition)
      }
    }
    return found
  }

  func meaning(of definition: DefinitionSource) -> String {
    String(decoding: source.meaning(of: definition.destination), as: UTF8.self)
  }
}

extension SourceText {
  fileprivate func reads(_ text: Slice<CText>, at start: Int) -> Bool {
    start + text.count <= bytes.count && text.indices.allSatisfy { self[start + $0 - text.startIndex] == text[$0] }
  }

  /// The offset of the line's end, its break not included.
  fileprivate func endOfLine(from offset: Int) -> Int {
    var end = offset
    while end < bytes.count, self[end] != UInt8(ascii: "\n"), self[end] != UInt8(ascii: "\r") { end += 1 }
    return end
  }

  fileprivate func skippingIndentation(from offset: Int) -> Int {
    var offset = offset
    while self[offset].isIndentation { offset += 1 }
    return offset
  }
}
