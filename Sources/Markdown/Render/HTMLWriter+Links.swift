/// Links: written up to what only the caller knows, and noted with what is needed to cite them.
extension HTMLWriter {
  /// The link being written.
  struct OpenLink {
    var index: Int
    /// Where its content begins, in bytes of HTML.
    var contentStart: Int
    var firstImage: Int
    /// Where its words end in the source, nil when that is not known.
    var sourceEnd: Int?
    /// Whether raw HTML or a footnote's number has been written in it: content that is no word.
    var hasMarkup = false
    /// Links within it. They are written as their words alone, for HTML knows no link in a link.
    var depth = 0
  }

  mutating func enterLink(_ node: Node) -> Bool {
    if openLink != nil {
      openLink?.depth += 1
      return true
    }
    let index = result.links.count
    let place: (position: TextPosition, isAutomatic: Bool) =
      if let words = node.wordsOfURL { locator.positionOfURL(node, words: words) } else {
        (locator.positionOfBrackets(node), false)
      }
    let title = node.title
    result.links.append(
      Link(
        url: String(decoding: node.url, as: UTF8.self),
        title: String(decoding: title, as: UTF8.self),
        isAutomatic: place.isAutomatic,
        hasText: true,
        position: place.position,
        block: 0..<0,
        words: result.plain.count..<result.plain.count,
        blockKind: .paragraph,
        heading: openFootnote.map { footnotes.headings[$0] } ?? result.headings.indices.last))

    result.html.append("<a href=\"")
    result.slots.append(Slot(offset: result.html.count, kind: .href(index)))
    if !title.isEmpty {
      result.html.append("\" title=\"")
      result.html.appendEscaped(title)
    }
    result.html.append("\">")

    let sourceEnd = place.isAutomatic ? nil : noteLink(node, index, at: place.position)
    openLink = OpenLink(
      index: index, contentStart: result.html.count, firstImage: result.images.count, sourceEnd: sourceEnd)
    if place.isAutomatic && !result.links[index].url.isWorthReading {
      if let range = locator.angleLink(at: place.position, url: node.url) {
        noteSlot(range, .link(index))
      } else {
        result.written.lostLinks.append(index)
      }
      leaveLink()
      return false
    }
    return true
  }

  mutating func leaveLink() {
    guard let link = openLink else { return }
    if link.depth > 0 {
      openLink?.depth -= 1
      return
    }
    let start = result.links[link.index].words.lowerBound
    result.links[link.index].words = start..<result.plain.count
    let hasWords = !result.plain[start...].allSatisfy(\.isMarkdownSpace)
    if !hasWords && !link.hasMarkup && result.images.count == link.firstImage {
      result.links[link.index].hasText = false
      if let end = link.sourceEnd { noteSlot(end..<end, .words(link.index)) }
      result.html.removeSubrange(link.contentStart...)
      result.slots.append(Slot(offset: result.html.count, kind: .linkText(link.index)))
    }
    result.html.append("</a>")
    openLink = nil
  }
}

extension Node {
  /// The words of a link if they are its URL, or all of it but a scheme that the parser filled in.
  fileprivate var wordsOfURL: CText? {
    guard let text = firstChild, text.kind == .text, text.next == nil else { return nil }
    let words = text.literal
    let destination = url
    guard destination.count >= words.count, destination.suffix(words.count).elementsEqual(words) else { return nil }
    let scheme = destination.dropLast(words.count)
    let isWhole = scheme.isEmpty || scheme.elementsEqual("mailto:".utf8) || scheme.elementsEqual("http://".utf8)
    return isWhole ? words : nil
  }
}

extension String {
  /// Whether a URL is one that readers know how to read. Any other is the site's own way of naming things, and the
  /// caller knows better words for it.
  fileprivate var isWorthReading: Bool {
    let scheme = prefix { $0 != ":" }.lowercased()
    return ["http", "https", "mailto", "ftp"].contains(scheme)
  }
}
