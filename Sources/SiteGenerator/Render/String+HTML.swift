/// Text and its form in HTML and XML.
extension String {
  private static let entities: [(character: UInt8, entity: String)] = [
    (UInt8(ascii: "&"), "&amp;"), (UInt8(ascii: "<"), "&lt;"), (UInt8(ascii: ">"), "&gt;"),
    (UInt8(ascii: "\""), "&quot;"), (UInt8(ascii: "'"), "&#39;"),
  ]
  private static let special = Dictionary(uniqueKeysWithValues: entities.map { ($0.character, $0.entity) })

  /// For the content of elements and the values of attributes, between either kind of quotes.
  var escapedForHTML: String {
    guard utf8.contains(where: { Self.special[$0] != nil }) else { return self }
    var bytes: [UInt8] = []
    for byte in utf8 {
      if let entity = Self.special[byte] { bytes += entity.utf8 } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Undoes that, for HTML that this program wrote.
  var unescapedFromHTML: String {
    // The ampersand last, so that what it makes is not taken for another.
    Self.entities.reversed().reduce(self) { text, entry in
      text.replacing(entry.entity, with: String(UnicodeScalar(entry.character)))
    }
  }
}
