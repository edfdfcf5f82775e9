/// One tag of a Mustache template and where it stands.
struct TemplateTag {
  enum Kind { case text, html, section, inverted, end, partial, comment, unsupported, unfinished }

  var kind: Kind
  var name: String
  /// Of its first brace, from the file's start.
  var offset: Int
  /// What ends a tag of this kind.
  var closer: String

  /// Reads the next tag and leaves what is behind it in `rest`; nil when there is none.
  init?(next rest: inout ArraySlice<UInt8>) {
    guard let start = Self.index(of: "{{", in: rest) else { return nil }
    offset = start
    var content = rest[(start + 2)...]
    let sigil = content.first
    kind = Self.kind(of: sigil)
    if kind != .text { content = content.dropFirst() }
    closer = sigil == UInt8(ascii: "{") ? "}}}" : "}}"
    guard let end = Self.index(of: closer, in: content) else {
      kind = .unfinished
      name = ""
      rest = []
      return
    }
    name = String(decoding: content[..<end], as: UTF8.self).trimmed
    rest = rest[(end + closer.utf8.count)...]
    // A tag that holds a brace or a line break was never closed, and has swallowed the next one.
    if kind != .comment, name.contains(where: { $0 == "{" || $0 == "}" || $0.isNewline }) {
      kind = .unfinished
    } else if kind == .partial ? name.hasPrefix("*") : name.contains("(") {
      kind = .unsupported
    }
  }

  private static func kind(of sigil: UInt8?) -> Kind {
    switch sigil {
    case UInt8(ascii: "{"), UInt8(ascii: "&"): .html
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .end
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "%"): .unsupported
    default: .text
    }
  }

  private static func index(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(text.utf8)
    var start = bytes.startIndex
    while let place = bytes[start...].firstIndex(of: wanted[0]) {
      if bytes[place...].starts(with: wanted) { return place }
      start = place + 1
    }
    return nil
  }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
