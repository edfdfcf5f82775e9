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
    // To look with an expression at a file that only has emphasis and "R&D" in it took a tenth of this repository's build.
    guard mayHave(UInt8(ascii: "&")), mayHave(UInt8(ascii: "*")) else { return nil }
    let text = source.string
    guard text.contains(/(?m)(^|[\s\[{,])&[\w-]/), text.contains(/(?m)(^|[\s\[{,])\*[\w-]/),
      let key = text.firstMatch(of: /(?m)(^[\s-]*|[\[{,]\s*)\?(\s|$)|(^|[\s\[{,])\*[\w-]+\s*:(\s|$)/)
    else { return nil }
    return .anchor(at: location(of: key.range.lowerBound, in: text.unicodeScalars))
  }

  /// Whether the mark stands where a value may begin, with what may be a name behind it.
  private func mayHave(_ mark: UInt8) -> Bool {
    let bytes = source.bytes
    var start = bytes.startIndex
    while let place = bytes[start...].firstIndex(of: mark) {
      start = place + 1
      let isFirst = place == bytes.startIndex || Self.isBefore(bytes[place - 1])
      if isFirst, start < bytes.endIndex, Self.isNamePart(bytes[start]) { return true }
    }
    return false
  }

  private static func isBefore(_ byte: UInt8) -> Bool {
    switch byte {
    case ...0x20, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), 0x80...: true
    default: false
    }
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...: true
    default: false
    }
  }

  private func location(of index: String.Index, in scalars: String.UnicodeScalarView) -> SourceLocation {
    let before = scalars[..<index]
    let line = before.count { $0 == "\n" } + 1
    let start = before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
    return source.location(line: line, column: .scalars(before.distance(from: start, to: before.endIndex) + 1))
  }
}
