/// What a browser reads in HTML that this program wrote.
extension String {
  private static let entities: [(character: UInt8, entity: String)] = [
    (UInt8(ascii: "&"), "&amp;"), (UInt8(ascii: "<"), "&lt;"), (UInt8(ascii: ">"), "&gt;"),
    (UInt8(ascii: "\""), "&quot;"), (UInt8(ascii: "'"), "&#39;"),
  ]

  var unescapedFromHTML: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.first {
      let known = byte == UInt8(ascii: "&") ? Self.entities.first { rest.starts(with: $0.entity.utf8) } : nil
      bytes.append(known?.character ?? byte)
      rest = rest.dropFirst(known?.entity.utf8.count ?? 1)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
