/// The first table of a text, each cell as the Markdown that was written in it.
///
/// For taking a table apart. The parser decides what is a table and where its cells are; the text of a cell is then read
/// off the source, as the author wrote it.
public struct MarkdownTable: Sendable {
  public struct Row: Sendable {
    /// From 1.
    public var line: Int
    public var cells: [Cell]
    /// Whether more stands in the line than the header has room for. The parser drops it.
    public var hasSurplus = false
  }

  public struct Cell: Sendable {
    /// Without white space around it; `\|` is `|`, and `<br>` is a line end.
    public var markdown: String
    /// Whether it holds links, pictures or footnotes that are defined elsewhere in the text, and so mean nothing alone.
    public var needsRest: Bool
  }

  public var header: Row
  /// As many cells in each as in the header.
  public var rows: [Row]

  /// Nil when the text has no table.
  public static func first(in text: some Collection<UInt8>) -> MarkdownTable? {
    Array(text).withUnsafeBufferPointer { bytes in
      let document = MarkdownDocument(parsing: bytes, smart: false)
      var walk = NodeWalk(over: document.root)
      while let step = walk.next() {
        guard step.isEntering, step.node.kind == .table else { continue }
        let rows = TableReader(table: step.node, source: SourceText(bytes)).rows()
        return rows.first.map { MarkdownTable(header: $0, rows: Array(rows.dropFirst())) }
      }
      return nil
    }
  }
}
