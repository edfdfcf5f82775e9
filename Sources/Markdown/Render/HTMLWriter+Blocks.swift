/// Paragraphs, code, raw HTML, and what all blocks share.
extension HTMLWriter {
  /// Begins a new line unless one has just begun.
  mutating func startLine() {
    if let last = result.html.last, last != UInt8(ascii: "\n") { result.html.append(UInt8(ascii: "\n")) }
  }

  /// Writes a block that has neither words nor children.
  mutating func writeBlock(_ markup: StaticString) {
    startLine()
    result.html.append(markup)
    result.html.append("\n")
  }

  // MARK: Leaf blocks, the ones that hold words

  mutating func startLeaf(_ block: Node) {
    locator.enter(block)
    isUnread = false
    if let last = result.plain.last, last != UInt8(ascii: "\n") { result.plain.append(UInt8(ascii: "\n")) }
    leafStart = result.plain.count
    leafFirstLink = result.links.count
  }

  /// Tells the links of the block what block they stand in.
  mutating func endLeaf(_ kind: Link.Block) {
    for link in leafFirstLink..<result.links.count {
      result.links[link].block = leafStart..<result.plain.count
      result.links[link].blockKind = kind
    }
  }

  // MARK: Paragraphs

  /// A paragraph without children is one that held an alert's marker alone.
  mutating func enterParagraph(_ paragraph: Node) -> Bool {
    guard paragraph.firstChild != nil else { return false }
    startLeaf(paragraph)
    if hasTags(paragraph) {
      startLine()
      result.html.append("<p>")
    }
    leafContentStart = result.html.count
    if let isDone = waitingBox {
      writeBox(isDone)
      waitingBox = nil
    }
    return true
  }

  mutating func leaveParagraph(_ paragraph: Node) {
    endLeaf(.paragraph)
    guard hasTags(paragraph) else { return }
    if paragraph.next == nil, paragraph.parent?.kind == .footnoteDefinition, let openFootnote {
      result.html.append(" ")
      writeBackLinks(of: openFootnote)
    }
    // Raw HTML that is left out may have been all there was; a picture has no bytes yet, but a slot.
    if result.html.count == leafContentStart, result.slots.last?.offset != leafContentStart {
      result.html.removeLast(3)
      return
    }
    result.html.append("</p>\n")
  }

  /// Paragraphs of tight lists come without tags, and so does the one of an inline text.
  private func hasTags(_ paragraph: Node) -> Bool {
    if options.inline && result.isSingleParagraph { return false }
    guard let parent = paragraph.parent, parent.kind == .item else { return true }
    return parent.parent?.isTight != true
  }

  // MARK: Code and raw HTML

  mutating func writeCodeBlock(_ block: Node) {
    startLine()
    plan.code.append(block.start.line...max(block.start.line, block.end.line))
    let info = block.info
    let name = info.prefix { !$0.isMarkdownSpace }
    if !name.isEmpty, options.slotFences.contains(String(decoding: name, as: UTF8.self)) {
      return writeFence(block)
    }
    startLeaf(block)
    // Focusable, so that the keyboard can scroll a line that is too long.
    result.html.append("<pre tabindex=\"0\"><code")
    // Other names than these would be several classes or none; none of the usual ones is lost.
    if !name.isEmpty, name.allSatisfy(\.isLanguageByte) {
      result.html.append(" class=\"language-")
      result.html.appendEscaped(UnsafeBufferPointer(rebasing: name))
      result.html.append("\"")
    }
    result.html.append(">")
    writeCode(block.literal, in: CodeLanguage.named(UnsafeBufferPointer(rebasing: name)))
    result.html.append("</code></pre>\n")
  }

  private mutating func writeCode(_ code: CText, in language: CodeLanguage?) {
    guard let language else { return writeText(code) }
    result.plain.append(contentsOf: code)
    CodeMarker.write(code, in: language, to: &result.html)
  }

  private mutating func writeFence(_ block: Node) {
    let position = block.start
    noteSlot(locator.fence(block), .fence(result.fences.count))
    result.slots.append(Slot(offset: result.html.count, kind: .fence(result.fences.count)))
    result.fences.append(
      Fence(
        info: String(decoding: block.info, as: UTF8.self),
        body: String(decoding: block.literal, as: UTF8.self),
        position: position,
        bodyLine: position.line + 1))
  }

  mutating func writeHTMLBlock(_ block: Node) {
    guard options.allowsRawHTML else {
      noteSlot(locator.htmlBlock(block), .rawHTML)
      return noticeRawHTML(block.literal, at: block.start)
    }
    startLine()
    result.html.append(contentsOf: block.literal)
    startLine()
  }
}

extension UInt8 {
  /// Whether the parser takes this byte for white space.
  var isMarkdownSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  fileprivate var isLanguageByte: Bool {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: "-"): true
    default: false
    }
  }
}
