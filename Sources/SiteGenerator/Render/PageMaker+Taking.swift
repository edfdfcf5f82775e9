/// What others take of a cell: the way to cite it, and its content as Markdown.
extension PageMaker {
  func taking(_ position: CellPosition, of index: Int) -> CellTakingContext {
    CellTakingContext(
      citation: citation(of: position, in: index),
      markdown: PageMaker.away(renderer, page: page)
        .cellExcerpt(position, of: index, name: cellName(position, in: site.matrices[index])))
  }

  /// "AUTHORS: CELL – ROW, COLUMN. MATRIX, version V, DATE. URL", without what is not known.
  private func citation(of position: CellPosition, in index: Int) -> String {
    let matrix = site.matrices[index]
    let authors = matrix.authors.isEmpty ? site.settings.authors : matrix.authors
    var edition = [matrix.title]
    if let version = matrix.version { edition.append(words.filled("citedVersion", ["version": version])) }
    if let date = matrix.date { edition.append(words.date(date)) }
    let name = cellName(position, in: matrix)
    let sentences = [
      authors.isEmpty ? name : "\(authors.joined(separator: ", ")): \(name)", edition.joined(separator: ", "),
    ]
    return sentences.map { $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " ")
      + (address(of: page).map { " \($0)" } ?? "")
  }

  private func cellName(_ position: CellPosition, in matrix: Matrix) -> String {
    let place = "\(matrix.rows[position.row].title), \(matrix.columns[position.column].title)"
    return matrix.cell(row: position.row, column: position.column)?.title.map { "\($0) – \(place)" } ?? place
  }
}
