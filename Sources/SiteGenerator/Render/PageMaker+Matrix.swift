/// A matrix, its rows and columns.
extension PageMaker {
  func matrix(_ index: Int) -> Main {
    let matrix = site.matrices[index]
    let settings = site.settings
    let authors = matrix.authors.isEmpty ? settings.authors : matrix.authors
    let context = MatrixContext(
      title: matrix.title, summary: html(matrix.summary), body: html(matrix.body),
      axes: [(matrix.rowAxis, words["row"]), (matrix.columnAxis, words["column"])].compactMap { axis, name in
        axis.note.map { AxisContext(title: axis.title ?? name, note: $0) }
      },
      table: table(of: index), assess: link(to: .assess(index)),
      lenses: matrix.lenses.map { lensContext($0, of: matrix) },
      groups: matrix.groups.indices.map { group($0, of: index) },
      steps: matrix.columns.indices.dropLast().compactMap { link(to: .step(matrix: index, from: $0)) },
      columns: matrix.columns.indices.map { columnLink($0, of: index) },
      version: matrix.version, changes: link(to: .changes(matrix: index)), date: date(matrix.date),
      authors: authors.joined(separator: ", "), licence: matrix.licence ?? settings.licence,
      source: matrix.source?.title, sourceHref: matrix.source?.url,
      data: [
        (words["csv"], "csv"), (words["json"], "json"), (words["markdown"], "md"), (words["svg"], "svg"),
      ].map { word, ending in
        LinkContext(href: href(toFile: DataFile.path(of: matrix, ending)), title: word)
      }, embed: embedding(of: index))
    return Main(kind: .matrix, title: matrix.title, description: plain(matrix.summary), html: fill(.matrix, context))
  }

  private func group(_ number: Int, of index: Int) -> GroupContext {
    let matrix = site.matrices[index]
    let group = matrix.groups[number]
    return GroupContext(
      id: Anchor.group(group.id), title: group.title, summary: html(group.summary), body: html(group.body),
      rows: matrix.rows.indices.filter { matrix.rows[$0].group == number }.map { rowLink($0, of: index) })
  }

  func matrixLink(_ index: Int) -> LinkContext { sureLink(to: .matrix(index)) }

  func rowLink(_ row: Int, of index: Int) -> LinkContext {
    var link = sureLink(to: .row(matrix: index, row: row))
    link.summary = html(site.matrices[index].rows[row].summary)
    return link
  }

  func columnLink(_ column: Int, of index: Int) -> LinkContext {
    sureLink(to: .column(matrix: index, column: column), note: site.matrices[index].columns[column].note)
  }

  private func rowNeighbour(_ row: Int, of index: Int) -> LinkContext? {
    site.matrices[index].rows.indices.contains(row) ? rowLink(row, of: index) : nil
  }

  private func columnNeighbour(_ column: Int, of index: Int) -> LinkContext? {
    site.matrices[index].columns.indices.contains(column) ? columnLink(column, of: index) : nil
  }

  /// Nil behind the last column.
  func stepLink(from column: Int, of index: Int) -> LinkContext? { link(to: .step(matrix: index, from: column)) }

  func citations() -> [CitationContext] {
    var pages: [CitationContext] = []
    var last: RouteID?
    for citation in renderer.citations[page.index] {
      if citation.page != last {
        pages.append(CitationContext(href: href(to: citation.page), title: routes[citation.page].title, quotes: []))
        last = citation.page
      }
      let quote = QuoteContext(href: href(to: citation.page, fragment: citation.heading), words: citation.words)
      if !quote.words.isEmpty { pages[pages.count - 1].quotes.append(quote) }
    }
    return pages
  }

  // MARK: Rows and columns

  func row(_ row: Int, of index: Int) -> Main {
    let matrix = site.matrices[index]
    let value = matrix.rows[row]
    let group = value.group.flatMap { number in
      routes.id(of: .matrix(index)).map {
        LinkContext(
          href: href(to: $0, fragment: Anchor.group(matrix.groups[number].id)), title: matrix.groups[number].title)
      }
    }
    let context = RowContext(
      matrix: matrixLink(index), locator: renderer.locators[index].context(row: row, column: nil), title: value.title,
      axis: matrix.rowAxis.title ?? words["row"], group: group,
      summary: html(value.summary), body: html(value.body),
      cells: matrix.columns.indices.map { column in
        cellItem(CellPosition(row: row, column: column), of: index, place: columnLink(column, of: index))
      },
      previous: rowNeighbour(row - 1, of: index), next: rowNeighbour(row + 1, of: index), citations: citations())
    return Main(
      kind: .row, title: "\(value.title) – \(matrix.title)",
      description: value.summary == nil ? partDescription(value.title, nil, matrix) : plain(value.summary),
      html: fill(.row, context))
  }

  /// For a row or column that has no summary of its own.
  private func partDescription(_ title: String, _ note: String?, _ matrix: Matrix) -> String {
    let part = note.map { "\(title) (\($0))" } ?? title
    return words.filled("partDescription", ["part": part, "matrix": matrix.title])
  }

  func column(_ column: Int, of index: Int) -> Main {
    let matrix = site.matrices[index]
    let value = matrix.columns[column]
    let context = ColumnContext(
      matrix: matrixLink(index), locator: renderer.locators[index].context(row: nil, column: column),
      title: value.title, axis: matrix.columnAxis.title ?? words["column"], note: value.note,
      body: html(value.body),
      cells: matrix.rows.indices.map { row in
        cellItem(CellPosition(row: row, column: column), of: index, place: rowLink(row, of: index))
      },
      previous: columnNeighbour(column - 1, of: index), next: columnNeighbour(column + 1, of: index),
      stepHere: column > 0 ? stepLink(from: column - 1, of: index) : nil,
      stepOn: stepLink(from: column, of: index), citations: citations())
    return Main(
      kind: .column, title: "\(value.title) – \(matrix.title)",
      description: partDescription(value.title, value.note, matrix),
      html: fill(.column, context))
  }

  /// A cell in a list; an empty item where there is none.
  func cellItem(_ position: CellPosition, of index: Int, place: LinkContext) -> CellItemContext {
    let matrix = site.matrices[index]
    guard let cell = matrix.cell(row: position.row, column: position.column) else {
      return CellItemContext(href: nil, place: place, title: nil, summary: "", levels: [])
    }
    return CellItemContext(
      href: link(to: .cell(matrix: index, position))?.href, place: place, title: cell.title,
      summary: html(cell.summary), levels: levels(of: cell, in: index))
  }
}
