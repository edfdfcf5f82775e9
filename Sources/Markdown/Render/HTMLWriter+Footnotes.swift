/// Footnotes: references in the text, notes at the end, links both ways.
///
/// Ids are made of numbers, `fn.1` and `fnref.1`, never of the author's labels; the dot keeps them apart from the ids
/// of headings. The second reference to a note is `fnref.1.2`.
extension HTMLWriter {
  mutating func writeFootnoteReference(_ node: Node) {
    let parserNumber = node.footnoteNumber
    guard footnotes.numbers.indices.contains(parserNumber), let number = footnotes.numbers[parserNumber] else { return }
    footnotes.written[number] += 1
    let count = footnotes.written[number]
    if count == 1 {
      footnotes.headings[number] = openFootnote.map { footnotes.headings[$0] } ?? result.headings.indices.last
    }
    // Within a link there can be no other link: the number stands there alone, and the note still leads back to it.
    if openLink == nil {
      result.html.append("<sup class=\"footnote-ref\"><a href=\"#")
      writeFootnoteID(number)
      result.html.append("\" id=\"")
    } else {
      result.html.append("<sup class=\"footnote-ref\" id=\"")
    }
    writeReferenceID(number, count)
    result.html.append("\">")
    result.html.append(number)
    result.html.append(openLink == nil ? "</a></sup>" : "</sup>")
    openLink?.hasMarkup = true
  }

  mutating func enterFootnote(_ node: Node) -> Bool {
    footnotes.met += 1
    guard footnotes.numbers.indices.contains(footnotes.met), let number = footnotes.numbers[footnotes.met] else {
      return false
    }
    startLine()
    if number == 1 {
      result.html.append("<section class=\"footnotes\" aria-label=\"")
      result.html.appendEscaped(options.words.footnotes)
      result.html.append("\">\n<ol>\n")
    }
    openFootnote = number
    locator.enterFootnote()
    result.html.append("<li id=\"")
    writeFootnoteID(number)
    result.html.append("\">\n")
    return true
  }

  /// The links back stand in the note's last paragraph; a note that ends otherwise gets one for them.
  mutating func leaveFootnote(_ node: Node) {
    if let number = openFootnote, node.lastChild?.kind != .paragraph {
      startLine()
      result.html.append("<p>")
      writeBackLinks(of: number)
      result.html.append("</p>\n")
    }
    result.html.append("</li>\n")
    openFootnote = nil
  }

  mutating func leaveFootnotes() {
    if footnotes.referenceCounts.count > 1 { result.html.append("</ol>\n</section>\n") }
  }

  mutating func writeBackLinks(of number: Int) {
    for count in 1...footnotes.referenceCounts[number] {
      if count > 1 { result.html.append(" ") }
      result.html.append("<a class=\"footnote-back\" href=\"#")
      writeReferenceID(number, count)
      result.html.append("\" aria-label=\"")
      result.html.appendEscaped(options.words.backToText)
      result.html.append(" ")
      result.html.append(number)
      if count > 1 {
        result.html.append(".")
        result.html.append(count)
      }
      result.html.append("\">↩</a>")
    }
  }

  private mutating func writeFootnoteID(_ number: Int) {
    result.html.appendEscaped(options.idPrefix)
    result.html.append("fn.")
    result.html.append(number)
  }

  private mutating func writeReferenceID(_ number: Int, _ count: Int) {
    result.html.appendEscaped(options.idPrefix)
    result.html.append("fnref.")
    result.html.append(number)
    if count > 1 {
      result.html.append(".")
      result.html.append(count)
    }
  }
}
