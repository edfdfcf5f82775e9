/// What the beginning of a link, picture or tag looks like in the source, to tell whether it stands at a place.
enum SourceMark {
  /// `[`, or `![`, and the first words between the brackets; nil if there are none.
  case bracket(isImage: Bool, words: CText?)
  /// `<` and a URL.
  case angle(CText)
  /// The source has these very bytes, up to the first that the parser may have decoded.
  case verbatim(CText)

  /// Whether the mark stands at an offset. Words are compared as far as they stand in the source as they are: up to
  /// the first byte that an escape, an entity or typographic punctuation may have made.
  func stands(at offset: Int, in source: SourceText) -> Bool {
    switch self {
    case .verbatim(let text):
      return Self.begins(text, at: offset, in: source)
    case .angle(let url):
      return source[offset] == UInt8(ascii: "<") && Self.begins(url, at: offset + 1, in: source)
    case .bracket(let isImage, let words):
      var place = offset
      if isImage {
        guard source[place] == UInt8(ascii: "!") else { return false }
        place += 1
      }
      guard source[place] == UInt8(ascii: "["), !Self.isDefinition(at: place, in: source) else { return false }
      place += 1
      while place - offset < 64, Self.opensInline(source[place]) { place += 1 }
      guard let words else { return source[place] == UInt8(ascii: "]") }
      let plain = words.drop(while: \.isMarkdownSpace).prefix(16).prefix(while: \.isPlain)
      return plain.indices.allSatisfy { source[place + $0 - plain.startIndex] == plain[$0] }
    }
  }

  private static func begins(_ text: CText, at offset: Int, in source: SourceText) -> Bool {
    let plain = text.prefix(64).prefix { $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "\n") }
    return plain.indices.allSatisfy { source[offset + $0] == plain[$0] }
  }

  /// White space and what may stand between a bracket and its first word: emphasis, code, a picture.
  private static func opensInline(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"): true
    case UInt8(ascii: "!"), UInt8(ascii: "["), UInt8(ascii: "<"): true
    default: byte.isMarkdownSpace
    }
  }

  /// Whether a bracket opens the label of a reference definition: a colon follows it, and on its line only the marks of
  /// quotes and lists stand before it.
  private static func isDefinition(at offset: Int, in source: SourceText) -> Bool {
    var end = offset + 1
    while source[end] != UInt8(ascii: "]") {
      guard end < source.bytes.count, end - offset < 1000 else { return false }
      end += source[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard source[end + 1] == UInt8(ascii: ":") else { return false }
    var before = offset - 1
    while before >= 0, source[before] != UInt8(ascii: "\n"), source[before] != UInt8(ascii: "\r") {
      guard source[before] == 0x20 || source[before] == 0x09 || " >-+*.)0123456789".utf8.contains(source[before]) else {
        return false
      }
      before -= 1
    }
    return true
  }
}

extension UInt8 {
  /// Whether the parser leaves this byte as it is, wherever it stands.
  fileprivate var isPlain: Bool {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "): true
    default: false
    }
  }
}
