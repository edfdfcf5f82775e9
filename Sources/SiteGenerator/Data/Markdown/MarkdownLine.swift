/// Plain words and Markdown within one line of a document.
enum MarkdownLine {
  /// Plain text as Markdown that shows it.
  static func plain(_ text: String) -> String {
    // Most are words and their punctuation; to look at the others costs a parse and six expressions.
    if isHarmless(text) { return text }
    return PlainText.markdown(PlainText.lines(of: text).joined(separator: " "))
  }

  /// The same between the brackets of a link.
  static func label(_ text: String) -> String {
    plain(text).escapingBrackets
  }

  static func link(_ title: String, _ href: String) -> String { "[\(label(title))](\(destination(href)))" }

  /// An address as it can stand in the parentheses of a link.
  static func destination(_ href: String) -> String {
    guard href.utf8.contains(where: isSpecialInDestination) else { return href }
    let escapes = [0x20: "%20", UInt8(ascii: "<"): "%3C", UInt8(ascii: ">"): "%3E", UInt8(ascii: "\\"): "%5C"]
    return "<\(href.replacing(bytes: escapes))>"
  }

  /// Markdown of one paragraph as the cell of a table: on one line, its bars escaped (GFM, section 4.10).
  static func cell(_ markdown: String) -> String {
    var cell: [UInt8] = []
    var backslashes = 0
    for byte in markdown.utf8 {
      if byte == UInt8(ascii: "|"), backslashes.isMultiple(of: 2) { cell.append(UInt8(ascii: "\\")) }
      backslashes = byte == UInt8(ascii: "\\") ? backslashes + 1 : 0
      cell.append(byte == 0x0A ? 0x20 : byte)
    }
    return String(decoding: cell, as: UTF8.self)
  }

  private static func isSpecialInDestination(_ byte: UInt8) -> Bool {
    switch byte {
    case ...0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"): true
    default: false
    }
  }

  /// Whether nothing in it can be Markdown: no mark of any kind, no item's number, no address.
  static func isHarmless(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "-"), first != UInt8(ascii: ":") else {
      return text.isEmpty
    }
    var isNumber = true
    var before: (UInt8, UInt8, UInt8) = (0, 0, 0)
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: break
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        let isHost = byte == UInt8(ascii: ".") && [before.0, before.1, before.2].allSatisfy { $0 | 0x20 == 0x77 }
        if isNumber || isHost { return false }
      case UInt8(ascii: "/"):
        if before.2 == UInt8(ascii: ":") { return false }
      case 0x41...0x5A, 0x61...0x7A, 0x20, UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "("), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "?"), UInt8(ascii: "%"):
        isNumber = false
      // Controls, and a blank that is trimmed: U+0080 to U+00A0; line ends: U+2028, U+2029. Nothing else that is not ASCII
      // marks.
      case 0x80...0xA0 where before.2 == 0xC2: return false
      case 0xA8 where before.1 == 0xE2 && before.2 == 0x80, 0xA9 where before.1 == 0xE2 && before.2 == 0x80:
        return false
      case 0x80...: isNumber = false
      default: return false
      }
      before = (before.1, before.2, byte)
    }
    return true
  }
}

extension String {
  /// Markdown in which no `]` ends the label of a link.
  var escapingBrackets: String { replacing(bytes: [UInt8(ascii: "]"): "\\]"]) }
}
