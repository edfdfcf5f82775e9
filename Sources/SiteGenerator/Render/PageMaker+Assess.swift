/// Where are you? The questions of a matrix, and what its script needs to read the answers.
extension PageMaker {
  /// Of a larger matrix only the names are asked: with all texts, the page of a 100×100 one would have 10 MB.
  private static let mostCellsWithTexts = 400

  func assess(_ index: Int) -> Main {
    let matrix = site.matrices[index]
    let columns = matrix.columns.map {
      AssessColumnContext(name: $0.id, title: $0.title, note: $0.note, was: formerIDs($0.was))
    }
    let context = AssessContext(
      id: matrix.id, matrix: matrixLink(index), title: routes[page].title, version: matrix.version,
      rowAxis: matrix.rowAxis.title ?? words["row"], columnAxis: matrix.columnAxis.title ?? words["column"],
      signalsTitle: title("signals", in: matrix), risksTitle: title("risks", in: matrix),
      movesTitle: title("moves", in: matrix), columns: columns,
      rows: matrix.rows.indices.map { row in
        let link = rowLink(row, of: index)
        return AssessRowContext(
          name: matrix.rows[row].id, href: link.href, title: link.title, summary: link.summary,
          was: formerIDs(matrix.rows[row].was),
          choices: columns.indices.map { choice(CellPosition(row: row, column: $0), columns[$0], of: index) })
      },
      lenses: matrix.lenses.map { lens in
        AssessLensContext(
          title: lens.title, limit: lens.limit.map { $0 + 1 }, verdict: lens.verdict,
          levels: lens.levels.indices.map { levelContext($0, of: lens) })
      },
      changes: matrix.changes.map {
        AssessChangeContext(version: $0.version, date: date($0.date), summary: html($0.summary))
      })
    let description = words.filled("assessDescription", ["matrix": matrix.title])
    return Main(
      kind: .assess, title: "\(context.title) – \(matrix.title)", description: description,
      html: fill(.assess, context))
  }

  private func title(_ role: String, in matrix: Matrix) -> String? { matrix.fields.first { $0.role == role }?.title }

  private func choice(_ position: CellPosition, _ column: AssessColumnContext, of index: Int) -> AssessChoiceContext {
    let matrix = site.matrices[index]
    guard let cell = matrix.cell(row: position.row, column: position.column) else {
      return AssessChoiceContext(column: column, title: "")
    }
    var choice = AssessChoiceContext(
      column: column, href: link(to: .cell(matrix: index, position))?.href, title: cell.title ?? column.title,
      summary: html(cell.summary), levels: cell.levels.map { String(($0 ?? -1) + 1) }.joined(separator: " "))
    guard matrix.cells.count <= Self.mostCellsWithTexts else { return choice }
    choice.signals = items("signals", of: cell, in: matrix)
    choice.risks = items("risks", of: cell, in: matrix)
    choice.moves = items("moves", of: cell, in: matrix)
    return choice
  }

  /// What all fields of a role hold, one after the other.
  private func items(_ role: String, of cell: Cell, in matrix: Matrix) -> [ItemContext] {
    zip(matrix.fields, cell.fields).filter { $0.0.role == role }.flatMap { _, value -> [ItemContext] in
      switch value {
      case .text(let text): [ItemContext(html: html(text))]
      case .list(let items): items.map { ItemContext(html: html($0)) }
      case .links, .cells, nil: []
      }
    }
  }
}
