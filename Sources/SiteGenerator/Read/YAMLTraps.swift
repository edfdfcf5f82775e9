/// Looks for what must not reach the YAML parser at all.
struct YAMLTraps {
  private let source: SourceText

  init(_ source: SourceText) {
    self.source = source
  }

  var first: Diagnostic? { lineSeparator ?? aliasAsKey }

  /// YAML takes U+0085, U+2028 and U+2029 for line ends, which no editor shows: from there on every place would be wrong.
  private var lineSeparator: Diagnostic? {
    guard source.bytes.contains(where: { $0 == 0xC2 || $0 == 0xE2 }) else { return nil }
    let scalars = source.string.unicodeScalars
    guard let index = scalars.firstIndex(where: { [0x85, 0x2028, 0x2029].contains($0.value) }) else { return nil }
    return .error(
      .yamlSyntax, "an invisible line separator stands here", at: location(of: index, in: scalars),
      hint: "delete it; it often comes along with text that was pasted")
  }

  /// The parser compares keys while it reads. A key that is an alias of aliases keeps it busy without bound (450 bytes
  /// took 47 s), so such a text is refused before it is read. Only texts with both an anchor and an alias are looked at.
  private var aliasAsKey: Diagnostic? {
    guard source.bytes.contains(UInt8(ascii: "&")), source.bytes.contains(UInt8(ascii: "*")) else { return nil }
    let text = source.string
    guard text.contains(/(?m)(^|[\s\[{,])&[\w-]/), text.contains(/(?m)(^|[\s\[{,])\*[\w-]/),
      let key = text.firstMatch(of: /(?m)(^[\s-]*|[\[{,]\s*)\?(\s|$)|(^|[\s\[{,])\*[\w-]+\s*:(\s|$)/)
    else { return nil }
    return .anchor(at: location(of: key.range.lowerBound, in: text.unicodeScalars))
  }

  private func location(of index: String.Index, in scalars: String.UnicodeScalarView) -> SourceLocation {
    let before = scalars[..<index]
    let line = before.count { $0 == "\n" } + 1
    let start = before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
    return source.location(line: line, column: .scalars(before.distance(from: start, to: before.endIndex) + 1))
  }
}
