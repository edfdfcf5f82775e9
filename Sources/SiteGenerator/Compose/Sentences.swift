/// A paragraph taken apart into sentences, to quote the one that a link stands in.
struct Sentences {
  /// The longest that is quoted, in characters; what is longer is cut at words on both sides of the link.
  private static let longest = 320

  private let paragraph: [UInt8]
  /// Where each sentence ends, ascending; the last one ends with the paragraph.
  let ends: [Int]

  /// - Parameter paragraph: plain words, UTF-8
  init(_ paragraph: [UInt8]) {
    self.paragraph = paragraph
    var ends: [Int] = []
    var index = 0
    while index < paragraph.count {
      guard let end = Self.endOfSentence(at: index, of: paragraph) else {
        index += 1
        continue
      }
      ends.append(end)
      index = end
    }
    if ends.last != paragraph.count { ends.append(paragraph.count) }
    self.ends = ends
  }

  /// The sentence around a link's words; both when the words go over the end of one.
  func sentence(around link: Range<Int>) -> String {
    let first = ends.partitioningIndex { $0 > link.lowerBound }
    let last = min(ends.partitioningIndex { $0 >= link.upperBound }, ends.count - 1)
    let start = first == 0 ? 0 : ends[first - 1]
    return shortened(paragraph[start..<max(start, ends[max(first, last)])], around: link)
  }

  /// Where the sentence whose last mark stands at `index` ends (behind quotes, brackets and space), nil when none does.
  ///
  /// A full stop counts when a space follows and then no small letter, so "e.g. this" goes on.
  private static func endOfSentence(at index: Int, of plain: [UInt8]) -> Int? {
    let rest = plain[index...]
    if rest.starts(with: "。".utf8) || rest.starts(with: "！".utf8) || rest.starts(with: "？".utf8) { return index + 3 }
    guard [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(plain[index]) else { return nil }
    var end = index + 1
    for closer in ["”", "’", "\"", "'", ")"] where plain[end...].starts(with: closer.utf8) {
      end += closer.utf8.count
    }
    guard end < plain.count, plain[end] == 0x20 || plain[end] == 0x0A else { return nil }
    while end < plain.count, plain[end] == 0x20 || plain[end] == 0x0A { end += 1 }
    guard end < plain.count, !(0x61...0x7A).contains(plain[end]) else { return nil }
    return end
  }

  private func shortened(_ bytes: ArraySlice<UInt8>, around link: Range<Int>) -> String {
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let whole = words.joined(separator: " ")
    guard whole.count > Self.longest else { return whole }
    let before = String(decoding: bytes.prefix(max(0, link.lowerBound - bytes.startIndex)), as: UTF8.self)
    let first = max(0, before.split(whereSeparator: \.isWhitespace).count - 20)
    let kept = words[first...].prefix(50).joined(separator: " ")
    return (first > 0 ? "… " : "") + kept + (first + 50 < words.count ? " …" : "")
  }
}
