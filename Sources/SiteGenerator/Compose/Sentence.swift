/// Finds the sentence that a link stands in.
enum Sentence {
  /// The longest that is quoted, in characters; what is longer is cut at words on both sides of the link.
  private static let longest = 320

  /// - Parameters:
  ///   - link: the range of the link's words
  ///   - paragraph: the plain words of the paragraph around it, UTF-8
  static func around(_ link: Range<Int>, of paragraph: [UInt8]) -> String {
    var start = 0
    var end = paragraph.count
    var index = 0
    while index < paragraph.count {
      guard let next = endOfSentence(at: index, of: paragraph) else {
        index += 1
        continue
      }
      if next <= link.lowerBound {
        start = next
      } else if index >= link.upperBound {
        end = next
        break
      }
      index = next
    }
    return shortened(paragraph[start..<end], around: link)
  }

  /// Where the sentence whose last mark stands at `index` ends (behind quotes, brackets and space), nil when none does.
  ///
  /// A full stop counts when a space follows and then no small letter, so "e.g. this" goes on.
  private static func endOfSentence(at index: Int, of plain: [UInt8]) -> Int? {
    let rest = plain[index..<plain.count]
    if rest.starts(with: "。".utf8) || rest.starts(with: "！".utf8) || rest.starts(with: "？".utf8) { return index + 3 }
    guard [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(plain[index]) else { return nil }
    var end = index + 1
    for closer in ["”", "’", "\"", "'", ")"] where plain[end..<plain.count].starts(with: closer.utf8) {
      end += closer.utf8.count
    }
    guard end < plain.count, plain[end] == 0x20 || plain[end] == 0x0A else { return nil }
    while end < plain.count, plain[end] == 0x20 || plain[end] == 0x0A { end += 1 }
    guard end < plain.count, !(0x61...0x7A).contains(plain[end]) else { return nil }
    return end
  }

  private static func shortened(_ bytes: ArraySlice<UInt8>, around link: Range<Int>) -> String {
    let sentence = String(decoding: bytes, as: UTF8.self)
    let words = sentence.split(whereSeparator: \.isWhitespace)
    let whole = words.joined(separator: " ")
    guard whole.count > longest else { return whole }
    let before = String(decoding: plainPrefix(bytes, upTo: link.lowerBound), as: UTF8.self)
    let first = max(0, before.split(whereSeparator: \.isWhitespace).count - 20)
    let kept = words[first...].prefix(50).joined(separator: " ")
    return (first > 0 ? "… " : "") + kept + (first + 50 < words.count ? " …" : "")
  }

  private static func plainPrefix(_ bytes: ArraySlice<UInt8>, upTo index: Int) -> ArraySlice<UInt8> {
    bytes[bytes.startIndex..<min(max(index, bytes.startIndex), bytes.endIndex)]
  }
}
