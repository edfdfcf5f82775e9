/// A cell.
extension PageMaker {
  func cell(_ position: CellPosition, of index: Int) -> Main {
    let matrix = site.matrices[index]
    let (row, column) = (matrix.rows[position.row], matrix.columns[position.column])
    guard let cell = matrix.cell(row: position.row, column: position.column) else {
      preconditionFailure("a cell that is missing has no page")
    }
    let place = matrix.cellTitle(position)
    let fields = zip(matrix.fields, cell.fields).compactMap { field($0, $1, of: index) }
    let context = CellContext(
      matrix: matrixLink(index), locator: renderer.locators[index].context(row: position.row, column: position.column),
      contents: contents(of: cell.body, then: fields), row: rowLink(position.row, of: index),
      column: columnLink(position.column, of: index), rowAxis: matrix.rowAxis.title ?? words["row"],
      columnAxis: matrix.columnAxis.title ?? words["column"], title: cell.title ?? place,
      summary: html(cell.summary), body: html(cell.body), levels: levels(of: cell, in: index),
      fields: fields, tags: cell.tags.map { TagContext(name: $0) }, neighbours: neighbours(of: position, in: index),
      step: stepLink(from: position.column, of: index), lastChange: lastChange(of: position, in: index),
      citations: citations(), taking: taking(position, of: index))
    let title = cell.title.map { "\($0) – \(row.title), \(column.title)" } ?? place
    return Main(kind: .cell, title: title, description: plain(cell.summary), html: fill(.cell, context))
  }

  /// The level of each lens that the cell has one of.
  func levels(of cell: Cell, in index: Int) -> [CellLevelContext] {
    let lenses = site.matrices[index].lenses
    return zip(lenses, cell.levels).compactMap { lens, level in
      guard let level, let page = routes.id(of: .matrix(index)) else { return nil }
      return CellLevelContext(
        lens: LinkContext(href: href(to: page, fragment: Anchor.lens(lens.id)), title: lens.title),
        level: levelContext(level, of: lens))
    }
  }

  func field(_ field: Field, _ value: FieldValue?, of index: Int) -> FieldContext? {
    guard let value else { return nil }
    var context = FieldContext(id: Anchor.field(field.id), title: field.title, role: field.role)
    switch value {
    case .text(let text): context.text = html(text)
    case .list(let items): context.items = items.map { ItemContext(html: html($0)) }
    case .links(let links):
      context.links = links.map { LinkContext(href: $0.url ?? "", title: $0.title) }
    case .cells(let cells):
      context.links = cells.compactMap { link(to: .cell(matrix: index, $0)) }
    }
    return context
  }

  /// The cells beside this one; where one is missing, there is none on that side.
  private func neighbours(of position: CellPosition, in index: Int) -> NeighboursContext {
    let matrix = site.matrices[index]
    func at(_ row: Int, _ column: Int) -> LinkContext? {
      guard matrix.rows.indices.contains(row), matrix.columns.indices.contains(column),
        var link = link(to: .cell(matrix: index, CellPosition(row: row, column: column)))
      else { return nil }
      link.title = row == position.row ? matrix.columns[column].title : matrix.rows[row].title
      link.note = matrix.cell(row: row, column: column)?.title
      return link
    }
    return NeighboursContext(
      left: at(position.row, position.column - 1), right: at(position.row, position.column + 1),
      above: at(position.row - 1, position.column), below: at(position.row + 1, position.column))
  }
}
