/// Text and its form in HTML and XML.
extension String {
  private static let special: [UInt8: String] = [
    UInt8(ascii: "&"): "&amp;", UInt8(ascii: "<"): "&lt;", UInt8(ascii: ">"): "&gt;", UInt8(ascii: "\""): "&quot;",
    UInt8(ascii: "'"): "&#39;",
  ]

  /// For the content of elements and the values of attributes, between either kind of quotes.
  var escapedForHTML: String { replacing(bytes: Self.special) }

  /// With other text for some ASCII characters. Swift's own `replacing` compares characters as people count them, and there
  /// a quote with a combining mark, or a `<` behind U+0600, is none of them.
  func replacing(bytes replacements: [UInt8: String]) -> String {
    guard utf8.contains(where: { replacements[$0] != nil }) else { return self }
    var bytes: [UInt8] = []
    for byte in utf8 {
      if let replacement = replacements[byte] { bytes += replacement.utf8 } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
