/// Rows with their cells.
extension LongFormReader {
  mutating func rows(_ texts: inout [ImportedModel.Text]) -> YAMLTree {
    let cells = cells(&texts)
    var trees: [YAMLTree] = []
    for line in lines[.row, default: []] {
      let own = cells[line.id] ?? []
      trees.append(
        .mapping(
          [
            ("id", line.text(.id)), ("title", line.text(.title)), ("group", line.text(.group)),
            ("summary", line.text(.summary)), ("was", line.list(.was)),
            ("body", body(of: line, .row(line.id), &texts)), ("cells", own.isEmpty ? nil : .mapping(own)),
          ], line: line.number))
    }
    return .list(trees)
  }

  /// The cells by the ids of their rows, each with the id of its column.
  private mutating func cells(_ texts: inout [ImportedModel.Text]) -> [String: [(key: String, value: YAMLTree?)]] {
    let rows = Dictionary(lines[.row, default: []].map { ($0.id, $0) }) { first, _ in first }
    let columns = Dictionary(lines[.column, default: []].map { ($0.id, $0) }) { first, _ in first }
    let kinds = Dictionary(lines[.field, default: []].map { ($0.id, $0[.type] ?? "") }) { first, _ in first }
    var cells: [String: [(key: String, value: YAMLTree?)]] = [:]
    var seen: [String: Int] = [:]
    for line in lines[.cell, default: []] {
      let (rowID, columnID) = (line[.row] ?? "", line[.column] ?? "")
      guard let row = rows[rowID] else {
        reportUnknown(.unknownRow, "row", rowID, lines[.row, default: []], line)
        continue
      }
      guard let column = columns[columnID] else {
        reportUnknown(.unknownColumn, "column", columnID, lines[.column, default: []], line)
        continue
      }
      if let first = seen["\(rowID)/\(columnID)"] {
        report(
          .duplicateID, "there is already a cell '\(rowID)/\(columnID)'", line: line.number,
          hint: "it is in line \(first); keep one of the two",
          related: [SourceLocation(file: file.path, line: first)])
        continue
      }
      seen["\(rowID)/\(columnID)"] = line.number
      checkRepeated(line, .rowTitle, row[.title], of: row)
      checkRepeated(line, .columnTitle, column[.title], of: column)
      checkRepeated(line, .group, row[.group], of: row)
      let body = body(of: line, .cell(row: rowID, column: columnID), &texts)
      let levels: [(key: String, value: YAMLTree?)] = line.levels.map { ($0.id, .some($0.value)) }
      let fields: [(key: String, value: YAMLTree?)] = line.fields.map { ($0.id, value($0.value, kind: kinds[$0.id])) }
      let entries: [(key: String, value: YAMLTree?)] = [
        ("title", line.text(.title)), ("summary", line.text(.summary)), ("body", body),
      ]
      cells[rowID, default: []].append(
        (columnID, .mapping(entries + levels + fields + [("tags", line.list(.tags))], line: line.number)))
    }
    return cells
  }

  private mutating func reportUnknown(
    _ code: DiagnosticCode, _ noun: String, _ id: String, _ known: [LongFormLine], _ line: LongFormLine
  ) {
    report(
      code, id.isEmpty ? "this cell says no \(noun)" : "no line of the kind '\(noun)' has the id '\(id)'",
      line: line.number, hint: didYouMean(id, among: known.map(\.id)) ?? listed(known.map(\.id)))
  }

  /// What a line repeats for whoever reads it has to say what it repeats: a change that were lost would be no help.
  private mutating func checkRepeated(
    _ line: LongFormLine, _ column: LongForm.Column, _ original: String?, of other: LongFormLine
  ) {
    guard let copy = line[column], copy != original ?? "" else { return }
    report(
      .badTable, "'\(column.rawValue)' is '\(copy)' here and '\(original ?? "")' in line \(other.number)",
      line: line.number, hint: "change it there; here it may be left empty",
      related: [SourceLocation(file: file.path, line: other.number)])
  }

  private func value(_ text: String, kind: String?) -> YAMLTree? {
    switch Field.Kind(rawValue: kind ?? "") {
    case .list, .cells: .some(ListNotation.items(text))
    case .links:
      .some(
        ListNotation.items(text).map { item in
          let link = ListNotation.link(item)
          return .mapping([("title", .text(link.title)), ("url", .some(link.url))])
        })
    case .text, nil: .some(text)
    }
  }
}
