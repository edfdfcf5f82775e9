/// Where labels are written: those of links by reference, and those of footnotes, of which the parser's tree keeps only
/// numbers.
extension SourceLocator {
  /// What stands in the brackets right behind those of a link's words, "" included; nil when none follow.
  func label(behind close: Int) -> Range<Int>? {
    guard source[close + 1] == UInt8(ascii: "[") else { return nil }
    var end = close + 2
    while source[end] != UInt8(ascii: "]") {
      guard end < source.bytes.count, end - close < 1000, source[end] != UInt8(ascii: "[") else { return nil }
      end += source[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return close + 2..<end
  }

  /// Behind the white space that a label begins with.
  func startOfWords(in label: Range<Int>) -> Int { label.first { !source[$0].isMarkdownSpace } ?? label.upperBound }

  /// Labels that mean the same are the same here (CommonMark 0.29, section 6.5: case and white space do not count).
  func meaning(ofLabel label: Range<Int>) -> String {
    let bytes = label.map { source[$0] }
    return bytes.split(whereSeparator: \.isMarkdownSpace).map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ").lowercased()
  }

  /// Where the labels of footnotes begin, behind their `^`: those of the notes, and those of references to these.
  mutating func footnoteLabels(outside code: [ClosedRange<Int>]) -> (definitions: [Int], references: [Int]) {
    var definitions: [Range<Int>] = []
    var references: [Range<Int>] = []
    let linesOfCode = code.map { source.start(ofLine: $0.lowerBound)..<source.start(ofLine: $0.upperBound + 1) }
    var (offset, block) = (0, 0)
    while offset < source.bytes.count {
      while block < linesOfCode.count, linesOfCode[block].upperBound <= offset { block += 1 }
      if block < linesOfCode.count, linesOfCode[block].contains(offset) {
        // The last line of a text that ends in code has no line after it.
        offset = code[block].upperBound >= source.lineCount ? source.bytes.count : linesOfCode[block].upperBound
        continue
      }
      switch source[offset] {
      case UInt8(ascii: "\\"): offset += 2
      case UInt8(ascii: "`"): offset = source.endOfCode(at: offset, before: source.bytes.count)
      case UInt8(ascii: "["):
        if let label = footnoteLabel(at: offset) {
          if isDefinition(label) { definitions.append(label) } else { references.append(label) }
        }
        offset += 1
      default: offset += 1
      }
    }
    let known = Set(definitions.map { meaning(ofLabel: $0) })
    return (
      definitions.map(\.lowerBound), references.filter { known.contains(meaning(ofLabel: $0)) }.map(\.lowerBound)
    )
  }

  private func footnoteLabel(at open: Int) -> Range<Int>? {
    guard source[open + 1] == UInt8(ascii: "^") else { return nil }
    var end = open + 2
    while source[end] != UInt8(ascii: "]") {
      guard end < source.bytes.count, end - open < 1000, source[end] > 0x20, !"[\\`<".utf8.contains(source[end]) else {
        return nil
      }
      end += 1
    }
    return end > open + 2 ? open + 2..<end : nil
  }

  /// Whether a note begins with this label: a colon behind it, and nothing but marks of quotes and lists before it.
  private func isDefinition(_ label: Range<Int>) -> Bool {
    guard source[label.upperBound + 1] == UInt8(ascii: ":") else { return false }
    var before = label.lowerBound - 3
    while before >= 0, source[before] != UInt8(ascii: "\n"), source[before] != UInt8(ascii: "\r") {
      guard DefinitionSource.canStandBefore(source[before]) else { return false }
      before -= 1
    }
    return true
  }
}
