import Markdown

/// A text as Markdown for the place that it is put on: the author's own bytes, with links that lead on from there.
///
/// The counterpart of `FragmentFiller`. Where it cannot be told what to change, the text's HTML stands for it, which is
/// Markdown as well.
struct SourceFiller {
  let maker: PageMaker
  let fragment: Fragment
  let text: SourceText
  /// Nil for a text that has the document for itself.
  var nesting: Nesting?

  /// Lines without blank ones around them, "" for an empty text.
  func markdown() -> String {
    guard let written = fragment.written, nesting == nil || !written.labelsAreLost, let filled = fill(written) else {
      let html = FragmentFiller(maker: maker, fragment: fragment, isPlain: true).html()
      return Self.trimmed(Array((nesting?.html(html) ?? html).utf8))
    }
    return Self.trimmed(ByteScan.holds(0x0D, filled) ? Array(Self.withoutReturns(filled).utf8) : filled)
  }

  /// Nil when an underlined heading would have to be deeper than underlines go.
  private func fill(_ written: Fragment.Written) -> [UInt8]? {
    let bytes = text.bytes
    var filled: [UInt8] = []
    filled.reserveCapacity(bytes.count + 32 * written.slots.count)
    var place = 0
    for slot in written.slots {
      filled += bytes[bytes.startIndex + place..<bytes.startIndex + slot.range.lowerBound]
      guard let content = content(of: slot, written) else { return nil }
      filled += content.utf8
      place = slot.range.upperBound
    }
    return filled + bytes[(bytes.startIndex + place)...]
  }

  private func content(of slot: SourceSlot, _ written: Fragment.Written) -> String? {
    switch slot.kind {
    case .destination(let index): destination(fragment.links[index].target)
    case .definition(let index): destination(written.definitions[index])
    case .words(let index): MarkdownLine.label(fragment.links[index].words)
    case .link(let index):
      "[\(MarkdownLine.label(fragment.links[index].words))](\(destination(fragment.links[index].target)))"
    case .picture(let index): fragment.pictures[index].file.map(maker.href(toFile:)) ?? ""
    case .pictureMark, .nothing: ""
    case .rawHTML: "<!-- -->"
    case .label: nesting?.labels ?? ""
    case .labelOfWords(let words):
      nesting.map { "[\($0.labels)\(source(words))]" } ?? source(slot.range)
    case .fence(let index): fragment.blocks[index].map { table($0, at: slot.range) } ?? ""
    case .heading(let index): String(repeating: "#", count: level(index))
    case .underline(let index): underline(level(index), slot.range)
    case .underlined(let index): level(index) > 2 ? String(repeating: "#", count: level(index)) + " " : ""
    }
  }

  private func level(_ heading: Int) -> Int { min(6, fragment.headings[heading].level + (nesting?.shift ?? 0)) }

  private func source(_ range: Range<Int>) -> String {
    let bytes = text.bytes
    return String(
      decoding: bytes[bytes.startIndex + range.lowerBound..<bytes.startIndex + range.upperBound], as: UTF8.self)
  }

  /// There are no more than two underlines. For what lies deeper the heading gets marks instead, if it is one line.
  private func underline(_ level: Int, _ range: Range<Int>) -> String? {
    if level == 1 { return String(repeating: "=", count: range.count) }
    if level == 2 { return String(repeating: "-", count: range.count) }
    let before = text.bytes[..<(text.bytes.startIndex + range.lowerBound)]
    let lines = before.split(separator: 0x0A, omittingEmptySubsequences: false).suffix(3)
    let isOneLine = lines.count < 3 || (lines.first ?? []).allSatisfy { $0 == 0x20 || $0 == 0x0D }
    return isOneLine ? "" : nil
  }

  private func destination(_ target: References.Target?) -> String {
    guard let target else { return "" }
    return MarkdownLine.destination(FragmentFiller(maker: maker, fragment: fragment).href(to: target))
  }

  /// A table in place of a fence: its lines begin as those of the quotes and lists around it do, and blank ones keep
  /// paragraphs out of it.
  private func table(_ block: MatrixBlock, at range: Range<Int>) -> String {
    let before = text.bytes[..<(text.bytes.startIndex + range.lowerBound)]
    let line = before.suffix(while: { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
    let prefix = String(decoding: line.map { $0 == UInt8(ascii: ">") || $0 == 0x09 ? $0 : 0x20 }, as: UTF8.self)
    let lines = maker.markdownTable(block).trimmed.split(separator: "\n", omittingEmptySubsequences: false)
      .map { prefix + $0 }
    let after = text.bytes[(text.bytes.startIndex + range.upperBound)...]
    let isAfterBlank = before.isEmpty || prefix.isEmpty && before.suffix(2).elementsEqual("\n\n".utf8)
    let isBeforeBlank = after.allSatisfy { $0 == 0x0A } || after.starts(with: "\n\n".utf8)
    // The first line has its prefix already.
    let first = isAfterBlank ? String((lines.first ?? "").dropFirst(prefix.count)) : "\n" + (lines.first ?? "")
    return ([first] + lines.dropFirst() + (isBeforeBlank ? [] : [prefix])).joined(separator: "\n")
  }

  private static func withoutReturns(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  /// Without blank lines at the beginning, and without white space at the end.
  private static func trimmed(_ text: [UInt8]) -> String {
    var bytes = text[...]
    while let end = bytes.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }), bytes[end] == 0x0A {
      bytes = bytes[(end + 1)...]
    }
    while let last = bytes.last, last == 0x0A || last == 0x20 || last == 0x09 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func suffix(while belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[(lastIndex { !belongs($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
