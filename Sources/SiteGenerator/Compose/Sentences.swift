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
    switch plain[index] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): break
    // What the full stops of Chinese and Japanese begin with.
    case 0xE3, 0xEF: return ["。", "！", "？"].contains { plain[index...].starts(with: $0.utf8) } ? index + 3 : nil
    default: return nil
    }
    var end = index + 1
    for closer in ["”", "’", "\"", "'", ")"] where plain[end...].starts(with: closer.utf8) {
      end += closer.utf8.count
    }
    guard end < plain.count, plain[end] == 0x20 || plain[end] == 0x0A else { return nil }
    while end < plain.count, plain[end] == 0x20 || plain[end] == 0x0A { end += 1 }
    guard end < plain.count, !(0x61...0x7A).contains(plain[end]) else { return nil }
    return end
  }

  /// The sentence as it stands there, when it is short enough and its words have one blank between them: most, and to
  /// look at each character took 4 % of this repository's build.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> String? {
    let words = bytes.prefix((bytes.lastIndex { $0 != 0x20 } ?? bytes.startIndex - 1) + 1 - bytes.startIndex)
    guard words.count <= longest, words.first != 0x20 else { return nil }
    var before: (UInt8, UInt8) = (0, 0)
    for byte in words {
      switch byte {
      case ..<0x20: return nil
      // Two blanks, or a mark that combines with one.
      case 0x20 where before.1 == 0x20, 0x80... where before.1 == 0x20: return nil
      // What other blanks begin with: U+0085, U+00A0, U+1680, U+205F, U+3000; then U+2000 to U+200A, U+2028, U+2029, U+202F.
      case 0xC2, 0xE1, 0xE3,
        0x81 where before.1 == 0xE2:
        return nil
      case 0x80...0x8A where before == (0xE2, 0x80), 0xA8 where before == (0xE2, 0x80),
        0xA9 where before == (0xE2, 0x80),
        0xAF where before == (0xE2, 0x80):
        return nil
      default: before = (before.1, byte)
      }
    }
    return String(decoding: words, as: UTF8.self)
  }

  private func shortened(_ bytes: ArraySlice<UInt8>, around link: Range<Int>) -> String {
    if let whole = Self.plain(bytes) { return whole }
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let whole = words.joined(separator: " ")
    guard whole.count > Self.longest else { return whole }
    let before = String(decoding: bytes.prefix(max(0, link.lowerBound - bytes.startIndex)), as: UTF8.self)
    let first = max(0, before.split(whereSeparator: \.isWhitespace).count - 20)
    let kept = words[first...].prefix(50).joined(separator: " ")
    return (first > 0 ? "… " : "") + kept + (first + 50 < words.count ? " …" : "")
  }
}
