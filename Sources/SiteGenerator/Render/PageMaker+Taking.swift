import Markdown

/// What others take of a cell: the way to cite it, and its content as Markdown.
extension PageMaker {
  func taking(_ position: CellPosition, of index: Int) -> CellTakingContext {
    CellTakingContext(citation: citation(of: position, in: index), markdown: markdown(of: position, in: index))
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

  // MARK: As Markdown

  /// Title, summary, levels and fields; not the long text, which has the page for itself.
  private func markdown(of position: CellPosition, in index: Int) -> String {
    let matrix = site.matrices[index]
    guard let cell = matrix.cell(row: position.row, column: position.column) else { return "" }
    var blocks = ["## " + Self.link(cellName(position, in: matrix), address(of: page)), inline(cell.summary)]
    let levels = zip(matrix.lenses, cell.levels).compactMap { lens, level in
      level.map { "- \(PlainText.words(lens.title)): **\(PlainText.words(lens.levels[$0].title))**" }
    }
    if !levels.isEmpty { blocks.append(levels.joined(separator: "\n")) }
    for (field, value) in zip(matrix.fields, cell.fields) {
      guard let value else { continue }
      blocks.append("### \(PlainText.words(field.title))")
      blocks.append(markdown(value, isOrdered: field.role == "moves", of: index))
    }
    return blocks.joined(separator: "\n\n")
  }

  private func markdown(_ value: FieldValue, isOrdered: Bool, of index: Int) -> String {
    let items: [String]
    switch value {
    case .text(let text): return inline(text)
    case .list(let texts): items = texts.map(inline)
    case .links(let links): items = links.map { Self.link($0.title, $0.url) }
    case .cells(let cells):
      items = cells.compactMap { cell in
        routes.id(of: .cell(matrix: index, cell)).map { Self.link(routes[$0].title, address(of: $0)) }
      }
    }
    return items.enumerated().map { isOrdered ? "\($0 + 1). \($1)" : "- \($1)" }.joined(separator: "\n")
  }

  private static func link(_ title: String, _ url: String?) -> String {
    let words = PlainText.words(title).replacing("]", with: "\\]")
    guard let url else { return words }
    return url.contains { $0 == "(" || $0 == ")" } ? "[\(words)](<\(url)>)" : "[\(words)](\(url))"
  }

  /// The words of a text on one line: what its links lead to is said by the page that is linked.
  private func inline(_ text: TextID) -> String {
    guard let fragment = fragment(text) else { return "" }
    let words = fragment.words.isEmpty ? FragmentFiller(maker: self, fragment: fragment).words() : fragment.words
    return PlainText.words(words)
  }
}
