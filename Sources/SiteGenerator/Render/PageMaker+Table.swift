/// Tables and legends.
extension PageMaker {
  /// A whole matrix with its first lens.
  func table(of index: Int) -> TableContext {
    let matrix = site.matrices[index]
    return tableContext(
      MatrixBlock(
        matrix: index, lens: matrix.lenses.isEmpty ? nil : 0, rows: Array(matrix.rows.indices),
        columns: Array(matrix.columns.indices), caption: nil))
  }

  /// The part of a matrix that a text shows, as HTML.
  func table(_ block: MatrixBlock) -> String { fill(.table, tableContext(block)) }

  private func tableContext(_ block: MatrixBlock) -> TableContext {
    let matrix = site.matrices[block.matrix]
    let lens = block.lens.map { matrix.lenses[$0] }
    let isOwnPage = routes[page].kind == .matrix(block.matrix)
    var groups: [TableGroupContext] = []
    var group: Int?? = .none
    for row in block.rows {
      if group != .some(matrix.rows[row].group) {
        group = .some(matrix.rows[row].group)
        groups.append(TableGroupContext(title: matrix.rows[row].group.map { matrix.groups[$0].title }, rows: []))
      }
      groups[groups.count - 1].rows.append(tableRow(row, block, matrix))
    }
    return TableContext(
      caption: block.caption ?? caption(matrix, lens),
      matrix: isOwnPage ? nil : link(to: .matrix(block.matrix)),
      rowAxis: matrix.rowAxis.title ?? words["row"],
      columnAxis: matrix.columnAxis.title ?? words["column"],
      columns: block.columns.map { columnLink($0, of: block.matrix) },
      width: block.columns.count + 1,
      groups: groups,
      lens: lens.map { lensContext($0) })
  }

  private func caption(_ matrix: Matrix, _ lens: Lens?) -> String {
    lens.map { words.filled("tableCaption", ["matrix": matrix.title, "lens": $0.title]) } ?? matrix.title
  }

  private func tableRow(_ row: Int, _ block: MatrixBlock, _ matrix: Matrix) -> TableRowContext {
    let link = link(to: .row(matrix: block.matrix, row: row))
    return TableRowContext(
      href: link?.href ?? "", title: matrix.rows[row].title,
      cells: block.columns.map { column in
        let name = matrix.columns[column].title
        guard let cell = matrix.cell(row: row, column: column) else {
          return TableCellContext(href: nil, title: nil, summary: "", level: nil, column: name)
        }
        let target = self.link(to: .cell(matrix: block.matrix, CellPosition(row: row, column: column)))
        let level = block.lens.flatMap { lens in
          cell.levels[lens].map { levelContext($0, of: matrix.lenses[lens]) }
        }
        return TableCellContext(
          href: target?.href, title: cell.title, summary: html(cell.summary), level: level, column: name)
      })
  }

  func lensContext(_ lens: Lens) -> LensContext {
    LensContext(
      id: Anchor.lens(lens.id), title: lens.title, note: lens.note,
      levels: lens.levels.indices.map { levelContext($0, of: lens) })
  }

  func levelContext(_ level: Int, of lens: Lens) -> LevelContext {
    LevelContext(
      number: level + 1, count: lens.levels.count, kind: lens.kind.rawValue, title: lens.levels[level].title,
      note: lens.levels[level].note,
      isLimit: lens.limit == level)
  }
}
