import Foundation

/// A wide table → a model: headings become rows, columns and ids, cells become summaries and bodies.
struct WideTableReader {
  private let table: WideTable
  private let title: String
  private var diagnostics: [Diagnostic] = []

  /// The model is nil when the first line is none of a table.
  static func read(_ table: WideTable, title: String) -> (model: ImportedModel?, diagnostics: [Diagnostic]) {
    var reader = WideTableReader(table: table, title: title)
    let model = reader.read()
    return (model, reader.diagnostics)
  }

  private init(table: WideTable, title: String) {
    self.table = table
    self.title = title
  }

  private mutating func read() -> ImportedModel? {
    if isTitleLine(table.header), let below = table.rows.first(where: { !isTitleLine($0) }) {
      diagnostics.append(
        .error(
          .badTable, "the first line has no titles of columns", at: table.location(table.header),
          hint: below.line == table.header.line + 1
            ? "if the table begins in line \(below.line), delete this line"
            : "if the table begins in line \(below.line), delete the lines above it"))
      return nil
    }
    var (rowIDs, columnIDs) = (IDMaker(fallback: "r", reserved: MatrixReader.reservedRows), IDMaker(fallback: "c"))
    let columns = columns().map { column in
      (
        id: columnIDs.id(for: column.title[0]), title: column.title[0], note: column.title.dropFirst(),
        index: column.index
      )
    }
    var rows: [NewID] = []
    var rowTrees: [YAMLTree] = []
    var cellCount = 0
    for row in table.rows where row.cells.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
      guard let (titleLines, texts) = parts(of: row) else { continue }
      let new = NewID(id: rowIDs.id(for: titleLines[0]), title: titleLines[0])
      let cells = columns.compactMap { column -> (key: String, value: YAMLTree?)? in
        guard column.index < texts.count, let text = table.cellText(texts[column.index]) else { return nil }
        return (
          column.id,
          .mapping([("summary", .text(text.summary)), ("body", .some(text.body))], line: row.line)
        )
      }
      cellCount += cells.count
      let summary = titleLines.dropFirst().joined(separator: " ")
      rowTrees.append(
        .mapping(
          [
            ("id", .text(new.id)), ("title", .text(new.title)),
            ("summary", .some(PlainText.markdown(summary))),
            ("cells", cells.isEmpty ? nil : .mapping(cells)),
          ], line: row.line))
      rows.append(new)
    }
    let headers = columns.map { column in
      YAMLTree.mapping(
        [
          ("id", .text(column.id)), ("title", .text(column.title)),
          ("note", .some(column.note.joined(separator: " "))),
        ], line: table.header.line)
    }
    if diagnostics.isEmpty, headers.isEmpty || rowTrees.isEmpty {
      diagnostics.append(
        .error(
          .badTable, "a table needs a header with two cells or more, and a row below it",
          at: table.location(table.header),
          hint: "the first column holds the titles of rows, the first line those of columns"))
    }
    let axes = axes()
    let tree = YAMLTree.mapping([
      ("title", .text(title)), ("rowAxis", axes.rows.map { .mapping([("title", .text($0))]) }),
      ("columnAxis", axes.columns.map { .mapping([("title", .text($0))]) }),
      ("columns", .list(headers)), ("rows", .list(rowTrees)),
    ])
    return ImportedModel(
      tree: tree, rows: rows, columns: columns.map { NewID(id: $0.id, title: $0.title) }, cells: cellCount)
  }

  /// Whether nothing but a first cell is there, as in a title that somebody put above the table.
  private func isTitleLine(_ row: WideTable.Row) -> Bool {
    row.cells.dropFirst().allSatisfy { $0.allSatisfy(\.isWhitespace) }
  }

  /// The columns that have a title. Their indices are those in a row without its first cell.
  private mutating func columns() -> [(title: [String], index: Int)] {
    var columns: [(title: [String], index: Int)] = []
    for (index, text) in table.header.cells.dropFirst().enumerated() {
      let lines = table.titleLines(text)
      guard lines.isEmpty else {
        columns.append((lines, index))
        continue
      }
      guard
        let row = table.rows.first(where: { row in
          index + 1 < row.cells.count && !row.cells[index + 1].allSatisfy(\.isWhitespace)
        })
      else { continue }
      diagnostics.append(
        .error(
          .badTable, "column \(index + 2) has cells, but no title", at: table.location(table.header),
          hint: "give it one, or delete the cell in line \(row.line) and those below it"))
    }
    return columns
  }

  /// Title and cells of a row, nil when there is a fault in it.
  private mutating func parts(of row: WideTable.Row) -> (title: [String], cells: [String])? {
    let cells = Array(row.cells.dropFirst())
    let surplus = cells.dropFirst(max(0, table.header.cells.count - 1))
    guard surplus.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) else {
      diagnostics.append(
        .error(
          .badTable, "this row has more cells than the header", at: table.location(row),
          hint: "a cell that holds the delimiter goes into quotes"))
      return nil
    }
    let title = table.titleLines(row.cells.first ?? "")
    guard !title.isEmpty else {
      diagnostics.append(
        .error(
          .badTable, "this row has cells, but no title", at: table.location(row),
          hint: "the first column holds the titles of rows"))
      return nil
    }
    return (title, cells)
  }

  /// What the corner says: "Capability \ Scale", "Capability / Scale", or what the rows are.
  private func axes() -> (rows: String?, columns: String?) {
    let corner = table.titleLines(table.header.cells.first ?? "").joined(separator: " ")
    for mark in ["\\", "/"] {
      let parts = corner.components(separatedBy: mark).map(\.trimmed)
      if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty { return (parts[0], parts[1]) }
    }
    return (corner.isEmpty ? nil : corner, nil)
  }
}
