/// The parts of a link or picture with brackets as its source has them (CommonMark 0.29, sections 6.5 and 6.6).
struct LinkSource {
  /// Where the bracket stands that closes its words.
  var close: Int
  /// Its destination, angle brackets included; nil for a link by reference.
  var destination: Range<Int>?

  /// How far the closing bracket is searched, in bytes.
  private static let reach = 4096

  /// Nil when no such link begins at the opening bracket.
  ///
  /// The parser's own rules are not repeated here: a destination counts when it reads as the one that the parser found.
  init?(at open: Int, url: CText, in source: SourceText) {
    guard source[open] == UInt8(ascii: "["), let close = Self.close(of: open, in: source) else { return nil }
    self.close = close
    guard source[close + 1] == UInt8(ascii: "(") else { return }
    let start = source.skippingSpace(from: close + 2)
    guard let range = source.destination(at: start), source.reads(range, as: url) else { return }
    destination = range
  }

  private static func close(of open: Int, in source: SourceText) -> Int? {
    var depth = 0
    var offset = open
    let end = min(source.bytes.count, open + reach)
    while offset < end {
      switch source[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return offset }
      case UInt8(ascii: "`"): offset = source.endOfCode(at: offset, before: end) - 1
      case UInt8(ascii: "<"): offset = source.endOfTag(at: offset, before: end) - 1
      default: break
      }
      offset += 1
    }
    return nil
  }
}

extension SourceText {
  /// No more than one line break is skipped: a blank line ends everything that a link may be part of.
  func skippingSpace(from offset: Int) -> Int {
    var offset = offset
    var breaks = 0
    while offset < bytes.count, self[offset].isMarkdownSpace {
      let isBreak = self[offset] == 0x0A || self[offset] == 0x0D && self[offset + 1] != 0x0A
      if isBreak { breaks += 1 }
      if breaks > 1 { break }
      offset += 1
    }
    return offset
  }

  /// The destination that begins here, nil when there is none.
  func destination(at start: Int) -> Range<Int>? {
    var offset = start
    if self[start] == UInt8(ascii: "<") {
      while offset < bytes.count, self[offset] != UInt8(ascii: ">") {
        if self[offset] == UInt8(ascii: "\n") { return nil }
        offset += self[offset] == UInt8(ascii: "\\") ? 2 : 1
      }
      return offset < bytes.count ? start..<offset + 1 : nil
    }
    var depth = 0
    while offset < bytes.count, self[offset] > 0x20 {
      if self[offset] == UInt8(ascii: "(") { depth += 1 }
      if self[offset] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      offset += self[offset] == UInt8(ascii: "\\") && self[offset + 1].isMarkdownPunctuation ? 2 : 1
    }
    return offset <= bytes.count ? start..<offset : nil
  }

  /// Whether a destination means this, backslashes resolved. One with entities is not read, so it is never the same.
  func reads(_ destination: Range<Int>, as url: some Collection<UInt8>) -> Bool {
    meaning(of: destination).elementsEqual(url)
  }

  /// What a destination means, backslashes resolved.
  func meaning(of destination: Range<Int>) -> [UInt8] {
    var inner = destination
    if self[inner.lowerBound] == UInt8(ascii: "<"), inner.count >= 2 {
      inner = inner.lowerBound + 1..<inner.upperBound - 1
    }
    var meaning: [UInt8] = []
    var offset = inner.lowerBound
    while offset < inner.upperBound {
      if self[offset] == UInt8(ascii: "\\"), self[offset + 1].isMarkdownPunctuation { offset += 1 }
      meaning.append(self[offset])
      offset += 1
    }
    return meaning
  }

  /// Behind the code that begins with the backticks here; behind these alone when nothing closes it.
  func endOfCode(at start: Int, before end: Int) -> Int {
    func run(_ offset: Int) -> Int {
      var last = offset
      while self[last] == UInt8(ascii: "`") { last += 1 }
      return last
    }
    let opened = run(start)
    var offset = opened
    while offset < end {
      guard self[offset] == UInt8(ascii: "`") else {
        offset += 1
        continue
      }
      let closed = run(offset)
      if closed - offset == opened - start { return closed }
      offset = closed
    }
    return opened
  }

  /// Behind the tag or address in angle brackets that begins here; behind the bracket when it is neither.
  fileprivate func endOfTag(at start: Int, before end: Int) -> Int {
    guard self[start + 1] == UInt8(ascii: "/") || self[start + 1] == UInt8(ascii: "!") || self[start + 1].isLetter
    else { return start + 1 }
    var offset = start + 1
    while offset < end, self[offset] != UInt8(ascii: ">") {
      if self[offset] == UInt8(ascii: "<") || self[offset] == UInt8(ascii: "\n") { return start + 1 }
      offset += 1
    }
    return offset < end ? offset + 1 : start + 1
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// Whether a backslash before this byte takes its meaning (ASCII punctuation).
  fileprivate var isMarkdownPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
