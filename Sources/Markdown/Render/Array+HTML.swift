/// Writing HTML into bytes.
///
/// Markup comes in as `StaticString`, so that nothing from a text can ever be written unescaped by mistake; whatever
/// comes from a text or from the caller goes through `appendEscaped`.
extension [UInt8] {
  /// Appends markup of our own.
  mutating func append(_ markup: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Appends a number in decimal digits.
  mutating func append(_ number: Int) {
    append(contentsOf: String(number).utf8)
  }

  /// Appends text with `&`, `<`, `>` and `"` escaped: right between tags and in attributes with double quotes.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let place = ByteScan.first(in: text, from: start) {
        $0.marks(of: UInt8(ascii: "&")) | $0.marks(of: UInt8(ascii: "<")) | $0.marks(of: UInt8(ascii: ">"))
          | $0.marks(of: UInt8(ascii: "\""))
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
      guard place < text.count, let entity = Self.entity(of: text[place]) else { return }
      append(entity)
      start = place + 1
    }
  }

  private static func entity(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }

  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  /// The same bytes without room for more.
  var trimmed: [UInt8] {
    // For none, the library notes their count in the one empty array that all threads share, which is a race.
    if isEmpty { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      (_, initializedCount) = buffer.initialize(from: self)
    }
  }
}
