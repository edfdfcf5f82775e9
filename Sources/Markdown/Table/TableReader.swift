/// Reads the cells of one table off the source.
struct TableReader {
  let table: Node
  var source: SourceText

  func rows() -> [MarkdownTable.Row] {
    var reader = self
    var rows: [MarkdownTable.Row] = []
    var row = table.firstChild
    while let node = row {
      var cells: [MarkdownTable.Cell] = []
      var cell = node.firstChild
      while let next = cell {
        cells.append(reader.cell(next))
        cell = next.next
      }
      rows.append(
        MarkdownTable.Row(
          line: node.start.line, cells: cells,
          hasSurplus: reader.hasSurplus(line: node.start.line, beyond: cells.count)))
      row = node.next
    }
    return rows
  }

  private mutating func cell(_ cell: Node) -> MarkdownTable.Cell {
    // A row that is too short has cells without a place.
    guard cell.start.line > 0 else { return MarkdownTable.Cell(markdown: "", needsRest: false) }
    var markdown = Self.unescapingPipes(source.bytes[range(of: cell)])
    for tag in Self.lineBreaks(in: cell).reversed() {
      let offset = tag.start.column - cell.start.column
      guard markdown.dropFirst(offset).starts(with: tag.literal) else { continue }
      markdown.replaceSubrange(offset..<offset + tag.literal.count, with: "\n".utf8)
    }
    let text = String(decoding: Self.trimmed(markdown), as: UTF8.self)
    let alone = MarkdownRenderer.render(text.utf8, options: MarkdownOptions(smart: false))
    let (links, notes) = Self.references(in: cell)
    return MarkdownTable.Cell(
      markdown: text, needsRest: notes > 0 || links > alone.links.count + alone.images.count)
  }

  /// The library counts columns from the row's first byte as if every row began where the first one does.
  private mutating func range(of cell: Node) -> Range<Int> {
    let line = source.start(ofLine: cell.start.line)
    var start = line + table.start.column - 1
    if cell.start.line > table.start.line {
      start = line
      while Self.startsRow.contains(source[start]) { start += 1 }
    }
    let first = min(start + cell.start.column - table.start.column, source.bytes.count)
    let end = min(start + cell.end.column - table.start.column + 1, source.bytes.count)
    return first..<max(first, end)
  }

  /// Whether a row's line has text behind its last cell. As for the parser, a pipe behind a backslash divides nothing.
  private mutating func hasSurplus(line: Int, beyond count: Int) -> Bool {
    var index = source.start(ofLine: line)
    while index < source.bytes.count, Self.startsRow.contains(source[index]) { index += 1 }
    if index < source.bytes.count, source[index] == UInt8(ascii: "|") { index += 1 }
    var (pipes, before) = (0, UInt8(ascii: " "))
    while index < source.bytes.count, source[index] != 0x0A, source[index] != 0x0D {
      let byte = source[index]
      if byte == UInt8(ascii: "|"), before != UInt8(ascii: "\\") {
        pipes += 1
      } else if pipes >= count, !byte.isMarkdownSpace {
        return true
      }
      before = byte
      index += 1
    }
    return false
  }

  private static let startsRow = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">")]

  private static func unescapingPipes(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var plain: [UInt8] = []
    for byte in bytes {
      if byte == UInt8(ascii: "|"), plain.last == UInt8(ascii: "\\") { plain.removeLast() }
      plain.append(byte)
    }
    return plain
  }

  private static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    var rest = bytes[...]
    while let first = rest.first, first.isMarkdownSpace { rest.removeFirst() }
    while let last = rest.last, last.isMarkdownSpace { rest.removeLast() }
    return rest
  }

  /// `<br>` in its three spellings: in a table there is no other way to end a line.
  private static func lineBreaks(in cell: Node) -> [Node] {
    var found: [Node] = []
    var walk = NodeWalk(over: cell)
    while let step = walk.next() {
      guard step.isEntering, step.node.kind == .htmlInline else { continue }
      let tag = String(decoding: step.node.literal, as: UTF8.self).lowercased().filter { $0 != " " }
      if tag == "<br>" || tag == "<br/>" { found.append(step.node) }
    }
    return found
  }

  private static func references(in cell: Node) -> (links: Int, notes: Int) {
    var (links, notes) = (0, 0)
    var walk = NodeWalk(over: cell)
    while let step = walk.next() {
      guard step.isEntering else { continue }
      switch step.node.kind {
      case .link, .image: links += 1
      case .footnoteReference: notes += 1
      default: continue
      }
    }
    return (links, notes)
  }
}
