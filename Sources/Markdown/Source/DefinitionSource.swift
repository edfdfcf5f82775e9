/// A reference definition as its source has it, `[label]: destination` (CommonMark 0.29, section 4.7).
///
/// The parser takes definitions out of its tree and does not tell where they stood. They are only looked for in texts
/// with links by reference, line by line and never in code.
struct DefinitionSource {
  var destination: Range<Int>
  /// What stands between the brackets.
  var label: Range<Int>

  /// Nil when no definition begins on this line.
  init?(onLineFrom start: Int, in source: SourceText) {
    var open = start
    while Self.canStandBefore(source[open]) { open += 1 }
    guard source[open] == UInt8(ascii: "["), source[open + 1] != UInt8(ascii: "^") else { return nil }
    var close = open + 1
    while source[close] != UInt8(ascii: "]") {
      guard close < source.bytes.count, close - open < 1000, source[close] != UInt8(ascii: "[") else { return nil }
      close += source[close] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard close > open + 1, source[close + 1] == UInt8(ascii: ":"),
      let range = source.destination(at: source.skippingSpace(from: close + 2)), !range.isEmpty
    else { return nil }
    destination = range
    label = open + 1..<close
  }

  /// The marks of quotes and lists, and white space.
  static func canStandBefore(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || ">-+*.)0123456789".utf8.contains(byte)
  }
}
