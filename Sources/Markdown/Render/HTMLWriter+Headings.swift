/// Headings, whose ids come from their words and whose levels depend on each other.
extension HTMLWriter {
  /// Where a heading's two level digits stand, to be filled in once the text's highest heading is known.
  struct HeadingTag {
    var level: Int
    var openDigit: Int
    var closeDigit = 0
  }

  mutating func enterHeading(_ heading: Node) {
    startLeaf(heading)
    startLine()
    let words = heading.plainWords
    let id = options.idPrefix + ids.next(for: words)
    result.headings.append(
      Heading(level: heading.level, id: id, text: String(decoding: words, as: UTF8.self), position: heading.start))
    result.headingWords.append(result.plain.count..<result.plain.count)
    headingTags.append(HeadingTag(level: heading.level, openDigit: result.html.count + 2))
    result.html.append("<h2 id=\"")
    result.html.appendEscaped(id)
    result.html.append("\">")
  }

  mutating func leaveHeading() {
    endLeaf(.heading)
    result.headingWords[result.headingWords.count - 1] = leafStart..<result.plain.count
    headingTags[headingTags.count - 1].closeDigit = result.html.count + 3
    result.html.append("</h2>\n")
  }

  /// Which heading is the highest shows only at the end, so the digits are written then. That saves a walk before the
  /// walk.
  mutating func settleHeadingLevels() {
    guard let highest = headingTags.lazy.map(\.level).min() else { return }
    for (index, tag) in headingTags.enumerated() {
      let level = min(6, tag.level - highest + options.headingBase)
      result.headings[index].level = level
      result.html[tag.openDigit] = UInt8(ascii: "0") + UInt8(level)
      result.html[tag.closeDigit] = UInt8(ascii: "0") + UInt8(level)
    }
  }
}
