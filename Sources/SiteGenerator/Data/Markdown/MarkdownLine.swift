/// Plain words and Markdown within one line of a document.
enum MarkdownLine {
  /// Plain text as Markdown that shows it.
  static func plain(_ text: String) -> String {
    // Most titles are letters, dashes and blanks; to look at the others costs a parse.
    if text.utf8.first != UInt8(ascii: "-"), text.utf8.allSatisfy(isHarmless) { return text }
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

  private static func isHarmless(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, UInt8(ascii: ","), UInt8(ascii: "-"): true
    // In what is not ASCII nothing marks; these may belong to controls (U+0080 to U+009F) and line ends (U+2028, U+2029).
    case 0xC2, 0xA8, 0xA9: false
    case 0x80...: true
    default: false
    }
  }
}

extension String {
  /// Markdown in which no `]` ends the label of a link.
  var escapingBrackets: String { replacing(bytes: [UInt8(ascii: "]"): "\\]"]) }
}
