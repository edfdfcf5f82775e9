/// The search. Without script it is an index of the whole site.
extension PageMaker {
  /// Of a larger matrix only rows and columns are listed: 10,000 cells would make a page of 1.5 MB that nobody reads, and
  /// each is one step from its row.
  private static let mostCellsListed = 1000

  func searchPage() -> Main {
    let pages = routes.list.filter { route in
      switch route.kind {
      case .home, .page, .essayList, .sourceList: true
      default: false
      }
    }
    let context = SearchPageContext(
      title: route.title, root: root,
      parts: routes.searchParts.map(\.path).joined(separator: " "),
      essays: MadeOnDemand(count: site.essays.count) { sureLink(to: .essay($0)) },
      pages: pages.compactMap { link(to: $0.kind) },
      matrices: site.matrices.indices.map(listed))
    return Main(kind: .search, title: context.title, description: "", html: fill(.search, context))
  }

  private func listed(_ index: Int) -> SearchMatrixContext {
    let matrix = site.matrices[index]
    let listsCells = matrix.cells.count <= Self.mostCellsListed
    return SearchMatrixContext(
      link: matrixLink(index), rowAxis: matrix.rowAxis.title ?? words["row"],
      columnAxis: matrix.columnAxis.title ?? words["column"],
      rows: matrix.rows.indices.map { row in
        SearchRowContext(
          link: sureLink(to: .row(matrix: index, row: row)),
          cells: listsCells
            ? matrix.columns.indices.compactMap { listed(CellPosition(row: row, column: $0), index) } : [])
      },
      columns: matrix.columns.indices.map { sureLink(to: .column(matrix: index, column: $0)) })
  }

  private func listed(_ position: CellPosition, _ index: Int) -> LinkContext? {
    let matrix = site.matrices[index]
    guard var link = link(to: .cell(matrix: index, position)) else { return nil }
    let column = matrix.columns[position.column].title
    let title = matrix.cell(row: position.row, column: position.column)?.title
    link.title = title ?? column
    link.note = title == nil ? nil : column
    return link
  }
}
