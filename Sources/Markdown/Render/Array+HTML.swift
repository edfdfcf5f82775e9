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
    var place = 0
    while place < text.count {
      let entity: StaticString
      switch text[place] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      default:
        place += 1
        continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
      append(entity)
      place += 1
      start = place
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
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
