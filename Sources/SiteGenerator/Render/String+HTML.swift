import Markdown

/// Text and its form in HTML and XML.
extension String {
  /// For the content of elements and the values of attributes, between either kind of quotes.
  var escapedForHTML: String {
    guard utf8.contains(where: { $0.entity != nil }) else { return self }
    var bytes: [UInt8] = []
    bytes.appendForHTML(self)
    return String(decoding: bytes, as: UTF8.self)
  }

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

extension UInt8 {
  /// What stands for it in HTML. By bytes: a quote that a combining mark follows would be another character.
  fileprivate var entity: StaticString? {
    switch self {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

extension [UInt8] {
  /// Appends a text as `escapedForHTML`.
  mutating func appendForHTML(_ text: String) {
    var text = text
    text.withUTF8 { text in
      var start = 0
      while true {
        let place = ByteScan.first(in: text, from: start) {
          $0.marks(of: UInt8(ascii: "&")) | $0.marks(of: UInt8(ascii: "<")) | $0.marks(of: UInt8(ascii: ">"))
            | $0.marks(of: UInt8(ascii: "\"")) | $0.marks(of: UInt8(ascii: "'"))
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
        guard place < text.count, let entity = text[place].entity else { return }
        entity.withUTF8Buffer { append(contentsOf: $0) }
        start = place + 1
      }
    }
  }
}
