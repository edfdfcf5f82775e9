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
  func table(_ block: MatrixBlock) -> [UInt8] { fill(.table, tableContext(block)) }

  private func tableContext(_ block: MatrixBlock) -> TableContext {
    let matrix = site.matrices[block.matrix]
    let shown = block.lens.map { matrix.lenses[$0] }
    let isOwnPage = isOwnPage(of: block.matrix)
    let view = LensView(matrix: matrix, block: block)
    var groups: [TableGroupContext] = []
    var group: Int?? = .none
    for (number, row) in block.rows.enumerated() {
      if group != .some(matrix.rows[row].group) {
        group = .some(matrix.rows[row].group)
        let value = matrix.rows[row].group.map { matrix.groups[$0] }
        groups.append(TableGroupContext(id: value?.id, title: value?.title, rows: []))
      }
      groups[groups.count - 1].rows.append(tableRow(number, block, matrix, view))
    }
    return TableContext(
      id: matrix.id,
      title: matrix.title,
      caption: block.caption ?? caption(matrix, shown),
      matrix: isOwnPage ? nil : link(to: .matrix(block.matrix)),
      rowAxis: matrix.rowAxis.title ?? words["row"],
      columnAxis: matrix.columnAxis.title ?? words["column"],
      columns: block.columns.map { column in
        let link = columnLink(column, of: block.matrix)
        return TableColumnContext(
          id: matrix.columns[column].id, href: link.href, title: link.title, note: link.note,
          was: formerIDs(matrix.columns[column].was), totals: totals(view.counts(ofColumn: column), shown))
      },
      width: block.columns.count + 1,
      groups: groups,
      lenses: lenses(of: matrix, shown, all: isOwnPage), tags: isOwnPage ? tags(of: matrix) : [])
  }

  /// Whether readers pick lens, rows and columns here.
  private func isOwnPage(of matrix: Int) -> Bool {
    route.kind == .matrix(matrix) || route.kind == .embed(matrix: matrix)
  }

  /// Each tag of the matrix once, in the order of the alphabet.
  private func tags(of matrix: Matrix) -> [TagContext] {
    Set(matrix.cells.flatMap { $0?.tags ?? [] }).sorted { $0.precedesInBytes($1) }.map { TagContext(name: $0) }
  }

  /// The shown lens, on the matrix's own page followed by those that a reader can pick.
  private func lenses(of matrix: Matrix, _ shown: Lens?, all: Bool) -> [LensContext] {
    guard let shown else { return [] }
    return (all ? matrix.lenses : [shown]).enumerated().map { index, lens in
      var context = lensContext(lens, of: matrix)
      context.isWaiting = index > 0
      return context
    }
  }

  private func caption(_ matrix: Matrix, _ lens: Lens?) -> String {
    lens.map { words.filled("tableCaption", ["matrix": matrix.title, "lens": $0.title]) } ?? matrix.title
  }

  /// - Parameter number: the row's place in the block
  private func tableRow(_ number: Int, _ block: MatrixBlock, _ matrix: Matrix, _ view: LensView) -> TableRowContext {
    let row = block.rows[number]
    let link = rowLink(row, of: block.matrix)
    let isOwnPage = isOwnPage(of: block.matrix)
    let lens = block.lens.map { matrix.lenses[$0] }
    return TableRowContext(
      id: matrix.rows[row].id, href: link.href, title: link.title, was: formerIDs(matrix.rows[row].was),
      cells: block.columns.enumerated().map { place, column in
        guard let cell = matrix.cell(row: row, column: column) else {
          return TableCellContext(summary: "", levels: "", tags: "", look: "")
        }
        let target = self.link(to: .cell(matrix: block.matrix, CellPosition(row: row, column: column)))
        let levels = isOwnPage ? cell.levels : block.lens.map { [cell.levels[$0]] } ?? []
        let level = view.level(row, column).flatMap { level in lens.map { levelContext(level, of: $0) } }
        let look = [level?.look].compactMap { $0 } + view.wall(atRow: number, column: place).classes
        return TableCellContext(
          href: target?.href, title: cell.title, summary: html(cell.summary),
          levels: levels.map { String(($0 ?? -1) + 1) }.joined(separator: " "),
          level: level, tags: cell.tags.joined(separator: " "), look: look.joined(separator: " "))
      },
      totals: totals(view.counts(ofRow: row), lens))
  }

  /// As scripts read them, with blanks between.
  func formerIDs(_ names: [Named]) -> String { names.map(\.name).joined(separator: " ") }

  private func totals(_ counts: [Int], _ lens: Lens?) -> [TotalContext] {
    guard let lens else { return [] }
    return counts.enumerated().filter { $1 > 0 }.map {
      TotalContext(level: levelContext($0, of: lens), count: $1)
    }
  }

  func lensContext(_ lens: Lens, of matrix: Matrix) -> LensContext {
    LensContext(
      name: lens.id, id: Anchor.lens(lens.id), title: lens.title, note: lens.note, limit: lens.limit.map { $0 + 1 },
      levels: lens.levels.indices.map { levelContext($0, of: lens) }, caption: caption(matrix, lens),
      was: formerIDs(lens.was))
  }

  func levelContext(_ level: Int, of lens: Lens) -> LevelContext {
    LevelContext(
      number: level + 1, count: lens.levels.count, kind: lens.kind.rawValue, title: lens.levels[level].title,
      note: lens.levels[level].note, isLimit: lens.limit == level)
  }
}
