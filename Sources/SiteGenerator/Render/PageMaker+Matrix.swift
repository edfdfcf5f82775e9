/// A matrix, its rows and columns, and the steps between them.
extension PageMaker {
  func matrix(_ index: Int) -> Main {
    let matrix = site.matrices[index]
    let settings = site.settings
    let authors = matrix.authors.isEmpty ? settings.authors : matrix.authors
    let context = MatrixContext(
      title: matrix.title, summary: html(matrix.summary), body: html(matrix.body), table: table(of: index),
      lenses: matrix.lenses.map { lensContext($0) },
      groups: matrix.groups.indices.map { group($0, of: index) },
      steps: matrix.columns.indices.dropLast().compactMap { link(to: .step(matrix: index, from: $0)) },
      columns: matrix.columns.indices.compactMap { columnLink($0, of: index) },
      version: matrix.version, date: date(matrix.changes.first?.date), authors: authors.joined(separator: ", "),
      licence: matrix.licence ?? settings.licence, source: matrix.source?.title, sourceHref: matrix.source?.url)
    return Main(kind: .matrix, title: matrix.title, description: plain(matrix.summary), html: fill(.matrix, context))
  }

  private func group(_ number: Int, of index: Int) -> GroupContext {
    let matrix = site.matrices[index]
    let group = matrix.groups[number]
    return GroupContext(
      id: Anchor.group(group.id), title: group.title, summary: html(group.summary), body: html(group.body),
      rows: matrix.rows.indices.filter { matrix.rows[$0].group == number }.compactMap { rowLink($0, of: index) })
  }

  func matrixLink(_ index: Int) -> LinkContext {
    link(to: .matrix(index)) ?? LinkContext(href: "", title: site.matrices[index].title)
  }

  func rowLink(_ row: Int, of index: Int) -> LinkContext? {
    guard site.matrices[index].rows.indices.contains(row) else { return nil }
    var link = link(to: .row(matrix: index, row: row))
    link?.summary = html(site.matrices[index].rows[row].summary)
    return link
  }

  func columnLink(_ column: Int, of index: Int) -> LinkContext? {
    guard site.matrices[index].columns.indices.contains(column) else { return nil }
    return link(to: .column(matrix: index, column: column), note: site.matrices[index].columns[column].note)
  }

  /// "From early product to growing product"
  func stepLink(from column: Int, of index: Int) -> LinkContext? {
    guard var link = link(to: .step(matrix: index, from: column)) else { return nil }
    let columns = site.matrices[index].columns
    link.title = words.filled("fromTo", ["from": columns[column].title, "to": columns[column + 1].title])
    return link
  }

  func citations() -> [CitationContext] {
    renderer.citations[page.index].map { citation in
      CitationContext(
        href: href(to: citation.page, fragment: citation.heading), title: routes[citation.page].title,
        words: citation.words)
    }
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
      matrix: matrixLink(index), title: value.title, axis: matrix.rowAxis.title ?? words["row"], group: group,
      summary: html(value.summary), body: html(value.body),
      cells: matrix.columns.indices.map { column in
        cellItem(
          CellPosition(row: row, column: column), of: index, place: matrix.columns[column].title,
          note: matrix.columns[column].note)
      },
      previous: rowLink(row - 1, of: index), next: rowLink(row + 1, of: index), citations: citations())
    return Main(
      kind: .row, title: "\(value.title) – \(matrix.title)", description: plain(value.summary),
      html: fill(.row, context))
  }

  func column(_ column: Int, of index: Int) -> Main {
    let matrix = site.matrices[index]
    let value = matrix.columns[column]
    let context = ColumnContext(
      matrix: matrixLink(index), title: value.title, axis: matrix.columnAxis.title ?? words["column"], note: value.note,
      body: html(value.body),
      cells: matrix.rows.indices.map { row in
        cellItem(CellPosition(row: row, column: column), of: index, place: matrix.rows[row].title, note: nil)
      },
      previous: columnLink(column - 1, of: index), next: columnLink(column + 1, of: index),
      stepHere: column > 0 ? stepLink(from: column - 1, of: index) : nil,
      stepOn: stepLink(from: column, of: index), citations: citations())
    return Main(
      kind: .column, title: "\(value.title) – \(matrix.title)", description: value.note ?? "",
      html: fill(.column, context))
  }

  /// A cell in a list; an empty item where there is none.
  private func cellItem(_ position: CellPosition, of index: Int, place: String, note: String?) -> CellItemContext {
    let matrix = site.matrices[index]
    guard let cell = matrix.cell(row: position.row, column: position.column) else {
      return CellItemContext(href: nil, place: place, note: note, title: nil, summary: "", levels: [])
    }
    return CellItemContext(
      href: link(to: .cell(matrix: index, position))?.href, place: place, note: note, title: cell.title,
      summary: html(cell.summary), levels: levels(of: cell, in: index))
  }

  // MARK: From one column to the next

  func step(from column: Int, of index: Int) -> Main {
    let matrix = site.matrices[index]
    let (from, to) = (matrix.columns[column], matrix.columns[column + 1])
    let title = words.filled("fromTo", ["from": from.title, "to": to.title])
    let body = matrix.steps.first { $0.from == column }?.body
    let context = StepContext(
      matrix: matrixLink(index), title: title,
      from: columnLink(column, of: index) ?? LinkContext(href: "", title: from.title),
      to: columnLink(column + 1, of: index) ?? LinkContext(href: "", title: to.title),
      rowAxis: matrix.rowAxis.title ?? words["row"],
      body: html(body),
      rows: matrix.rows.indices.map { row in
        StepRowContext(
          row: rowLink(row, of: index) ?? LinkContext(href: "", title: matrix.rows[row].title),
          from: cellItem(CellPosition(row: row, column: column), of: index, place: from.title, note: nil),
          to: cellItem(CellPosition(row: row, column: column + 1), of: index, place: to.title, note: nil))
      },
      previous: column > 0 ? stepLink(from: column - 1, of: index) : nil, next: stepLink(from: column + 1, of: index))
    let description = words.filled(
      "fromToDescription", ["matrix": matrix.title, "from": from.title, "to": to.title])
    return Main(
      kind: .between, title: "\(title) – \(matrix.title)", description: description, html: fill(.between, context))
  }
}
