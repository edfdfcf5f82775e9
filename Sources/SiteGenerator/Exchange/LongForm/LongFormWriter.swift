/// A model → the long form, `matrix.csv`.
struct LongFormWriter {
  private let matrix: Matrix
  private let texts: [SourceText]
  private var csv = CSVWriter()
  /// Where each column of the table stands.
  private let places: [LongForm.Column: Int]
  private let firstLens: Int
  private let width: Int

  typealias Values = [LongForm.Column: String]

  /// - Parameter texts: those of the site, to which the matrix's numbers refer
  static func bytes(of matrix: Matrix, texts: [SourceText]) -> [UInt8] {
    var writer = LongFormWriter(matrix, texts)
    writer.write()
    return writer.csv.bytes
  }

  private init(_ matrix: Matrix, _ texts: [SourceText]) {
    self.matrix = matrix
    self.texts = texts
    let split = (LongForm.Column.allCases.firstIndex(of: .tags) ?? 0) + 1
    let own = matrix.lenses.count + matrix.fields.count
    firstLens = split
    width = LongForm.Column.allCases.count + own
    places = Dictionary(
      uniqueKeysWithValues: LongForm.Column.allCases.enumerated().map { ($1, $0 < split ? $0 : $0 + own) })
  }

  private mutating func write() {
    var header = [String](repeating: "", count: width)
    for (column, place) in places { header[place] = column.rawValue }
    let own = matrix.lenses.map { LongForm.lensPrefix + $0.id } + matrix.fields.map { LongForm.fieldPrefix + $0.id }
    header.replaceSubrange(firstLens..<firstLens + own.count, with: own)
    csv.add(header)
    writeModel()
    writeAxes()
    for row in matrix.rows.indices {
      for column in matrix.columns.indices { writeCell(row, column) }
    }
    for step in matrix.steps {
      add(
        .step,
        [
          .column: matrix.columns[step.from].id, .to: matrix.columns[step.from + 1].id, .body: text(step.body),
        ])
    }
    for change in matrix.changes {
      add(
        .change,
        [
          .version: change.version, .date: change.date?.description ?? "", .summary: text(change.summary),
          .cells: ListNotation.text(change.cells.map(name)),
        ])
    }
  }

  private mutating func writeModel() {
    add(
      .matrix,
      [
        .id: matrix.id, .title: matrix.title, .summary: text(matrix.summary), .body: text(matrix.body),
        .bodyIn: place(matrix.body), .authors: ListNotation.text(matrix.authors), .licence: matrix.licence ?? "",
        .was: was(matrix.was),
      ])
    if let source = matrix.source { add(.source, [.title: source.title, .url: source.url ?? ""]) }
    for (kind, axis) in [(LongForm.Kind.rowAxis, matrix.rowAxis), (.columnAxis, matrix.columnAxis)]
    where axis.title != nil || axis.note != nil {
      add(kind, [.title: axis.title ?? "", .note: axis.note ?? ""])
    }
    for field in matrix.fields {
      add(.field, [.id: field.id, .title: field.title, .type: field.kind.rawValue, .role: field.role ?? ""])
    }
    for lens in matrix.lenses {
      add(
        .lens,
        [
          .id: lens.id, .title: lens.title, .note: lens.note ?? "", .type: lens.kind.rawValue,
          .limit: lens.limit.map { lens.levels[$0].id } ?? "", .verdict: lens.verdict ?? "", .was: was(lens.was),
        ])
      for level in lens.levels {
        add(
          .level,
          [
            .lens: lens.id, .id: level.id, .title: level.title, .note: level.note ?? "", .was: was(level.was),
          ])
      }
    }
  }

  private mutating func writeAxes() {
    for group in matrix.groups {
      add(.group, [.id: group.id, .title: group.title, .summary: text(group.summary), .body: text(group.body)])
    }
    for column in matrix.columns {
      add(
        .column,
        [
          .id: column.id, .title: column.title, .note: column.note ?? "", .body: text(column.body),
          .bodyIn: place(column.body), .was: was(column.was),
        ])
    }
    for row in matrix.rows {
      add(
        .row,
        [
          .id: row.id, .title: row.title, .group: row.group.map { matrix.groups[$0].id } ?? "",
          .summary: text(row.summary), .body: text(row.body), .bodyIn: place(row.body), .was: was(row.was),
        ])
    }
  }

  private mutating func writeCell(_ row: Int, _ column: Int) {
    guard let cell = matrix.cell(row: row, column: column) else { return }
    let own =
      matrix.lenses.indices.map { lens in cell.levels[lens].map { matrix.lenses[lens].levels[$0].id } ?? "" }
      + cell.fields.map(text)
    add(
      .cell,
      [
        .row: matrix.rows[row].id, .rowTitle: matrix.rows[row].title, .column: matrix.columns[column].id,
        .columnTitle: matrix.columns[column].title,
        .group: matrix.rows[row].group.map { matrix.groups[$0].id } ?? "", .title: cell.title ?? "",
        .summary: text(cell.summary), .body: text(cell.body), .bodyIn: place(cell.body),
        .tags: ListNotation.text(cell.tags),
      ], own: own)
  }

  private mutating func add(_ kind: LongForm.Kind, _ values: Values, own: [String] = []) {
    var fields = [String](repeating: "", count: width)
    for (column, value) in values { fields[places[column] ?? 0] = FormulaGuard.guarded(value) }
    fields[places[.kind] ?? 0] = kind.rawValue
    for (index, value) in own.enumerated() { fields[firstLens + index] = FormulaGuard.guarded(value) }
    csv.add(fields)
  }

  // MARK: Values

  private func was(_ names: [Named]) -> String { ListNotation.text(names.map(\.name)) }

  private func name(_ position: CellPosition) -> String {
    "\(matrix.rows[position.row].id)/\(matrix.columns[position.column].id)"
  }

  /// A text as it stands in a table: lines end in LF, and nothing ends in a line end.
  private func text(_ id: TextID?) -> String {
    guard let id else { return "" }
    return MarkdownLines.normal(texts[id.index].string)
  }

  /// Links in a text are relative to the file that it stands in, so it has to come back to where it was.
  private func place(_ id: TextID?) -> String {
    guard let id, !texts[id.index].file.path.utf8.elementsEqual(matrix.path.utf8) else { return "" }
    return LongForm.ownFile
  }

  private func text(_ value: FieldValue?) -> String {
    switch value {
    case nil: ""
    case .text(let id): text(id)
    case .list(let ids): ListNotation.text(ids.map { text($0) })
    case .links(let links): ListNotation.text(ofLinks: links.map { ($0.title, $0.url) })
    case .cells(let positions): ListNotation.text(positions.map(name))
    }
  }
}

/// What of a Markdown text's line ends says something.
enum MarkdownLines {
  /// The text with LF at the end of each line, and none at its own end.
  static func normal(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else {
      let end = text.utf8.lastIndex { $0 != 0x0A }
      return end.map { String(text[...$0]) } ?? ""
    }
    var scalars = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        scalars.append("\n")
      } else if scalar != "\n" || last != "\r" {
        scalars.append(scalar)
      }
      last = scalar
    }
    while scalars.last == "\n" { scalars.removeLast() }
    return String(scalars)
  }
}
