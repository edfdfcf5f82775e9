import Markdown

/// A table with a row of headings and a column of them, as people keep it in a spreadsheet or in a text.
struct WideTable: Sendable {
  struct Row: Sendable {
    /// Of the file, from 1.
    var line: Int
    var cells: [String]
  }

  /// What the text of a cell is.
  enum Notation: Sendable { case plain, markdown }

  var file: SourceFile
  var notation: Notation
  var header: Row
  var rows: [Row]

  /// The first table of a Markdown file.
  static func markdown(_ file: SourceFile) -> (table: WideTable?, diagnostics: [Diagnostic]) {
    guard let table = MarkdownTable.first(in: file.bytes) else {
      let fault = Diagnostic.error(
        .badTable, "there is no table in this file", at: file.location,
        hint: "a table has a header, and below it a line such as '|---|---|'")
      return (nil, [fault])
    }
    let lines = [table.header] + table.rows
    func fault(_ message: String, in row: MarkdownTable.Row, hint: String) -> Diagnostic {
      .error(.badTable, message, at: SourceLocation(file: file.path, line: row.line), hint: hint)
    }
    let faults =
      lines.filter { $0.cells.contains(where: \.needsRest) }.map { row in
        fault(
          "this row has a link or a note that is defined elsewhere in the text", in: row,
          hint: "write links out: '[text](address)'")
      }
      + table.rows.filter(\.hasSurplus).map { row in
        fault(
          "this row has more cells than the header", in: row,
          hint: "give the header a cell for each column, and write a '|' within a cell as '\\|'")
      }
    func row(_ row: MarkdownTable.Row) -> Row { Row(line: row.line, cells: row.cells.map(\.markdown)) }
    return (
      WideTable(file: file, notation: .markdown, header: row(table.header), rows: table.rows.map(row)), faults
    )
  }

  /// - Parameter records: with at least one
  static func csv(_ records: [CSVTable.Record], of file: SourceFile) -> WideTable {
    func row(_ record: CSVTable.Record) -> Row {
      Row(line: record.line, cells: record.fields.map { FormulaGuard.unguarded($0) })
    }
    return WideTable(file: file, notation: .plain, header: row(records[0]), rows: records.dropFirst().map(row))
  }

  func location(_ row: Row) -> SourceLocation { SourceLocation(file: file.path, line: row.line) }

  /// The words of a heading, line by line. Titles are plain text, whatever the table is written in.
  func titleLines(_ text: String) -> [String] {
    guard notation == .markdown else { return PlainText.lines(of: text).filter { !$0.isEmpty } }
    // A heading is shown where no block can be; what would be one alone is text.
    let words = text.split(separator: "\n").map { line in
      let rendered = MarkdownRenderer.render(
        PlainText.escapedStart(String(line).trimmed).utf8, options: MarkdownOptions(smart: false))
      return String(decoding: rendered.plain, as: UTF8.self).trimmed
    }
    return words.filter { !$0.isEmpty }
  }

  func cellText(_ text: String) -> CellText? {
    switch notation {
    case .plain: CellText.plain(text)
    case .markdown: CellText.markdown(text)
    }
  }
}
