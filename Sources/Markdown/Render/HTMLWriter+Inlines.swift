/// Words, code, breaks, raw HTML and pictures.
extension HTMLWriter {
  mutating func writeText(_ text: CText) {
    result.html.appendEscaped(text)
    if !isUnread { result.plain.append(contentsOf: text) }
  }

  mutating func writeBreak(_ markup: StaticString) {
    result.html.append(markup)
    result.plain.append(UInt8(ascii: " "))
  }

  mutating func writeCode(_ code: Node) {
    result.html.append("<code>")
    writeText(code.literal)
    result.html.append("</code>")
  }

  mutating func writeHTMLInline(_ node: Node) {
    guard options.allowsRawHTML else {
      let position = locator.positionOfHTML(node)
      noteSlot(locator.inlineHTML(node.literal, at: position), .rawHTML)
      return noticeRawHTML(node.literal, at: position)
    }
    result.html.append(contentsOf: node.literal)
    openLink?.hasMarkup = true
    if let isOpening = node.literal.opensUnreadElement { isUnread = isOpening }
  }

  /// Notices raw HTML that is left out: not a comment, which shows nothing either way, and not an end tag, whose
  /// start tag has been noticed.
  mutating func noticeRawHTML(_ html: CText, at position: TextPosition) {
    if html.starts(with: "</".utf8) { return }
    if html.starts(with: "<!--".utf8), html.endsWithItsFirstComment { return }
    result.notices.append(.rawHTML(position))
  }

  /// Notes a picture and leaves the whole element to the caller.
  mutating func writeImage(_ node: Node) -> Bool {
    let alt = node.plainWords
    let position = locator.positionOfBrackets(node)
    noteImage(node, result.images.count, at: position)
    result.slots.append(Slot(offset: result.html.count, kind: .image(result.images.count)))
    result.images.append(
      Image(
        url: String(decoding: node.url, as: UTF8.self),
        title: String(decoding: node.title, as: UTF8.self),
        alt: String(decoding: alt, as: UTF8.self),
        position: position,
        isInLink: openLink != nil))
    result.plain.append(contentsOf: alt)
    return false
  }
}

extension CText {
  /// Whether a tag begins (true) or ends (false) an element whose content nobody reads; nil for any other tag.
  fileprivate var opensUnreadElement: Bool? {
    let isOpening = count > 1 && self[1] != UInt8(ascii: "/")
    let name = dropFirst(isOpening ? 1 : 2).prefix { (0x61...0x7A).contains($0 | 0x20) }.map { $0 | 0x20 }
    return name.elementsEqual("script".utf8) || name.elementsEqual("style".utf8) ? isOpening : nil
  }

  /// Whether nothing but space follows the first comment.
  fileprivate var endsWithItsFirstComment: Bool {
    guard let end = indices.first(where: { self[$0...].starts(with: "-->".utf8) }) else { return false }
    return self[(end + 3)...].allSatisfy(\.isMarkdownSpace)
  }
}
