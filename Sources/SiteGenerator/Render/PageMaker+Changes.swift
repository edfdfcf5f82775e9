/// The history of a matrix, and what of it a cell's page tells.
extension PageMaker {
  func changes(of index: Int) -> Main {
    let matrix = site.matrices[index]
    let context = ChangeListContext(
      matrix: matrixLink(index), title: words["history"],
      changes: matrix.changes.indices.map { number in
        let change = matrix.changes[number]
        return ChangeContext(
          id: Anchor.change(matrix.changes.count - number), version: change.version, date: date(change.date),
          summary: html(change.summary), cells: change.cells.map { changedCell($0, of: index) })
      })
    let title = route.title
    return Main(
      kind: .changes, title: title,
      description: words.filled("historyDescription", ["matrix": matrix.title]), html: fill(.changes, context))
  }

  /// A cell may be gone since; then there is nothing to link to.
  private func changedCell(_ position: CellPosition, of index: Int) -> ChangedCellContext {
    let matrix = site.matrices[index]
    return ChangedCellContext(
      href: link(to: .cell(matrix: index, position))?.href, place: matrix.cellTitle(position),
      title: matrix.cell(row: position.row, column: position.column)?.title)
  }

  /// The newest change that names the cell, else the first edition; nil when the matrix tells no history.
  func lastChange(of position: CellPosition, in index: Int) -> LinkContext? {
    let changes = site.matrices[index].changes
    guard let page = routes.id(of: .changes(matrix: index)),
      let number = changes.firstIndex(where: { $0.cells.contains(position) }) ?? changes.indices.last
    else { return nil }
    let change = changes[number]
    let sentence =
      change.date.map { words.filled("lastChanged", ["version": change.version, "date": words.date($0)]) }
      ?? words.filled("lastChangedUndated", ["version": change.version])
    return LinkContext(
      href: href(to: page, fragment: Anchor.change(changes.count - number)), title: sentence)
  }
}
