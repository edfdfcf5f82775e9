/// Writes code as HTML with its comments (`c`), strings (`s`), numbers (`n`) and words of the language (`k`) marked.
///
/// One walk over the bytes, without going back: code of any size takes time in proportion to it. Without its tags the
/// result is the same as the plain text.
struct CodeMarker {
  private let language: CodeLanguage
  private let code: UnsafeBufferPointer<UInt8>
  private var place = 0
  /// The first byte that is not written yet.
  private var written = 0

  private init(_ language: CodeLanguage, _ code: UnsafeBufferPointer<UInt8>) {
    self.language = language
    self.code = code
  }

  static func write(_ code: UnsafeBufferPointer<UInt8>, in language: CodeLanguage, to html: inout [UInt8]) {
    var marker = CodeMarker(language, code)
    while marker.place < code.count { marker.step(&html) }
    html.appendEscaped(UnsafeBufferPointer(rebasing: code[marker.written...]))
  }

  private mutating func step(_ html: inout [UInt8]) {
    let byte = code[place]
    if let end = commentEnd() {
      mark("c", to: end, &html)
    } else if let quote = language.quotes.first(where: { starts(with: $0.open) }) {
      let end = stringEnd(quote)
      mark(isKey(before: end) ? "k" : "s", to: end, &html)
    } else if byte.isCodeLetter {
      let start = place
      let end = wordEnd()
      let isKeyword = language.isKeyword(UnsafeBufferPointer(rebasing: code[start..<end])) || isKey(before: end)
      if isKeyword { mark("k", to: end, &html) } else { place = end }
    } else if byte.isCodeDigit {
      mark("n", to: wordEnd(orDots: true), &html)
    } else {
      place += 1
    }
  }

  private mutating func mark(_ kind: StaticString, to end: Int, _ html: inout [UInt8]) {
    html.appendEscaped(UnsafeBufferPointer(rebasing: code[written..<place]))
    html.append("<span class=\"")
    html.append(kind)
    html.append("\">")
    html.appendEscaped(UnsafeBufferPointer(rebasing: code[place..<end]))
    html.append("</span>")
    place = end
    written = end
  }

  // MARK: Where things end

  private func commentEnd() -> Int? {
    if language.hasBlockComments, starts(with: [UInt8(ascii: "/"), UInt8(ascii: "*")]) {
      return find([UInt8(ascii: "*"), UInt8(ascii: "/")], from: place + 2) ?? code.count
    }
    guard language.lineComments.contains(where: { starts(with: $0) }) else { return nil }
    if language.commentsStartWords, place > 0, !code[place - 1].isMarkdownSpace { return nil }
    return code[place...].firstIndex(of: UInt8(ascii: "\n")) ?? code.count
  }

  /// Behind the closing quote; where there is none, the end of the line or of the code.
  private func stringEnd(_ quote: CodeLanguage.Quote) -> Int {
    var at = place + quote.open.count
    while at < code.count {
      if quote.escapes, code[at] == UInt8(ascii: "\\") {
        at = min(at + 2, code.count)
      } else if starts(with: quote.close, at: at) {
        return at + quote.close.count
      } else if !quote.spansLines, code[at] == UInt8(ascii: "\n") {
        return at
      } else {
        at += 1
      }
    }
    return code.count
  }

  /// Behind letters and digits; in a number also dots between digits.
  private func wordEnd(orDots: Bool = false) -> Int {
    var at = place + 1
    while at < code.count, code[at].isCodeLetter || code[at].isCodeDigit || orDots && isDot(at) || isDash(at) {
      at += 1
    }
    return at
  }

  private func isDot(_ at: Int) -> Bool {
    code[at] == UInt8(ascii: ".") && at + 1 < code.count && code[at + 1].isCodeDigit
  }

  /// Keys may hold dashes, and so may the words of such a language.
  private func isDash(_ at: Int) -> Bool { language.keyMark != nil && code[at] == UInt8(ascii: "-") }

  /// Whether what ends there names a value: the mark of keys follows, and white space behind it unless the name stands in
  /// quotes (`http://…` is no key).
  private func isKey(before end: Int) -> Bool {
    guard let mark = language.keyMark,
      let next = code[end...].firstIndex(where: { $0 != UInt8(ascii: " ") }), code[next] == mark
    else { return false }
    return next + 1 == code.count || code[next + 1].isMarkdownSpace || code[end - 1] == UInt8(ascii: "\"")
  }

  private func starts(with bytes: [UInt8]) -> Bool { starts(with: bytes, at: place) }

  private func starts(with bytes: [UInt8], at start: Int) -> Bool {
    guard code[start] == bytes[0], start + bytes.count <= code.count else { return false }
    return bytes.count == 1 || code[start..<start + bytes.count].elementsEqual(bytes)
  }

  private func find(_ bytes: [UInt8], from start: Int) -> Int? {
    guard start < code.count else { return nil }
    return (start..<code.count).first { starts(with: bytes, at: $0) }.map { $0 + bytes.count }
  }
}

extension UInt8 {
  /// Letters, `_`, `$`, `@` and every byte beyond ASCII: what words of code are made of.
  fileprivate var isCodeLetter: Bool {
    let small = self | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small) || self == UInt8(ascii: "_") || self >= 0x80
      || self == UInt8(ascii: "$") || self == UInt8(ascii: "@")
  }

  fileprivate var isCodeDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
