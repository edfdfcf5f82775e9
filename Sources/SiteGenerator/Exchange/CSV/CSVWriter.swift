/// Writes records as RFC 4180 has it: fields separated by commas, lines ended by CR LF, what could be mistaken in quotes.
struct CSVWriter: Sendable {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      add(field)
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func add(_ field: String) {
    guard Self.needsQuotes(field) else {
      bytes += field.utf8
      return
    }
    bytes.append(Self.quote)
    for byte in field.utf8 {
      if byte == Self.quote { bytes.append(Self.quote) }
      bytes.append(byte)
    }
    bytes.append(Self.quote)
  }

  private static let quote = UInt8(ascii: "\"")

  /// Also what a reader could trim, or take for a delimiter where semicolons or tabs are usual.
  private static func needsQuotes(_ field: String) -> Bool {
    guard let first = field.utf8.first, let last = field.utf8.last else { return false }
    if first <= 0x20 || last <= 0x20 { return true }
    return field.utf8.contains { byte in
      switch byte {
      case quote, UInt8(ascii: ","), UInt8(ascii: ";"), 0x00...0x1F: true
      default: false
      }
    }
  }
}
