import Markdown

/// A JSON value (RFC 8259) that is to be written. The keys of objects keep their order.
enum JSONValue: Sendable {
  case object([(key: String, value: JSONValue)])
  case array([JSONValue])
  case string(String)
  case number(Int)
  case flag(Bool)
  case null

  static func strings(_ texts: [String]) -> Self { .array(texts.map { .string($0) }) }

  /// The text with two blanks for each level; lists of plain values stand on one line.
  ///
  /// - Parameter hidesTags: whether `<` is escaped, so that nothing in it could end an element around it
  func text(hidesTags: Bool = false) -> String {
    var writer = JSONWriter(hidesTags: hidesTags)
    writer.write(self, indent: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Appends a string with its quotes.
  static func append(_ text: String, to bytes: inout [UInt8], hidesTags: Bool = false) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { text in
      var start = 0
      while true {
        let place = ByteScan.first(in: text, from: start) {
          $0.marks(below: 0x20) | $0.marks(of: UInt8(ascii: "\"")) | $0.marks(of: UInt8(ascii: "\\"))
            | (hidesTags ? $0.marks(of: UInt8(ascii: "<")) : 0)
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
        guard place < text.count else { break }
        let byte = text[place]
        start = place + 1
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          bytes.append(UInt8(ascii: "\\"))
          bytes.append(byte)
        } else {
          bytes += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  fileprivate var isPlain: Bool {
    switch self {
    case .object, .array: false
    default: true
    }
  }
}

/// Writes into bytes, as a model may be large.
private struct JSONWriter {
  let hidesTags: Bool
  private(set) var bytes: [UInt8] = []

  init(hidesTags: Bool) { self.hidesTags = hidesTags }

  mutating func write(_ value: JSONValue, indent: Int) {
    switch value {
    case .object(let entries):
      bytes.append(UInt8(ascii: "{"))
      for index in entries.indices {
        begin(index, indent + 2)
        quote(entries[index].key)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(0x20)
        write(entries[index].value, indent: indent + 2)
      }
      if !entries.isEmpty { breakLine(indent) }
      bytes.append(UInt8(ascii: "}"))
    case .array(let items):
      let isFlat = items.allSatisfy(\.isPlain)
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if !isFlat { begin(index, indent + 2) } else if index > 0 { bytes += ", ".utf8 }
        write(item, indent: indent + 2)
      }
      if !isFlat { breakLine(indent) }
      bytes.append(UInt8(ascii: "]"))
    case .string(let text): quote(text)
    case .number(let number): bytes += String(number).utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    }
  }

  private mutating func begin(_ index: Int, _ indent: Int) {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    breakLine(indent)
  }

  private mutating func breakLine(_ indent: Int) {
    bytes.append(0x0A)
    for _ in 0..<indent { bytes.append(0x20) }
  }

  private mutating func quote(_ text: String) { JSONValue.append(text, to: &bytes, hidesTags: hidesTags) }
}
