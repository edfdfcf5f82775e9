/// From one column to the next.
extension PageMaker {
  /// A page of a matrix with more cells does not carry them all: 19 steps of a 20×20 matrix would be 10 MB already.
  private static let mostCarried = 400

  func step(from column: Int, of index: Int) -> Main {
    let matrix = site.matrices[index]
    let title = route.title
    let isCarrying = matrix.columns.count > 2 && matrix.cells.count <= Self.mostCarried
    let others = isCarrying ? matrix.positions.filter { $0.column != column } : []
    let context = StepContext(
      matrix: matrixLink(index), title: title, body: html(matrix.steps.first { $0.from == column }?.body),
      rows: matrix.rows.indices.map { stepRow($0, from: column, of: index) },
      previous: column > 0 ? stepLink(from: column - 1, of: index) : nil, next: stepLink(from: column + 1, of: index),
      columns: matrix.columns.count > 2
        ? matrix.columns.indices.map { stepColumn($0, onPageFrom: column, of: index) } : [],
      lenses: isCarrying ? matrix.lenses.filter { $0.kind == .ordered }.map { lensContext($0, of: matrix) } : [],
      cells: others.map { stepCell(CellPosition(row: $0.row, column: $0.column), of: index) })
    let description = words.filled(
      "fromToDescription",
      ["matrix": matrix.title, "from": matrix.columns[column].title, "to": matrix.columns[column + 1].title])
    return Main(
      kind: .between, title: "\(title) – \(matrix.title)", description: description, html: fill(.between, context))
  }

  private func stepRow(_ row: Int, from column: Int, of index: Int) -> StepRowContext {
    let matrix = site.matrices[index]
    let (from, to) = (CellPosition(row: row, column: column), CellPosition(row: row, column: column + 1))
    return StepRowContext(
      id: matrix.rows[row].id, row: rowLink(row, of: index), from: stepCell(from, of: index),
      to: stepCell(to, of: index), changes: levelChanges(from, to, of: matrix))
  }

  private func stepCell(_ position: CellPosition, of index: Int) -> StepCellContext {
    let matrix = site.matrices[index]
    var context = StepCellContext(
      row: matrix.rows[position.row].id, column: matrix.columns[position.column].id,
      place: columnLink(position.column, of: index))
    guard let cell = matrix.cell(row: position.row, column: position.column) else { return context }
    context.href = link(to: .cell(matrix: index, position))?.href
    context.title = cell.title
    context.summary = html(cell.summary)
    context.levels = zip(matrix.lenses, cell.levels).filter { $0.0.kind == .ordered }
      .map { String(($1 ?? -1) + 1) }.joined(separator: " ")
    func fields(_ role: String) -> [FieldContext] {
      zip(matrix.fields, cell.fields).filter { $0.0.role == role }.compactMap { field($0, $1, of: index) }
    }
    context.risks = fields("risks")
    context.moves = fields("moves")
    return context
  }

  private func levelChanges(_ from: CellPosition, _ to: CellPosition, of matrix: Matrix) -> [LevelChangeContext] {
    guard let left = matrix.cell(row: from.row, column: from.column),
      let reached = matrix.cell(row: to.row, column: to.column)
    else { return [] }
    return matrix.lenses.indices.compactMap { number in
      let lens = matrix.lenses[number]
      guard lens.kind == .ordered, let old = left.levels[number], let new = reached.levels[number], old != new else {
        return nil
      }
      return LevelChangeContext(
        lens: lens.title, from: levelContext(old, of: lens), to: levelContext(new, of: lens),
        crossesWall: lens.limit.map { (old > $0) != (new > $0) } ?? false)
    }
  }

  private func stepColumn(_ column: Int, onPageFrom from: Int, of index: Int) -> StepColumnContext {
    let value = site.matrices[index].columns[column]
    return StepColumnContext(
      id: value.id, title: value.title, was: formerIDs(value.was),
      step: stepLink(from: column, of: index), isFrom: column == from, isTo: column == from + 1)
  }
}
