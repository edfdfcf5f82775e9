/// Text and its form in HTML and XML.
extension String {
  private static let entities: [(character: UInt8, entity: String)] = [
    (UInt8(ascii: "&"), "&amp;"), (UInt8(ascii: "<"), "&lt;"), (UInt8(ascii: ">"), "&gt;"),
    (UInt8(ascii: "\""), "&quot;"), (UInt8(ascii: "'"), "&#39;"),
  ]
  /// For the content of elements and the values of attributes, between either kind of quotes.
  var escapedForHTML: String {
    guard utf8.contains(where: { $0.entity != nil }) else { return self }
    var bytes: [UInt8] = []
    bytes.appendForHTML(self)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Undoes that, for HTML that this program wrote.
  var unescapedFromHTML: String {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
      bytes += rest[..<ampersand]
      rest = rest[ampersand...]
      let entry = Self.entities.first { rest.starts(with: $0.entity.utf8) }
      bytes.append(entry?.character ?? UInt8(ascii: "&"))
      rest = rest.dropFirst(entry?.entity.utf8.count ?? 1)
    }
    return String(decoding: bytes + rest, as: UTF8.self)
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
      for (index, byte) in text.enumerated() {
        guard let entity = byte.entity else { continue }
        self += text[start..<index]
        entity.withUTF8Buffer { self += $0 }
        start = index + 1
      }
      self += text[start...]
    }
  }
}
